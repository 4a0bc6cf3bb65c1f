import { lineCounter } from '../lineCounter';
import { type NotebookPart, type SourceNote } from './notebookReader';
import { type ReadStretch } from './readStretch';

/** Where a stretch begins. */
interface Place {
  readonly at: number;
  readonly lines: number;
}

/** A code cell: the strings that are its lines, and of each where the stretch begins that it is in. */
export interface Cell {
  readonly notes: readonly SourceNote[];
  readonly places: readonly Place[];
}

/** A string that is a line of a cell, or all of its lines. */
export interface CellLine {
  /** Where its inside begins in the file, on which line, counted from 1. */
  readonly start: number;
  readonly line: number;
  /** What stands there, its escapes as they are written. */
  readonly text: string;
}

/** The code of a notebook. */
export interface NotebookCells {
  readonly cells: readonly Cell[];
  /** What the notebook calls its language. */
  readonly language: string;
}

/** The code cells that end in the stretches of a notebook's file. */
export function notebookCells(stretches: readonly ReadStretch<NotebookPart>[]): NotebookCells {
  const cells: Cell[] = [];
  let notes: SourceNote[] = [];
  let places: Place[] = [];
  let isCode = false;
  let language = '';
  let at = 0;
  let lines = 0;
  for (const stretch of stretches) {
    const place = { at, lines };
    for (const note of stretch.part)
      switch (note.kind) {
        case 'source':
          notes.push(note);
          places.push(place);
          break;
        case 'type':
          ({ isCode } = note);
          break;
        case 'language':
          if (note.isSure || language === '') language = note.name;
          break;
        case 'end':
          if (isCode && notes.length > 0) cells.push({ notes, places });
          notes = [];
          places = [];
          isCode = false;
      }
    at += stretch.length;
    lines += stretch.lines;
  }
  return { cells, language };
}

export const cellLines = ({ notes, places }: Cell): readonly CellLine[] =>
  notes.map(({ at, lines, text }, index) => {
    const place = places[index];
    return { start: (place?.at ?? 0) + at, line: (place?.lines ?? 0) + lines + 1, text };
  });

/** Tells the lines of offsets in a cell that are asked for in the order of the file. */
export function cellLineCounter(cell: readonly CellLine[]): (offset: number) => number {
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
