import { type FormatWidth, magnitudeBits } from '../core/format';
import { LiveBins } from '../core/liveBins';
import { coverFracBw, minMseOfBins } from '../core/policy';
import { closedRange } from '../core/range';
import { COARSE_BITS } from '../core/squaredError';
import { type CodeIndex } from '../detect/index/codeIndex';
import { type IndexedArray } from '../detect/index/indexedArray';

/** Values between two rests while the array is read. */
const STEP = 16_384;

/**
 * An array of an index and its best formats, kept through edits: a keystroke inside the array costs what its few changed
 * values cost. After any other edit around it (`isLost`) a new one must be made.
 */
export class LiveArray {
  /** The array is no longer known to be the same one. */
  isLost = false;
  private readonly bins: LiveBins;
  private min = Infinity;
  private max = -Infinity;
  private readonly unfollow: () => void;

  constructor(
    private readonly index: CodeIndex,
    private array: IndexedArray,
    private readonly width: FormatWidth,
  ) {
    this.bins = new LiveBins(magnitudeBits(width) > COARSE_BITS);
    this.unfollow = index.follow(array, change => {
      if (change === undefined) {
        this.isLost = true;
        return;
      }
      this.array = change.array;
      for (const x of change.added) this.add(x);
      for (const x of change.removed) this.bins.remove(x);
      if (change.removed.some(x => x <= this.min || x >= this.max)) this.findRange();
    });
  }

  /** Reads the array's values; the caller may rest between the steps, as long as there is no edit. */
  *read(): Generator<undefined, this> {
    const values = this.index.valuesOf(this.array);
    for (let i = 0; i < values.length; i++) {
      this.add(values[i] ?? 0);
      if (i % STEP === STEP - 1) yield undefined;
    }
    return this;
  }

  /** The array as the index has it now. */
  get indexed(): IndexedArray {
    return this.array;
  }

  /** Finite values. */
  get count(): number {
    return this.bins.count;
  }

  /** Smallest and largest finite value; 0 and 0 without any. */
  get range(): { readonly min: number; readonly max: number } {
    return this.max < this.min ? { min: 0, max: 0 } : { min: this.min, max: this.max };
  }

  /** The best `fracBw` that covers the range, and that with the least mean squared error, where bins can tell it. */
  bestFracBw(): { readonly cover: number; readonly minMse: number | undefined } {
    const range = closedRange(this.range.min + 0, this.range.max + 0);
    const isZero = range.min === 0 && range.max === 0;
    const cover = isZero ? magnitudeBits(this.width) : coverFracBw(range, this.width);
    const binned = this.bins.binned();
    return { cover, minMse: binned && minMseOfBins(binned, range, this.width) };
  }

  dispose(): void {
    this.unfollow();
  }

  private add(x: number): void {
    this.bins.add(x);
    this.widen(x);
  }

  private widen(x: number): void {
    if (x - x !== 0) return;
    if (x < this.min) this.min = x;
    if (x > this.max) this.max = x;
  }

  private findRange(): void {
    this.min = Infinity;
    this.max = -Infinity;
    for (const x of this.index.valuesOf(this.array)) this.widen(x);
  }
}
