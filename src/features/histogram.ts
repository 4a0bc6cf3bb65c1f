import { type FixedFormat, qmax, qmin } from '../core/format';
import { scaleByPowerOfTwo } from '../core/powerOfTwo';
import { type RealArray } from '../core/quantizeArray';
import { type Statistics } from '../core/statistics';

/** Counts of finite values in equal bins from `low` to `high`, and where the format's range lies. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: Float64Array;
  /** The format's smallest and largest real. */
  readonly rangeMin: number;
  readonly rangeMax: number;
}

/** The reals that a format's smallest and largest code stand for. */
export function realRange(format: FixedFormat): { readonly min: number; readonly max: number } {
  const of = (code: bigint): number => scaleByPowerOfTwo(Number(code), -format.fracBw);
  return { min: of(qmin(format)), max: of(qmax(format)) };
}

/** Where a histogram begins and ends: see there. */
export function histogramEnds(
  stats: Pick<Statistics, 'min' | 'max'>,
  range: { readonly min: number; readonly max: number },
): { readonly low: number; readonly high: number } {
  const span = stats.max - stats.min || Math.abs(stats.max) || 1;
  let low = stats.min;
  let high = stats.max === stats.min ? stats.min + span : stats.max;
  if (range.min < low && low - range.min <= span) low = range.min;
  if (range.max > high && range.max - high <= span) high = range.max;
  return { low, high };
}

/**
 * A histogram over the data, widened to show an end of the format's range where that lies less than one span of the
 * data outside. O(n).
 */
export function histogram(values: RealArray, stats: Statistics, format: FixedFormat, bins: number): Histogram {
  const range = realRange(format);
  const { low, high } = histogramEnds(stats, range);
  const counts = new Float64Array(bins);
  const perUnit = bins / (high - low);
  for (const x of values) {
    if (!Number.isFinite(x)) continue;
    const bin = Math.max(0, Math.min(bins - 1, Math.floor((x - low) * perUnit)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low, high, counts, rangeMin: range.min, rangeMax: range.max };
}
