import { type ReadStretch } from '../rows/readStretch';
import { type TextEdit } from './textLines';

/** What a reader must know to begin somewhere. */
export type StretchState = object | string | null;

/** A stretch that is still to be read. */
export interface UnreadStretch<State> {
  /** UTF-16 units. */
  readonly length: number;
  /** The lines of the text that it has, counted from 0, exclusive; `Infinity`: all from there on. */
  readonly from: number;
  readonly to: number;
  /** What is known where it begins. */
  readonly state: State;
}

/**
 * A text in stretches of whole lines: what is known where each begins and what was found in it, if it is not still to be
 * read. Kept in columns, because an edit looks at the lengths of all.
 */
export class StretchList<State extends StretchState, Part> {
  private readonly lengths: number[];
  private readonly lines: number[];
  private readonly states: State[];
  /** Nothing: still to be read. */
  private readonly parts: (Part | undefined)[] = [undefined];
  /** The first that is still to be read; -1 for none. */
  private next = 0;

  /** A text, of so many units and line ends, that is still to be read. */
  constructor(length: number, lines: number, state: State) {
    this.lengths = [length];
    this.lines = [lines];
    this.states = [state];
  }

  get lineEnds(): number {
    return sumOf(this.lines, 0, this.lines.length);
  }

  /** How many units are still to be read. */
  get unread(): number {
    let units = 0;
    for (let i = this.next; i >= 0; i = this.parts.indexOf(undefined, i + 1)) units += this.lengths[i] ?? 0;
    return units;
  }

  /** The first stretch that is still to be read. One that is shorter than wanted is joined with one beside it. */
  nextUnread(shortest: number): UnreadStretch<State> | undefined {
    if (this.next < 0) return undefined;
    const count = this.parts.length;
    if ((this.lengths[this.next] ?? 0) < shortest && count > 1) {
      this.next = Math.min(this.next, count - 2);
      this.join(this.next, 2);
    }
    const { next } = this;
    const state = this.states[next];
    if (state === undefined) return undefined;
    const from = sumOf(this.lines, 0, next);
    const isLast = next + 1 === this.parts.length;
    return { length: this.lengths[next] ?? 0, from, to: isLast ? Infinity : from + (this.lines[next] ?? 0), state };
  }

  /** What is known where the stretch behind the first unread one begins; `undefined`: there is none. */
  get stateBehind(): State | undefined {
    return this.states[this.next + 1];
  }

  /** The beginning of the first unread stretch was read; the rest, which is not all of it, begins with `state`. */
  addRead({ length, lines, part }: ReadStretch<Part>, state: State): void {
    const { next } = this;
    this.lengths.splice(next, 1, length, (this.lengths[next] ?? 0) - length);
    this.lines.splice(next, 1, lines, (this.lines[next] ?? 0) - lines);
    this.states.splice(next + 1, 0, state);
    this.parts.splice(next, 0, part);
    this.next++;
  }

  /** All of the first unread stretch was read. */
  endRead(part: Part): void {
    this.parts[this.next] = part;
    this.next = this.parts.indexOf(undefined, this.next);
  }

  /** The first unread stretch goes on over so many more. */
  extend(count: number): void {
    this.join(this.next, 1 + count);
  }

  /** So many stretches behind the first unread one are to be read too, from `state` on. */
  spoil(count: number, state: State): void {
    this.join(this.next + 1, count);
    this.states[this.next + 1] = state;
  }

  /** The stretches before the first that is still to be read. */
  read(): ReadStretch<Part>[] {
    const read: ReadStretch<Part>[] = [];
    for (const [index, part] of this.parts.entries()) {
      if (part === undefined) break;
      read.push({ length: this.lengths[index] ?? 0, lines: this.lines[index] ?? 0, part });
    }
    return read;
  }

  /**
   * Takes in edits, whose offsets are those before all of them, in text order: the stretches that they touch, be it at
   * their ends, are to be read, and such that meet are one. False where an edit is not in the text.
   */
  edit(edits: readonly TextEdit[]): boolean {
    const { lengths, lines, parts } = this;
    const touched: (readonly [index: number, edit: TextEdit])[] = [];
    let index = 0;
    let end = lengths[0] ?? 0;
    for (const edit of edits) {
      while (index + 1 < lengths.length && end < edit.start) end += lengths[++index] ?? 0;
      touched.push([index, edit]);
      parts[index] = undefined;
      while (index + 1 < lengths.length && end <= edit.end) {
        end += lengths[++index] ?? 0;
        parts[index] = undefined;
      }
      if (edit.end > end) return false;
    }
    for (const [at, edit] of touched) {
      lengths[at] = (lengths[at] ?? 0) + edit.length - (edit.end - edit.start);
      lines[at] = (lines[at] ?? 0) + edit.lines;
    }
    this.joinUnread();
    return true;
  }

  private joinUnread(): void {
    const { parts } = this;
    for (let last = parts.lastIndexOf(undefined); last >= 0;) {
      let first = last;
      while (first > 0 && parts[first - 1] === undefined) first--;
      if (first < last) this.join(first, last + 1 - first);
      this.next = first;
      last = first === 0 ? -1 : parts.lastIndexOf(undefined, first - 1);
    }
  }

  /** Makes so many stretches from the index on one that is to be read. */
  private join(index: number, count: number): void {
    this.lengths.splice(index, count, sumOf(this.lengths, index, index + count));
    this.lines.splice(index, count, sumOf(this.lines, index, index + count));
    this.states.splice(index + 1, count - 1);
    this.parts.splice(index, count, undefined);
  }
}

/** The sum from one index to before another, as far as there are numbers. */
const sumOf = (numbers: readonly number[], from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < Math.min(to, numbers.length); i++) sum += numbers[i] ?? 0;
  return sum;
};
