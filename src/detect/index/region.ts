import { isNewline } from '../charCodes';
import { type RowReader } from '../rows/rowForm';
import { type ReadStretch } from '../rows/readStretch';
import { behindLineEnd } from '../lineEnds';

/** The reading of some whole lines of a text, which it cuts into stretches of about `size` units. */
export class Region<State, Part> {
  /** Where the stretch that is being read begins. */
  start = 0;
  private startLine = 0;
  /** The next beginning of a line at which the stretch may end. */
  private next = -1;

  constructor(
    readonly text: string,
    readonly reader: RowReader<State, Part>,
    private readonly size: number,
  ) {}

  /** All of the text was read. */
  get isRead(): boolean {
    return this.reader.pos >= this.text.length;
  }

  /** Reads on, about `budget` units; the next stretch, if one ends before the text does. */
  readOn(budget: number): ReadStretch<Part> | undefined {
    const { reader, text } = this;
    const limit = Math.min(text.length, reader.pos + budget);
    while (reader.pos < limit) {
      const least = this.start + this.size;
      if (reader.pos < least) {
        reader.read(Math.min(limit, least));
        continue;
      }
      if (this.next < reader.pos) this.next = this.endFrom(reader.pos);
      if (reader.pos < this.next) reader.read(Math.min(limit, this.next));
      if (reader.pos !== this.next) continue;
      if (this.next < text.length && reader.isBetween) return this.take();
      this.next = this.endFrom(reader.pos + 1);
    }
    return undefined;
  }

  /** What was read since the last stretch, as a stretch. */
  take(): ReadStretch<Part> {
    const stretch = this.soFar();
    this.start = this.reader.pos;
    this.startLine = this.reader.lines;
    this.reader.restart();
    return stretch;
  }

  /** The same, which is being read on. */
  soFar(): ReadStretch<Part> {
    const { reader } = this;
    return { length: reader.pos - this.start, lines: reader.lines - this.startLine, part: reader.part() };
  }

  /** Where a line begins at the offset or behind it and a stretch may end: what is left of the text must not be too short. */
  private endFrom(at: number): number {
    const { text } = this;
    const start = lineStart(text, at);
    return start + (this.size >> 1) > text.length ? text.length : start;
  }
}

/** The first beginning of a line at the offset or behind it, or the text's end. */
function lineStart(text: string, at: number): number {
  let i = Math.max(0, at - 1);
  while (i < text.length && !isNewline(text.charCodeAt(i))) i++;
  return Math.min(text.length, behindLineEnd(text, i));
}
