import { addTo, laneSum } from './lanes';
import { scaleByPowerOfTwo } from './powerOfTwo';
import { type RealArray } from './realArray';

/** Where the fields of a block's record of errors e = x̂ − x stand. As in kernels/numerics/errors.ts. */
export const ERROR_FIELD = {
  /** Σ x², Σ e², Σ e. */
  signal: 0,
  noise: 1,
  bias: 2,
  maxAbsError: 3,
  exact: 4,
  flushed: 5,
  saturatedHigh: 6,
  saturatedLow: 7,
  /** Finite values. */
  count: 8,
} as const;

export type Outside = 'no' | 'high' | 'low';

/** How a block is measured. */
export interface ErrorRules {
  /** x̂ − x, rounded once. */
  readonly error: (value: number, x: number) => number;
  /** Where the rounded code of x lies. */
  readonly outside: (x: number) => Outside;
  /** The squares are summed in units of 4^exponent. */
  readonly exponent: number;
}

/** The record of values[start, end), a block, where `quantized[0]` is that of values[start]: what the kernels leave. */
export function errorRecord(
  values: RealArray,
  quantized: Float64Array,
  start: number,
  end: number,
  rules: ErrorRules,
): Float64Array {
  const record = new Float64Array(9);
  const lanes = new Float64Array(12);
  let maxAbsError = 0;
  for (let i = start; i < end; i++) {
    const x = values[i] ?? NaN;
    if (x - x !== 0) continue;
    const y = quantized[i - start] ?? NaN;
    const e = rules.error(y, x);
    addTo(lanes, i & 3, squareOf(x, rules.exponent));
    addTo(lanes, 4 + (i & 3), squareOf(e, rules.exponent));
    addTo(lanes, 8 + (i & 3), e);
    maxAbsError = Math.max(maxAbsError, Math.abs(e));
    addTo(record, ERROR_FIELD.count, 1);
    if (e === 0) addTo(record, ERROR_FIELD.exact, 1);
    const outside = rules.outside(x);
    if (outside === 'high') addTo(record, ERROR_FIELD.saturatedHigh, 1);
    else if (outside === 'low') addTo(record, ERROR_FIELD.saturatedLow, 1);
    else if (y === 0 && x !== 0) addTo(record, ERROR_FIELD.flushed, 1);
  }
  record[ERROR_FIELD.signal] = laneSum(lanes, 0);
  record[ERROR_FIELD.noise] = laneSum(lanes, 4);
  record[ERROR_FIELD.bias] = laneSum(lanes, 8);
  record[ERROR_FIELD.maxAbsError] = maxAbsError;
  return record;
}

function squareOf(x: number, exponent: number): number {
  return exponent === 0 ? x * x : scaleByPowerOfTwo(x, -exponent) ** 2;
}
