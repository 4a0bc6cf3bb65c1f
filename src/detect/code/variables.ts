import { CURLY_OPEN, DOLLAR, HASH, isDigit } from '../charCodes';
import { isPartOfWord } from '../lexicon';
import { type ScanState } from './scanState';

/** Longer names are read in pieces. */
const LONGEST_NAME = 2000;

/** Behind the variable whose `$` is at the offset, where punctuation can be a name: `$x`, `$1`, `$/`, `$#list`. */
export function variableEnd(s: ScanState, at: number): number {
  const { text } = s;
  let start = at + 1;
  if (text.charCodeAt(start) === HASH && beginsName(s, start + 1)) start++;
  if (text.charCodeAt(start) === 94 && text.charCodeAt(start + 1) >= 65) start++;
  let end = start;
  while (end < start + LONGEST_NAME && isPartOfWord(s.lexicon, text.charCodeAt(end))) end++;
  if (end > start) return end;
  const code = text.charCodeAt(start);
  if (code === CURLY_OPEN || (code === DOLLAR && beginsName(s, start + 1))) return start;
  return (s.lexicon.rules.words.special ?? '').includes(text.charAt(start)) && start < text.length ? start + 1 : start;
}

const beginsName = (s: ScanState, at: number): boolean => {
  const code = s.text.charCodeAt(at);
  return code === CURLY_OPEN || code === DOLLAR || isDigit(code) || isPartOfWord(s.lexicon, code);
};
