import { type LiteralTable } from './literalTable';

/** So many literals tell how many the text will have. */
const SAMPLE = 4096;

/** The literal table while it grows. */
export class LiteralBuilder {
  count = 0;
  starts: Uint32Array<ArrayBuffer> = new Uint32Array(64);
  ends: Uint32Array<ArrayBuffer> = new Uint32Array(64);
  values: Float64Array<ArrayBuffer> = new Float64Array(64);
  kinds: Uint8Array<ArrayBuffer> = new Uint8Array(64);
  readonly big = new Map<number, bigint>();

  /** `textLength` lets the table grow to what the whole text will probably need. */
  constructor(private readonly textLength: number) {}

  add(start: number, end: number, value: number, kind: number): number {
    const index = this.count;
    if (index === this.starts.length) this.grow(end);
    this.starts[index] = start;
    this.ends[index] = end;
    this.values[index] = value;
    this.kinds[index] = kind;
    this.count = index + 1;
    return index;
  }

  /** Makes room for one more literal at least. `reached` is how far into the text the table has come. */
  grow(reached: number): void {
    const expected = Math.ceil((this.count * this.textLength * 1.01) / Math.max(reached, 1)) + 64;
    const most = this.count < SAMPLE ? this.count * 4 + 64 : this.count + Math.ceil(this.textLength / 2);
    const capacity = Math.min(Math.max(expected, Math.ceil(this.count * 1.5)), most);
    this.starts = grown(this.starts, new Uint32Array(capacity));
    this.ends = grown(this.ends, new Uint32Array(capacity));
    this.values = grown(this.values, new Float64Array(capacity));
    this.kinds = grown(this.kinds, new Uint8Array(capacity));
  }

  /** Forgets literal `count` and all after it. */
  truncate(count: number): void {
    if (this.big.size > 0) for (let index = count; index < this.count; index++) this.big.delete(index);
    this.count = count;
  }

  /** A table that later literals do not touch. `final`: there are none, and a buffer that is nearly full is kept. */
  snapshot(final: boolean): LiteralTable {
    const { count } = this;
    if (final && this.starts.length <= count * 1.06)
      return {
        count,
        starts: this.starts.subarray(0, count),
        ends: this.ends.subarray(0, count),
        values: this.values.subarray(0, count),
        kinds: this.kinds.subarray(0, count),
        big: this.big,
      };
    return {
      count,
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      values: this.values.slice(0, count),
      kinds: this.kinds.slice(0, count),
      big: new Map(this.big),
    };
  }
}

const grown = <T extends { set(from: T): void }>(from: T, into: T): T => {
  into.set(from);
  return into;
};
