import { BACKSLASH, isLetter, isNewline, SLASH, SQUARE_CLOSE, SQUARE_OPEN } from './charCodes';

/** A regular expression is looked for in no more characters. */
const LONGEST = 65_536;

/** Behind the regular expression (with its flags) whose slash is at `at`; -1 where the line ends before it does. */
export function regexEnd(text: string, at: number): number {
  let inClass = false;
  for (let i = at + 1; i < at + LONGEST; i++) {
    const code = text.charCodeAt(i);
    if (code !== code || isNewline(code)) return -1;
    if (code === BACKSLASH) i++;
    else if (code === SQUARE_OPEN) inClass = true;
    else if (code === SQUARE_CLOSE) inClass = false;
    else if (code === SLASH && !inClass) {
      let end = i + 1;
      while (isLetter(text.charCodeAt(end))) end++;
      return end;
    }
  }
  return -1;
}
