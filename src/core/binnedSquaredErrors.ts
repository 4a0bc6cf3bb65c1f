import { type BinnedValues, binValues } from './binValues';
import { limitsOf, type SquaredErrors } from './directSquaredErrors';
import { type FormatWidth, magnitudeBits } from './format';
import { type OctaveErrors } from './octaveErrors';
import { type Modes } from './quantize';
import { type RealArray } from './realArray';

/** Bits of magnitude up to which bins hold. */
export const MAX_BINNED_BITS = 16;

/** Coarse bins hold up to here, at half the cost. */
export const COARSE_BITS = 8;

/** The squared errors of values that are in bins already, O(octaves) a candidate. */
export class SquaredErrorsOfBins implements SquaredErrors {
  readonly exponent: number;

  constructor(
    private readonly binned: BinnedValues,
    private readonly width: FormatWidth,
    private readonly modes: Modes,
  ) {
    this.exponent = binned.exponent;
  }

  at(fracBw: number): number {
    return squaredErrorAt(this.binned, this.width, this.modes, fracBw);
  }

  clipping(fracBw: number): number {
    const bits = magnitudeBits(this.width);
    const f = fracBw + this.exponent;
    const [high, low] = limitsOf(this.width, this.modes);
    const clipped = (octave: OctaveErrors): boolean => octave.isBeyond(f, bits);
    return (
      sumOf(this.binned.positive.filter(clipped), f, bits, high) +
      sumOf(this.binned.negative.filter(clipped), f, bits, low)
    );
  }
}

/**
 * One pass over the data, then O(octaves) a candidate: every value of a bin has the same nearest code at every fracBw (a
 * tie's two errors are equal), octaves beyond the range and below half a step need no bins. Exact but for the rounding of
 * sums that do not cancel. For nearest rounding and saturation to the ends of the range.
 */
export class BinnedSquaredErrors extends SquaredErrorsOfBins {
  constructor(values: RealArray, width: FormatWidth, modes: Modes) {
    const bits = magnitudeBits(width);
    if (bits > MAX_BINNED_BITS) throw new RangeError(`Bins of ${bits} mantissa bits are too fine.`);
    super(binValues(values, bits > COARSE_BITS), width, modes);
  }
}

/** Σ e² of a format of at most 16 magnitude bits (8 for values with coarse bins alone), in units of 4^exponent. */
export function squaredErrorAt(binned: BinnedValues, width: FormatWidth, modes: Modes, fracBw: number): number {
  const bits = magnitudeBits(width);
  const f = fracBw + binned.exponent;
  const [high, low] = limitsOf(width, modes);
  return binned.below + sumOf(binned.positive, f, bits, high) + sumOf(binned.negative, f, bits, low);
}

function sumOf(octaves: readonly OctaveErrors[], f: number, bits: number, limit: number): number {
  let sum = 0;
  for (const octave of octaves) sum += octave.errorAt(f, bits, limit);
  return sum;
}
