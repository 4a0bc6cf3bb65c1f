import { BAR, isDigit, isLetter } from '../charCodes';
import { type ScanState } from './scanState';

/** A list comprehension without blanks shows its arrow within so many characters. */
const LONGEST_HEAD = 200;

/** Behind `name|` at the offset, unless what follows is a list comprehension: `[x|x <- xs]`. -1 where none begins. */
export function quasiStart(s: ScanState, at: number): number {
  const { text } = s;
  let end = at;
  while (end < at + 40 && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  if (end === at || text.charCodeAt(end) !== BAR) return -1;
  const ahead = text.slice(end + 1, end + 1 + LONGEST_HEAD);
  const bracket = ahead.indexOf(']');
  if (ahead.slice(0, Math.max(bracket, 0)).includes('<-')) return -1;
  if (s.quasiClose <= end) {
    const found = text.indexOf('|]', end + 1);
    s.quasiClose = found < 0 ? Infinity : found;
  }
  return s.quasiClose === Infinity ? -1 : end + 1;
}
