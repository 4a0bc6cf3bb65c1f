import { type DocumentIndex } from './documentIndex';
import { editedStretches } from './editedStretches';
import { type FormatComment } from './formatComments';
import { USUAL_SIZES } from './indexSizes';
import { type Language } from './language';
import { Region } from './region';
import { type RowForm, type RowsWhole } from './rowForm';
import { type Scan } from './scanResult';
import { type ReadStretch, type Stretch } from './stretch';
import { type TextEdit, type TextLines } from './textLines';

/** So much text is read at once at the most when it has been edited; more is read in slices. */
const AT_ONCE = 0x10000;

/**
 * The index of a text that is read row by row. It keeps the text in stretches of whole lines, each with what is known
 * where it begins. An edit makes those that it touches be read again, and those behind as long as they begin with
 * something else than before.
 */
export class StretchIndex<Manner, State, Part> implements DocumentIndex {
  /** All of the text; none before it was looked at. */
  private stretches: Stretch<State, Part>[] = [];
  /** The first stretch that is still to be read. */
  private next = 0;
  private region: Region<State, Part> | undefined;
  /** How many stretches are read again at once where the one before has come to end otherwise. */
  private stride = 1;
  /** What the text's beginning tells of it, and how many units of it do. */
  private told: { readonly manner: Manner; readonly reach: number } | undefined;
  private complete = false;
  private readonly whole: RowsWhole<Part>;

  constructor(
    private readonly lines: TextLines,
    readonly language: Language,
    private readonly form: RowForm<Manner, State, Part>,
    private readonly sizes = USUAL_SIZES,
  ) {
    this.whole = form.whole();
  }

  get isComplete(): boolean {
    return this.complete;
  }

  advance(budget: number): boolean {
    for (let left = Math.max(1, budget); left > 0 && !this.complete;) {
      const region = this.isRead ? undefined : (this.region ??= this.begin());
      if (!region) {
        this.complete = this.whole.advance(this.certain(), left);
        break;
      }
      const from = region.reader.pos;
      this.readOn(region, left);
      left -= Math.max(1, region.reader.pos - from);
    }
    return this.complete;
  }

  edit(edits: readonly TextEdit[]): void {
    this.region = undefined;
    if (this.stretches.length === 0) return;
    this.complete = false;
    this.whole.change();
    const edited = editedStretches(this.stretches, edits);
    const lines = edited?.reduce((sum, stretch) => sum + stretch.lines, 0);
    if (!edited || lines !== this.lines.lineCount - 1 || this.isToldOtherwise(edits)) {
      this.reset();
      return;
    }
    this.stretches = edited;
    this.findNext(0);
    if (this.unread <= AT_ONCE) this.advance(AT_ONCE);
  }

  reset(): void {
    this.stretches = [];
    this.next = 0;
    this.region = undefined;
    this.stride = 1;
    this.told = undefined;
    this.complete = false;
    this.whole.change();
  }

  formatComments(): readonly FormatComment[] {
    return this.whole.formatComments(this.certain());
  }

  scanSteps(): Generator<undefined, Scan> {
    return this.whole.scanSteps(this.certain(), this.complete);
  }

  private get isRead(): boolean {
    return this.stretches.length > 0 && this.next >= this.stretches.length;
  }

  private findNext(from: number): void {
    this.next = from;
    while (this.stretches[this.next]?.part !== undefined) this.next++;
  }

  /** How many units of text are to be read. */
  private get unread(): number {
    return this.stretches.reduce((sum, { length, part }) => sum + (part === undefined ? length : 0), 0);
  }

  /** The stretches before the first that is not read, and what was read of that. */
  private certain(): ReadStretch<Part>[] {
    const certain: ReadStretch<Part>[] = [];
    for (const { length, lines, part } of this.stretches) {
      if (part === undefined) {
        if (this.region) certain.push(this.region.soFar());
        break;
      }
      certain.push({ length, lines, part });
    }
    return certain;
  }

