import { type BinnedValues } from './binValues';
import { drained } from './drained';
import { compare, type Exact, exactOf } from './exact';
import { type FormatWidth, magnitudeBits, MAX_FRAC_BW, qmax, qmin } from './format';
import { klFracBw } from './klPolicy';
import { maxAbsErrorOf } from './measures';
import { lowestCode } from './overflow';
import { type Policy, POLICY_NAMES, type PolicyChoice } from './policyName';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { DEFAULT_MODES, type Modes } from './quantize';
import { type RealArray } from './quantizeArray';
import { closedRange, evenSample, type Range } from './range';
import { binsHold, type SquaredErrors, squaredErrors, SquaredErrorsOfBins } from './squaredError';
import { type OctaveCounts, octaveStatistics, statistics, type Statistics } from './statistics';

/** What a policy looks at. For an interval without data, `values` is spread evenly over it. */
export interface PolicyData {
  readonly range: Range;
  readonly values: RealArray;
  readonly statistics: Statistics;
}

/** `undefined`: no format meets the policy. */
type Best = number | undefined;

interface PolicyRow {
  readonly policy: Policy;
  /** What it promises, as a clause that follows "best frac_bw so that …". */
  readonly says: string;
  /** At once, or a pass over the data a step. */
  readonly best: (
    data: PolicyData,
    width: FormatWidth,
    modes: Modes,
    percentile: number,
  ) => Best | Generator<undefined, Best>;
}

/** numerics.md section 5. */
const ROWS: Readonly<Record<Policy, Omit<PolicyRow, 'policy'>>> = {
  cover: {
    says: 'the range is covered, a value at its end clipped by one step at the most',
    best: (data, width) => coverFracBw(data.range, width),
  },
  strict: {
    says: 'no value is clipped',
    best: (data, width) => largestFitting(data.range, width, 0n),
  },
  roundSafe: {
    says: 'no value rounds out of the range',
    best: (data, width) => largestFitting(data.range, width, 1n),
  },
  minMse: { says: 'the mean squared error is smallest', best: minMseSteps },
  minMaxAbs: { says: 'the largest error is smallest', best: minMaxAbsSteps },
  percentile: {
    says: 'the given percentile of the magnitudes is covered',
    best: (data, width, _modes, percentile) => percentileFracBw(data, width, percentile),
  },
  kl: {
    says: 'the distribution loses least information (Kullback–Leibler)',
    best: (data, width) => klFracBw(data.values, data.statistics.maxAbs, width, coverFracBw(data.range, width)),
  },
};

/** One row a policy, the default first. */
export const POLICIES: readonly PolicyRow[] = POLICY_NAMES.map(policy => ({ policy, ...ROWS[policy] }));

export function policySays(choice: PolicyChoice): string {
  const { says } = ROWS[choice.policy];
  return choice.policy === 'percentile' ? `${choice.percentile} % of the magnitudes are covered` : says;
}

/** The finite values of an array as a policy sees them; the range is that of the data, both ends held. */
export function policyData(values: RealArray, known?: Statistics): PolicyData {
  const stats = known ?? statistics(values);
  return { range: closedRange(stats.min, stats.max), values, statistics: stats };
}

/** How many values stand for an interval. */
export const SAMPLE = 4097;

/** An interval as a policy sees it: its own ends, and for the policies that need data 4097 values spread evenly. */
export function policyDataOfRange(range: Range): PolicyData {
  const values = evenSample(range, SAMPLE);
  return { range, values, statistics: statistics(values) };
}

/**
 * The best `fracBw` for the width by the policy; ties go to the larger. All zeros or no values: as if for |x| < 1.
 * `undefined` where no format meets it (unsigned, negative data and `strict`).
 */
export function bestFracBw(
  choice: PolicyChoice,
  data: PolicyData,
  width: FormatWidth,
  modes: Modes = DEFAULT_MODES,
): number | undefined {
  return drained(bestFracBwSteps(choice, data, width, modes));
}

/** The same, a pass over the data a step where several are needed. */
export function* bestFracBwSteps(
  choice: PolicyChoice,
  data: PolicyData,
  width: FormatWidth,
  modes: Modes,
): Generator<undefined, number | undefined> {
  if (data.range.min === 0 && data.range.max === 0) return magnitudeBits(width);
  const found = ROWS[choice.policy].best(data, width, modes, choice.percentile);
  const best = typeof found === 'object' ? yield* found : found;
  return best === undefined ? undefined : clampFracBw(best);
}

