import { isBlank, isNewline } from '../charCodes';

/** Whether nothing but blanks stands before the offset on its line. */
export function isLineStart(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isBlank(text.charCodeAt(i))) i--;
  return i < 0 || isNewline(text.charCodeAt(i)) || text.charCodeAt(i) === 0xfeff;
}
