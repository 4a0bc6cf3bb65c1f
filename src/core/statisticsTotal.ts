import { CompensatedSum } from './compensatedSum';
import { BLOCK, laneSum } from './lanes';
import { type RealArray } from './realArray';
import { FIELD } from './statisticsRecord';

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

/**
 * Puts the records of blocks together, in their order. The deviations are merged as differences of means from a pivot near
 * all values (Chan, Golub, LeVeque 1983), so that a large offset costs no digits.
 */
export class StatisticsTotal {
  private count = 0;
  private nan = 0;
  private positiveInfinity = 0;
  private negativeInfinity = 0;
  private zeros = 0;
  private negative = 0;
  private min = Infinity;
  private max = -Infinity;
  /** Where the blocks begin that hold the first smallest and the first largest value. */
  private minBlock = 0;
  private maxBlock = 0;
  private minAbs = Infinity;
  private readonly sum = new CompensatedSum();
  private pivot = 0;
  /** Mean of x − pivot, and Σ(x − pivot − mean)², so far. */
  private mean = 0;
  private squares = 0;

  /** Adds the record at `from` of a block of `size` values that begins at `start`. */
  add(records: Float64Array, from: number, start: number, size: number): void {
    const field = (index: number): number => records[from + index] ?? NaN;
    this.nan += field(FIELD.nan);
    this.positiveInfinity += field(FIELD.positiveInfinity);
    this.negativeInfinity += field(FIELD.negativeInfinity);
    const count = size - field(FIELD.nan) - field(FIELD.positiveInfinity) - field(FIELD.negativeInfinity);
    if (count === 0) return;
    this.zeros += field(FIELD.zeros);
    this.negative += field(FIELD.negative);
    if (field(FIELD.min) < this.min) {
      this.min = field(FIELD.min);
      this.minBlock = start;
    }
    if (field(FIELD.max) > this.max) {
      this.max = field(FIELD.max);
      this.maxBlock = start;
    }
    this.minAbs = Math.min(this.minAbs, field(FIELD.minAbs));
    for (let lane = 0; lane < 4; lane++) this.sum.add(field(FIELD.sum + lane));
    this.sum.add(laneSum(records, from + FIELD.rest));
    this.addDeviations(
      count,
      field(FIELD.centre),
      laneSum(records, from + FIELD.first),
      laneSum(records, from + FIELD.second),
    );
  }

  private addDeviations(count: number, centre: number, first: number, second: number): void {
    if (this.count === 0) this.pivot = centre;
    const all = this.count + count;
    const delta = centre - this.pivot + first / count - this.mean;
    this.squares += second - (first * first) / count + delta * delta * ((this.count * count) / all);
    this.mean += delta * (count / all);
    this.count = all;
  }

  result(values: RealArray): Statistics {
    const { count } = this;
    const empty = count === 0;
    const sum = this.sum.value;
    // Rounding could put the quotient just outside, as for n equal values.
    const mean = empty ? 0 : Math.min(this.max, Math.max(this.min, sum / count));
    return {
      length: values.length,
      count,
      nan: this.nan,
      positiveInfinity: this.positiveInfinity,
      negativeInfinity: this.negativeInfinity,
      zeros: this.zeros,
      negative: this.negative,
      min: empty ? 0 : this.min + 0,
      max: empty ? 0 : this.max + 0,
      minIndex: empty ? -1 : firstIn(values, this.minBlock, this.min),
      maxIndex: empty ? -1 : firstIn(values, this.maxBlock, this.max),
      maxAbs: empty ? 0 : Math.max(Math.abs(this.min), Math.abs(this.max)),
      minAbsNonZero: this.minAbs === Infinity ? 0 : this.minAbs,
      sum,
      mean: mean + 0,
      std: empty || this.min === this.max ? 0 : Math.sqrt(Math.max(0, this.squares) / count),
    };
  }
}

/** Where `x` stands first in the block at `start`. */
function firstIn(values: RealArray, start: number, x: number): number {
  for (let i = start; i < Math.min(values.length, start + BLOCK); i++) if (values[i] === x) return i;
  return -1;
}
