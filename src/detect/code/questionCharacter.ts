import { BACKSLASH, MINUS } from '../charCodes';
import { isPartOfWord } from '../lexicon';
import { type ScanState } from './scanState';

/** Reads the character that stands behind the question mark at the offset, where one does: `?a`, `?\n`. */
export function readQuestionCharacter(s: ScanState, at: number): boolean {
  const { text, lexicon } = s;
  const next = text.charCodeAt(at + 1);
  if (lexicon.rules.words.questionCharacter !== true || s.operand || !(next > 32)) return false;
  const width = next >= 0xd800 && next <= 0xdbff ? 2 : 1;
  let end = at + 1 + width;
  if (next === BACKSLASH) {
    end++;
    while (end < at + 12 && (isPartOfWord(lexicon, text.charCodeAt(end)) || text.charCodeAt(end) === MINUS)) end++;
  } else if (isPartOfWord(lexicon, next) && isPartOfWord(lexicon, text.charCodeAt(end))) return false;
  end = Math.min(end, text.length);
  s.opaque(at, end);
  s.pos = end;
  return true;
}
