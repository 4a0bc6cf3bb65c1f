import { COARSE_BITS, MAX_BINNED_BITS, squaredErrorAt } from './binnedSquaredErrors';
import { binValues } from './binValues';
import { type FormatWidth, magnitudeBits } from './format';
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
  const bits = widths.map(bw => magnitudeBits({ signed, bw }));
  const binned = binValues(
    values,
    bits.some(count => count > COARSE_BITS && count <= MAX_BINNED_BITS),
  );
  const mean = (sum: number): number => scaleByPowerOfTwo(sum / Math.max(1, binned.count), 2 * binned.exponent);
  const cell = (width: FormatWidth, fracBw: number): number =>
    magnitudeBits(width) <= MAX_BINNED_BITS
      ? mean(squaredErrorAt(binned, width, DEFAULT_MODES, fracBw))
      : measure(values, { ...width, fracBw }).mse;
  const squares = [...binned.positive, ...binned.negative].map(octave => octave.sumOfSquares);
  return {
    widths,
    fracBws,
    mse: Float64Array.from(widths.flatMap(bw => fracBws.map(fracBw => cell({ signed, bw }, fracBw)))),
    meanSquare: mean(squares.reduce((sum, octave) => sum + octave, binned.below)),
  };
}
