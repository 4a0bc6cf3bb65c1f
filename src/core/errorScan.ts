import { type FixedFormat } from './format';
import { type Modes } from './quantize';
import { errorOf, quantizeArray } from './quantizeArray';
import { type RealArray } from './realArray';

/** Where along an axis the errors are shown: stretches of equal length in index or in value. */
export interface ErrorAxis {
  readonly by: 'index' | 'value';
  /** The ends of the axis: indices, or values with low ≤ high. */
  readonly low: number;
  readonly high: number;
  /** How many stretches. */
  readonly stretches: number;
}

export interface WorstValue {
  readonly index: number;
  readonly value: number;
  readonly quantized: number;
  /** quantized − value. */
  readonly error: number;
}

/** The extremes of the error in every stretch that has a value, and the values with the largest errors. */
export interface ErrorPicture {
  /** The middles of the stretches that have values. */
  readonly x: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Largest |error| first; of equals the one that stands first. */
  readonly worst: readonly WorstValue[];
}

/** Gathers the picture block by block, in the order of the array. `given` are the values before any clipping. */
export class ErrorScan {
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly heap: WorstHeap;
  private readonly error: (value: number, x: number) => number;

  constructor(
    private readonly format: FixedFormat,
    private readonly modes: Modes,
    private readonly axis: ErrorAxis,
    worst: number,
  ) {
    this.low = new Float64Array(axis.stretches).fill(Infinity);
    this.high = new Float64Array(axis.stretches).fill(-Infinity);
    this.heap = new WorstHeap(worst);
    this.error = errorOf(format, modes);
  }

  /** Adds the block that begins at index `start`: `clipped` is what is quantized in place of `given`. */
  add(given: RealArray, start: number, clipped: RealArray = given): void {
    const quantized = quantizeArray(clipped, this.format, this.modes);
    const { axis } = this;
    const perStretch = axis.high > axis.low ? axis.stretches / (axis.high - axis.low) : 0;
    for (let i = 0; i < given.length; i++) {
      const x = given[i] ?? NaN;
      const y = quantized[i] ?? NaN;
      if (x - x !== 0 || Number.isNaN(y)) continue;
      const error = this.error(y, x);
      const at = axis.by === 'index' ? start + i : x;
      const stretch = Math.max(0, Math.min(axis.stretches - 1, Math.floor((at - axis.low) * perStretch)));
      if (error < (this.low[stretch] ?? 0)) this.low[stretch] = error;
      if (error > (this.high[stretch] ?? 0)) this.high[stretch] = error;
      if (this.heap.takes(Math.abs(error))) this.heap.add({ index: start + i, value: x, quantized: y, error });
    }
  }

  result(): ErrorPicture {
    const { axis, low, high } = this;
    const width = (axis.high - axis.low) / axis.stretches;
    const used = Array.from(low.keys()).filter(i => (low[i] ?? Infinity) !== Infinity);
    return {
      x: used.map(i => axis.low + (i + 0.5) * width),
      low: used.map(i => low[i] ?? 0),
      high: used.map(i => high[i] ?? 0),
      worst: this.heap.sorted(),
    };
  }
}

/** Keeps the `most` values with the largest |error|; the least of them is on top. */
class WorstHeap {
  private readonly items: WorstValue[] = [];

  constructor(private readonly most: number) {}

  /** Whether an error of this size would be kept; equals of the least do not displace it, for they come later. */
  takes(size: number): boolean {
    const [least] = this.items;
    return size > 0 && (this.items.length < this.most || (least !== undefined && size > Math.abs(least.error)));
  }

  add(item: WorstValue): void {
    const { items } = this;
    if (items.length < this.most) {
      items.push(item);
      this.raise(items.length - 1);
      return;
    }
    items[0] = item;
    this.sink(0);
  }

  sorted(): WorstValue[] {
    return [...this.items].sort((a, b) => (isBefore(a, b) ? 1 : -1));
  }

  private raise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const { items } = this;
      const [l, r] = [items[left], items[right]];
      if (!l) return;
      const child = r && isBefore(r, l) ? right : left;
      if (!this.swapIfBefore(child, at)) return;
      at = child;
    }
  }

  private swapIfBefore(one: number, other: number): boolean {
    const [a, b] = [this.items[one], this.items[other]];
    if (!a || !b || !isBefore(a, b)) return false;
    this.items[one] = b;
    this.items[other] = a;
    return true;
  }
}

/** Whether `a` is less bad than `b`: a smaller error, or an equal one that stands later. */
const isBefore = (a: WorstValue, b: WorstValue): boolean => {
  const [x, y] = [Math.abs(a.error), Math.abs(b.error)];
  return x < y || (x === y && a.index > b.index);
};
