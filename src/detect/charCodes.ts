/** The UTF-16 codes the scanners compare with, and what kind of character they are. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const EXCLAMATION = 33;
export const QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const AMPERSAND = 38;
export const APOSTROPHE = 39;
export const PAREN_OPEN = 40;
export const PAREN_CLOSE = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const SQUARE_OPEN = 91;
export const BACKSLASH = 92;
export const SQUARE_CLOSE = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const CURLY_OPEN = 123;
export const BAR = 124;
export const CURLY_CLOSE = 125;
export const TILDE = 126;

/** A decimal digit; false for NaN, the code behind the end of a text. */
export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

export const isNewline = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

/** An ASCII letter. */
export const isLetter = (code: number): boolean => {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
};

/** A blank of Unicode outside ASCII, the byte order mark among them. */
export const isWideBlank = (code: number): boolean =>
  code === 0xa0 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200a) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680 ||
  code === 0x85;

/** What a number or a word can go on with in every language: an ASCII letter or digit, `_`, or any letter beyond ASCII. */
export const isWordPart = (code: number): boolean =>
  isDigit(code) || isLetter(code) || code === UNDERSCORE || (code >= 0x80 && !isWideBlank(code));
