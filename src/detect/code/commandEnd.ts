import {
  COMMA,
  DOT,
  EQUALS,
  isBlank,
  isDigit,
  isLetter,
  isNewline,
  isWordPart,
  MINUS,
  QUOTE,
  APOSTROPHE,
  SEMICOLON,
} from '../charCodes';

/** A command is no longer. */
const LONGEST = 400;

/**
 * Behind the command that a statement's first word, which ends at the offset, may begin: `hold on`, `print -dpng a2.png`.
 * A blank and then a word, number, quote or option follow, and nothing is assigned on the line. Otherwise the offset.
 */
export function commandEnd(text: string, at: number): number {
  let start = at;
  while (start < at + LONGEST && isBlank(text.charCodeAt(start))) start++;
  if (start === at || !beginsArgument(text, start)) return at;
  let end = start;
  for (; end < at + LONGEST; end++) {
    const code = text.charCodeAt(end);
    if (code === EQUALS) return at;
    if (code !== code || isNewline(code) || code === SEMICOLON || code === COMMA || isComment(code)) break;
  }
  return end < at + LONGEST ? end : at;
}

const beginsArgument = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (isWordPart(code) || code === QUOTE || code === APOSTROPHE) return true;
  const next = text.charCodeAt(at + 1);
  return (code === MINUS && isLetter(next)) || (code === DOT && isDigit(next));
};

const isComment = (code: number): boolean => code === 37 || code === 35;
