import { type ClippedValues, clippingError, type ClippingError, clipValues, unclipped } from '../../core/clippedValues';
import { type FixedFormat, type FormatWidth } from '../../core/format';
import { type Measures, measure, outsideTest } from '../../core/measures';
import { bestFracBwSteps, coverFracBw, policyData, type PolicyData } from '../../core/policy';
import { DEFAULT_POLICY, parsePolicy, type PolicyChoice } from '../../core/policyName';
import { type Modes } from '../../core/quantize';
import { type RealArray } from '../../core/realArray';
import { statistics, type Statistics } from '../../core/statistics';
import { clipIntervalSteps, type Interval } from './clipInterval';
import { type RangeControls } from './rangeControls';
import { type RangeSubject } from './rangeSubject';

/** What all parts of a view stand on: the numbers, clipped if they are to be, and the format in force. */
export interface RangeState {
  readonly subject: RangeSubject;
  readonly controls: RangeControls;
  readonly width: FormatWidth;
  readonly modes: Modes;
  readonly policy: PolicyChoice;
  /** Of the values as they are. */
  readonly statistics: Statistics;
  readonly clip: Interval | undefined;
  readonly clipped: ClippedValues;
  /** Mean square of the finite values as they are; 0 where nothing is to be clipped, and nobody asks. */
  readonly meanSquare: number;
  /** Of the clipped values: what the policies see. */
  readonly data: PolicyData;
  readonly format: FixedFormat;
  /** The format was chosen by the policy, not by a person or the source. */
  readonly byPolicy: boolean;
  /** No format of this width meets the policy, so that the covering one stands in. */
  readonly standIn: boolean;
  /** Of the clipped values. */
  readonly measures: Measures;
  /** Values above and below what the format (and the clipping) holds. */
  readonly outsideHigh: number;
  readonly outsideLow: number;
  /** Of `format`, against the values as they are. */
  readonly error: ClippingError;
}

/** A pass over the data a step, so that the caller may rest in between. */
export function* rangeStateSteps(subject: RangeSubject, controls: RangeControls): Generator<undefined, RangeState> {
  const { values } = subject;
  const stats = subject.statistics ?? statistics(values);
  yield undefined;
  const clip = yield* clipIntervalSteps(controls.clip, values, stats);
  const clipped = clip ? clipValues(values, clip.min, clip.max) : unclipped(values);
  yield undefined;
  const data = dataOf(subject, clipped.values, clip ? statistics(clipped.values) : stats, clip);
  const meanSquare = clip ? meanSquareOf(values) : 0;
  yield undefined;
  const { signed, bw } = controls;
  const width = { signed, bw };
  const modes = { rounding: controls.rounding, overflow: controls.overflow };
  const policy = parsePolicy(controls.policy) ?? DEFAULT_POLICY;
  const best = controls.fracBw === null ? yield* bestFracBwSteps(policy, data, width, modes) : undefined;
  const format = { ...width, fracBw: controls.fracBw ?? best ?? coverFracBw(data.range, width) };
  yield undefined;
  const measures = measure(data.values, format, modes);
  // Clipped values that saturate as well are among the saturated ones already.
  const outside = outsideTest(format, modes);
  const isOutside = (end: number): boolean => Number.isFinite(end) && outside(end) !== 'no';
  return {
    subject,
    controls,
    width,
    modes,
    policy,
    statistics: stats,
    clip,
    clipped,
    meanSquare,
    data,
    format,
    byPolicy: controls.fracBw === null,
    standIn: controls.fracBw === null && best === undefined,
    measures,
    outsideHigh: measures.saturatedHigh + (isOutside(clipped.max) ? 0 : clipped.high.count),
    outsideLow: measures.saturatedLow + (isOutside(clipped.min) ? 0 : clipped.low.count),
    error: errorOf({ clip, clipped, meanSquare, modes }, format, measures),
  };
}

/** What the policies see: of an interval its own ends, open where they are, as far as the clipping leaves them. */
export function dataOf(
  { range }: RangeSubject,
  values: RealArray,
  stats: Statistics,
  clip: Interval | undefined,
): PolicyData {
  const data = policyData(values, stats);
  if (!range) return data;
  const min = Math.max(range.min, clip?.min ?? -Infinity);
  const max = Math.min(range.max, clip?.max ?? Infinity);
  if (min > max) return data;
  const ends = { min, max, minOpen: range.minOpen && min === range.min, maxOpen: range.maxOpen && max === range.max };
  return { ...data, range: ends };
}

/** What a format does to the values as they are, given its measures on the clipped ones; without clipping these say it. */
export function errorOf(
  { clip, clipped, meanSquare, modes }: Pick<RangeState, 'clip' | 'clipped' | 'meanSquare' | 'modes'>,
  format: FixedFormat,
  measures: Measures,
): ClippingError {
  if (clip) return clippingError(clipped, measures, meanSquare, format, modes);
  const { mse, maxAbsError, sqnr } = measures;
  return { mse, mseClipping: 0, mseRounding: mse, mseCross: 0, maxAbsError, sqnr };
}

function meanSquareOf(values: RealArray): number {
  let sum = 0;
  let count = 0;
  for (const x of values) {
    if (x - x !== 0) continue;
    sum += x * x;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
