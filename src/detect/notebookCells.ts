import { lineCounter } from './lineCounter';
import { type NotebookPart } from './notebookReader';
import { type ReadStretch } from './stretch';

/** A string that is a line of a cell, or all of its lines. */
export interface CellLine {
  /** Where its inside begins in the file, on which line, counted from 1. */
  readonly start: number;
  readonly line: number;
  /** What stands there, its escapes as they are written. */
  readonly text: string;
}

export type Cell = readonly CellLine[];

/** The code of a notebook. */
export interface NotebookCells {
  readonly cells: readonly Cell[];
  /** What the notebook calls its language. */
  readonly language: string;
}

/** The code cells that end in the stretches of a notebook's file. */
export function notebookCells(stretches: readonly ReadStretch<NotebookPart>[]): NotebookCells {
  const cells: Cell[] = [];
  let cell: CellLine[] = [];
  let isCode = false;
  let language = '';
  let at = 0;
  let lines = 0;
  for (const stretch of stretches) {
    for (const note of stretch.part)
      switch (note.kind) {
        case 'source':
          cell.push({ start: at + note.at, line: lines + note.lines + 1, text: note.text });
          break;
        case 'type':
          ({ isCode } = note);
          break;
        case 'language':
          if (note.isSure || language === '') language = note.name;
          break;
        case 'end':
          if (isCode && cell.length > 0) cells.push(cell);
          cell = [];
          isCode = false;
      }
    at += stretch.length;
    lines += stretch.lines;
  }
  return { cells, language };
}

/** Tells the lines of offsets in a cell that are asked for in the order of the file. */
export function cellLineCounter(cell: Cell): (offset: number) => number {
  let index = 0;
  let line = cell[0] ?? { start: 0, line: 1, text: '' };
  let countTo = lineCounter(line.text);
  return offset => {
    for (let next = cell[index + 1]; next && next.start <= offset; next = cell[index + 1]) {
      index++;
      line = next;
      countTo = lineCounter(next.text);
    }
    return line.line - 1 + countTo(offset - line.start);
  };
}
