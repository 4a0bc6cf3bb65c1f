import {
  BACKSLASH,
  CARRIAGE_RETURN,
  COLON,
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  QUOTE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { ownText } from '../ownText';
import { type RowReader } from './rowForm';
import { endsLine } from '../lineEnds';

/** Brackets deeper than this are only counted. */
const DEEPEST = 100;

/** A key or a language's name is no longer. */
const LONGEST_WORD = 40;

/** A list or map that is open, and the key whose value is awaited in it. */
interface Level {
  readonly isMap: boolean;
  key: string;
}

/** What is open outside the strings of a notebook's JSON. */
export interface NotebookState {
  readonly levels: readonly Readonly<Level>[];
  readonly depth: number;
  /** The next string is a key. */
  readonly keyed: boolean;
}

export const firstNotebookState: NotebookState = { levels: [], depth: 0, keyed: false };

export const isSameNotebookState = (a: NotebookState, b: NotebookState): boolean =>
  a.depth === b.depth &&
  a.keyed === b.keyed &&
  a.levels.every(({ isMap, key }, index) => {
    const other = b.levels[index];
    return other?.isMap === isMap && other.key === key;
  });

/** A string that is a line of a cell, or all of its lines. */
export interface SourceNote {
  readonly kind: 'source';
  /** Where its inside begins, and after how many line ends. */
  readonly at: number;
  readonly lines: number;
  /** What stands there, its escapes as they are written. */
  readonly text: string;
}

/** What a notebook's JSON says, in text order. */
export type NotebookNote =
  | SourceNote
  /** The cell is of code, or is not. */
  | { readonly kind: 'type'; readonly isCode: boolean }
  /** A cell ends. */
  | { readonly kind: 'end' }
  /** What the notebook calls its language: surely, or if nothing else does. */
  | { readonly kind: 'language'; readonly name: string; readonly isSure: boolean };

/** What is known of a stretch of a notebook's file. */
export type NotebookPart = readonly NotebookNote[];

/** Finds the sources of cells in a notebook's JSON. */
export class NotebookReader implements RowReader<NotebookState, NotebookPart> {
  pos = 0;
  /** Line ends so far. */
  lines = 0;
  private notes: NotebookNote[] = [];
  private readonly levels: Level[];
  private depth: number;
  private stringStart = -1;
  private stringLines = 0;
  private keyed: boolean;
  /** Where the stretch that is read begins, and after how many line ends. */
  private start = 0;
  private startLines = 0;

  constructor(
    private readonly text: string,
    { levels, depth, keyed }: NotebookState,
  ) {
    this.levels = levels.map(level => ({ ...level }));
    this.depth = depth;
    this.keyed = keyed;
  }

  get state(): NotebookState {
    const { depth, keyed } = this;
    return { levels: this.levels.map(level => ({ ...level })), depth, keyed };
  }

  get isBetween(): boolean {
    return this.stringStart < 0;
  }

  read(limit: number): void {
    const { text } = this;
    while (this.pos < limit) {
      const code = text.charCodeAt(this.pos);
      if (code <= CARRIAGE_RETURN) this.countLine(this.pos);
      if (this.stringStart >= 0) {
        if (code === QUOTE) this.endString(this.pos);
        if (code === BACKSLASH) this.countLine(++this.pos);
      } else this.readMark(code);
      this.pos++;
    }
    this.pos = Math.min(this.pos, text.length);
  }

  end(): void {
    // A string that does not end is none.
  }

  part(): NotebookPart {
    const { start, startLines } = this;
    if (start === 0) return [...this.notes];
    return this.notes.map(note =>
      note.kind === 'source' ? { ...note, at: note.at - start, lines: note.lines - startLines } : note,
    );
  }

  restart(): void {
    this.start = this.pos;
    this.startLines = this.lines;
    this.notes = [];
  }

  private countLine(at: number): void {
    if (endsLine(this.text, at)) this.lines++;
  }

  private readMark(code: number): void {
    switch (code) {
      case QUOTE:
        this.stringStart = this.pos + 1;
        this.stringLines = this.lines;
        break;
      case CURLY_OPEN:
      case SQUARE_OPEN:
        if (this.depth++ < DEEPEST) this.levels.push({ isMap: code === CURLY_OPEN, key: '' });
        this.keyed = code === CURLY_OPEN;
        break;
      case CURLY_CLOSE:
      case SQUARE_CLOSE:
        if (this.depth === 0) break;
        if (this.isCell(0)) this.notes.push({ kind: 'end' });
        if (this.depth-- <= DEEPEST) this.levels.pop();
        this.keyed = false;
        break;
      case COMMA:
        this.keyed = this.top?.isMap === true;
        break;
      case COLON:
        this.keyed = false;
        break;
      default:
    }
  }

  private get top(): Level | undefined {
    return this.depth <= DEEPEST ? this.levels[this.levels.length - 1] : undefined;
  }

  private keyAt(above: number): string | undefined {
    return this.levels[this.levels.length - 1 - above]?.key;
  }

  /** The level so many above the innermost is a cell: a map in the list `cells`. */
  private isCell(above: number): boolean {
    const level = this.levels[this.levels.length - 1 - above];
    return this.depth <= DEEPEST && level?.isMap === true && this.keyAt(above + 2) === 'cells';
  }

  private endString(end: number): void {
    const start = this.stringStart;
    const { top } = this;
    this.stringStart = -1;
    if (top === undefined) return;
    const word = end - start <= LONGEST_WORD ? ownText(this.text, { start, end }) : '';
    if (this.keyed) top.key = word;
    else if (!top.isMap) {
      if (this.isCell(1) && isSource(this.keyAt(1))) this.addSource(start, end);
    } else if (this.isCell(0)) {
      if (isSource(top.key)) this.addSource(start, end);
      else if (top.key === 'cell_type') this.notes.push({ kind: 'type', isCode: word === 'code' });
    } else if (this.keyAt(2) === 'metadata') {
      const about = `${this.keyAt(1) ?? ''}.${top.key}`;
      if (about === 'language_info.name' || about === 'kernelspec.language')
        this.notes.push({ kind: 'language', name: word.toLowerCase(), isSure: about === 'language_info.name' });
    }
  }

  private addSource(start: number, end: number): void {
    const text = ownText(this.text, { start, end }, end - start);
    this.notes.push({ kind: 'source', at: start, lines: this.stringLines, text });
  }
}

const isSource = (key: string | undefined): boolean => key === 'source' || key === 'input';
