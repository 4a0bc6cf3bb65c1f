import { closeBracket, closeFrame, openFrame } from './brackets';
import { EQUALS, PAREN_CLOSE, PAREN_OPEN } from '../charCodes';
import { BLOCK, LIST_ROLE } from './frame';
import { DATA_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { closingOf, wordText } from './tokenText';
import { WORD } from './tokenStack';

/** Whether Fortran's `(/` stands at the offset, and no operator in parentheses. */
export function opensSlashList(s: ScanState, at: number): boolean {
  if (!s.text.startsWith('(/', at) || ')=/'.includes(s.text.charAt(at + 2) || ')')) return false;
  return !/^(operator|assignment)$/i.test(wordText(s, s.tokens.count - 1));
}

/** Reads a slash that can open or close a list: `(/ 1, 2 /)`, `data x / 1, 2 /`. False where it divides. */
export function readSlash(s: ScanState, at: number): boolean {
  const { top } = s;
  if (top.slashed === 'paren' && s.text.charCodeAt(at + 1) === PAREN_CLOSE) {
    closeBracket(s, PAREN_CLOSE, at + 1);
    return true;
  }
  if (top.slashed === 'data') {
    closeFrame(s, top, at + 1, true);
    s.pos = at + 1;
    return true;
  }
  if (top.role !== BLOCK || top.isDeepest || !beginsData(s)) return false;
  openFrame(s, LIST_ROLE, 0, at, at + 1, 'data');
  return true;
}

/** The statement is `data x` or declares a type, and nothing in it is assigned. */
const beginsData = (s: ScanState): boolean => {
  const { tokens, top, text, lexicon } = s;
  const from = top.segment;
  const { count } = tokens;
  if (count < from + 2 || tokens.kind(from) !== WORD || !s.operand) return false;
  if ((wordMeaning(lexicon, text, tokens.start(from), tokens.end(from)) & DATA_WORD) === 0) return false;
  for (let i = from; i < count; i++) {
    if (tokens.is(i, PAREN_OPEN)) i = Math.max(i, closingOf(tokens, i, count));
    else if (tokens.is(i, EQUALS)) return false;
  }
  return true;
};
