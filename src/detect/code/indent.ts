import { isBlank, isNewline } from '../charCodes';

/** Columns further right count as this. */
const WIDEST = 200;

/** How many blanks the line at the offset begins with. */
export function indentAt(text: string, at: number): number {
  let i = at;
  while (i < at + WIDEST && isBlank(text.charCodeAt(i))) i++;
  return i - at;
}

/** Where the line that the offset is in begins, or a place far enough to its left. */
export function lineStartOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && start > at - WIDEST && !isNewline(text.charCodeAt(start - 1))) start--;
  return start;
}
