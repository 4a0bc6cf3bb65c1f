import { APOSTROPHE, isDigit, UNDERSCORE } from '../charCodes';
import { kindCode } from '../literalTable';
import { digitValue } from './numberPlan';
import { LONGEST_NUMBER, type NumberReading } from './numberReading';
import { fewBlanksEnd } from './numberText';

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, d: 10, h: 16 };

/** Whether a base (`'h`, `'sd`) stands at the offset, or behind a few blanks. */
export function isSizedAt(text: string, at: number): boolean {
  const tick = fewBlanksEnd(text, at);
  return text.charCodeAt(tick) === APOSTROPHE && radixBehind(text, tick) !== undefined;
}

const radixBehind = (text: string, tick: number): number | undefined => {
  const signed = (text.charCodeAt(tick + 1) | 32) === 115;
  return RADIX[text.charAt(tick + (signed ? 2 : 1)).toLowerCase()];
};

/**
 * `8'shFF`, `18'sd62`, `'b10_01`: the size from `at` to `sizeEnd`, then the base. A signed one is read as two's
 * complement of its width (32 without a size). With x, z or ? among its digits it has no value. Also `'0`.
 */
export function parseSized(text: string, at: number, sizeEnd: number, negative: boolean, out: NumberReading): boolean {
  const tick = fewBlanksEnd(text, sizeEnd);
  const radix = radixBehind(text, tick);
  if (radix === undefined) return parseFill(text, tick, out);
  out.signed = (text.charCodeAt(tick + 1) | 32) === 115;
  const start = fewBlanksEnd(text, tick + (out.signed ? 3 : 2));
  const limit = Math.min(text.length, start + LONGEST_NUMBER);
  let end = start;
  let unknown = false;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === UNDERSCORE || digitValue(code) < radix) continue;
    if (code !== 63 && (code | 32) !== 120 && (code | 32) !== 122) break;
    unknown = true;
  }
  out.digitsStart = start;
  out.digitsEnd = out.end = end;
  out.radix = radix;
  const more = isDigit(text.charCodeAt(end)) || digitValue(text.charCodeAt(end)) < 36;
  const digits = text.slice(start, end).replaceAll('_', '');
  if (unknown || more || digits === '') return false;
  out.width = Number(text.slice(at, sizeEnd).replaceAll('_', ''));
  out.kind = sizeEnd > at ? kindCode.sized : kindCode.based;
  const bits = out.width === 0 ? 32 : Math.min(out.width, LONGEST_NUMBER * 4);
  const whole = wholeNumber(digits, radix);
  if (out.signed) out.setInteger(BigInt.asIntN(bits, negative ? -whole : whole), false);
  else out.setInteger(BigInt.asUintN(bits, whole), negative);
  return true;
}

/** The value of digits in any of the four bases. */
const wholeNumber = (digits: string, radix: number): bigint => {
  const prefix = radix === 16 ? '0x' : radix === 8 ? '0o' : radix === 2 ? '0b' : '';
  return BigInt(prefix + digits);
};

/** `'0`; the value of `'1` depends on where it stands, so it has none here. */
const parseFill = (text: string, tick: number, out: NumberReading): boolean => {
  out.digitsStart = tick + 1;
  out.digitsEnd = out.end = tick + 2;
  out.kind = kindCode.sized;
  return text.charAt(tick + 1) === '0' && digitValue(text.charCodeAt(tick + 2)) === 99;
};
