import { isDigit, isNewline, MINUS, SPACE } from '../charCodes';
import { addLiteral, NO_INDEX } from '../code/elements';
import { passNewline } from '../code/newline';
import { type ScanState } from '../code/scanState';
import { behindLineEnd } from '../lineEnds';

/**
 * Reads the items of a list that are a number and nothing else, `- 0.5`, from the line on at whose beginning the scan is
 * and whose mark stands at `column`, as long as another item follows and its line begins before `limit`. Where the last
 * number ends; negative where none was read.
 */
export function readItems(s: ScanState, column: number, limit: number): number {
  const { text, reader, literals, top } = s;
  let last = -1;
  while (s.pos < limit) {
    const start = s.pos + column + 2;
    const negative = text.charCodeAt(start) === MINUS;
    const digits = negative ? start + 1 : start;
    if (text.charCodeAt(start - 1) !== SPACE || !isDigit(text.charCodeAt(digits))) break;
    if (!reader.read(digits, negative)) break;
    const { end } = reader;
    if (!isNewline(text.charCodeAt(end)) || !isItem(text, behindLineEnd(text, end), column)) break;
    addLiteral(s, top, literals.addRead(start, reader), NO_INDEX);
    s.pos = passNewline(s, end);
    last = end;
  }
  return last;
}

/** Whether the line that begins at `start` is indented so far and has an item's mark there. */
const isItem = (text: string, start: number, column: number): boolean => {
  const mark = start + column;
  for (let i = start; i < mark; i++) if (text.charCodeAt(i) !== SPACE) return false;
  return text.charCodeAt(mark) === MINUS && text.charCodeAt(mark + 1) === SPACE;
};
