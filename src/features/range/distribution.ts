import { formatName } from '../../core/format';
import { outsideTest } from '../../core/measures';
import { floorLog2 } from '../../core/powerOfTwo';
import { quantizeArray } from '../../core/quantizeArray';
import { type RealArray } from '../../core/realArray';
import { histogramEnds, realRange } from '../histogram';
import { countText, percentText, shortText } from '../../core/realText';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { finiteOr } from './decibels';
import { type RangeState } from './rangeState';

const BINS = 96;
/** Quantized between two rests. */
const PIECE = 1 << 19;

/** Where the values lie: in equal bins with what the format does to them, and by powers of two. */
export function* distributionSteps(state: RangeState, t: Translate) {
  const bins = new LinearBins(state);
  const octaves = new OctaveBins();
  const { values } = state.subject;
  for (let start = 0; start < values.length; start += PIECE) {
    const end = Math.min(values.length, start + PIECE);
    const clipped = state.clipped.values.subarray(start, end);
    bins.add(values.subarray(start, end), quantizeArray(clipped, state.format, state.modes));
    octaves.add(values.subarray(start, end));
    yield undefined;
  }
  const linear = bins.result();
  const bits = octaves.result(state);
  return {
    linear,
    octaves: bits,
    caption: caption(state, t),
    bitCaption: bitCaption(state, bits, t),
    table: linearTable(linear, t),
    bitTable: octaveTable(bits, t),
  };
}

/** Counts a bin, and of them what is clipped and what becomes 0. */
class LinearBins {
  private readonly low: number;
  private readonly high: number;
  private readonly rangeMin: number;
  private readonly rangeMax: number;
  private readonly counts = new Float64Array(BINS);
  private readonly clipped = new Float64Array(BINS);
  private readonly flushed = new Float64Array(BINS);
  private readonly isOutside: (x: number) => boolean;

  constructor(state: RangeState) {
    const { statistics: stats, format, clip, modes } = state;
    const outside = outsideTest(format, modes);
    this.isOutside = x => (clip !== undefined && (x < clip.min || x > clip.max)) || outside(x) !== 'no';
    const range = realRange(format);
    this.rangeMin = clip ? Math.max(range.min, clip.min) : range.min;
    this.rangeMax = clip ? Math.min(range.max, clip.max) : range.max;
    const { low, high } = histogramEnds(stats, range);
    this.low = low;
    this.high = high;
  }

  add(values: RealArray, quantized: Float64Array): void {
    const { low, high, counts, clipped, flushed } = this;
    const perUnit = BINS / (high - low);
    for (let i = 0; i < values.length; i++) {
      const x = values[i] ?? NaN;
      if (x - x !== 0) continue;
      const bin = Math.max(0, Math.min(BINS - 1, Math.floor((x - low) * perUnit)));
      counts[bin] = (counts[bin] ?? 0) + 1;
      if (this.isOutside(x)) clipped[bin] = (clipped[bin] ?? 0) + 1;
      else if (x !== 0 && quantized[i] === 0) flushed[bin] = (flushed[bin] ?? 0) + 1;
    }
  }

  result() {
    const { low, high, rangeMin, rangeMax } = this;
    return {
      low: finiteOr(low),
      high: finiteOr(high),
      counts: Array.from(this.counts),
      clipped: Array.from(this.clipped),
      flushed: Array.from(this.flushed),
      rangeMin: finiteOr(rangeMin),
      rangeMax: finiteOr(rangeMax),
    };
  }
}

/** Counts of magnitudes by power of two. */
class OctaveBins {
  private readonly counts = new Float64Array(2200);
  private readonly negatives = new Float64Array(2200);
  private zeros = 0;

  add(values: RealArray): void {
    const { counts, negatives } = this;
    for (const x of values) {
      if (x === 0) this.zeros++;
      if (x === 0 || x - x !== 0) continue;
      const bin = floorLog2(x) + 1100;
      counts[bin] = (counts[bin] ?? 0) + 1;
      if (x < 0) negatives[bin] = (negatives[bin] ?? 0) + 1;
    }
  }

