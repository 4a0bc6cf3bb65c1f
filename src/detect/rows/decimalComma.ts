import { isDigit } from '../charCodes';

/** A number with a decimal comma is no longer. */
const LONGEST = 64;

const DECIMAL = /^\d+,\d+(?:[eE][+-]?\d+)?/;

/** Behind the number with a decimal comma that begins at the offset; -1 where there is none. */
export function decimalCommaEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isDigit(code)) return -1;
  const found = DECIMAL.exec(text.slice(at, at + LONGEST));
  return found === null ? -1 : at + found[0].length;
}
