import { BACKSLASH, COLON, COMMA, CURLY_CLOSE, CURLY_OPEN, QUOTE, SQUARE_CLOSE, SQUARE_OPEN } from './charCodes';
import { type Span } from './span';

/** Brackets deeper than this are only counted. */
const DEEPEST = 100;

/** A key or a language's name is no longer. */
const LONGEST_WORD = 40;

/** A list or map that is open, and the key whose value is awaited in it. */
interface Level {
  readonly isMap: boolean;
  key: string;
}

/** Finds the code cells in a notebook's JSON, in slices. */
export class NotebookCells {
  pos = 0;
  /** Of each code cell the insides of the strings that are its lines. */
  readonly cells: (readonly Span[])[] = [];
  /** What the notebook calls its language. */
  language = '';
  private readonly levels: Level[] = [];
  private depth = 0;
  private stringStart = -1;
  /** The next string is a key. */
  private keyed = false;
  private isCode = false;
  private lines: Span[] = [];

  constructor(private readonly text: string) {}

  /** Goes on to `limit`. */
  read(limit: number): void {
    const { text } = this;
    while (this.pos < limit) {
      const code = text.charCodeAt(this.pos);
      if (this.stringStart >= 0) {
        if (code === QUOTE) this.endString(this.pos);
        this.pos += code === BACKSLASH ? 2 : 1;
      } else {
        this.readMark(code);
        this.pos++;
      }
    }
    this.pos = Math.min(this.pos, text.length);
  }

  private readMark(code: number): void {
    switch (code) {
      case QUOTE:
        this.stringStart = this.pos + 1;
        break;
      case CURLY_OPEN:
      case SQUARE_OPEN:
        if (this.depth++ < DEEPEST) this.levels.push({ isMap: code === CURLY_OPEN, key: '' });
        this.keyed = code === CURLY_OPEN;
        break;
      case CURLY_CLOSE:
      case SQUARE_CLOSE:
        if (this.depth === 0) break;
        if (this.isCell(0)) this.endCell();
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
    const word = end - start <= LONGEST_WORD ? this.text.slice(start, end) : '';
    if (this.keyed) top.key = word;
    else if (!top.isMap) {
      if (this.isCell(1) && isSource(this.keyAt(1))) this.lines.push({ start, end });
    } else if (this.isCell(0)) {
      if (isSource(top.key)) this.lines.push({ start, end });
      else if (top.key === 'cell_type') this.isCode = word === 'code';
    } else if (this.keyAt(2) === 'metadata') {
      const about = `${this.keyAt(1) ?? ''}.${top.key}`;
      if (about === 'language_info.name' || (about === 'kernelspec.language' && this.language === ''))
        this.language = word.toLowerCase();
    }
  }

  private endCell(): void {
    if (this.isCode && this.lines.length > 0) this.cells.push(this.lines);
    this.lines = [];
    this.isCode = false;
  }
}

const isSource = (key: string | undefined): boolean => key === 'source' || key === 'input';
