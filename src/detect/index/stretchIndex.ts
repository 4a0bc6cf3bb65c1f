import { type DocumentIndex } from './documentIndex';
import { type FormatComment } from '../formatComments';
import { USUAL_SIZES } from './indexSizes';
import { type Language } from '../language';
import { Region } from './region';
import { type RowForm, type RowsWhole } from '../rows/rowForm';
import { type Scan } from '../scanResult';
import { type ReadStretch } from '../rows/readStretch';
import { StretchList, type StretchState } from './stretchList';
import { type TextEdit, type TextLines } from './textLines';

/** So much text is read at once at the most when it has been edited; more is read in slices. */
const AT_ONCE = 0x10000;

/** What a text's beginning tells of it, and how many units of it do. */
interface Told<Manner> {
  readonly manner: Manner;
  readonly reach: number;
}

/**
 * The index of a text that is read row by row. It keeps the text in stretches of whole lines, each with what is known
 * where it begins. An edit makes those that it touches be read again, and those behind as long as they begin with
 * something else than before.
 */
export class StretchIndex<Manner, State extends StretchState, Part> implements DocumentIndex {
  /** The text; nothing before it was looked at. */
  private list: StretchList<State, Part> | undefined;
  private told: Told<Manner> | undefined;
  /** The reading of the first stretch that is still to be read. */
  private region: Region<State, Part> | undefined;
  /** How many stretches are read again at once where the one before has come to end otherwise. */
  private stride = 1;
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
      const region = (this.region ??= this.begin());
      if (!region) {
        this.complete = this.whole.advance(() => this.certain(), left);
        break;
      }
      const from = region.reader.pos;
      this.readOn(region, left);
      left -= Math.max(1, region.reader.pos - from);
    }
    return this.complete;
  }

  edit(edits: readonly TextEdit[]): void {
    const { list } = this;
    this.region = undefined;
    if (!list) return;
    this.complete = false;
    this.whole.change();
    const isKnown = list.edit(edits) && list.lineEnds === this.lines.lineCount - 1;
    if (!isKnown || this.isToldOtherwise(edits)) this.reset();
    else if (list.unread <= AT_ONCE) this.advance(AT_ONCE);
  }

  reset(): void {
    this.list = undefined;
    this.told = undefined;
    this.region = undefined;
    this.stride = 1;
    this.complete = false;
    this.whole.change();
  }

  formatComments(): readonly FormatComment[] {
    return this.whole.formatComments(this.list?.read() ?? []);
  }

  scanSteps(): Generator<undefined, Scan> {
    return this.whole.scanSteps(this.certain(), this.complete);
  }

  /** The stretches before the first that is not read, and what was read of that. */
  private certain(): readonly ReadStretch<Part>[] {
    const read = this.list?.read() ?? [];
    if (this.region) read.push(this.region.soFar());
    return read;
  }

  /** Whether the text's beginning tells otherwise after edits how it is read. */
  private isToldOtherwise(edits: readonly TextEdit[]): boolean {
    const { told, form } = this;
    if (!told || (edits[0]?.start ?? Infinity) >= told.reach) return false;
    this.told = this.tell(this.head());
    return !form.isSameManner(told.manner, this.told.manner);
  }

  private tell(head: string): Told<Manner> {
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

  /** Begins to read the first stretch that is to be read; `undefined`: there is none. */
  private begin(): Region<State, Part> | undefined {
    const { list, told, lines, form, sizes } = this;
    if (!list || !told) return this.beginAll();
    const stretch = list.nextUnread(sizes.spacing >> 1);
    if (!stretch) return undefined;
    const text = lines.textOf(stretch.from, Math.min(stretch.to, lines.lineCount));
    if (text.length !== stretch.length) {
      this.reset();
      return this.beginAll();
    }
    return new Region(text, form.reader(text, told.manner, stretch.state), sizes.spacing);
  }

  private beginAll(): Region<State, Part> {
    const { lines, form, sizes } = this;
    const text = lines.textOf(0, lines.lineCount);
    this.told = this.tell(text);
    const { manner } = this.told;
    const state = form.firstState(manner);
    this.list = new StretchList(text.length, lines.lineCount - 1, state);
    return new Region(text, form.reader(text, manner, state), sizes.spacing);
  }

  private readOn(region: Region<State, Part>, budget: number): void {
    const ended = region.readOn(budget);
    if (ended) this.list?.addRead(ended, region.reader.state);
    else if (region.isRead) this.end(region);
  }

  /** The first stretch that was to be read has been read to its end. */
  private end(region: Region<State, Part>): void {
    const { list, form, stride } = this;
    const { reader } = region;
    this.region = undefined;
    if (!list) return;
    const behind = list.stateBehind;
    if (behind === undefined) reader.end();
    const isOpen = behind !== undefined && !reader.isBetween;
    const isOther = behind !== undefined && !form.isSameState(behind, reader.state);
    this.stride = isOpen || isOther ? 2 * stride : 1;
    if (isOpen) {
      list.extend(stride);
      return;
    }
    if (isOther) list.spoil(stride, reader.state);
    list.endRead(region.take().part);
  }
}
