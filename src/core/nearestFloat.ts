import { floorLog2 } from './powerOfTwo';

/** The binary floating-point types a literal can have. */
export type FloatType = 'binary64' | 'binary32' | 'binary16' | 'bfloat16';

/** IEEE 754 parameters: significand bits with the hidden one, and the exponents of the smallest and largest normal number. */
export interface FloatRow {
  readonly precision: number;
  readonly minExponent: number;
  readonly maxExponent: number;
}

export const floatTypes: Readonly<Record<FloatType, FloatRow>> = {
  binary64: { precision: 53, minExponent: -1022, maxExponent: 1023 },
  binary32: { precision: 24, minExponent: -126, maxExponent: 127 },
  binary16: { precision: 11, minExponent: -14, maxExponent: 15 },
  bfloat16: { precision: 8, minExponent: -126, maxExponent: 127 },
};

/** No midpoint of binary64 neighbours has more significant decimal digits (767); what follows only breaks a tie. */
const DECISIVE_DIGITS = 800;

/** The spacing of the type's numbers around a finite magnitude > 0. */
const unitAt = (magnitude: number, { precision, minExponent }: FloatRow): number =>
  2 ** (Math.max(floorLog2(magnitude), minExponent) - (precision - 1));

/** A double rounded to the type, ties to even; beyond its range ±Infinity. NaN, ±0 and ±Infinity stay. */
export function roundToFloat(value: number, type: FloatType): number {
  if (type === 'binary64') return value;
  if (type === 'binary32') return Math.fround(value);
  const magnitude = Math.abs(value);
  if (!(magnitude > 0 && magnitude < Infinity)) return value;
  const row = floatTypes[type];
  const unit = unitAt(magnitude, row);
  const rounded = (magnitude / unit + 2 ** 52 - 2 ** 52) * unit;
  const result = rounded >= 2 ** row.maxExponent * 2 ? Infinity : rounded;
  return value < 0 ? -result : result;
}

/**
 * Whether a double lies exactly halfway between two neighbours of the type: then (and only then) the text it was rounded
 * from decides to which side it goes, because rounding to a double never jumps over a number that a double can hold.
 */
export function isFloatMidpoint(value: number, type: FloatType): boolean {
  if (type === 'binary64') return false;
  if (type === 'binary32') {
    const near = Math.fround(value);
    if (near === value) return false;
    const mirrored = value + (value - near);
    if (Math.fround(mirrored) !== mirrored) return false;
  }
  const magnitude = Math.abs(value);
  if (!(magnitude > 0 && magnitude < Infinity)) return false;
  const units = magnitude / unitAt(magnitude, floatTypes[type]);
  return units - Math.floor(units) === 0.5;
}

/**
 * The number of the type that is nearest to a decimal (`-0.101`, `1e-3`) or C hexadecimal (`0x1.8p-3`, `0xFF`) text:
 * rounded once, ties to even, with subnormals; beyond the range ±Infinity. The text has no separators and no suffix.
 */
export function nearestFloat(text: string, type: FloatType): number {
  if (isHexText(text)) return nearestToHex(text, type);
  const double = Number(text);
  if (!isFloatMidpoint(double, type)) return roundToFloat(double, type);
  const side = compareMagnitude(text, Math.abs(double));
  return roundToFloat(double * (1 + side * Number.EPSILON), type);
}

const isHexText = (text: string): boolean => {
  const at = text.startsWith('-') || text.startsWith('+') ? 1 : 0;
  return text.charCodeAt(at) === 48 && (text.charCodeAt(at + 1) | 32) === 120;
};

/** digits × 10^exponent, digits cut where they cannot matter any more. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

const decimalOf = (text: string): Decimal => {
  const mark = text.search(/e/i);
  const mantissa = (mark < 0 ? text : text.slice(0, mark)).replace(/^[+-]/, '');
  const point = mantissa.indexOf('.');
  const fraction = point < 0 ? 0 : mantissa.length - point - 1;
  const all = mantissa.replace('.', '').replace(/^0+/, '');
  const exponent = (mark < 0 ? 0 : Number(text.slice(mark + 1))) - fraction;
  if (all.length <= DECISIVE_DIGITS) return { digits: all || '0', exponent };
  const sticky = /[1-9]/.test(all.slice(DECISIVE_DIGITS)) ? '1' : '0';
  return { digits: all.slice(0, DECISIVE_DIGITS) + sticky, exponent: exponent + all.length - DECISIVE_DIGITS - 1 };
};

/** The sign of |text| − magnitude, exactly. */
const compareMagnitude = (text: string, magnitude: number): -1 | 0 | 1 => {
  const { digits, exponent } = decimalOf(text);
  const unit = Math.max(floorLog2(magnitude), -1022) - 52;
  let left = BigInt(digits);
  let right = BigInt(magnitude / 2 ** unit);
  if (exponent >= 0) left *= 10n ** BigInt(exponent);
  else right *= 10n ** BigInt(-exponent);
  if (unit >= 0) right <<= BigInt(unit);
  else left <<= BigInt(-unit);
  return left > right ? 1 : left < right ? -1 : 0;
};

const nearestToHex = (text: string, type: FloatType): number => {
  const negative = text.startsWith('-');
  const body = text.slice(text.startsWith('+') || negative ? 3 : 2);
  const mark = body.search(/p/i);
  const mantissa = mark < 0 ? body : body.slice(0, mark);
  const point = mantissa.indexOf('.');
  const fraction = point < 0 ? 0 : mantissa.length - point - 1;
  const digits = mantissa.replace('.', '').replace(/^0+/, '');
  const exponent = (mark < 0 ? 0 : Number(body.slice(mark + 1))) - 4 * fraction;
  const magnitude = nearestToBinary(digits, exponent, type);
  return negative ? -magnitude : magnitude;
};

/** hex digits × 2^exponent, rounded once. */
const nearestToBinary = (digits: string, exponent: number, type: FloatType): number => {
  if (digits === '') return 0;
  if (digits.length <= 13 && exponent >= -1022 && exponent <= 900)
    return roundToFloat(Number.parseInt(digits, 16) * 2 ** exponent, type);
  const { precision, minExponent, maxExponent } = floatTypes[type];
  const bits = 4 * digits.length - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28;
  const top = exponent + bits - 1;
  if (top > maxExponent) return Infinity;
  if (top < minExponent - precision) return 0;
  const unit = Math.max(top, minExponent) - (precision - 1);
  const whole = BigInt(`0x${digits}`);
  const shift = BigInt(unit - exponent);
  if (shift <= 0n) return Number(whole << -shift) * 2 ** unit;
  const kept = whole >> shift;
  const lost = (whole - (kept << shift)) * 2n - (1n << shift);
  const rounded = kept + (lost > 0n || (lost === 0n && (kept & 1n) === 1n) ? 1n : 0n);
  const result = Number(rounded) * 2 ** unit;
  return result >= 2 ** maxExponent * 2 ? Infinity : result;
};
