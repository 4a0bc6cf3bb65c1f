import { type RealArray } from './realArray';

/** The upper halves of a binary64 without its sign that are told apart at first: exponent and four bits. */
const COARSE = 1 << 15;

/** Values between two rests. */
const PIECE = 1 << 20;

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
  private zeros = 0;
  private finite = 0;

  private constructor(private readonly values: RealArray) {}

  /** Counts the values a piece at a time. */
  static *steps(values: RealArray): Generator<undefined, MagnitudeRanks> {
    const ranks = new MagnitudeRanks(values);
    for (let start = 0; start < values.length; start += PIECE) {
      ranks.add(values.subarray(start, start + PIECE));
      yield undefined;
    }
    return ranks;
  }

  private add(values: RealArray): void {
    const { counts } = this;
    for (const x of values) {
      if (x - x !== 0) continue;
      this.finite++;
      if (x === 0) this.zeros++;
      const bin = coarseOf(x);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }

  /** Finite values. */
  get count(): number {
    return this.finite;
  }

  /** How many values are not 0. */
  get nonZero(): number {
    return this.count - this.zeros;
  }

  /** The smallest magnitude that at least `percent` % of the finite values do not exceed (nearest rank); 0 for no value. */
  *percentileSteps(percent: number): Generator<undefined, number> {
    // The product may lie a rounding above a whole number.
    const rank = Math.ceil(((this.count * percent) / 100) * (1 - 2 ** -50));
    return (yield* this.at([Math.max(0, rank - 1)]))[0] ?? 0;
  }

  /** Least, lower quartile, median, upper quartile and largest of the magnitudes that are not 0; `undefined` without any. */
  *boxSteps(): Generator<undefined, readonly [number, number, number, number, number] | undefined> {
    const { zeros, nonZero } = this;
    if (nonZero === 0) return undefined;
    const place = (share: number): number => zeros + Math.min(nonZero - 1, Math.ceil(share * nonZero) - 1);
    const [least = 0, lower = 0, middle = 0, upper = 0, most = 0] = yield* this.at([
      zeros,
      place(0.25),
      place(0.5),
      place(0.75),
      zeros + nonZero - 1,
    ]);
    return [least, lower, middle, upper, most];
  }

  /** The magnitudes at places 0…count − 1 of their order. */
  private *at(places: readonly number[]): Generator<undefined, number[]> {
    const bins = places.map(place => this.binOf(place));
    const wanted = new Map(bins.map(({ bin }) => [bin, new Float64Array(this.counts[bin] ?? 0)]));
    const filled = new Map<number, number>();
    for (let start = 0; start < this.values.length; start += PIECE) {
      for (const x of this.values.subarray(start, start + PIECE)) {
        if (x - x !== 0) continue;
        const bin = coarseOf(x);
        const into = wanted.get(bin);
        if (!into) continue;
        const next = filled.get(bin) ?? 0;
        into[next] = Math.abs(x);
        filled.set(bin, next + 1);
      }
      yield undefined;
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
