import { type FixedFormat, magnitudeBits, qmax } from './format';
import { lowestCode } from './overflow';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { DEFAULT_MODES, type Modes } from './quantize';
import { codesOf, quantizeArray, type RealArray } from './quantizeArray';
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
  const CHUNK = 8192;
  const quantized = new Float64Array(Math.min(CHUNK, values.length));
  const tally = new Tally(values, format, modes);
  for (let start = 0; start < values.length; start += CHUNK) {
    const chunk = values.subarray(start, Math.min(values.length, start + CHUNK));
    quantizeArray(chunk, format, modes, quantized);
    tally.add(chunk, quantized, start);
  }
  return tally.result();
}

/** The power of two that brings the largest magnitude near 1, where squares need it; else 0. */
function unitExponent(values: RealArray): number {
  let largest = 0;
  for (const x of values) if (Number.isFinite(x) && Math.abs(x) > largest) largest = Math.abs(x);
  const exponent = largest === 0 ? 0 : floorLog2(largest);
  return Math.abs(exponent) > SQUARES_ARE_SAFE ? exponent : 0;
}

class Tally {
  private readonly high: number;
  private readonly low: number;
  private readonly exponent: number;
  private count = 0;
  private signal = 0;
  private noise = 0;
  private errorSum = 0;
  private maxAbsError = 0;
  private maxAbsErrorIndex = -1;
  private saturatedHigh = 0;
  private saturatedLow = 0;
  private flushed = 0;
  private exact = 0;

  constructor(
    values: RealArray,
    private readonly format: FixedFormat,
    private readonly modes: Modes,
  ) {
    this.high = scaleByPowerOfTwo(Number(qmax(format)), -format.fracBw);
    this.low = scaleByPowerOfTwo(Number(lowestCode(format, modes.overflow)), -format.fracBw);
    this.exponent = unitExponent(values);
  }

  add(values: RealArray, quantized: Float64Array, offset: number): void {
    const { high, low, exponent } = this;
    for (let i = 0; i < values.length; i++) {
      const x = values[i] ?? NaN;
      if (!Number.isFinite(x)) continue;
      const y = quantized[i] ?? NaN;
      const e = y - x;
      this.count++;
      if (exponent === 0) {
        this.signal += x * x;
        this.noise += e * e;
      } else {
        this.signal += scaleByPowerOfTwo(x, -exponent) ** 2;
        this.noise += scaleByPowerOfTwo(e, -exponent) ** 2;
      }
      this.errorSum += e;
      const size = Math.abs(e);
      if (size > this.maxAbsError || this.maxAbsErrorIndex < 0) {
        this.maxAbsError = size;
        this.maxAbsErrorIndex = i + offset;
      }
      if (e === 0) this.exact++;
      if (x >= high || x < low) this.addOutside(x, y);
      else if (y === 0 && x !== 0) this.flushed++;
    }
  }

  /** Outside the reals of the range, but perhaps rounded back into it: then it is not an overflow. */
  private addOutside(x: number, y: number): void {
    const { format, modes } = this;
    const scaled = scaleByPowerOfTwo(x, format.fracBw);
    const rounded = Math.abs(scaled) < 2 ** 52 ? roundingRow(modes.rounding).round(scaled) : scaled;
    // No binary64 lies between 2^53 − 1 and the largest code of a wider format, so that ≥ 2^magnitudeBits says it.
    if (rounded >= 2 ** magnitudeBits(format)) this.saturatedHigh++;
    else if (rounded < Number(lowestCode(format, modes.overflow))) this.saturatedLow++;
    else if (y === 0 && x !== 0) this.flushed++;
  }

  result(): Measures {
    const { count, exponent } = this;
    const n = Math.max(1, count);
    const back = (x: number): number => (exponent === 0 ? x : scaleByPowerOfTwo(x, 2 * exponent));
    return {
      count,
      mse: back(this.noise / n),
      rmse: scaleByPowerOfTwo(Math.sqrt(this.noise / n), exponent),
      bias: this.errorSum / n,
      maxAbsError: this.maxAbsError,
      maxAbsErrorIndex: this.maxAbsErrorIndex,
      sqnr: this.signal === 0 ? undefined : this.noise === 0 ? Infinity : 10 * Math.log10(this.signal / this.noise),
      saturatedHigh: this.saturatedHigh,
      saturatedLow: this.saturatedLow,
      flushed: this.flushed,
      exact: this.exact,
    };
  }
}

/** How many different codes the values use, of the 2^bw there are. */
export function codesUsed(values: RealArray, format: FixedFormat, modes: Modes = DEFAULT_MODES): number {
  const codes = codesOf(values, format, modes);
  if (!(codes instanceof Float64Array)) return new Set(codes.filter(code => code !== undefined)).size;
  if (format.bw > 24) return new Set(codes.filter(code => !Number.isNaN(code))).size;
  const low = Number(lowestCode(format, modes.overflow));
  const used = new Uint8Array(2 ** format.bw);
  let distinct = 0;
  for (const code of codes) {
    if (Number.isNaN(code) || used[code - low] === 1) continue;
    used[code - low] = 1;
    distinct++;
  }
  return distinct;
}
