import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';

/** An exact rational, `num / den · 2^exp2`, with `den > 0`. Every finite binary64, every integer and every decimal is one. */
export interface Exact {
  readonly num: bigint;
  readonly den: bigint;
  readonly exp2: number;
}

/** The exact value of a finite number or of an integer. */
export function exactOf(x: number | bigint): Exact {
  if (typeof x === 'bigint') return { num: x, den: 1n, exp2: 0 };
  if (Number.isInteger(x) && Math.abs(x) <= Number.MAX_SAFE_INTEGER) return { num: BigInt(x), den: 1n, exp2: 0 };
  if (!Number.isFinite(x)) throw new RangeError(`${x} has no exact value.`);
  const exp2 = Math.max(floorLog2(x), -1022) - 52;
  return { num: BigInt(scaleByPowerOfTwo(x, -exp2)), den: 1n, exp2 };
}

/** Decimal digits and exponents beyond this are refused: their integers would fill the memory. */
const MAX_DECIMAL_EXPONENT = 5000;

/**
 * The exact value of a decimal text such as `-0.101` or `1e-3`; `undefined` for any other text, for more than 5000
 * digits and for an exponent beyond ±5000.
 */
export function exactDecimal(text: string): Exact | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const count = whole.length + fraction.length;
  if (count === 0 || count > MAX_DECIMAL_EXPONENT) return undefined;
  const power = Number(exponent) - fraction.length;
  if (Math.abs(power) > MAX_DECIMAL_EXPONENT) return undefined;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return power >= 0
    ? { num: digits * 5n ** BigInt(power), den: 1n, exp2: power }
    : { num: digits, den: 5n ** BigInt(-power), exp2: power };
}

/** `a − b`, exact. */
export function subtract(a: Exact, b: Exact): Exact {
  const exp2 = Math.min(a.exp2, b.exp2);
  const num = shiftLeft(a.num, a.exp2 - exp2) * b.den - shiftLeft(b.num, b.exp2 - exp2) * a.den;
  return { num, den: a.den * b.den, exp2 };
}

/** Sign of `a − b`: −1, 0 or 1. */
export function compare(a: Exact, b: Exact): number {
  const { num } = subtract(a, b);
  return num > 0n ? 1 : num < 0n ? -1 : 0;
}

/** The nearest binary64, ties to even; ±Infinity beyond the range, never −0. */
export function toNumber(x: Exact): number {
  if (x.num === 0n) return 0;
  const magnitude = x.num < 0n ? -x.num : x.num;
  // 66 bits of the quotient, the last one set where something was cut off, round as the exact value would.
  const shift = 66 - (bitLength(magnitude) - bitLength(x.den));
  const num = shift > 0 ? magnitude << BigInt(shift) : magnitude;
  const den = shift > 0 ? x.den : x.den << BigInt(-shift);
  let quotient = num / den;
  if (quotient * den !== num) quotient |= 1n;
  const exponent = x.exp2 - shift;
  const length = bitLength(quotient);
  const kept = Math.min(53, length + exponent + 1074);
  if (kept < 0) return 0;
  const dropped = BigInt(length - kept);
  const rest = quotient & ((1n << dropped) - 1n);
  const half = 1n << (dropped - 1n);
  let mantissa = quotient >> dropped;
  if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
  const value = scaleByPowerOfTwo(Number(mantissa), exponent + length - kept);
  return (x.num < 0n ? -value : value) + 0;
}

/** The number of bits of a non-negative integer; 0 for 0. */
export function bitLength(x: bigint): number {
  if (x === 0n) return 0;
  const hex = x.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)));
}

/** `x · 2^count` for `count ≥ 0`. */
function shiftLeft(x: bigint, count: number): bigint {
  return x << BigInt(count);
}

/** The exact decimal digits of `x`, where they end, as for every binary and every decimal number; else `undefined`. */
export function decimalText(x: Exact): string | undefined {
  const twos = bitLength(x.den & -x.den) - 1;
  const [fives, rest] = takeFives(x.den >> BigInt(twos));
  if (x.num % rest !== 0n) return undefined;
  const exp2 = x.exp2 - twos;
  const places = Math.max(0, fives, -exp2);
  const negative = x.num < 0n;
  const odd = ((negative ? -x.num : x.num) / rest) * 5n ** BigInt(places - fives);
  const digits = shiftLeft(odd, places + exp2)
    .toString()
    .padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return (negative ? '-' : '') + digits.slice(0, point) + (fraction === '' ? '' : `.${fraction}`);
}

/** How often 5 divides a positive integer, and what is left. */
function takeFives(x: bigint): readonly [count: number, rest: bigint] {
  let count = 0;
  let rest = x;
  for (; rest % 5n === 0n; rest /= 5n) count++;
  return [count, rest];
}
