/**
 * Exact rationals on BigInt, the tests' own arithmetic: written from the definitions, sharing nothing with src/core.
 * Not reduced; denominators that divide one another (powers of two, say) do not multiply.
 */
export interface Rational {
  readonly num: bigint;
  /** Positive. */
  readonly den: bigint;
}

export const rational = (num: bigint | number, den: bigint | number = 1n): Rational => ({
  num: BigInt(num),
  den: BigInt(den),
});

export const ZERO = rational(0n);

export const twoTo = (exponent: number): Rational =>
  exponent >= 0 ? rational(1n << BigInt(exponent)) : rational(1n, 1n << BigInt(-exponent));

const view = new DataView(new ArrayBuffer(8));

/** The value of a finite binary64, read from its 64 bits: (−1)^s · 2^(max(e, 1) − 1075) · mantissa. */
export function ofDouble(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no rational.`);
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  return mul(rational(bits >> 63n === 1n ? -mantissa : mantissa), twoTo(Math.max(exponent, 1) - 1075));
}

/** The value of a decimal text such as `-12.5e-3`. */
export function ofDecimal(text: string): Rational {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = rational(BigInt(whole.replace(/[+-]/, '') + fraction) * (whole.startsWith('-') ? -1n : 1n));
  const power = Number(exponent) - fraction.length;
  return mul(digits, power >= 0 ? rational(10n ** BigInt(power)) : rational(1n, 10n ** BigInt(-power)));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den };
  if (a.den % b.den === 0n) return { num: a.num + b.num * (a.den / b.den), den: a.den };
  if (b.den % a.den === 0n) return { num: a.num * (b.den / a.den) + b.num, den: b.den };
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export const neg = (a: Rational): Rational => ({ num: -a.num, den: a.den });
export const abs = (a: Rational): Rational => (a.num < 0n ? neg(a) : a);
export const sub = (a: Rational, b: Rational): Rational => add(a, neg(b));
export const mul = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });
export const div = (a: Rational, b: Rational): Rational =>
  b.num < 0n ? { num: -a.num * b.den, den: -a.den * b.num } : { num: a.num * b.den, den: a.den * b.num };
export const square = (a: Rational): Rational => mul(a, a);
export const sum = (all: readonly Rational[]): Rational => all.reduce(add, ZERO);

/** −1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The largest integer that is not above `a`. */
export function floor(a: Rational): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** The largest e with 2^e ≤ a, for a > 0. */
export function log2Floor(a: Rational): number {
  const bits = (x: bigint): number => x.toString(2).length;
  const guess = bits(a.num) - bits(a.den);
  return compare(twoTo(guess), a) <= 0 ? guess : guess - 1;
}

/** The nearest binary64, ties to even: a whole number of units in the last place, the smallest of which is 2^−1074. */
export function toDouble(a: Rational): number {
  if (a.num === 0n) return 0;
  if (a.num < 0n) return -toDouble(neg(a));
  const exponent = log2Floor(a);
  if (exponent > 1023) return Infinity;
  const unit = Math.max(exponent - 52, -1074);
  const inUnits = div(a, twoTo(unit));
  const below = floor(inUnits);
  const side = compare(sub(inUnits, rational(below)), rational(1n, 2n));
  const up = side > 0 || (side === 0 && below % 2n === 1n);
  return Number(up ? below + 1n : below) * 2 ** unit;
}

/** The square root of `a` ≥ 0 as a binary64, to about one unit in the last place. */
export function rootToDouble(a: Rational): number {
  if (a.num === 0n) return 0;
  const half = Math.floor(log2Floor(a) / 2);
  return toDouble(mul(ofDouble(Math.sqrt(toDouble(div(a, twoTo(2 * half))))), twoTo(half)));
}
