import { isDigit, MINUS, SQUARE_CLOSE, SQUARE_OPEN, ZERO } from '../charCodes';
import { isPartOfWord } from '../lexicon';
import { kindCode } from '../literalTable';
import { type ScanState } from './scanState';

/** Longer names and numbers are plain text. */
const LONGEST = 200;

/**
 * Behind `$name[12]` in a string, whose index is a literal; the offset itself where something else stands there. Only
 * decimal integers are numbers there (PHP).
 */
export function passSubscript(s: ScanState, at: number): number {
  const { text } = s;
  let i = at + 1;
  while (i < at + LONGEST && isPartOfWord(s.lexicon, text.charCodeAt(i))) i++;
  if (i === at + 1 || isDigit(text.charCodeAt(at + 1)) || text.charCodeAt(i) !== SQUARE_OPEN) return at;
  const start = i + 1;
  const negative = text.charCodeAt(start) === MINUS;
  const first = negative ? start + 1 : start;
  let end = first;
  while (end < first + 15 && isDigit(text.charCodeAt(end))) end++;
  const isNumber = end > first && (end === first + 1 || text.charCodeAt(first) !== ZERO);
  if (!isNumber || text.charCodeAt(end) !== SQUARE_CLOSE) return at;
  s.literals.add(start, end, Number(text.slice(start, end)), kindCode.integer);
  return end + 1;
}
