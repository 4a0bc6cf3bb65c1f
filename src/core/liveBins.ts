import { type BinnedValues } from './binValues';
import { OctaveErrors } from './octaveErrors';
import { octaveLevels } from './octaveLevels';

const BIAS = 1023;
const NON_FINITE = 2047;
/** The octaves of the largest value and of 63 below have bins; what is smaller is 0 at every fracBw that can matter. */
const OCTAVES = 64;
/** Squares of what is so many octaves below the largest value do not count in any sum with its own. */
const NOTHING = 500;
/** Squares of numbers this large or small stay within a binary64. */
const SAFE = 300;

/** Counts, and sums of the upper and of the lower word's mantissa bits: integers, exact for 2^21 values a bin. */
class Sums {
  private readonly count: Float64Array;
  private readonly upper: Float64Array;
  private readonly lower: Float64Array;

  constructor(bins: number) {
    this.count = new Float64Array(bins);
    this.upper = new Float64Array(bins);
    this.lower = new Float64Array(bins);
  }

  add(bin: number, times: number, upper: number, lower: number): void {
    this.count[bin] = (this.count[bin] ?? 0) + times;
    this.upper[bin] = (this.upper[bin] ?? 0) + times * upper;
    this.lower[bin] = (this.lower[bin] ?? 0) + times * lower;
  }

  /** As `OctavePairs` has them, written to `pairs`. */
  pairs(pairs: Float64Array): Float64Array {
    for (let bin = 0; bin < this.count.length; bin++) {
      pairs[2 * bin] = this.count[bin] ?? 0;
      pairs[2 * bin + 1] = (this.upper[bin] ?? 0) * 2 ** 32 + (this.lower[bin] ?? 0);
    }
    return pairs;
  }
}

/** Pairs of the octave whose errors are being summed up. */
const PAIRS = { coarse: new Float64Array(2 * 256), fine: new Float64Array(2 * 768) };

/** The values of one sign in one octave. */
class Octave {
  count = 0;
  readonly coarse = new Sums(256);
  readonly fine: Sums | undefined;
  /** Σ d² and what rounding has cost it, so that adding and removing leaves no trace. */
  private squares = 0;
  private rest = 0;
  private errors: OctaveErrors | undefined;
  private unit = NaN;

  constructor(fine: boolean) {
    this.fine = fine ? new Sums(768) : undefined;
  }

  addSquare(square: number): void {
    const sum = this.squares + square;
    const back = sum - this.squares;
    this.rest += this.squares - (sum - back) + (square - back);
    this.squares = sum;
    this.errors = undefined;
  }

  /** In units of the octave `unit`; both exponents are biased. */
  errorsIn(exponent: number, unit: number): OctaveErrors {
    if (this.errors && this.unit === unit) return this.errors;
    this.unit = unit;
    const squares = Math.max(0, this.squares + this.rest) * 4 ** (BIAS - unit);
    const pairs = { coarse: this.coarse.pairs(PAIRS.coarse), fine: this.fine?.pairs(PAIRS.fine) };
    this.errors = new OctaveErrors(exponent - unit, octaveLevels(pairs, squares / 4 ** (exponent - unit)));
    return this.errors;
  }
}

/**
 * The bins of `binValues` for values that come and go: adding or removing one is a few additions, and only the octaves
 * that have changed are summed up again. Nothing drifts, however many come and go.
 */
export class LiveBins {
  /** Finite values. */
  count = 0;
  /** Of them, those ≠ 0 below 2^−1022. */
  private tiny = 0;
  /** By 2 · biased exponent + sign. */
  private readonly octaves: (Octave | undefined)[] = [];
  /** Biased exponents: none of the octaves above the one or below the other has values. */
  private top = 0;
  private bottom = NON_FINITE;
  private readonly word = new Float64Array(1);
  private readonly words = new Uint32Array(this.word.buffer);
  private readonly edge = new Float64Array(1);
  private readonly edgeWords = new Uint32Array(this.edge.buffer);
  private readonly upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

  /** With `fine` bins for steps down to 2^−16 of a value's octave, else down to 2^−8. */
  constructor(private readonly fine: boolean) {}

  add(x: number): void {
    this.change(x, 1);
  }

  /** Takes out a value that was added. */
  remove(x: number): void {
    this.change(x, -1);
  }

  /** The same as `binValues` of the values that are here; `undefined` for very large or very small ones. */
  binned(): BinnedValues | undefined {
    while (this.top > 0 && this.isEmpty(this.top)) this.top--;
    const { top } = this;
    if (top === 0 && this.tiny > 0) return undefined;
    if (top === 0) return { exponent: 0, count: this.count, below: 0, positive: [], negative: [] };
    if (Math.abs(top - BIAS) > SAFE) return undefined;
    const sides: [OctaveErrors[], OctaveErrors[]] = [[], []];
    let below = 0;
    for (let exponent = top; exponent >= Math.max(this.bottom, top - NOTHING + 1); exponent--)
      for (const side of [0, 1] as const) {
        const octave = this.octaves[2 * exponent + side];
        if (!octave || octave.count === 0) continue;
        const errors = octave.errorsIn(exponent, top);
        if (exponent > top - OCTAVES) sides[side].push(errors);
        else below += errors.sumOfSquares;
      }
    return { exponent: top - BIAS, count: this.count, below, positive: sides[0], negative: sides[1] };
  }

  private change(x: number, times: number): void {
    this.word[0] = x;
    const upper = this.words[this.upper] ?? 0;
    const lower = this.words[1 - this.upper] ?? 0;
    const exponent = (upper >>> 20) & NON_FINITE;
    if (exponent === NON_FINITE) return;
    this.count += times;
    if (exponent === 0) {
      if (x !== 0) this.tiny += times;
      return;
    }
    this.top = Math.max(this.top, exponent);
    this.bottom = Math.min(this.bottom, exponent);
    const octave = (this.octaves[2 * exponent + (upper >>> 31)] ??= new Octave(this.fine));
    octave.count += times;
    octave.coarse.add((upper >>> 12) & 0xff, times, upper & 0xfff, lower);
    if (octave.fine) {
      const kind = (upper & 0xff000) === 0xff000 ? 2 : (upper >>> 12) & 1;
      octave.fine.add(kind * 256 + ((upper >>> 4) & 0xff), times, upper & 0xf, lower);
    }
    const bit = octave.fine ? 0x10 : 0x1000;
    this.edgeWords[this.upper] = (upper + bit) & ~(2 * bit - 1);
    const d = x - (this.edge[0] ?? 0);
    octave.addSquare(times * d * d);
  }

  private isEmpty(exponent: number): boolean {
    return (this.octaves[2 * exponent]?.count ?? 0) + (this.octaves[2 * exponent + 1]?.count ?? 0) === 0;
  }
}
