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

/** {count, Σ mantissa bits below} pairs of an octave: 256 coarse bins, and 256 fine ones each for even, odd and all-ones coarse bins. */
export interface OctavePairs {
  readonly coarse: Float64Array;
  readonly fine: Float64Array | undefined;
}

/** What the squared errors of an octave at every step are made of; all but the count in octaves. */
export interface OctaveLevels {
  readonly count: number;
  /** Σ(|x| − 2^exponent) and Σ(|x| − 2^exponent)². */
  readonly first: number;
  readonly second: number;
  /** The squared error with m mantissa bits in front of the step; m up to 8, or to 16 with fine bins. */
  readonly rounded: Float64Array;
  /** The last bin of m bits, which rounds up to the next octave. */
  readonly lastCount: Float64Array;
  readonly lastFirst: Float64Array;
}

/** The most levels of an octave: as many as `rounded` has numbers. */
export const levelCount = (fine: boolean): number => (fine ? 17 : 9);

/**
 * The levels of an octave. `squares`: Σ(x − even edge)² of the last level's bins. The kernels do the same sums in the same
 * order (src/kernels/numerics/octaves.ts).
 */
export function octaveLevels({ coarse, fine }: OctavePairs, squares: number): OctaveLevels {
  const levels = new Levels(levelCount(fine !== undefined));
  const bins = BINS.coarse.read(coarse, 0, 8);
  const above = bins.aboveLowerEnd();
  let second = fine ? addFine(levels, fine, squares) : squares;
  const whole = { first: above.first, second: second + above.growth };
  for (let bits = 8; bits >= 0; bits--) {
    levels.note(bits, second, bins, bits);
    if (bits > 0) second += bins.halve(1 << bits, 2 ** -bits);
  }
  const { rounded, lastCount, lastFirst } = levels;
  return { count: bins.countOf(0), ...whole, rounded, lastCount, lastFirst };
}

class Levels {
  readonly rounded: Float64Array;
  readonly lastCount: Float64Array;
  readonly lastFirst: Float64Array;

  constructor(count: number) {
    this.rounded = new Float64Array(count);
    this.lastCount = new Float64Array(count);
    this.lastFirst = new Float64Array(count);
  }

  note(level: number, second: number, bins: Bins, bits: number): void {
    this.rounded[level] = second;
    this.lastCount[level] = bins.countOf((1 << bits) - 1);
    this.lastFirst[level] = bins.firstOf((1 << bits) - 1);
  }
}

/** Fills in what the bits behind the eighth say; Σ(x − edge)² with eight bits. */
function addFine(levels: Levels, fine: Float64Array, squares: number): number {
  const even = BINS.even.read(fine, 0, 16);
  const odd = BINS.odd.read(fine, 256, 16);
  const allOnes = BINS.allOnes.read(fine, 512, 16);
  let second = squares;
  for (let bits = 8; bits > 0; bits--) {
    levels.note(8 + bits, second, allOnes, bits);
    const width = 2 ** -(8 + bits);
    second += even.halve(1 << bits, width) + odd.halve(1 << bits, width) + allOnes.halve(1 << bits, width);
  }
  return second;
}
