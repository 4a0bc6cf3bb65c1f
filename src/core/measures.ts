import { CompensatedSum } from './compensatedSum';
import { ERROR_FIELD, errorRecord, type Outside } from './errorRecord';
import { type FixedFormat, magnitudeBits, qmax } from './format';
import { BLOCK } from './lanes';
import { lowestCode } from './overflow';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { DEFAULT_MODES, type Modes } from './quantize';
import { errorOf, quantizeArray, type RealArray } from './quantizeArray';
import { kernelsFor, quantizeKernel } from './quantizeKernel';
import { roundingRow } from './rounding';

/** How well a format holds an array; e = x̂ − x over the finite values (numerics.md section 6). */
export interface Measures {
  /** Finite values measured. */
  readonly count: number;
  /** Mean squared error and its root; 0 for no value. */
  readonly mse: number;
  readonly rmse: number;
  /** Mean error. */
  readonly bias: number;
  readonly maxAbsError: number;
  /** Where the largest error stands first; −1 for no value. */
  readonly maxAbsErrorIndex: number;
  /** 20·log10(‖x‖₂ / ‖e‖₂) in dB, ∞ where e = 0; `undefined` where every x is 0. */
  readonly sqnr: number | undefined;
  /** Values whose rounded code lies above or below the range, under every overflow mode. */
  readonly saturatedHigh: number;
  readonly saturatedLow: number;
  /** Values ≠ 0 that became 0 by rounding. */
  readonly flushed: number;
  /** Values held without error. */
  readonly exact: number;
}

/** Squares of numbers this large or small would leave the range of a binary64. */
const SQUARES_ARE_SAFE = 400;

/** Every measure of `format` on the finite values; O(n), no memory a value. */
export function measure(values: RealArray, format: FixedFormat, modes: Modes = DEFAULT_MODES): Measures {
  const fast = measureByKernel(values, format, modes);
  if (fast && isSafe(fast.signal)) return fast.result(0, index => largestErrorIn(values, index, fast, format, modes));
  const exponent = unitExponent(values);
  const total = measureByReference(values, format, modes, exponent);
  return total.result(exponent, index => largestErrorIn(values, index, total, format, modes));
}

/** `maxAbsError` of `measure` alone. */
export function maxAbsErrorOf(values: RealArray, format: FixedFormat, modes: Modes = DEFAULT_MODES): number {
  const fast = kernelsFor(values, format);
  if (!fast) return Math.max(0, measureByReference(values, format, modes, 0).maxAbsError);
  const kernel = quantizeKernel(fast, format, modes);
  let largest = 0;
  for (let start = 0; start < values.length; start += fast.chunk) {
    const count = Math.min(fast.chunk, values.length - start);
    fast.load(values, start, count);
    largest = Math.max(largest, kernel.largestError(count));
  }
  return largest;
}

/** Σ e² alone, of values whose squares are safe. */
export function squaredErrorOf(values: RealArray, format: FixedFormat, modes: Modes = DEFAULT_MODES): number {
  return (measureByKernel(values, format, modes) ?? measureByReference(values, format, modes, 0)).noise;
}

function measureByKernel(values: RealArray, format: FixedFormat, modes: Modes): ErrorTotal | undefined {
  const fast = kernelsFor(values, format);
  if (!fast) return undefined;
  const total = new ErrorTotal();
  const kernel = quantizeKernel(fast, format, modes);
  for (let start = 0; start < values.length; start += fast.chunk) {
    const count = Math.min(fast.chunk, values.length - start);
    fast.load(values, start, count);
    kernel.measure(count);
    for (let block = 0; block * BLOCK < count; block++)
      total.add(fast.records, block * fast.recordLength, start + block * BLOCK);
  }
  return total;
}

function measureByReference(values: RealArray, format: FixedFormat, modes: Modes, exponent: number): ErrorTotal {
  const total = new ErrorTotal();
  const quantized = new Float64Array(Math.min(BLOCK, values.length));
  const rules = { error: errorOf(format, modes), outside: outsideTest(format, modes), exponent };
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(values.length, start + BLOCK);
    quantizeArray(values.subarray(start, end), format, modes, quantized);
    total.add(errorRecord(values, quantized, start, end, rules), 0, start);
  }
  return total;
}

/** The largest magnitude lies within 2^±400, as its square and up to 2^33 times its square tell. */
function isSafe(signal: number): boolean {
  return signal > 2 ** -760 && signal < 2 ** 780;
}

