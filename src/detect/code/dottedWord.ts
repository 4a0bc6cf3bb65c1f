import { DOT, isLetter } from '../charCodes';

/** A word between points has no more letters. */
const LONGEST = 63;

/** Behind the word between two points whose first point is at the offset: `.and.`, `.true.`; the offset where there is none. */
export function dottedWordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end <= at + LONGEST && isLetter(text.charCodeAt(end))) end++;
  return end > at + 1 && text.charCodeAt(end) === DOT ? end + 1 : at;
}