  result({ format, measures, outsideHigh, outsideLow }: RangeState) {
    const first = this.counts.findIndex(count => count > 0);
    const last = this.counts.findLastIndex(count => count > 0);
    const cut = (all: Float64Array): number[] => (first < 0 ? [] : Array.from(all.subarray(first, last + 1)));
    const magnitude = format.bw - (format.signed ? 1 : 0);
    return {
      lowest: first < 0 ? 0 : first - 1100,
      counts: cut(this.counts),
      negative: cut(this.negatives),
      zeros: this.zeros,
      clippedHigh: outsideHigh,
      clippedLow: outsideLow,
      flushed: measures.flushed,
      lsb: -format.fracBw,
      end: magnitude - format.fracBw,
    };
  }
}

function caption(state: RangeState, t: Translate): string {
  const { statistics: stats, format, measures } = state;
  const outside = state.outsideHigh + state.outsideLow;
  const name = formatName(format);
  const { min, max } = realRange(format);
  const ends = [shortText(min), shortText(max)] as const;
  if (stats.count === 0) return t('There is no finite value.');
  if (stats.count === 1) return oneCaption(state, outside, name, ends, t);
  const flushed =
    measures.flushed === 0
      ? t('none becomes 0')
      : t('{0} ({1}) become 0', countText(measures.flushed), percentText(measures.flushed / stats.count));
  return outside === 0
    ? t('All {0} values lie in the range of {1}, {2} … {3}; {4}.', countText(stats.count), name, ...ends, flushed)
    : t(
        '{0} of {1} values ({2}) lie outside the range of {3}, {4} … {5}; {6}.',
        countText(outside),
        countText(stats.count),
        percentText(outside / stats.count),
        name,
        ...ends,
        flushed,
      );
}

function oneCaption(
  { statistics: stats, measures }: RangeState,
  outside: number,
  name: string,
  ends: readonly [string, string],
  t: Translate,
): string {
  const value = shortText(stats.min);
  if (outside > 0) return t('{0} lies outside the range of {1}, {2} … {3}.', value, name, ...ends);
  return measures.flushed > 0
    ? t('{0} lies in the range of {1}, {2} … {3}, and becomes 0.', value, name, ...ends)
    : t('{0} lies in the range of {1}, {2} … {3}.', value, name, ...ends);
}

function bitCaption(state: RangeState, bits: ReturnType<OctaveBins['result']>, t: Translate): string {
  const { lowest, counts, lsb, end } = bits;
  if (counts.length === 0) return t('Every value is 0: no bit is needed.');
  const above = sumOf(counts.slice(Math.max(0, end - lowest)));
  const below = sumOf(counts.slice(0, Math.max(0, lsb - lowest)));
  return t(
    'Magnitudes lie between 2^{0} and 2^{1}; the bits of {2} weigh 2^{3} … 2^{4}. Above them: {5}; below one step: {6}.',
    lowest,
    lowest + counts.length,
    formatName(state.format),
    lsb,
    end - 1,
    valuesText(above, t),
    valuesText(below, t),
  );
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, x) => sum + x, 0);

function linearTable(linear: ReturnType<LinearBins['result']>, t: Translate) {
  const width = (linear.high - linear.low) / BINS;
  const rows = linear.counts.flatMap((count, bin) =>
    count === 0
      ? []
      : [
          [
            shortText(linear.low + bin * width, 4),
            shortText(linear.low + (bin + 1) * width, 4),
            countText(count),
            countText(linear.clipped[bin] ?? 0),
            countText(linear.flushed[bin] ?? 0),
          ],
        ],
  );
  const head = [t('from'), t('to'), t('values'), t('clipped'), t('flushed')];
  return { caption: t('Values by size'), head, rows, current: -1 };
}

function octaveTable({ lowest, counts, negative, lsb, end }: ReturnType<OctaveBins['result']>, t: Translate) {
  const rows = counts
    .map((count, i) => {
      const power = lowest + i;
      const place = power >= end ? t('above the range') : power < lsb ? t('below one step') : t('in range');
      return [`2^${power}`, countText(count), countText(negative[i] ?? 0), place];
    })
    .slice(0, 512);
  const head = [t('magnitude from'), t('values'), t('of them negative'), t('place')];
  return { caption: t('Values by the power of two of their magnitude'), head, rows, current: -1 };
}
