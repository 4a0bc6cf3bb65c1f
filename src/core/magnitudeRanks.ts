import { type RealArray } from './realArray';

/** The upper halves of a binary64 without its sign that are told apart at first: exponent and four bits. */
const COARSE = 1 << 15;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const UPPER = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Grows with |x|, finite values only. */
const coarseOf = (x: number): number => {
  float[0] = x;
  return ((words[UPPER] ?? 0) & 0x7fffffff) >>> 16;
};

/**
 * Order statistics of |x| over the finite values, without sorting all of them: a count by exponent and four mantissa bits
 * says where each rank lies, and only those few bins are sorted.
 */
export class MagnitudeRanks {
  private readonly counts = new Float64Array(COARSE);
  private readonly zeros: number;
  /** Finite values. */
  readonly count: number;

  constructor(private readonly values: RealArray) {
    let count = 0;
    let zeros = 0;
    for (const x of values) {
      if (x - x !== 0) continue;
      count++;
      if (x === 0) zeros++;
      const bin = coarseOf(x);
      this.counts[bin] = (this.counts[bin] ?? 0) + 1;
    }
    this.count = count;
    this.zeros = zeros;
  }

  /** How many values are not 0. */
  get nonZero(): number {
    return this.count - this.zeros;
  }

  /** The smallest magnitude that at least `percent` % of the finite values do not exceed (nearest rank); 0 for no value. */
  percentile(percent: number): number {
    // The product may lie a rounding above a whole number.
    const rank = Math.ceil(((this.count * percent) / 100) * (1 - 2 ** -50));
    return this.at([Math.max(0, rank - 1)])[0] ?? 0;
  }

  /** Least, lower quartile, median, upper quartile and largest of the magnitudes that are not 0; `undefined` without any. */
  box(): readonly [number, number, number, number, number] | undefined {
    const { zeros, nonZero } = this;
    if (nonZero === 0) return undefined;
    const place = (share: number): number => zeros + Math.min(nonZero - 1, Math.ceil(share * nonZero) - 1);
    const [least = 0, lower = 0, middle = 0, upper = 0, most = 0] = this.at([
      zeros,
      place(0.25),
      place(0.5),
      place(0.75),
      zeros + nonZero - 1,
    ]);
    return [least, lower, middle, upper, most];
  }

  /** The magnitudes at places 0…count − 1 of their order. */
  private at(places: readonly number[]): number[] {
    const bins = places.map(place => this.binOf(place));
    const wanted = new Map(bins.map(({ bin }) => [bin, new Float64Array(this.counts[bin] ?? 0)]));
    const filled = new Map<number, number>();
    for (const x of this.values) {
      if (x - x !== 0) continue;
      const bin = coarseOf(x);
      const into = wanted.get(bin);
      if (!into) continue;
      const next = filled.get(bin) ?? 0;
      into[next] = Math.abs(x);
      filled.set(bin, next + 1);
    }
    for (const magnitudes of wanted.values()) magnitudes.sort();
    return bins.map(({ bin, within }) => wanted.get(bin)?.[within] ?? 0);
  }

  private binOf(place: number): { readonly bin: number; readonly within: number } {
    let left = place;
    for (let bin = 0; bin < COARSE; bin++) {
      const count = this.counts[bin] ?? 0;
      if (left < count) return { bin, within: left };
      left -= count;
    }
    return { bin: COARSE - 1, within: 0 };
  }
}
