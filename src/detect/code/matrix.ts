import {
  APOSTROPHE,
  BACKTICK,
  CURLY_OPEN,
  DOT,
  EQUALS,
  EXCLAMATION,
  GREATER,
  isBlank,
  isDigit,
  isNewline,
  isWordPart,
  MINUS,
  PAREN_OPEN,
  PLUS,
  QUOTE,
  SQUARE_OPEN,
} from '../charCodes';
import { endElement } from './elements';
import { type Frame, LINED, SPACED, TUPLES } from './frame';
import { isPartOfWord, PREFIX_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';

/** Words between operands have no more letters. */
const LONGEST_INFIX = 16;

/**
 * At a blank (or line end) behind an operand in a matrix, as MATLAB and Julia write it: the element ends where the next
 * character can only begin another one. In `[1 -2]` there are two, in `[1 - 2]` one.
 */
export function endAtBlank(s: ScanState, at: number): void {
  if (s.top.matrix === TUPLES || !beginsElement(s, at + 1)) return;
  endElement(s, s.top);
  s.operand = false;
}

const beginsElement = (s: ScanState, at: number): boolean => {
  const { text } = s;
  const code = text.charCodeAt(at);
  if (isWordPart(code)) return isDigit(code) || !isInfixWord(s, at);
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case QUOTE:
    case APOSTROPHE:
    case BACKTICK:
    case PAREN_OPEN:
    case SQUARE_OPEN:
    case CURLY_OPEN:
    case AT:
      return true;
    case DOT:
      return isDigit(next);
    case MINUS:
    case PLUS:
    case TILDE:
    case EXCLAMATION:
      return next !== EQUALS && next !== GREATER && !isBlank(next) && !isNewline(next);
    default:
      return false;
  }
};

const AT = 64;
const TILDE = 126;

/** A word such as `for` or `in` goes on with the element. */
const isInfixWord = (s: ScanState, at: number): boolean => {
  let end = at;
  while (end < at + LONGEST_INFIX && isPartOfWord(s.lexicon, s.text.charCodeAt(end))) end++;
  return (wordMeaning(s.lexicon, s.text, at, end) & PREFIX_WORD) !== 0;
};

/** Ends the row of a matrix at a semicolon, a line end or its closing bracket. */
export function endRow(s: ScanState, frame: Frame): void {
  endElement(s, frame);
  countRow(frame, frame.direct);
}

/** Counts the row that ends before element `end` of a matrix; an empty one does not count. */
export function countRow(frame: Frame, end: number): void {
  const width = end - frame.rowStart;
  frame.rowStart = end;
  if (width === 0) return;
  if (frame.rows > 0 && width !== frame.columns) frame.ragged = true;
  frame.rows++;
  frame.columns = Math.max(frame.columns, width);
}

/** A line end inside a matrix: MATLAB's ends a row, Julia's only where blanks separate the elements, F#'s behind a value. */
export function endRowAtLine(s: ScanState, frame: Frame): void {
  if (frame.matrix !== LINED && (!s.operand || (frame.matrix === SPACED && frame.commas > 0))) return;
  endRow(s, frame);
  s.operand = false;
}
