import { COLON, COMMA, DOT, HASH, isBlank, isDigit, isNewline, MINUS, PLUS } from '../charCodes';
import { isClosing, isFlowMark, standsAlone } from './flowMarks';

/** Longer scalars are no numbers; longer tags and anchors are not looked at. */
const LONGEST_SCALAR = 20_000;

/** Between a scalar and what follows it on its line. */
const LONGEST_GAP = 64;

/** Behind the blanks at the offset, as far as they are looked at. */
export function gapEnd(text: string, at: number): number {
  let end = at;
  while (end < at + LONGEST_GAP && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the scalar from `start` to `end` without the blanks before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start + 1 && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Whether a word of YAML ends at the offset: at a blank, a line end, and inside brackets at a mark. */
const endsWord = (text: string, at: number, inBrackets: boolean): boolean => {
  const code = text.charCodeAt(at);
  return isBlank(code) || isNewline(code) || code !== code || (inBrackets && isFlowMark(code));
};

/** Where the word that begins at `at` ends. */
export function wordEnd(text: string, at: number, inBrackets: boolean): number {
  let end = at + 1;
  while (end < at + LONGEST_SCALAR && !endsWord(text, end, inBrackets)) end++;
  return end;
}

/** What a number may begin with. */
export const beginsNumber = (code: number): boolean => isDigit(code) || code === MINUS || code === PLUS || code === DOT;

/** Whether the colon at the offset ends a key. */
export function endsKey(text: string, at: number, inBrackets: boolean): boolean {
  return standsAlone(text, at) || (inBrackets && isFlowMark(text.charCodeAt(at + 1)));
}

/** Where the scalar without quotes that begins at `at` and has no blanks ends. */
export function scalarEnd(text: string, at: number, inBrackets: boolean): number {
  const limit = at + LONGEST_SCALAR;
  let end = at + 1;
  while (end < limit && !endsWord(text, end, inBrackets)) {
    if (text.charCodeAt(end) === COLON && endsKey(text, end, inBrackets)) break;
    end++;
  }
  return end;
}

/** Behind the blanks that follow a scalar which is all there is of its line, or of its place in brackets; else -1. */
export function behindScalar(text: string, end: number, inBrackets: boolean): number {
  const after = gapEnd(text, end);
  const next = text.charCodeAt(after);
  if (isNewline(next) || after >= text.length || (next === HASH && after > end)) return after;
  return inBrackets && (next === COMMA || isClosing(next)) ? after : -1;
}
