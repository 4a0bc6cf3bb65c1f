import { copyColumns, type LiteralColumns, literalColumns } from './literalColumns';
import { type NumberReader } from './numbers/numberReader';
import { type LiteralTable } from './literalTable';

/** So many literals tell how many the text will have. */
const SAMPLE = 4096;

/** Room for fewer is not made; a short text of numbers alone has about one in eight characters. */
const FEWEST = 64;

/**
 * The literal table while it grows. Its last literals may stand on a page that is not its own (the parse kernel's): what
 * reads whole columns takes them in first.
 */
export class LiteralBuilder {
  count = 0;
  readonly big = new Map<number, bigint>();
  private own: LiteralColumns;
  private page: LiteralColumns | undefined;
  /** The literal that stands first on the page; without one none does. */
  private first = Infinity;

  /** `textLength` lets the table grow to what the whole text will probably need. */
  constructor(private readonly textLength: number) {
    this.own = literalColumns(Math.min(Math.max(FEWEST, textLength >>> 3), SAMPLE >>> 2));
  }

  get starts(): Uint32Array<ArrayBuffer> {
    return this.whole().starts;
  }

  get ends(): Uint32Array<ArrayBuffer> {
    return this.whole().ends;
  }

  get values(): Float64Array<ArrayBuffer> {
    return this.whole().values;
  }

  get kinds(): Uint8Array<ArrayBuffer> {
    return this.whole().kinds;
  }

  start(index: number): number {
    return (index < this.first ? this.own.starts[index] : this.page?.starts[index - this.first]) ?? 0;
  }

  end(index: number): number {
    return (index < this.first ? this.own.ends[index] : this.page?.ends[index - this.first]) ?? 0;
  }

  value(index: number): number {
    return (index < this.first ? this.own.values[index] : this.page?.values[index - this.first]) ?? 0;
  }

  kind(index: number): number {
    return (index < this.first ? this.own.kinds[index] : this.page?.kinds[index - this.first]) ?? 0;
  }

  setValue(index: number, value: number): void {
    if (index < this.first) this.own.values[index] = value;
    else if (this.page) this.page.values[index - this.first] = value;
  }

  add(start: number, end: number, value: number, kind: number): number {
    const index = this.count;
    const { page } = this;
    if (page === undefined) {
      if (index === this.own.starts.length) this.grow(index, index + 1, end);
    } else if (index - this.first === page.starts.length) this.takeIn();
    const columns = page ?? this.own;
    const place = page === undefined ? index : index - this.first;
    columns.starts[place] = start;
    columns.ends[place] = end;
    columns.values[place] = value;
    columns.kinds[place] = kind;
    this.count = index + 1;
    return index;
  }

  /** Adds the number that was read last, whose sign or first digit stands at `start`. */
  addRead(start: number, { end, value, kind, big }: NumberReader): number {
    const index = this.add(start, end, value, kind);
    if (big !== undefined) this.big.set(index, big);
    return index;
  }

  /** Literals from here on stand on the page, until `leavePage`. */
  usePage(page: LiteralColumns): void {
    this.page = page;
    this.first = this.count;
  }

  leavePage(): void {
    if (this.page === undefined) return;
    this.takeIn();
    this.page = undefined;
    this.first = Infinity;
  }

  /** How many literals stand on the page, after making room where it was full. */
  makeRoomOnPage(): number {
    if (this.page === undefined) return 0;
    if (this.count - this.first === this.page.starts.length) this.takeIn();
    return this.count - this.first;
  }

  /** Others have put literals on the page, which has `onPage` now. */
  foundOnPage(onPage: number): void {
    this.count = this.first + onPage;
  }

  /** Forgets literal `count` and all after it. */
  truncate(count: number): void {
    if (this.big.size > 0) for (let index = count; index < this.count; index++) this.big.delete(index);
    this.count = count;
    if (this.page !== undefined && count < this.first) this.first = count;
  }

  /** A table that later literals do not touch. `final`: there are none, and a buffer that is nearly full is kept. */
  snapshot(final: boolean): LiteralTable {
    const { count } = this;
    const { starts, ends, values, kinds } = this.whole();
    if (final && starts.length <= count * 1.06)
      return {
        count,
        starts: starts.subarray(0, count),
        ends: ends.subarray(0, count),
        values: values.subarray(0, count),
        kinds: kinds.subarray(0, count),
        big: this.big,
      };
    return {
      count,
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      values: values.slice(0, count),
      kinds: kinds.slice(0, count),
      big: new Map(this.big),
    };
  }

  private whole(): LiteralColumns {
    if (this.count > this.first) this.takeIn();
    return this.own;
  }

  /** Moves what stands on the page to the table's own columns. */
  private takeIn(): void {
    const { page, first } = this;
    const onPage = this.count - first;
    if (page === undefined || onPage === 0) return;
    if (this.count > this.own.starts.length) this.grow(first, this.count, page.ends[onPage - 1] ?? 0);
    copyColumns(page, onPage, this.own, first);
    this.first = this.count;
  }

  /** Makes room for `needed` literals; the first `kept` are kept. `reached` is how far into the text the table has come. */
  private grow(kept: number, needed: number, reached: number): void {
    const expected = Math.ceil((needed * this.textLength * 1.01) / Math.max(reached, 1)) + 64;
    const most = needed < SAMPLE ? needed * 4 + 64 : needed + Math.ceil(this.textLength / 2);
    const larger = literalColumns(Math.min(Math.max(expected, Math.ceil(needed * 1.5)), most));
    copyColumns(this.own, kept, larger, 0);
    this.own = larger;
  }
}