function clampFracBw(fracBw: number): number {
  return Math.max(-MAX_FRAC_BW, Math.min(MAX_FRAC_BW, fracBw));
}

/** Smallest E with 2^E > max (≥ where the end is open) and 2^E ≥ −min; then fracBw = magnitudeBits − E. */
export function coverFracBw(range: Range, width: FormatWidth): number {
  const ends: number[] = [];
  if (range.max > 0) {
    const exponent = floorLog2(range.max);
    ends.push(range.maxOpen && isPowerOfTwo(range.max) ? exponent : exponent + 1);
  }
  if (range.min < 0 && width.signed) {
    const exponent = floorLog2(range.min);
    ends.push(isPowerOfTwo(-range.min) ? exponent : exponent + 1);
  }
  return magnitudeBits(width) - (ends.length > 0 ? Math.max(...ends) : 0);
}

function isPowerOfTwo(x: number): boolean {
  const { num } = exactOf(x);
  return (num & (num - 1n)) === 0n;
}

/** Largest fracBw with max ≤ (qmax + slack/2)·s and min ≥ (qmin − slack/2)·s; with slack the closed upper end must lie below. */
function largestFitting(range: Range, width: FormatWidth, slack: bigint): number | undefined {
  if (slack === 0n && !width.signed && range.min < 0) return undefined;
  if (slack === 0n && qmax(width) === 0n && range.max > 0) return undefined;
  const max = exactOf(range.max);
  const min = exactOf(range.min);
  const end = (code: bigint, fracBw: number): Exact => ({ num: code, den: 1n, exp2: -fracBw - 1 });
  const strictly = slack === 1n && !range.maxOpen;
  const largest = Math.max(Math.abs(range.min), Math.abs(range.max));
  for (let fracBw = magnitudeBits(width) - floorLog2(largest) + 2; fracBw >= -MAX_FRAC_BW; fracBw--) {
    const high = compare(max, end(2n * qmax(width) + slack, fracBw));
    const low = compare(min, end(2n * qmin(width) - slack, fracBw));
    if ((strictly ? high < 0 : high <= 0) && low >= 0) return fracBw;
  }
  return undefined;
}

/** Below the fracBw where nothing overflows no candidate is better (its codes are a subset); one more covers the symmetric range. */
function firstCandidate({ range }: Pick<PolicyData, 'range'>, width: FormatWidth): number {
  const fitting = largestFitting(range, width, 0n) ?? largestFitting(range, width, 1n) ?? Infinity;
  return Math.min(fitting, coverFracBw(range, width)) - 1;
}

/**
 * The data without values that are 0 at every fracBw, such as the negative ones of an unsigned format: their errors
 * are the same everywhere, and would only drown the differences that the others make.
 */
function decisive(data: PolicyData, width: FormatWidth, modes: Modes): PolicyData {
  const positive = modes.overflow === 'wrap' || qmax(width) > 0n;
  const negative = modes.overflow === 'wrap' || lowestCode(width, modes.overflow) < 0n;
  const { min, max } = data.statistics;
  if ((positive || max <= 0) && (negative || min >= 0)) return data;
  return policyData(data.values.filter(x => (x > 0 && positive) || (x < 0 && negative)));
}

/** Mean squared errors this near are equal but for the order of summation; the larger fracBw wins. */
const TIE = 1e-12;

function* minMseSteps(all: PolicyData, width: FormatWidth, modes: Modes): Generator<undefined, number> {
  const data = decisive(all, width, modes);
  if (data.statistics.maxAbs === 0) return coverFracBw(all.range, width);
  const errors = squaredErrors(data.values, width, modes);
  yield undefined;
  return yield* leastErrorSteps(errors, firstCandidate(data, width), lastCandidate(data.statistics, width));
}

function* leastErrorSteps(errors: SquaredErrors, first: number, last: number): Generator<undefined, number> {
  let best = { fracBw: first, error: errors.at(first) };
  for (let fracBw = first + 1; fracBw <= last && errors.clipping(fracBw) <= best.error * (1 + TIE); fracBw++) {
    const error = errors.at(fracBw);
    if (error <= best.error * (1 + TIE)) best = { fracBw, error: Math.min(error, best.error) };
    if (best.error === 0 && error > 0) break;
    yield undefined;
  }
  return best.fracBw;
}

