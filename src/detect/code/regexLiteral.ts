import { isCommand, isSymbol } from './commands';
import { type ScanState } from './scanState';
import { enterTemplate } from './enterTemplate';
import { BACKSLASH, isLetter, isNewline, SLASH, SQUARE_CLOSE, SQUARE_OPEN } from '../charCodes';

/** A regular expression is looked for in no more characters. */
const LONGEST = 65_536;

/** Reads the regular expression that begins at the slash; false where it divides. */
export function beginRegex(s: ScanState, at: number): boolean {
  const { regex, regexCode } = s.lexicon.rules;
  if (isSymbol(s, at) || (s.operand && !isCommand(s, at))) return false;
  if (at < s.regexSearched) return false;
  const end = regexEnd(s, at, regex === 'lines', s.operand);
  if (end < 0) return false;
  if (regexCode !== undefined && !s.top.isDeepest)
    enterTemplate(s, { open: '/', close: '/', escape: 'backslash', multiline: true, code: regexCode }, '/', at, at + 1);
  else {
    s.opaque(at, end);
    s.pos = end;
  }
  return true;
}

/**
 * Behind the regular expression (with its flags) whose slash is at `at`; -1 where the text, or the line unless it may
 * have several, ends before it does. Where it may, a slash ends it in a class of characters too.
 */
function regexEnd(s: ScanState, at: number, lines: boolean, oneLine: boolean): number {
  const { text } = s;
  let inClass = false;
  let i = at + 1;
  for (; i < at + LONGEST; i++) {
    const code = text.charCodeAt(i);
    if (code !== code || (isNewline(code) && (!lines || oneLine))) break;
    if (code === BACKSLASH) i++;
    else if (code === SQUARE_OPEN) inClass = !lines;
    else if (code === SQUARE_CLOSE) inClass = false;
    else if (code === SLASH && !inClass) {
      let end = i + 1;
      while (isLetter(text.charCodeAt(end))) end++;
      return end;
    }
  }
  s.regexSearched = i;
  return -1;
}
