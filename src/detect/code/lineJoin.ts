import { AMPERSAND, EXCLAMATION, isBlank, isNewline } from '../charCodes';
import { behindLineEnd } from '../lineEnds';

/** No more blanks are looked over around the mark. */
const WIDEST_GAP = 200;

const blanksEnd = (text: string, at: number): number => {
  let i = at;
  while (i < at + WIDEST_GAP && isBlank(text.charCodeAt(i))) i++;
  return i;
};

/** Whether nothing but a comment follows the `&` at the offset on its line. */
export function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(blanksEnd(text, at + 1));
  return isNewline(code) || code === EXCLAMATION;
}

/** Whether the line that ends at the offset goes on with the next one. */
export function isJoinedAt(text: string, at: number): boolean {
  let i = at - 1;
  while (i > at - WIDEST_GAP && isBlank(text.charCodeAt(i))) i--;
  return text.charCodeAt(i) === AMPERSAND;
}

/** Behind the blanks and the `&` that the line at the offset begins with. */
export function joinedStart(text: string, at: number): number {
  const start = blanksEnd(text, at);
  return text.charCodeAt(start) === AMPERSAND ? start + 1 : at;
}

/** Behind an `&`, the line end and the second `&` that join the two halves of a word; the offset where they do not. */
export function wordJoinEnd(text: string, at: number): number {
  const i = blanksEnd(text, at + 1);
  if (text.charCodeAt(at) !== AMPERSAND || !isNewline(text.charCodeAt(i))) return at;
  const start = blanksEnd(text, behindLineEnd(text, i));
  return text.charCodeAt(start) === AMPERSAND ? start + 1 : at;
}
