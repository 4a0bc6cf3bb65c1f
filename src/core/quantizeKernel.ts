import { ERROR_FIELD } from './errorRecord';
import { type FixedFormat, qmax } from './format';
import { kernels, type Kernels } from './kernels';
import { BLOCK } from './lanes';
import { lowestCode } from './overflow';
import { type Modes } from './quantize';
import { type RealArray } from './realArray';
import { type RoundingMode } from './rounding';

/** From this many values on the copy to the kernels costs less than they save. */
const KERNELS_FROM = 128;

/** One format's kernels, for a chunk of `count` values that has been loaded. */
export interface QuantizeKernel {
  /** Makes x̂; what is returned holds it until the next call. */
  quantize(count: number): Float64Array;
  /** Measures x̂ − x: a record a block. */
  measure(count: number): void;
  /** The largest |x̂ − x| of the finite values. */
  largestError(count: number): number;
}

/** Scale and step are normal numbers, with room for the largest and the smallest code on either side. */
export function isPlain(format: FixedFormat): boolean {
  return Math.abs(format.fracBw) <= 900;
}

/** The kernels, where they hold for the format and pay for so many values. All codes are then exact numbers. */
export function kernelsFor(values: RealArray, format: FixedFormat): Kernels | undefined {
  return values.length >= KERNELS_FROM && format.bw <= 53 && isPlain(format) ? kernels() : undefined;
}

/** `step` is what a code is multiplied with: 2^−fracBw for reals, 1 for the codes themselves. */
export function quantizeKernel(
  fast: Kernels,
  format: FixedFormat,
  modes: Modes,
  step: number = 2 ** -format.fracBw,
): QuantizeKernel {
  const { run } = fast;
  const scale = 2 ** format.fracBw;
  const low = Number(lowestCode(format, modes.overflow));
  const high = Number(qmax(format));
  if (modes.rounding === 'halfEven' && modes.overflow !== 'wrap' && modes.overflow !== 'saturateToZero')
    return {
      quantize: count => {
        run.quantize(count, scale, low, high, step);
        return fast.input;
      },
      measure: count => run.measure(count, scale, low, high, step),
      largestError: count => run.largestError(count, scale, low, high, step),
    };
  const round = ROUND[modes.rounding];
  const quantize = (count: number): Float64Array => {
    run[round](count, scale);
    if (modes.overflow === 'wrap') run.wrap(count, high, 2 ** format.bw, step);
    else if (modes.overflow === 'saturateToZero') run.saturateToZero(count, low, high, step);
    else run.saturate(count, low, high, step);
    return fast.output;
  };
  const measure = (count: number): void => {
    quantize(count);
    run.errors(count, low, high);
  };
  return {
    quantize,
    measure,
    largestError: count => {
      measure(count);
      let largest = 0;
      for (let block = 0; block * BLOCK < count; block++)
        largest = Math.max(largest, fast.records[block * fast.recordLength + ERROR_FIELD.maxAbsError] ?? 0);
      return largest;
    },
  };
}

const ROUND = {
  halfEven: 'roundHalfEven',
  halfUp: 'roundHalfUp',
  halfDown: 'roundHalfDown',
  halfAway: 'roundHalfAway',
  halfTowardZero: 'roundHalfTowardZero',
  halfOdd: 'roundHalfOdd',
  floor: 'roundFloor',
  towardZero: 'roundTowardZero',
  ceil: 'roundCeil',
} as const satisfies Record<RoundingMode, string>;