/**
 * `minMse` of values that are in bins already, whose smallest and largest are known. `undefined` where bins do not tell:
 * for directed rounding, wide formats, and signs that the format does not have.
 */
export function minMseOfBins(
  binned: BinnedValues,
  range: Range,
  width: FormatWidth,
  modes: Modes = DEFAULT_MODES,
): number | undefined {
  if (range.min === 0 && range.max === 0) return magnitudeBits(width);
  if (!binsHold(width, modes) || (!width.signed && range.min < 0) || magnitudeBits(width) === 0) return undefined;
  const lowest = Math.min(...[...binned.positive, ...binned.negative].map(({ exponent }) => exponent));
  const last = Math.min(MAX_FRAC_BW, magnitudeBits(width) - (lowest + binned.exponent));
  return clampFracBw(
    drained(leastErrorSteps(new SquaredErrorsOfBins(binned, width, modes), firstCandidate({ range }, width), last)),
  );
}

function* minMaxAbsSteps(all: PolicyData, width: FormatWidth, modes: Modes): Generator<undefined, number> {
  const data = decisive(all, width, modes);
  if (data.statistics.maxAbs === 0) return coverFracBw(all.range, width);
  const first = firstCandidate(data, width);
  const errorAt = (fracBw: number): number => maxAbsErrorOf(data.values, { ...width, fracBw }, modes);
  let best = { fracBw: first, error: errorAt(first) };
  const last = lastCandidate(data.statistics, width);
  for (let fracBw = first + 1; fracBw <= last; fracBw++) {
    const error = errorAt(fracBw);
    if (error <= best.error) best = { fracBw, error };
    else if (clippingOfEnds(data.statistics, width, fracBw) > best.error) break;
    yield undefined;
  }
  return best.fracBw;
}

/** How far the outermost values lie beyond the range; never falls as `fracBw` rises. */
function clippingOfEnds(stats: Statistics, width: FormatWidth, fracBw: number): number {
  const high = scaleByPowerOfTwo(Number(qmax(width)), -fracBw);
  const low = scaleByPowerOfTwo(Number(qmin(width)), -fracBw);
  return Math.max(0, stats.max - high, low - stats.min);
}

/** Beyond it every value ≠ 0 lies outside the range, and a further bit can only clip more. */
function lastCandidate(stats: Statistics, width: FormatWidth): number {
  return Math.min(MAX_FRAC_BW, magnitudeBits(width) - floorLog2(stats.minAbsNonZero || 1));
}

/**
 * Cover of the p-th percentile of |x| by nearest rank: the smallest magnitude that at least p % of the values do not
 * exceed. Covering asks only for its octave, so that counting octaves is exact.
 */
function percentileFracBw(data: PolicyData, width: FormatWidth, percentile: number): number {
  const { statistics: stats, values } = data;
  const { lowest, counts } = octavesOf(values, stats);
  // The product may lie a rounding above a whole number.
  const rank = Math.ceil(((stats.count * percentile) / 100) * (1 - 2 ** -50));
  let reached = stats.zeros;
  if (reached >= rank) return magnitudeBits(width);
  for (let octave = 0; octave < counts.length; octave++) {
    reached += counts[octave] ?? 0;
    if (reached >= rank) return magnitudeBits(width) - (lowest + octave + 1);
  }
  return coverFracBw(data.range, width);
}

/** The finite values ≠ 0 by octave, also those that have one exponent as binary64s. */
function octavesOf(values: RealArray, stats: Statistics): OctaveCounts {
  if (stats.minAbsNonZero === 0) return { lowest: 0, counts: new Float64Array(0) };
  if (stats.minAbsNonZero >= 2 ** -1022) return octaveStatistics(values).octaves;
  const lowest = floorLog2(stats.minAbsNonZero);
  const counts = new Float64Array(floorLog2(stats.maxAbs) - lowest + 1);
  for (const x of values) {
    if (x === 0 || !Number.isFinite(x)) continue;
    const octave = floorLog2(x) - lowest;
    counts[octave] = (counts[octave] ?? 0) + 1;
  }
  return { lowest, counts };
}
