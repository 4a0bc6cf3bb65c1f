import { COARSE_BITS, MAX_BINNED_BITS, squaredErrorAt } from './binnedSquaredErrors';
import { binValues } from './binValues';
import { drained } from './drained';
import { magnitudeBits } from './format';
import { measure } from './measures';
import { scaleByPowerOfTwo } from './powerOfTwo';
import { DEFAULT_MODES } from './quantize';
import { type RealArray } from './realArray';

/** The mean squared error of one array in many formats. */
export interface ErrorMap {
  readonly widths: readonly number[];
  readonly fracBws: readonly number[];
  /** A row a width, in it a cell a fracBw; 0 for no value. */
  readonly mse: Float64Array;
  /** Mean of the squares of the values themselves: SQNR = 10·log10(meanSquare / mse) dB. */
  readonly meanSquare: number;
}

/**
 * The exact mean squared error of the finite values for every width and fracBw, under the default modes. One pass over the
 * data serves all widths of up to 16 bits of magnitude; each cell wider than that takes its own.
 */
export function errorMap(
  values: RealArray,
  widths: readonly number[],
  fracBws: readonly number[],
  signed: boolean,
): ErrorMap {
  return drained(errorMapSteps(values, widths, fracBws, signed));
}

/** The same, a pass over the data a step. */
export function* errorMapSteps(
  values: RealArray,
  widths: readonly number[],
  fracBws: readonly number[],
  signed: boolean,
): Generator<undefined, ErrorMap> {
  const bits = widths.map(bw => magnitudeBits({ signed, bw }));
  const binned = binValues(
    values,
    bits.some(count => count > COARSE_BITS && count <= MAX_BINNED_BITS),
  );
  yield undefined;
  const mean = (sum: number): number => scaleByPowerOfTwo(sum / Math.max(1, binned.count), 2 * binned.exponent);
  const mse = new Float64Array(widths.length * fracBws.length);
  for (const [row, bw] of widths.entries())
    for (const [column, fracBw] of fracBws.entries()) {
      const width = { signed, bw };
      const isBinned = magnitudeBits(width) <= MAX_BINNED_BITS;
      mse[row * fracBws.length + column] = isBinned
        ? mean(squaredErrorAt(binned, width, DEFAULT_MODES, fracBw))
        : measure(values, { ...width, fracBw }).mse;
      if (!isBinned) yield undefined;
    }
  const squares = [...binned.positive, ...binned.negative].map(octave => octave.sumOfSquares);
  return { widths, fracBws, mse, meanSquare: mean(squares.reduce((sum, octave) => sum + octave, binned.below)) };
}
