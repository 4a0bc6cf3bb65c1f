import { type FixedFormat, qmax } from './format';
import { lowestCode, overflowCode } from './overflow';
import { scaleByPowerOfTwo } from './powerOfTwo';
import { DEFAULT_MODES, type Modes, quantize } from './quantize';
import { roundingRow } from './rounding';

/** A plain number array, in or out. */
export type RealArray = Float64Array | Float32Array;

/**
 * Binary64 arithmetic is exact for these: codes of 53 bits or fewer, and a scale that is a normal number with room
 * for the largest and the smallest binary64 on either side.
 */
function isPlain(format: FixedFormat): boolean {
  return format.bw <= 53 && Math.abs(format.fracBw) <= 900;
}

/**
 * A function from a finite value to its code as a number, for formats of 53 bits or fewer; the same code as `quantize`.
 * One closure a format: the loop that calls it does no other work than the arithmetic.
 */
function plainCode(format: FixedFormat, modes: Modes): (x: number) => number {
  const scale = 2 ** format.fracBw;
  const low = Number(lowestCode(format, modes.overflow));
  const high = Number(qmax(format));
  const { round } = roundingRow(modes.rounding);
  const exactly = (x: number): number => Number(quantize(x, format, modes).code ?? 0n);
  const beyond = (q: number): number => {
    switch (modes.overflow) {
      case 'saturate':
      case 'saturateSymmetric':
        return q < low ? low : high;
      case 'saturateToZero':
        return 0;
      case 'wrap':
        return Math.abs(q) < 2 ** 52 && format.bw < 52
          ? wrapSmall(q, format)
          : Number(overflowCode(BigInt(q), format, 'wrap'));
    }
  };
  return x => {
    const r = x * scale;
    // Where the product under- or overflows it is not exact; that far out the exact road is taken.
    if (x !== 0 && !(Math.abs(r) >= 2 ** -1000 && Math.abs(r) <= 2 ** 1000)) return exactly(x);
    const q = (Math.abs(r) < 2 ** 52 ? round(r) : r) + 0;
    return q >= low && q <= high ? q : beyond(q);
  };
}

/** Two's complement of an integer, where no sum leaves the safe integers. */
function wrapSmall(q: number, format: FixedFormat): number {
  const span = 2 ** format.bw;
  const low = format.signed ? -(span / 2) : 0;
  const r = (q - low) % span;
  return (r < 0 ? r + span : r) + low;
}

/**
 * Quantizes every value into `out` (the reals) and, where given, `codes`. NaN stays NaN; ±∞ is as in `quantize`.
 * Equal, bit by bit, to the seed's function under the default modes, but that −0 becomes 0.
 */
export function quantizeArray(
  values: RealArray,
  format: FixedFormat,
  modes: Modes = DEFAULT_MODES,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  if (!isPlain(format)) {
    for (let i = 0; i < values.length; i++) out[i] = quantize(values[i] ?? NaN, format, modes).value;
    return out;
  }
  const codeOf = plainCode(format, modes);
  const step = 2 ** -format.fracBw;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    out[i] = Number.isFinite(x) ? codeOf(x) * step : quantize(x, format, modes).value;
  }
  return out;
}

/** The codes of every value: numbers up to 53 bits (NaN where a value has none), BigInts beyond. */
export function codesOf(
  values: RealArray,
  format: FixedFormat,
  modes: Modes = DEFAULT_MODES,
): Float64Array | readonly (bigint | undefined)[] {
  if (format.bw > 53) return Array.from(values, x => quantize(x, format, modes).code);
  const codes = new Float64Array(values.length);
  const codeOf = isPlain(format) ? plainCode(format, modes) : undefined;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    if (codeOf && Number.isFinite(x)) codes[i] = codeOf(x);
    else codes[i] = Number(quantize(x, format, modes).code ?? NaN);
  }
  return codes;
}

/** The reals that codes stand for; the inverse of `codesOf` on codes. */
export function valuesOfCodes(codes: RealArray, format: FixedFormat): Float64Array {
  return Float64Array.from(codes, code => scaleByPowerOfTwo(code, -format.fracBw) + 0);
}
