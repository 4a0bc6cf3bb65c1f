import { APOSTROPHE, BACKSLASH, COLON, CURLY_OPEN, isNewline, QUOTE, SQUARE_OPEN, STAR } from '../charCodes';
import { isClosing, standsAlone } from './flowMarks';
import { gapEnd } from './plainScalar';

/** YAML has no longer keys without a question mark. */
const LONGEST_KEY = 1024;

/** The colon of the key that begins at the offset with an alias or a bracket: `*a : 1`, `[a, b]: 1`; -1 without one. */
export function oddKeyColon(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isBracket = code === SQUARE_OPEN || code === CURLY_OPEN;
  if (!isBracket && code !== STAR) return -1;
  const end = isBracket ? bracketEnd(text, at) : wordEnd(text, at);
  const colon = end < 0 ? -1 : gapEnd(text, end);
  return text.charCodeAt(colon) === COLON && standsAlone(text, colon) ? colon : -1;
}

const wordEnd = (text: string, at: number): number => {
  let end = at;
  while (end < at + LONGEST_KEY && text.charCodeAt(end) > 32) end++;
  return end;
};

/** Behind the bracket that closes the one at the offset on its line; -1 without one. */
const bracketEnd = (text: string, at: number): number => {
  let depth = 0;
  let quote = 0;
  for (let i = at; i < at + LONGEST_KEY; i++) {
    const code = text.charCodeAt(i);
    if (code !== code || isNewline(code)) return -1;
    if (quote > 0) {
      if (code === quote) quote = 0;
      else if (code === BACKSLASH && quote === QUOTE) i++;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === SQUARE_OPEN || code === CURLY_OPEN) depth++;
    else if (isClosing(code) && --depth === 0) return i + 1;
  }
  return -1;
};
