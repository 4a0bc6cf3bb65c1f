import { type RealArray } from './quantizeArray';

/** What an array holds, before any format. Non-finite values are counted and left out of all that follows. */
export interface Statistics {
  /** Values in all, the non-finite included. */
  readonly length: number;
  /** Finite values. */
  readonly count: number;
  readonly nan: number;
  readonly positiveInfinity: number;
  readonly negativeInfinity: number;
  readonly zeros: number;
  readonly negative: number;
  /** Smallest and largest finite value, 0 where there is none; where they stand first (−1 where nowhere). */
  readonly min: number;
  readonly max: number;
  readonly minIndex: number;
  readonly maxIndex: number;
  readonly maxAbs: number;
  /** Smallest |x| of the finite x ≠ 0; 0 where there is none. */
  readonly minAbsNonZero: number;
  readonly sum: number;
  readonly mean: number;
  /** Population standard deviation (divisor n, as NumPy's default). */
  readonly std: number;
}

const BLOCK = 4096;

/**
 * All of `Statistics` in one pass. Sums are compensated (Neumaier), the deviation is merged from the blocks' own
 * means (Chan, Golub, LeVeque 1983), so that neither long arrays nor a large offset cost digits.
 */
export function statistics(values: RealArray): Statistics {
  const total = new Accumulator();
  for (let start = 0; start < values.length; start += BLOCK)
    total.addBlock(values, start, Math.min(values.length, start + BLOCK));
  return total.result(values.length);
}

class Accumulator {
  private count = 0;
  private nan = 0;
  private positiveInfinity = 0;
  private negativeInfinity = 0;
  private zeros = 0;
  private negative = 0;
  private min = Infinity;
  private max = -Infinity;
  private minIndex = -1;
  private maxIndex = -1;
  private minAbs = Infinity;
  private sum = 0;
  private compensation = 0;
  private mean = 0;
  private squares = 0;

  addBlock(values: RealArray, start: number, end: number): void {
    let count = 0;
    let sum = 0;
    for (let i = start; i < end; i++) {
      const x = values[i] ?? NaN;
      if (x - x !== 0) {
        this.addNonFinite(x);
        continue;
      }
      count++;
      sum += x;
      this.addToSum(x);
      if (x < this.min) [this.min, this.minIndex] = [x, i];
      if (x > this.max) [this.max, this.maxIndex] = [x, i];
      const magnitude = Math.abs(x);
      if (magnitude === 0) this.zeros++;
      else if (magnitude < this.minAbs) this.minAbs = magnitude;
      if (x < 0) this.negative++;
    }
    if (count > 0) this.mergeDeviation(values, start, end, count, sum / count);
  }

  private addNonFinite(x: number): void {
    if (x === Infinity) this.positiveInfinity++;
    else if (x === -Infinity) this.negativeInfinity++;
    else this.nan++;
  }

  private addToSum(x: number): void {
    const sum = this.sum + x;
    this.compensation += Math.abs(this.sum) >= Math.abs(x) ? this.sum - sum + x : x - sum + this.sum;
    this.sum = sum;
  }

  private mergeDeviation(values: RealArray, start: number, end: number, count: number, mean: number): void {
    let squares = 0;
    for (let i = start; i < end; i++) {
      const deviation = (values[i] ?? NaN) - mean;
      if (deviation - deviation === 0) squares += deviation * deviation;
    }
    const all = this.count + count;
    const delta = mean - this.mean;
    this.squares += squares + delta * delta * ((this.count * count) / all);
    this.mean += delta * (count / all);
    this.count = all;
  }

  result(length: number): Statistics {
    const { count } = this;
    const empty = count === 0;
    const sum = Number.isFinite(this.sum) ? this.sum + this.compensation : this.sum;
    // Rounding could put the quotient just outside, as for n equal values.
    const mean = empty ? 0 : Math.min(this.max, Math.max(this.min, sum / count));
    return {
      length,
      count,
      nan: this.nan,
      positiveInfinity: this.positiveInfinity,
      negativeInfinity: this.negativeInfinity,
      zeros: this.zeros,
      negative: this.negative,
      min: empty ? 0 : this.min,
      max: empty ? 0 : this.max,
      minIndex: this.minIndex,
      maxIndex: this.maxIndex,
      maxAbs: empty ? 0 : Math.max(Math.abs(this.min), Math.abs(this.max)),
      minAbsNonZero: this.minAbs === Infinity ? 0 : this.minAbs,
      sum: empty ? 0 : sum,
      mean,
      std: empty || this.min === this.max ? 0 : Math.sqrt(this.squares / count),
    };
  }
}
