import { scaleByPowerOfTwo } from '../../core/powerOfTwo';
import { HASH, isLetter, MINUS, PLUS, QUOTE } from '../charCodes';
import { kindCode } from '../literalTable';
import { digitValue, type NumberPlan } from './numberPlan';
import { LONGEST_NUMBER, type NumberReading } from './numberReading';
import { digitsEnd } from './numberText';

/** The base of a bit string by its specifier; `u` and `s` say how it is extended, here also how it is read. */
const BIT_STRING_RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, d: 10 };

/** Whether the specifier of a bit string and its quote stand at the offset: `x"`, `sb"`. */
export function isBitStringAt(text: string, at: number): boolean {
  return specifierEnd(text, at) > 0;
}

/** The offset of the quote, or -1. */
const specifierEnd = (text: string, at: number): number => {
  const first = text.charAt(at).toLowerCase();
  const base = first === 's' || first === 'u' ? at + 1 : at;
  return BIT_STRING_RADIX[text.charAt(base).toLowerCase()] !== undefined && text.charCodeAt(base + 1) === QUOTE
    ? base + 1
    : -1;
};

/** `x"003B"`, `12sb"1010_0101"`: a length from `at`, the specifier at `mark`. Without a value where a digit is no digit. */
export function parseBitString(text: string, at: number, mark: number, negative: boolean, out: NumberReading): boolean {
  const quote = specifierEnd(text, mark);
  const radix = BIT_STRING_RADIX[text.charAt(quote - 1).toLowerCase()] ?? 2;
  out.signed = text.charAt(mark).toLowerCase() === 's';
  const limit = Math.min(text.length, quote + LONGEST_NUMBER);
  let end = quote + 1;
  let known = true;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === QUOTE || code === 10 || code === 13) break;
    if (code !== 95 && digitValue(code) >= radix) known = false;
  }
  const closed = text.charCodeAt(end) === QUOTE;
  out.digitsStart = quote + 1;
  out.digitsEnd = end;
  out.end = closed ? end + 1 : end;
  out.radix = radix;
  out.kind = kindCode.bitString;
  const digits = text.slice(quote + 1, end).replaceAll('_', '');
  if (!known || !closed || digits === '') return false;
  const own = radix === 10 ? 0 : digits.length * Math.log2(radix);
  out.width = mark > at ? Number(text.slice(at, mark)) : own;
  const prefix = radix === 16 ? '0x' : radix === 8 ? '0o' : radix === 2 ? '0b' : '';
  const whole = BigInt(prefix + digits);
  out.setInteger(out.signed && own > 0 ? BigInt.asIntN(own, whole) : whole, negative);
  return true;
}

/** `16#FF#`, `2#1.1#e3`: the base from `at`, its `#` at `mark`. */
export function parseBased(
  text: string,
  at: number,
  mark: number,
  negative: boolean,
  plan: NumberPlan,
  out: NumberReading,
): boolean {
  const radix = Number(text.slice(at, mark).replaceAll('_', ''));
  const limit = Math.min(text.length, mark + LONGEST_NUMBER);
  const start = mark + 1;
  const whole = digitsEnd(text, start, limit, radix, plan);
  const point = text.charAt(whole) === '.';
  const fraction = point ? digitsEnd(text, whole + 1, limit, radix, plan) : whole;
  out.digitsStart = start;
  out.digitsEnd = fraction;
  out.radix = radix;
  out.kind = kindCode.based;
  if (
    text.charCodeAt(fraction) !== HASH ||
    radix < 2 ||
    radix > 16 ||
    whole === start ||
    (point && fraction < whole + 2)
  ) {
    out.end = Math.max(fraction, mark + 1);
    return false;
  }
  const exponentAt = fraction + 1;
  out.end = exponentEnd(text, exponentAt, limit, plan);
  if (isLetter(text.charCodeAt(out.end))) return false;
  const clean = (from: number, to: number): string => text.slice(from, to).replaceAll('_', '');
  const exponent = out.end > exponentAt ? Number(clean(exponentAt + 1, out.end)) : 0;
  const digits = clean(start, whole) + (point ? clean(whole + 1, fraction) : '');
  const scale = exponent - (point ? digits.length - clean(start, whole).length : 0);
  setBased(digits, radix, scale, point, negative, out);
  return true;
}

const exponentEnd = (text: string, at: number, limit: number, plan: NumberPlan): number => {
  if ((text.charCodeAt(at) | 32) !== 101) return at;
  const sign = text.charCodeAt(at + 1);
  const first = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  const end = digitsEnd(text, first, limit, 10, plan);
  return end > first ? end : at;
};

const setBased = (
  digits: string,
  radix: number,
  scale: number,
  point: boolean,
  negative: boolean,
  out: NumberReading,
): void => {
  const whole = wholeOf(digits, radix);
  if (!point && scale >= 0 && scale <= LONGEST_NUMBER) {
    out.setInteger(whole * BigInt(radix) ** BigInt(scale), negative);
    return;
  }
  out.setReal(scaled(whole, radix, scale), negative);
  out.real = point;
};

const wholeOf = (digits: string, radix: number): bigint => {
  let value = 0n;
  let chunk = 0;
  let weight = 1;
  for (let i = 0; i < digits.length; i++) {
    chunk = chunk * radix + digitValue(digits.charCodeAt(i));
    weight *= radix;
    if (weight < 1e12 && i < digits.length - 1) continue;
    value = value * BigInt(weight) + BigInt(chunk);
    chunk = 0;
    weight = 1;
  }
  return value;
};

/** whole × radix^scale; exact before one rounding while the scale is moderate. */
const scaled = (whole: bigint, radix: number, scale: number): number => {
  if (whole === 0n) return 0;
  if (Math.abs(scale) > 5000) return scale > 0 ? Infinity : 0;
  if (scale >= 0) return Number(whole * BigInt(radix) ** BigInt(scale));
  const divisor = BigInt(radix) ** BigInt(-scale);
  const bits = whole.toString(2).length - divisor.toString(2).length;
  const shift = BigInt(Math.max(0, 66 - bits));
  const quotient = (whole << shift) / divisor;
  const sticky = quotient * divisor === whole << shift ? 0n : 1n;
  return scaleByPowerOfTwo(Number((quotient << 1n) | sticky), -Number(shift) - 1);
};