  /** Whether the text's beginning tells otherwise after edits how it is read. */
  private isToldOtherwise(edits: readonly TextEdit[]): boolean {
    const { told, form } = this;
    if (!told || (edits[0]?.start ?? Infinity) >= told.reach) return false;
    this.told = this.tell(this.head());
    return !form.isSameManner(told.manner, this.told.manner);
  }

  private tell(head: string): { readonly manner: Manner; readonly reach: number } {
    return { manner: this.form.mannerOf(head), reach: this.form.reachOf(head) };
  }

  /** The first lines, as many as tell how the text is read. */
  private head(): string {
    const { lines, form } = this;
    for (let count = 1; ; count *= 2) {
      const text = lines.textOf(0, Math.min(count, lines.lineCount));
      if (count >= lines.lineCount || text.length >= form.reachOf(text)) return text;
    }
  }

  /** Begins to read the next stretch. */
  private begin(): Region<State, Part> {
    const { lines, sizes, form } = this;
    if (this.stretches.length > 0) this.widen();
    const stretch = this.stretches[this.next];
    const first = this.stretches.slice(0, this.next).reduce((sum, before) => sum + before.lines, 0);
    const isLast = this.next + 1 >= this.stretches.length;
    const text = lines.textOf(first, stretch && !isLast ? first + stretch.lines : lines.lineCount);
    if (stretch?.length === text.length && this.told)
      return new Region(text, form.reader(text, this.told.manner, stretch.state), sizes.spacing);
    this.reset();
    const whole = first === 0 && isLast ? text : lines.textOf(0, lines.lineCount);
    this.told = this.tell(whole);
    const { manner } = this.told;
    const state = form.firstState(manner);
    this.stretches = [{ length: whole.length, lines: lines.lineCount - 1, state, part: undefined }];
    return new Region(whole, form.reader(whole, manner, state), sizes.spacing);
  }

  /** Joins a stretch that has become short with one beside it. */
  private widen(): void {
    const { stretches, next } = this;
    const stretch = stretches[next];
    if (!stretch || stretch.length * 2 >= this.sizes.spacing) return;
    const before = stretches[next - 1];
    if (next + 1 < stretches.length) this.join(next, 2, stretch.state);
    else if (before) {
      this.join(next - 1, 2, before.state);
      this.next--;
    }
  }

  /** Makes the stretches from the index on one that is to be read. */
  private join(index: number, count: number, state: State): void {
    const joined = this.stretches.slice(index, index + count);
    const sumOf = (field: 'length' | 'lines'): number => joined.reduce((sum, stretch) => sum + stretch[field], 0);
    this.stretches.splice(index, count, { length: sumOf('length'), lines: sumOf('lines'), state, part: undefined });
  }

  private readOn(region: Region<State, Part>, budget: number): void {
    const stretch = this.stretches[this.next];
    if (!stretch) return;
    const ended = region.readOn(budget);
    if (ended) {
      this.stretches.splice(this.next, 0, { ...ended, state: stretch.state });
      stretch.length -= ended.length;
      stretch.lines -= ended.lines;
      stretch.state = region.reader.state;
      this.next++;
    } else if (region.isRead) {
      this.region = undefined;
      this.end(region, stretch);
    }
  }

  /** The stretch has been read to its end. */
  private end(region: Region<State, Part>, stretch: Stretch<State, Part>): void {
    const { reader } = region;
    const behind = this.stretches[this.next + 1];
    if (!behind) reader.end();
    else if (!reader.isBetween) {
      this.join(this.next, 1 + this.stride, stretch.state);
      this.stride *= 2;
      return;
    }
    stretch.part = region.take().part;
    if (behind && !this.form.isSameState(behind.state, reader.state)) {
      this.join(++this.next, this.stride, reader.state);
      this.stride *= 2;
      return;
    }
    this.stride = 1;
    this.findNext(this.next);
  }
}
