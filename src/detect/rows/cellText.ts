import { BACKSLASH } from '../charCodes';
import { type CellLine } from './notebookCells';

/** The code of a notebook's cell, and where in the notebook's text each of its characters stands. */
export interface CellText {
  readonly text: string;
  /** Where the character at an offset begins. */
  readonly starts: Uint32Array;
  /** Behind the character at an offset. */
  readonly ends: Uint32Array;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** Joins the strings that are a cell's lines. Characters behind a backslash have the width of what is written for them. */
export function cellText(cell: readonly CellLine[]): CellText {
  const most = cell.reduce((sum, line) => sum + line.text.length, 0);
  const starts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const parts: string[] = [];
  let length = 0;
  const add = (part: string, start: number, width: number): void => {
    for (let i = 0; i < part.length; i++, length++) {
      starts[length] = width === 0 ? start + i : start;
      ends[length] = width === 0 ? start + i + 1 : start + width;
    }
    parts.push(part);
  };
  for (const { start, text: written } of cell)
    for (let i = 0; i < written.length;) {
      if (written.charCodeAt(i) === BACKSLASH) {
        const width = escapeWidth(written, i);
        add(unescaped(written.slice(i, i + width)), start + i, width);
        i += width;
        continue;
      }
      const next = written.indexOf('\\', i);
      const part = written.slice(i, next < 0 ? written.length : next);
      add(part, start + i, 0);
      i += part.length;
    }
  return { text: parts.join(''), starts, ends };
}

const escapeWidth = (written: string, at: number): number =>
  Math.min(/^\\u[\da-f]{4}/i.test(written.slice(at, at + 6)) ? 6 : 2, written.length - at);

const unescaped = (written: string): string => {
  if (written.length === 6) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  return ESCAPES[written.charAt(1)] ?? written.charAt(1);
};
