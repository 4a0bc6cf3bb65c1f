import { APOSTROPHE, QUOTE } from '../charCodes';
import { kindCode } from '../literalTable';
import { digitValue } from './numberPlan';
import { LONGEST_NUMBER, type NumberReading } from './numberReading';

const RADIX: Readonly<Record<string, readonly [number, string]>> = {
  b: [2, '0b'],
  o: [8, '0o'],
  z: [16, '0x'],
  x: [16, '0x'],
};

/** Whether a Fortran binary, octal or hexadecimal constant begins at the offset: `z'FF'`, `b"01"`. */
export function isBozAt(text: string, at: number): boolean {
  const quote = text.charCodeAt(at + 1);
  return (quote === APOSTROPHE || quote === QUOTE) && RADIX[text.charAt(at).toLowerCase()] !== undefined;
}

/** Reads the constant that begins at the offset; false where a digit is no digit or the quote does not close. */
export function parseBoz(text: string, at: number, negative: boolean, out: NumberReading): boolean {
  const [radix, prefix] = RADIX[text.charAt(at).toLowerCase()] ?? [2, '0b'];
  const quote = text.charCodeAt(at + 1);
  const limit = Math.min(text.length, at + LONGEST_NUMBER);
  let end = at + 2;
  while (end < limit && digitValue(text.charCodeAt(end)) < radix) end++;
  const isClosed = text.charCodeAt(end) === quote;
  out.digitsStart = at + 2;
  out.digitsEnd = end;
  out.end = isClosed ? end + 1 : end;
  out.radix = radix;
  out.kind = kindCode.based;
  if (!isClosed || end === at + 2) return false;
  out.setInteger(BigInt(prefix + text.slice(at + 2, end)), negative);
  return true;
}
