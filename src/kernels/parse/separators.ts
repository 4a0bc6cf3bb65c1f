import { lines, setLines } from './blanks';
import {
  BLANKS,
  COMMA_JOINS,
  FOUND,
  LINE_ENDS,
  LINE_ROWS,
  ROW_BYTES,
  ROWS,
  SEMICOLON_ROWS,
  SEMICOLONS,
  SEPARATED,
} from './layout';

/*
 * What separates the elements of a list, and the rows of a matrix: `0.5 -1; 2, 3`.
 */

/** Between a number and what separates it from the next one. */
const LONGEST_GAP: usize = 16;

/** Which there are, as the rules say and the commas so far. */
let separators: i32 = 0;
/** Elements that end without a comma. */
let bare: i32 = 0;
/** The place on the page where the last row ends. */
let lastRow: i32 = 0;

/** To be called before elements are read. */
export function beginSeparators(rules: i32): void {
  separators = rules & (SEPARATED | SEMICOLON_ROWS | LINE_ROWS | COMMA_JOINS);
  bare = 0;
  lastRow = -1;
}

/** To be called behind the last element. */
export function endSeparators(): void {
  store<i32>(FOUND, bare, 20);
}

/** Tells at ROWS that a row ends before the element `place` of the page, unless the last one ended there. */
function endRow(place: i32): void {
  if (place == lastRow) return;
  lastRow = place;
  const rows = load<i32>(FOUND, 16);
  store<i32>(ROWS + <usize>rows * ROW_BYTES, place);
  store<i32>(FOUND, rows + 1, 16);
}

/** To be called where line ends have been passed between elements. */
export function endLines(place: i32): void {
  if ((separators & LINE_ROWS) != 0) endRow(place);
}

function isDigit(code: i32): bool {
  return code >= 48 && code <= 57;
}

/** Whether a number begins at `at`, with its sign right before it. */
function beginsNumber(at: usize): bool {
  let first = at + <usize>(load<u8>(at) == 45);
  if (load<u8>(first) == 46) first++;
  return isDigit(load<u8>(first));
}

/** Behind what separates the element that ends before `end` and `place` of the page from the next one; 0 where nothing does. */
export function separatorEnd(end: usize, place: i32): usize {
  let at = end;
  let code = <i32>load<u8>(at);
  if (code == 32 || code == 9) {
    do code = <i32>load<u8>(++at);
    while ((code == 32 || code == 9) && at < end + LONGEST_GAP);
    if ((separators & BLANKS) != 0 && beginsNumber(at)) {
      bare++;
      return at;
    }
  }
  if (code == 44) {
    if ((separators & COMMA_JOINS) != 0) separators &= ~(LINE_ENDS | LINE_ROWS);
    return at + 1;
  }
  if (code == 59 && (separators & SEMICOLONS) != 0) {
    if ((separators & SEMICOLON_ROWS) != 0) {
      bare++;
      endRow(place);
    }
    return at + 1;
  }
  if ((code != 10 && code != 13) || (separators & LINE_ENDS) == 0) return 0;
  bare++;
  setLines(lines + 1);
  endLines(place);
  return at + (code == 13 && load<u8>(at, 1) == 10 ? 2 : 1);
}
