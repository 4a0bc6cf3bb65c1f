import { BinnedSquaredErrors, MAX_BINNED_BITS } from './binnedSquaredErrors';
import { DirectSquaredErrors, type SquaredErrors } from './directSquaredErrors';
import { type FormatWidth, magnitudeBits } from './format';
import { type Modes } from './quantize';
import { type RealArray } from './realArray';
import { roundingRow } from './rounding';

export { BinnedSquaredErrors, COARSE_BITS, SquaredErrorsOfBins } from './binnedSquaredErrors';
export { DirectSquaredErrors, type SquaredErrors } from './directSquaredErrors';

/** Below, a pass over the values a candidate costs no more than bins do. */
const BINS_FROM = 4096;

/** Picks bins where they hold and pay: nearest rounding, saturation, and many values. Both ways agree. */
export function squaredErrors(values: RealArray, width: FormatWidth, modes: Modes): SquaredErrors {
  return binsHold(width, modes) && values.length >= BINS_FROM
    ? new BinnedSquaredErrors(values, width, modes)
    : new DirectSquaredErrors(values, width, modes);
}

/** Whether bins tell the errors of formats of this width. */
export function binsHold(width: FormatWidth, modes: Modes): boolean {
  const nearest = roundingRow(modes.rounding).nearest && modes.overflow.startsWith('saturate');
  return nearest && modes.overflow !== 'saturateToZero' && magnitudeBits(width) <= MAX_BINNED_BITS;
}
