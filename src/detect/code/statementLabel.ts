import { COLON, COMMA, DOT, EQUALS, isBlank, isDigit, isLetter, PAREN_CLOSE } from '../charCodes';
import { BLOCK } from './frame';
import { LABEL_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { wordText } from './tokenText';
import { NUMBER, OPAQUE, WORD } from './tokenStack';

/** Labels have no more digits. */
const LONGEST = 5;

/**
 * Behind the statement label that stands at the offset, `at` where it is none: the first thing of a statement
 * (`10 continue`, `10:`), behind `goto` and its like, or one of those that an arithmetic `if (x) 10, 20, 30` chooses from.
 */
export function labelEnd(s: ScanState, at: number): number {
  const { text, top, tokens } = s;
  if (top.role !== BLOCK) return at;
  let end = at;
  while (end < at + LONGEST && isDigit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (end === at || isDigit(next) || next === DOT || isLetter(next)) return at;
  if (tokens.count === top.segment) return beginsStatement(text, end) ? end : at;
  return isBehindLabelWord(s) || isChoice(s) ? end : at;
}

const beginsStatement = (text: string, at: number): boolean => {
  let i = at;
  while (i < at + 100 && isBlank(text.charCodeAt(i))) i++;
  if (text.charCodeAt(i) === COLON && text.charCodeAt(i + 1) !== EQUALS) return true;
  return i > at && isLetter(text.charCodeAt(i));
};

const isBehindLabelWord = (s: ScanState): boolean => {
  const { tokens } = s;
  const last = tokens.count - 1;
  if (tokens.kind(last) !== WORD) return false;
  return (wordMeaning(s.lexicon, s.text, tokens.start(last), tokens.end(last)) & LABEL_WORD) !== 0;
};

/** Behind the parenthesis of an `if` there are only labels so far. */
const isChoice = (s: ScanState): boolean => {
  const { tokens, top } = s;
  if (wordText(s, top.segment).toLowerCase() !== 'if') return false;
  let i = tokens.count - 1;
  while (tokens.is(i, COMMA) || tokens.kind(i) === NUMBER || tokens.kind(i) === OPAQUE) i--;
  return tokens.is(i, PAREN_CLOSE);
};
