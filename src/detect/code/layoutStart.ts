import { LAYOUT_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { WORD } from './tokenStack';

/**
 * Where the statement begins that token `end` belongs to, in an element from token `from` on that holds statements: at the
 * last line behind the last word such as Haskell's `let`. `from` where there is no such word.
 */
export function layoutStart(s: ScanState, from: number, end: number): number {
  const { tokens, text, lexicon } = s;
  if (lexicon.rules.words.layout === undefined) return from;
  let line = -1;
  for (let i = end - 1; i >= from; i--) {
    const start = tokens.start(i);
    if (tokens.kind(i) === WORD && (wordMeaning(lexicon, text, start, tokens.end(i)) & LAYOUT_WORD) !== 0)
      return line < 0 ? i + 1 : line;
    if (line < 0 && i > from && text.slice(tokens.end(i - 1), start).includes('\n')) line = i;
  }
  return from;
}
