import { type FormatWidth, magnitudeBits } from './format';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { type RealArray } from './quantizeArray';

/** Bins of the magnitude histogram, as TensorRT's and NNoM's calibration use them. */
const BINS = 2048;

/** How many candidates are tried from the covering fracBw upward. */
const CANDIDATES = 16;

/** Divergences this near are equal but for rounding. */
const TIE = 1e-12;

/**
 * The fracBw whose range [0, 2^(magnitudeBits − fracBw)) loses least of the distribution of |x|: a histogram of 2048
 * bins up to max |x|, cut at the range with the outliers in its last bin (P), against the same merged to 2^magnitudeBits
 * levels and spread again over the bins in use (Q). Smallest Σ P·ln(P/Q); ties go to the smaller fracBw, which clips less.
 * Widths with more levels than bins lose nothing before they clip: there the covering one is best.
 */
export function klFracBw(values: RealArray, maxAbs: number, width: FormatWidth, cover: number): number {
  if (maxAbs === 0) return cover;
  const levels = 2 ** magnitudeBits(width);
  const histogram = magnitudeHistogram(values, maxAbs);
  const exponent = floorLog2(maxAbs);
  const mantissa = scaleByPowerOfTwo(maxAbs, -exponent);
  let best = { fracBw: cover, divergence: Infinity };
  for (let fracBw = cover; fracBw < cover + CANDIDATES; fracBw++) {
    const binsPerLevel = (2 ** (-fracBw - exponent) * BINS) / mantissa;
    const kept = Math.min(BINS, Math.round(levels * binsPerLevel));
    if (fracBw > cover && kept < Math.min(levels, BINS)) break;
    const divergence = divergenceOf(histogram, kept, binsPerLevel);
    if (divergence < best.divergence - TIE) best = { fracBw, divergence };
  }
  return best.fracBw;
}

function magnitudeHistogram(values: RealArray, maxAbs: number): Float64Array {
  const histogram = new Float64Array(BINS);
  for (const x of values) {
    const magnitude = Math.abs(x);
    if (!(magnitude <= maxAbs)) continue;
    const bin = Math.min(BINS - 1, Math.floor((magnitude / maxAbs) * BINS));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  return histogram;
}

/** KL divergence of the first `kept` bins (outliers added to the last) from their image in the format's levels. */
function divergenceOf(histogram: Float64Array, kept: number, binsPerLevel: number): number {
  const inside = histogram.subarray(0, kept);
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const outliers = total - inside.reduce((sum, count) => sum + count, 0);
  const spread = spreadLevels(inside, Math.max(1, binsPerLevel));
  const spreadTotal = spread.reduce((sum, count) => sum + count, 0);
  if (spreadTotal === 0) return Infinity;
  let divergence = 0;
  for (let bin = 0; bin < kept; bin++) {
    const p = ((inside[bin] ?? 0) + (bin === kept - 1 ? outliers : 0)) / total;
    const q = (spread[bin] ?? 0) / spreadTotal;
    if (p === 0) continue;
    // A bin that only outliers fill has no image: it counts as one value in a million.
    divergence += p * Math.log(p / (q > 0 ? q : 1e-6));
  }
  return divergence;
}

/** Merges the bins to levels and gives each level's count evenly back to those of its bins that hold anything. */
function spreadLevels(bins: Float64Array, perLevel: number): Float64Array {
  const spread = new Float64Array(bins.length);
  for (let level = 0; level * perLevel < bins.length; level++) {
    const from = Math.round(level * perLevel);
    const to = Math.min(bins.length, Math.round((level + 1) * perLevel));
    let sum = 0;
    let used = 0;
    for (let bin = from; bin < to; bin++) {
      sum += bins[bin] ?? 0;
      if ((bins[bin] ?? 0) > 0) used++;
    }
    for (let bin = from; bin < to; bin++) if ((bins[bin] ?? 0) > 0) spread[bin] = sum / used;
  }
  return spread;
}
