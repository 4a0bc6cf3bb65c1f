import { BinnedSquaredErrors, MAX_BINNED_BITS } from './binnedSquaredErrors';
import { DirectSquaredErrors, type SquaredErrors } from './directSquaredErrors';
import { type FormatWidth, magnitudeBits } from './format';
import { type Modes } from './quantize';
import { type RealArray } from './realArray';
import { roundingRow } from './rounding';

export { BinnedSquaredErrors } from './binnedSquaredErrors';
export { DirectSquaredErrors, type SquaredErrors } from './directSquaredErrors';

/** Below, a pass over the values a candidate costs no more than bins do. */
const BINS_FROM = 4096;

/** Picks bins where they hold and pay: nearest rounding, saturation, and many values. Both ways agree. */
export function squaredErrors(values: RealArray, width: FormatWidth, modes: Modes): SquaredErrors {
  const nearest = roundingRow(modes.rounding).nearest && modes.overflow.startsWith('saturate');
  const holds = nearest && modes.overflow !== 'saturateToZero' && magnitudeBits(width) <= MAX_BINNED_BITS;
  return holds && values.length >= BINS_FROM
    ? new BinnedSquaredErrors(values, width, modes)
    : new DirectSquaredErrors(values, width, modes);
}
