import { EXCLAMATION, HASH, isBlank, isDigit, isLetter, isNewline, SPACE, STAR, TAB, ZERO } from '../charCodes';
import { CODE, LINE_COMMENT, OPAQUE_LINE, type ScanState } from './scanState';

/** Columns before the statement: five for the label and one for the continuation mark. */
const MARGIN = 6;
/** What stands in columns behind this one is no code. */
const LAST_COLUMN = 72;
/** No more blanks are looked over for what a line has. */
const WIDEST_GAP = 200;

const isCommentMark = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  const lower = code | SPACE;
  if (code === STAR || code === EXCLAMATION || lower === 99) return true;
  return lower === 100 && !isLetter(text.charCodeAt(at + 1));
};

/** Behind the margin of the line at the offset where it continues the line before; -1 where it does not. */
export function continuationStart(text: string, at: number): number {
  if (isCommentMark(text, at)) return -1;
  for (let i = at; i < at + MARGIN - 1; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB) return isDigit(text.charCodeAt(i + 1)) && text.charCodeAt(i + 1) !== ZERO ? i + 2 : -1;
    if (code !== SPACE) return -1;
  }
  const mark = text.charCodeAt(at + MARGIN - 1);
  return mark > SPACE && mark !== ZERO ? at + MARGIN : -1;
}

/** The offset behind the last column of the line at the offset that can hold code; `Infinity` where the line is shorter. */
export function cutOf(text: string, at: number): number {
  for (let i = at; i < at + LAST_COLUMN; i++) {
    const code = text.charCodeAt(i);
    if (code !== code || isNewline(code) || code === TAB) return Infinity;
  }
  return at + LAST_COLUMN;
}

/**
 * Reads the margin of the line at the place, in Fortran's fixed form: a comment's mark in the first column, a label, the
 * mark of a continuation. Where any other line with code begins, the statement before has ended (`beginsStatement`).
 */
export function readMargin(s: ScanState): void {
  const { text } = s;
  const at = s.pos;
  s.mode = CODE;
  s.cut = Infinity;
  if (text.charCodeAt(at) === HASH) return;
  if (isCommentMark(text, at)) {
    s.comment = undefined;
    s.mode = LINE_COMMENT;
    s.resume = CODE;
    s.formatComments.begin(at, at + 1, s.line, true);
    return;
  }
  const next = continuationStart(text, at);
  s.cut = cutOf(text, at);
  if (next >= 0) {
    s.pos = next;
    return;
  }
  s.pos = labelEnd(text, at);
}

/** Whether the line at the offset begins a statement: it is no comment, no continuation, and has code. */
export const beginsStatement = (text: string, at: number): boolean =>
  text.charCodeAt(at) !== HASH &&
  !isCommentMark(text, at) &&
  continuationStart(text, at) < 0 &&
  codeStart(text, labelEnd(text, at)) >= 0;

/** Behind the label field of a line. */
const labelEnd = (text: string, at: number): number => {
  let i = at;
  for (; i < at + MARGIN; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB) return i + 1;
    if (code !== SPACE && (!isDigit(code) || (i === at + MARGIN - 1 && code !== ZERO))) break;
  }
  return i;
};

/** Where the line's code begins; -1 where it has none. */
const codeStart = (text: string, at: number): number => {
  let i = at;
  while (i < at + WIDEST_GAP && isBlank(text.charCodeAt(i))) i++;
  const code = text.charCodeAt(i);
  return code !== code || isNewline(code) || code === EXCLAMATION ? -1 : i;
};

/** Leaves the columns that can hold code: what follows on the line is as a comment. */
export function passCut(s: ScanState): void {
  s.cut = Infinity;
  if (s.mode === LINE_COMMENT || s.mode === OPAQUE_LINE) return;
  s.comment = undefined;
  s.resume = s.mode;
  s.mode = LINE_COMMENT;
  s.formatComments.begin(s.pos, s.pos, s.line, true);
}
