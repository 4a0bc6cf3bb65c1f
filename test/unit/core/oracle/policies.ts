import { type FormatWidth } from '../../../../src/core/format';
import { type Modes } from '../../../../src/core/quantize';
import { type Range } from '../../../../src/core/range';
import { codeRange, quantizeOracle } from './quantizer';
import {
  abs,
  add,
  compare,
  mul,
  neg,
  ofDecimal,
  ofDouble,
  type Rational,
  rational,
  square,
  sub,
  sum,
  twoTo,
  ZERO,
} from './rational';

/** numerics.md section 5 by its words: every candidate of a wide window is tried, in exact arithmetic. */

export interface Window {
  readonly from: number;
  readonly to: number;
}

const candidates = ({ from, to }: Window): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const magnitudeBits = (width: FormatWidth): number => width.bw - (width.signed ? 1 : 0);
const HALF = rational(1n, 2n);

/** Smallest E with 2^E > max (≥ where the end is open) and 2^E ≥ −min; f = magnitude bits − E. */
export function coverOracle(range: Range, width: FormatWidth, window: Window): number | undefined {
  const max = ofDouble(range.max);
  const min = width.signed ? ofDouble(range.min) : ZERO;
  return candidates(window)
    .reverse()
    .find(f => {
      const end = twoTo(magnitudeBits(width) - f);
      return compare(end, max) >= (range.maxOpen ? 0 : 1) && compare(end, neg(min)) >= 0;
    });
}

/** max ≤ qmax·s and min ≥ qmin·s. */
export function strictOracle(range: Range, width: FormatWidth, window: Window): number | undefined {
  const [low, high] = codeRange(width).map(code => rational(code)) as [Rational, Rational];
  return candidates(window)
    .reverse()
    .find(f => {
      const s = twoTo(-f);
      return compare(ofDouble(range.max), mul(high, s)) <= 0 && compare(ofDouble(range.min), mul(low, s)) >= 0;
    });
}

/** max < (qmax + ½)·s (≤ where the end is open) and min ≥ (qmin − ½)·s. */
export function roundSafeOracle(range: Range, width: FormatWidth, window: Window): number | undefined {
  const [low, high] = codeRange(width).map(code => rational(code)) as [Rational, Rational];
  return candidates(window)
    .reverse()
    .find(f => {
      const s = twoTo(-f);
      const above = compare(ofDouble(range.max), mul(add(high, HALF), s));
      return (range.maxOpen ? above <= 0 : above < 0) && compare(ofDouble(range.min), mul(sub(low, HALF), s)) >= 0;
    });
}

/** Cover of the p-th percentile of |x| by nearest rank; a percentile of 0 is covered as if |x| < 1. */
export function percentileOracle(values: readonly number[], percent: string, width: FormatWidth, window: Window) {
  const sorted = values.map(Math.abs).sort((a, b) => a - b);
  const share = mul(ofDecimal(percent), rational(BigInt(sorted.length), 100n));
  const rank = sorted.findIndex((_, i) => compare(rational(BigInt(i + 1)), share) >= 0);
  const value = sorted[rank] ?? NaN;
  if (value === 0) return magnitudeBits(width);
  return coverOracle({ min: 0, max: value, minOpen: false, maxOpen: false }, width, window);
}

export const errorsOracle = (values: readonly number[], width: FormatWidth, fracBw: number, modes: Modes): Rational[] =>
  values.map(x => quantizeOracle(ofDouble(x), { ...width, fracBw }, modes).error);

export const squaredErrorOracle = (
  values: readonly number[],
  width: FormatWidth,
  fracBw: number,
  modes: Modes,
): Rational => sum(errorsOracle(values, width, fracBw, modes).map(square));

export const maxErrorOracle = (values: readonly number[], width: FormatWidth, fracBw: number, modes: Modes): Rational =>
  errorsOracle(values, width, fracBw, modes)
    .map(abs)
    .reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO);

/** The largest fracBw whose cost is at most (1 + tolerance) times the smallest of the window. */
export function largestOfSmallest(window: Window, cost: (fracBw: number) => Rational, tolerance: Rational): number {
  const costs = candidates(window).map(fracBw => ({ fracBw, cost: cost(fracBw) }));
  const least = costs.reduce((best, next) => (compare(next.cost, best.cost) < 0 ? next : best)).cost;
  const limit = mul(least, add(rational(1n), tolerance));
  return costs.findLast(row => compare(row.cost, limit) <= 0)?.fracBw ?? NaN;
}