/** The power of two that brings the largest magnitude near 1, where squares need it; else 0. */
function unitExponent(values: RealArray): number {
  let largest = 0;
  for (const x of values) {
    const magnitude = Math.abs(x);
    if (magnitude > largest && magnitude !== Infinity) largest = magnitude;
  }
  const exponent = largest === 0 ? 0 : floorLog2(largest);
  return Math.abs(exponent) > SQUARES_ARE_SAFE ? exponent : 0;
}

/** Tells whether the rounded code of a value lies outside the range; a value beyond the last code may be rounded back to it. */
export function outsideTest(format: FixedFormat, modes: Modes): (x: number) => Outside {
  const { round } = roundingRow(modes.rounding);
  const tooHigh = 2 ** magnitudeBits(format);
  const lowest = format.signed ? -tooHigh : 0;
  const symmetric = format.signed && modes.overflow === 'saturateSymmetric';
  const scale = Math.abs(format.fracBw) <= 1000 ? 2 ** format.fracBw : undefined;
  const highest = scaleByPowerOfTwo(Number(qmax(format)), -format.fracBw);
  const least = scaleByPowerOfTwo(Number(lowestCode(format, modes.overflow)), -format.fracBw);
  return x => {
    if (x < highest && x > least) return 'no';
    const scaled = scale === undefined ? scaleByPowerOfTwo(x, format.fracBw) : x * scale;
    // A product of 0 has underflowed; only its sign matters to the rounding.
    const rounded = Math.abs(scaled) < 2 ** 52 ? round(scaled || Math.sign(x) * Number.MIN_VALUE) : scaled;
    if (rounded >= tooHigh) return 'high';
    return rounded < lowest || (symmetric && rounded === lowest) ? 'low' : 'no';
  };
}

/** Where the largest error stands first in the block at `start`. */
function largestErrorIn(
  values: RealArray,
  start: number,
  { maxAbsError }: ErrorTotal,
  format: FixedFormat,
  modes: Modes,
): number {
  const block = values.subarray(start, start + BLOCK);
  const error = errorOf(format, modes);
  const quantized = quantizeArray(block, format, modes);
  return start + block.findIndex((x, i) => x - x === 0 && Math.abs(error(quantized[i] ?? NaN, x)) === maxAbsError);
}

/** Puts the records of blocks together, in their order. */
class ErrorTotal {
  /** Of the blocks so far; −1 before the first finite value. */
  maxAbsError = -1;
  private maxAbsErrorBlock = 0;
  private count = 0;
  private readonly signals = new CompensatedSum();
  private readonly noises = new CompensatedSum();
  private readonly biases = new CompensatedSum();
  private saturatedHigh = 0;
  private saturatedLow = 0;
  private flushed = 0;
  private exact = 0;

  /** Σ x². */
  get signal(): number {
    return this.signals.value;
  }

  /** Σ e². */
  get noise(): number {
    return this.noises.value;
  }

  /** Adds the record at `from` of the block that begins at `start`. */
  add(records: Float64Array, from: number, start: number): void {
    const field = (index: number): number => records[from + index] ?? NaN;
    if (field(ERROR_FIELD.count) === 0) return;
    this.count += field(ERROR_FIELD.count);
    this.signals.add(field(ERROR_FIELD.signal));
    this.noises.add(field(ERROR_FIELD.noise));
    this.biases.add(field(ERROR_FIELD.bias));
    this.saturatedHigh += field(ERROR_FIELD.saturatedHigh);
    this.saturatedLow += field(ERROR_FIELD.saturatedLow);
    this.flushed += field(ERROR_FIELD.flushed);
    this.exact += field(ERROR_FIELD.exact);
    if (field(ERROR_FIELD.maxAbsError) <= this.maxAbsError) return;
    this.maxAbsError = field(ERROR_FIELD.maxAbsError);
    this.maxAbsErrorBlock = start;
  }

  /** `indexIn` finds the largest error in the block that begins where it is told. */
  result(exponent: number, indexIn: (start: number) => number): Measures {
    const { count, signal, noise } = this;
    const n = Math.max(1, count);
    return {
      count,
      mse: scaleByPowerOfTwo(noise / n, 2 * exponent),
      rmse: scaleByPowerOfTwo(Math.sqrt(noise / n), exponent),
      bias: this.biases.value / n,
      maxAbsError: Math.max(0, this.maxAbsError),
      maxAbsErrorIndex: count === 0 ? -1 : indexIn(this.maxAbsErrorBlock),
      sqnr: signal === 0 ? undefined : noise === 0 ? Infinity : 10 * Math.log10(signal / noise),
      saturatedHigh: this.saturatedHigh,
      saturatedLow: this.saturatedLow,
      flushed: this.flushed,
      exact: this.exact,
    };
  }
}
