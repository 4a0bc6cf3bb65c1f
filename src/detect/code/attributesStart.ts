import { GREATER, PAREN_CLOSE } from '../charCodes';
import { type ScanState } from './scanState';
import { angleOf, openingOf, wordText } from './tokenText';

/** Where the attributes begin that end at the token, which is returned where there are none: `w <const> =`, `w align(16) =`. */
export function attributesStart(s: ScanState, from: number, before: number): number {
  const { tokens } = s;
  const { attributes } = s.lexicon.rules.names;
  if (attributes === undefined) return before;
  if (attributes === 'angle') {
    const angle = tokens.is(before - 1, GREATER) ? angleOf(tokens, before - 1, from) : -1;
    return angle < 0 ? before : angle;
  }
  let end = before;
  while (tokens.is(end - 1, PAREN_CLOSE)) {
    const open = openingOf(tokens, end - 1, from);
    if (open <= from || !attributes.includes(wordText(s, open - 1))) break;
    end = open - 1;
  }
  return end;
}
