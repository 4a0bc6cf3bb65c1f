import { CompensatedSum } from './compensatedSum';
import { type FixedFormat } from './format';
import { type Measures } from './measures';
import { type Modes, quantize } from './quantize';
import { type RealArray } from './realArray';

/** What lay beyond one end of a clipped range. */
export interface ClippedEnd {
  readonly count: number;
  /** Σ (end − x) and Σ (end − x)² of the values beyond. */
  readonly sum: number;
  readonly squares: number;
  /** The value farthest beyond; the end itself where there is none. */
  readonly farthest: number;
}

/** Values moved into [min, max]. What is not finite stays as it is, and is measured nowhere. */
export interface ClippedValues {
  /** The given array itself where nothing was clipped. */
  readonly values: RealArray;
  readonly min: number;
  readonly max: number;
  readonly low: ClippedEnd;
  readonly high: ClippedEnd;
}

/** Clips the values to [min, max], min ≤ max. One pass; squares of clipped distances are kept, not the distances. */
export function clipValues(values: RealArray, min: number, max: number): ClippedValues {
  const low = new EndTotal(min);
  const high = new EndTotal(max);
  let clipped: RealArray | undefined;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    if (!(x < min || x > max) || !Number.isFinite(x)) continue;
    clipped ??= values.slice();
    clipped[i] = x < min ? min : max;
    (x < min ? low : high).add(x);
  }
  return { values: clipped ?? values, min, max, low: low.result(), high: high.result() };
}

/** The same where nothing is to be clipped. */
export function unclipped(values: RealArray): ClippedValues {
  const end = (farthest: number): ClippedEnd => ({ count: 0, sum: 0, squares: 0, farthest });
  return { values, min: -Infinity, max: Infinity, low: end(-Infinity), high: end(Infinity) };
}

class EndTotal {
  private count = 0;
  private farthest: number;
  private readonly sums = new CompensatedSum();
  private readonly squares = new CompensatedSum();

  constructor(private readonly end: number) {
    this.farthest = end;
  }

  add(x: number): void {
    const distance = this.end - x;
    this.count++;
    this.sums.add(distance);
    this.squares.add(distance * distance);
    if (Math.abs(distance) > Math.abs(this.end - this.farthest)) this.farthest = x;
  }

  result(): ClippedEnd {
    const { count, farthest } = this;
    return { count, sum: this.sums.value, squares: this.squares.value, farthest };
  }
}

/**
 * The error of clipping first and quantizing then, e = Q(y) − x with y the clipped x, and its two parts: y − x and
 * Q(y) − y. Their mean squares add up to that of e but for twice the mean of their product, which is not 0 where a
 * clipped value is rounded, too.
 */
export interface ClippingError {
  readonly mse: number;
  readonly mseClipping: number;
  readonly mseRounding: number;
  /** Twice the mean product of the two parts. */
  readonly mseCross: number;
  readonly maxAbsError: number;
  /** 20·log10(‖x‖₂ / ‖e‖₂) in dB, ∞ where e = 0; `undefined` where every x is 0. */
  readonly sqnr: number | undefined;
}

/**
 * Joins the measures of the clipped values in a format with what clipping itself did. All values beyond an end have one
 * and the same rounding error, so that the sums are exact in closed form. `meanSquare` is that of the values as they were.
 */
export function clippingError(
  { low, high, min, max }: ClippedValues,
  rounding: Pick<Measures, 'count' | 'mse' | 'maxAbsError'>,
  meanSquare: number,
  format: FixedFormat,
  modes: Modes,
): ClippingError {
  const n = Math.max(1, rounding.count);
  const ends = [
    { ...low, rounded: quantize(min, format, modes).value - min, end: min },
    { ...high, rounded: quantize(max, format, modes).value - max, end: max },
  ].filter(({ count }) => count > 0);
  const total = (of: (end: (typeof ends)[number]) => number): number => ends.reduce((sum, end) => sum + of(end), 0);
  const mseClipping = total(({ squares }) => squares) / n;
  const mseCross = total(({ rounded, sum }) => 2 * rounded * sum) / n;
  const mse = Math.max(0, rounding.mse + mseClipping + mseCross);
  const farthest = ends.map(({ rounded, end, farthest: x }) => Math.abs(rounded + (end - x)));
  return {
    mse,
    mseClipping,
    mseRounding: rounding.mse,
    mseCross,
    maxAbsError: Math.max(rounding.maxAbsError, ...farthest),
    sqnr: meanSquare === 0 ? undefined : mse === 0 ? Infinity : 10 * Math.log10(meanSquare / mse),
  };
}
