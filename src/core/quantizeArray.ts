import { type FixedFormat, magnitudeBits, qmax } from './format';
import { type Kernels } from './kernels';
import { lowestCode } from './overflow';
import { scaleByPowerOfTwo } from './powerOfTwo';
import { DEFAULT_MODES, type Modes, quantize } from './quantize';
import { isPlain, kernelsFor, type QuantizeKernel, quantizeKernel } from './quantizeKernel';
import { type RealArray } from './realArray';
import { roundingRow } from './rounding';

export { type RealArray } from './realArray';

/** x · 2^fracBw nearer to 0 decides only by its sign; farther out it is a multiple of 2^64 and beyond every range. */
const TINY = 2 ** -1000;
const HUGE = 2 ** 1000;

/**
 * A function from a finite value to its code as a number: the code of `quantize`, beyond 53 bits the number nearest to
 * it (the ends of the range alone are none). One closure a format: the loop that calls it does nothing but the arithmetic.
 */
function plainCode(format: FixedFormat, modes: Modes): (x: number) => number {
  const scale = 2 ** format.fracBw;
  const end = 2 ** magnitudeBits(format);
  const low = Number(lowestCode(format, modes.overflow));
  const high = Number(qmax(format));
  const { round } = roundingRow(modes.rounding);
  const beyond = (q: number): number => {
    switch (modes.overflow) {
      case 'saturate':
      case 'saturateSymmetric':
        return q < low ? low : high;
      case 'saturateToZero':
        return 0;
      case 'wrap':
        return wrapNumber(q, format);
    }
  };
  const within = (q: number): number => (q >= low && q < end ? q : beyond(q));
  return x => {
    const r = x * scale;
    const size = Math.abs(r);
    if (size < 2 ** 52 && size > TINY) return within(round(r) + 0);
    if (x === 0) return 0;
    if (size >= 2 ** 52) return within(Math.max(-HUGE, Math.min(HUGE, r)));
    return within(round(x > 0 ? TINY : -TINY) + 0);
  };
}

/** Two's complement of an integer of any size. The remainder is exact, and so is its move by one span where bits suffice. */
function wrapNumber(q: number, format: FixedFormat): number {
  const span = 2 ** format.bw;
  const r = (q % span) + 0;
  if (!format.signed) return r < 0 ? r + span : r;
  if (r >= span / 2) return r - span;
  return r < -span / 2 ? r + span : r;
}

/**
 * Quantizes every value into `out`, as reals. NaN stays NaN; ±∞ is as in `quantize`.
 * Equal, bit by bit, to the seed's function under the default modes, but that −0 becomes 0.
 */
export function quantizeArray(
  values: RealArray,
  format: FixedFormat,
  modes: Modes = DEFAULT_MODES,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  const fast = kernelsFor(values, format);
  if (fast) return throughKernel(fast, values, quantizeKernel(fast, format, modes), out);
  if (!isPlain(format)) {
    for (let i = 0; i < values.length; i++) out[i] = quantize(values[i] ?? NaN, format, modes).value;
    return out;
  }
  const codeOf = plainCode(format, modes);
  const step = 2 ** -format.fracBw;
  const top = quantize(Infinity, format, modes).value;
  const bottom = quantize(-Infinity, format, modes).value;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    if (Number.isFinite(x)) out[i] = codeOf(x) * step;
    else out[i] = x > 0 ? top : x < 0 ? bottom : NaN;
  }
  return out;
}

function throughKernel(fast: Kernels, values: RealArray, kernel: QuantizeKernel, out: Float64Array): Float64Array {
  for (let start = 0; start < values.length; start += fast.chunk) {
    const count = Math.min(fast.chunk, values.length - start);
    fast.load(values, start, count);
    const quantized = kernel.quantize(count);
    out.set(count === fast.chunk ? quantized : quantized.subarray(0, count), start);
  }
  return out;
}

/**
 * value − x for a `value` that `quantizeArray` made of x, rounded once. The ends of a format of more than 53 bits are no
 * binary64, `value` is rounded there, and the plain difference could be far off.
 */
export function errorOf(format: FixedFormat, modes: Modes): (value: number, x: number) => number {
  if (format.bw <= 53) return (value, x) => value - x;
  const end = scaleByPowerOfTwo(1, magnitudeBits(format) - format.fracBw);
  return (value, x) => (Math.abs(value) === end ? quantize(x, format, modes).error : value - x);
}

/** The codes of every value: numbers up to 53 bits (NaN where a value has none), BigInts beyond. */
export function codesOf(
  values: RealArray,
  format: FixedFormat,
  modes: Modes = DEFAULT_MODES,
): Float64Array | readonly (bigint | undefined)[] {
  if (format.bw > 53) return wideCodes(values, format, modes);
  const codes = new Float64Array(values.length);
  const fast = kernelsFor(values, format);
  if (fast) return throughKernel(fast, values, quantizeKernel(fast, format, modes, 1), codes);
  const codeOf = isPlain(format) ? plainCode(format, modes) : undefined;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    if (codeOf && Number.isFinite(x)) codes[i] = codeOf(x);
    else codes[i] = Number(quantize(x, format, modes).code ?? NaN);
  }
  return codes;
}

/** A number that is no end of the range is the code itself, but where a negative one has wrapped to beyond 2^53. */
function wideCodes(values: RealArray, format: FixedFormat, modes: Modes): readonly (bigint | undefined)[] {
  const codeOf = isPlain(format) && modes.overflow !== 'wrap' ? plainCode(format, modes) : () => NaN;
  const end = 2 ** magnitudeBits(format);
  return Array.from(values, x => {
    const q = Number.isFinite(x) ? codeOf(x) : NaN;
    return Math.abs(q) < end ? BigInt(q) : quantize(x, format, modes).code;
  });
}

/** The reals that codes stand for; the inverse of `codesOf` on codes. */
export function valuesOfCodes(codes: RealArray, format: FixedFormat): Float64Array {
  return Float64Array.from(codes, code => scaleByPowerOfTwo(code, -format.fracBw) + 0);
}
