import { blanksEnd, lines, setLines } from './blanks';
import { FOUND, ROW_BYTES, ROWS, TEXT } from './layout';

/*
 * From one row to the next, `0.5 }, { // 7`, where rows are as long as the ones before.
 */

/** The place on the page where the row ends that is being read, and the sizes of all; 0 where others pass on. */
let rowEnd: i32 = 0;
let rowSize: i32 = 0;
/** The opening bracket. The closing one is two characters further on, for braces and square brackets. */
let bracket: i32 = 0;
/** The one or two equal characters that begin a line comment; 0 for none. */
let comment: i32 = 0;
let isDouble: bool = false;
/** Rows do not begin here or behind. */
let stop: usize = 0;

/** To be called before rows are passed. `mark`: the comment's character, 256 more where it is doubled. */
export function beginRows(end: i32, size: i32, opening: i32, mark: i32, limit: usize): void {
  rowEnd = end;
  rowSize = size;
  bracket = opening;
  comment = mark & 0xff;
  isDouble = mark > 0xff;
  stop = limit;
}

/**
 * The line end of the comment at `at`; `at` where none is. A comment is left to others that may go on on the next line, is
 * longer than the window, or has an x, as what it says of number formats would.
 */
function commentEnd(at: usize): usize {
  if (at >= stop || comment == 0 || load<u8>(at) != comment || (isDouble && load<u8>(at, 1) != comment)) return at;
  let end = at + 1;
  for (let code = load<u8>(end); code != 10 && code != 13; code = load<u8>(++end))
    if (code == 92 || code == 120 || end >= stop) return at;
  return end;
}

/** Behind blanks and line comments. */
function commentsEnd(from: usize): usize {
  let at = blanksEnd(from, stop);
  for (let end = commentEnd(at); end != at; end = commentEnd(at)) at = blanksEnd(end, stop);
  return at;
}

/** What a number begins with. */
function begins(code: i32): bool {
  return (code >= 48 && code <= 57) || code == 45 || code == 46;
}

/**
 * Passes from the end of a row, before the element `place` of the page, to the first number of the next one, and tells so
 * at ROWS. Where that stands; 0 where no row ends, or anything else stands between.
 */
export function passRow(from: usize, place: i32): usize {
  if (place != rowEnd || rowSize == 0) return 0;
  const linesBefore = lines;
  const number = nextRow(from, place);
  if (number == 0) setLines(linesBefore);
  return number;
}

function nextRow(from: usize, place: i32): usize {
  const close = blanksEnd(from, stop);
  if (load<u8>(close) != bracket + 2) return 0;
  const linesAtClose = lines;
  const comma = blanksEnd(close + 1, stop);
  if (load<u8>(comma) != 44) return 0;
  const open = blanksEnd(comma + 1, stop);
  if (load<u8>(open) != bracket) return 0;
  const linesAtOpen = lines;
  const number = commentsEnd(open + 1);
  if (number >= stop || !begins(load<u8>(number))) return 0;
  const rows = load<i32>(FOUND, 16);
  const row = ROWS + <usize>rows * ROW_BYTES;
  store<i32>(row, place);
  store<i32>(row, <i32>(close - TEXT), 4);
  store<i32>(row, <i32>(open - TEXT), 8);
  store<i32>(row, linesAtClose, 12);
  store<i32>(row, linesAtOpen, 16);
  store<i32>(FOUND, rows + 1, 16);
  rowEnd = place + rowSize;
  return number;
}
