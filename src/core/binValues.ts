import { type BinTables, kernelBinTables } from './binTables';
import { kernels } from './kernels';
import { OctaveErrors } from './octaveErrors';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { type RealArray } from './realArray';
import { ReferenceBinTables } from './referenceBinTables';

/** An array as its octaves, from one pass. */
export interface BinnedValues {
  /** ⌊log2⌋ of the largest magnitude, 0 where all is 0. The units are 4^exponent. */
  readonly exponent: number;
  /** Finite values. */
  readonly count: number;
  /** Σ x² of those too small for an octave; they are 0 at every fracBw that can matter. */
  readonly below: number;
  readonly positive: readonly OctaveErrors[];
  readonly negative: readonly OctaveErrors[];
}

/** Values between two looks at how large they are; a chunk of the kernels. */
const RUN = 16384;
/** Before the integer sums of coarse or of fine bins could overflow. */
const TAKE_COARSE = 2 ** 19;
const TAKE_FINE = 2 ** 27;
/** The octaves of the largest value and of 63 below. */
const OCTAVES = 64;
const BIAS = 1023;
const NON_FINITE = 2047;
/** Squares of numbers this large or small, and of their last bits, stay within a binary64. */
const SAFE = 300;
const KERNELS_FROM = 512;

/** Sorts an array; with `fine` bins for steps down to 2^−16 of a value's octave, else down to 2^−8. */
export function binValues(values: RealArray, fine: boolean): BinnedValues {
  const fast = values.length >= KERNELS_FROM ? kernels() : undefined;
  const tables = fast ? kernelBinTables(fast, fine) : new ReferenceBinTables(fine);
  return sorted(values, fine, tables) ?? sortedInUnits(values, fine, tables);
}

/** The same of huge or tiny values, brought near 1 first, and of zeros. */
function sortedInUnits(values: RealArray, fine: boolean, tables: BinTables): BinnedValues {
  let largest = 0;
  for (const x of values) if (Math.abs(x) > largest && Math.abs(x) !== Infinity) largest = Math.abs(x);
  if (largest === 0) return { exponent: 0, count: countFinite(values), below: 0, positive: [], negative: [] };
  const exponent = floorLog2(largest);
  const near = Float64Array.from(values, x => scaleByPowerOfTwo(x, -exponent));
  const binned = sorted(near, fine, tables);
  if (!binned) throw new RangeError('Values near 1 are neither huge nor tiny.');
  return { ...binned, exponent };
}

function countFinite(values: RealArray): number {
  let count = 0;
  for (const x of values) if (x - x === 0) count++;
  return count;
}

/** `undefined` where squares could leave the range of a binary64. */
function sorted(values: RealArray, fine: boolean, tables: BinTables): BinnedValues | undefined {
  const sorter = new Sorter(tables, fine);
  let fits = true;
  for (let start = 0; fits && start < values.length; start += RUN)
    fits = sorter.add(values, start, Math.min(RUN, values.length - start));
  return sorter.finish(fits);
}

class Sorter {
  /** Biased exponents: of the largest value so far, and the smallest that has bins. */
  private top = 0;
  private lowest = NON_FINITE;
  private count = 0;
  private sinceCoarse = 0;
  private sinceFine = 0;

  constructor(
    private readonly tables: BinTables,
    private readonly fine: boolean,
  ) {}

  /** False where the values are too large. */
  add(values: RealArray, start: number, size: number): boolean {
    const { tables } = this;
    tables.load(values, start, size);
    let count = size;
    let range = tables.exponents(count);
    if (range >>> 16 === NON_FINITE) {
      count = tables.keepFrom(count, 0);
      range = count === 0 ? 0 : tables.exponents(count);
    }
    this.count += count;
    if (range >>> 16 > BIAS + SAFE) return false;
    this.raise(range >>> 16);
    let smallest = range & 0xffff;
    if (smallest < this.bottom) {
      count = tables.keepFrom(count, this.bottom);
      smallest = this.bottom;
    }
    if (count > 0) this.sort(count, smallest);
    return true;
  }

  /** The smallest biased exponent that may have bins; that of the zeros may not. */
  private get bottom(): number {
    return Math.max(1, this.top - OCTAVES + 1);
  }

  private sort(count: number, smallest: number): void {
    const { tables, fine } = this;
    this.lowest = Math.min(this.lowest, smallest);
    if (fine) tables.binFine(count);
    else tables.binCoarse(count);
    tables.takeSquares(this.lowest, this.top);
    this.sinceCoarse += count;
    this.sinceFine += count;
    if (this.sinceCoarse + RUN > TAKE_COARSE) this.takeCoarse();
    if (this.sinceFine + RUN > TAKE_FINE) this.takeFine();
  }

  private takeCoarse(): void {
    this.tables.takeCoarse(this.lowest, this.top);
    this.sinceCoarse = 0;
  }

  private takeFine(): void {
    if (this.fine) this.tables.takeFine(this.lowest, this.top);
    this.sinceFine = 0;
  }

  /** Makes room for a larger value: octaves too far below it give up their bins. */
  private raise(top: number): void {
    if (top <= this.top) return;
    const from = this.lowest;
    const to = Math.min(this.top, top - OCTAVES);
    if (from <= to) {
      this.takeCoarse();
      this.takeFine();
      const { below } = this.tables.totals;
      for (const negative of [false, true])
        for (let exponent = from; exponent <= to; exponent++)
          below[0] = (below[0] ?? 0) + this.octave(exponent, negative, BIAS).sumOfSquares;
      this.tables.clearTotals(from, to);
      this.lowest = to + 1;
    }
    this.top = top;
  }

  finish(fits: boolean): BinnedValues | undefined {
    const { tables, top, lowest } = this;
    this.takeCoarse();
    this.takeFine();
    const below = tables.totals.below[0] ?? 0;
    const exponent = top - BIAS;
    const octaves = (negative: boolean): readonly OctaveErrors[] =>
      Array.from({ length: Math.max(0, top - lowest + 1) }, (_unused, i) => this.octave(top - i, negative, top)).filter(
        octave => octave.count > 0,
      );
    const result =
      fits && exponent >= -SAFE
        ? {
            exponent,
            count: this.count,
            below: scaleByPowerOfTwo(below, -2 * exponent),
            positive: octaves(false),
            negative: octaves(true),
          }
        : undefined;
    if (lowest <= top) tables.clearTotals(lowest, top);
    tables.totals.below[0] = 0;
    return result;
  }

  /** What the totals say of an octave, in units of the octave with biased exponent `unit`. */
  private octave(exponent: number, negative: boolean, unit: number): OctaveErrors {
    const place = (exponent & (OCTAVES - 1)) + (negative ? OCTAVES : 0);
    const squares = scaleByPowerOfTwo(this.tables.totals.squares[place] ?? 0, 2 * (BIAS - unit));
    return new OctaveErrors(exponent - unit, this.tables.levels(place, squares / 4 ** (exponent - unit)));
  }
}
