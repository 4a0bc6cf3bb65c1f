import { type BinTotals, type Kernels } from './kernels';
import { type OctaveLevels } from './octaveLevels';
import { type RealArray } from './realArray';

/**
 * Values sorted by sign, octave and leading mantissa bits. Coarse bins tell the first 8 bits apart, fine ones the next 8,
 * for even, odd and all-ones coarse bins apart. A bin holds how many values there are and the sum of the mantissa bits
 * below it, an integer and exact; an octave Σ(x − even edge)² of the last level's bins. 64 octaves, that of biased exponent
 * e at place e mod 64; no two may meet there.
 */
export interface BinTables {
  readonly totals: BinTotals;
  /** Takes up to a chunk of values in; what follows works on them. */
  load(values: RealArray, start: number, count: number): void;
  /** Largest and smallest biased exponent of the values, as 65536 · largest + smallest. */
  exponents(count: number): number;
  /** Keeps the values with this biased exponent or a larger one, and of the other finite ones Σ x²; how many are kept. */
  keepFrom(count: number, lowest: number): number;
  binCoarse(count: number): void;
  binFine(count: number): void;
  /** Moves the sums of the octaves from the smallest to the largest biased exponent given to the totals. */
  takeSquares(lowest: number, highest: number): void;
  takeCoarse(lowest: number, highest: number): void;
  takeFine(lowest: number, highest: number): void;
  clearTotals(lowest: number, highest: number): void;
  /** The levels of the octave at `place`, the negative side's 64 further on, with fine bins where those are filled. */
  levels(place: number, squares: number): OctaveLevels;
}

/** The tables of the kernels. All are empty before and after use. `fine`: fine bins are filled too. */
export function kernelBinTables(fast: Kernels, fine: boolean): BinTables {
  const { run } = fast;
  return {
    totals: fast.totals,
    load: (values, start, count) => fast.load(values, start, count),
    exponents: count => run.exponents(count),
    keepFrom: (count, lowest) => run.keepFrom(count, lowest),
    binCoarse: count => run.binCoarse(count),
    binFine: count => run.binFine(count),
    takeSquares: (lowest, highest) => run.takeSquares(lowest, highest),
    takeCoarse: (lowest, highest) => run.takeCoarse(lowest, highest),
    takeFine: (lowest, highest) => run.takeFine(lowest, highest),
    clearTotals: (lowest, highest) => run.clearTotals(lowest, highest),
    levels: (place, squares) => fast.octaveLevels(place, fine, squares),
  };
}
