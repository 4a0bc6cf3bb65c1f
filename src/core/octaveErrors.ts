/** 2^0, 2^−1, …, 2^−63: a power is a slow call where there are thousands. */
const POWERS = Float64Array.from({ length: 64 }, (_unused, i) => 2 ** -i);

/** One bin for each value of 8 mantissa bits: how many values, and Σ(x − edge) from each bin's even edge, in octaves. */
class Bins {
  private readonly count = new Float64Array(256);
  private readonly first = new Float64Array(256);

  /** `odd`: the one bin that is left at last has its even edge at the upper end. */
  constructor(private readonly odd: boolean) {}

  /**
   * Reads pairs from `from` on; `bits` mantissa bits have been told apart. Integers become octaves, and odd bins the
   * distance from their upper edge.
   */
  read(pairs: Float64Array, from: number, bits: number): this {
    const width = 2 ** -bits;
    for (let bin = 0; bin < 256; bin++) {
      const n = pairs[2 * (from + bin)] ?? 0;
      this.count[bin] = n;
      this.first[bin] = (pairs[2 * (from + bin) + 1] ?? 0) * 2 ** -52 - (bin & 1) * n * width;
    }
    return this;
  }

  /**
   * Makes one bin of every two of `width`. What Σ(x − edge)² grows by is returned: one of the two finds its even edge moved
   * by two widths, so that no sum cancels.
   */
  halve(bins: number, width: number): number {
    const { count, first } = this;
    let growth = 0;
    for (let bin = 0; bin < bins / 2; bin++) {
      const lower = (bins === 2 ? this.odd : (bin & 1) === 1) ? 1 : 0;
      const by = lower === 1 ? -2 * width : 2 * width;
      const moves = 2 * bin + 1 - lower;
      const stays = 2 * bin + lower;
      const n = count[moves] ?? 0;
      const sum = first[moves] ?? 0;
      growth += n * by * by + 2 * by * sum;
      first[bin] = (first[stays] ?? 0) + (sum + by * n);
      count[bin] = (count[stays] ?? 0) + n;
    }
    return growth;
  }

  countOf(bin: number): number {
    return this.count[bin] ?? 0;
  }

  firstOf(bin: number): number {
    return this.first[bin] ?? 0;
  }

  /** Σ(x − lower end of the octave) and the growth of Σ(x − edge)² to Σ(x − lower end)². */
  aboveLowerEnd(): { readonly first: number; readonly growth: number } {
    let first = 0;
    let growth = 0;
    for (let bin = 0; bin < 256; bin++) {
      const distance = (bin + (bin & 1)) / 256;
      const n = this.count[bin] ?? 0;
      const sum = this.first[bin] ?? 0;
      first += n * distance + sum;
      growth += n * distance * distance + 2 * distance * sum;
    }
    return { first, growth };
  }
}

/** Read anew for every octave. */
const BINS = { coarse: new Bins(true), even: new Bins(false), odd: new Bins(true), allOnes: new Bins(true) };

/** What the bins of an octave were read as: {count, Σ mantissa bits below} pairs, 256 coarse and 4 × 256 fine ones. */
export interface OctaveTotals {
  readonly coarse: Float64Array;
  /** For even, odd and all-ones coarse bins; `undefined` without fine bins. */
  readonly fine: Float64Array | undefined;
  /** Σ(x − even edge)² of the last level's bins, absolute. */
  readonly squares: number;
}

/**
 * The squared errors of the values of one sign in one octave, 2^exponent ≤ |x| < 2^(exponent + 1), at every step. With m
 * mantissa bits told apart and a step of two bins, the even edge of a value's bin is its nearest code: Σ(x − edge)² is the
 * squared error. Coarser steps follow bit by bit, so that no step costs another pass.
 */
export class OctaveErrors {
  readonly count: number;
  /** Σ(|x| − 2^exponent) and Σ(|x| − 2^exponent)², in octaves. */
  private readonly first: number;
  private readonly second: number;
  /** The squared error with m mantissa bits in front of the step. */
  private readonly rounded: Float64Array;
  /** The last bin of m bits, which rounds up to the next octave. */
  private readonly lastCount: Float64Array;
  private readonly lastFirst: Float64Array;
  /** 4^exponent. */
  private readonly unit: number;

  constructor(
    readonly exponent: number,
    { coarse, fine, squares }: OctaveTotals,
  ) {
    const levels = fine ? 16 : 8;
    this.unit = 4 ** exponent;
    this.rounded = new Float64Array(levels + 1);
    this.lastCount = new Float64Array(levels + 1);
    this.lastFirst = new Float64Array(levels + 1);
    let second = squares / this.unit;
    if (fine) second = this.addFine(fine, second);
    const bins = BINS.coarse.read(coarse, 0, 8);
    const above = bins.aboveLowerEnd();
    this.first = above.first;
    this.second = second + above.growth;
    for (let bits = 8; bits >= 0; bits--) {
      this.rounded[bits] = second;
      this.lastCount[bits] = bins.countOf((1 << bits) - 1);
      this.lastFirst[bits] = bins.firstOf((1 << bits) - 1);
      if (bits > 0) second += bins.halve(1 << bits, 2 ** -bits);
    }
    this.count = bins.countOf(0);
  }

  /** Fills in what the bits behind the eighth say; Σ(x − edge)² with eight bits. */
  private addFine(fine: Float64Array, squares: number): number {
    const even = BINS.even.read(fine, 0, 16);
    const odd = BINS.odd.read(fine, 256, 16);
    const allOnes = BINS.allOnes.read(fine, 512, 16);
    let second = squares;
    for (let bits = 8; bits > 0; bits--) {
      this.rounded[8 + bits] = second;
      this.lastCount[8 + bits] = allOnes.countOf((1 << bits) - 1);
      this.lastFirst[8 + bits] = allOnes.firstOf((1 << bits) - 1);
      const width = 2 ** -(8 + bits);
      second += even.halve(1 << bits, width) + odd.halve(1 << bits, width) + allOnes.halve(1 << bits, width);
    }
    return second;
  }

  /** Σ x², in units of 4^exponent of the largest value. */
  get sumOfSquares(): number {
    return (this.count + 2 * this.first + this.second) * this.unit;
  }

  /** Whether every value lies beyond the codes of so many bits. */
  isBeyond(fracBw: number, magnitudeBits: number): boolean {
    return this.exponent + fracBw >= magnitudeBits;
  }

  /** Σ(|x̂| − |x|)² at a step of 2^−fracBw, with codes up to `limit`, which is 2^magnitudeBits, one less, or 0. */
  errorAt(fracBw: number, magnitudeBits: number, limit: number): number {
    const bits = this.exponent + fracBw + 1;
    if (limit === 0 || bits < 0) return this.sumOfSquares;
    const step = POWERS[bits - 1] ?? 2 ** (1 - bits);
    if (bits > magnitudeBits) {
      const u = 1 - limit * step;
      return (this.count * u * u + 2 * u * this.first + this.second) * this.unit;
    }
    const rounded = this.rounded[bits] ?? NaN;
    if (bits < magnitudeBits || limit === 1 << magnitudeBits) return rounded * this.unit;
    // The last bin would round up to a code that there is not: each of its values is one step farther off.
    const farther = (this.lastCount[bits] ?? 0) * step * step + 2 * step * (this.lastFirst[bits] ?? 0);
    return (rounded + farther) * this.unit;
  }
}
