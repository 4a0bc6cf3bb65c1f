import { type Exact, compare, exactOf, subtract, toNumber } from './exact';
import { type FixedFormat, magnitudeBits, qmax } from './format';
import { type OverflowMode, lowestCode, overflowCode } from './overflow';
import { type RoundingMode, roundExact, roundingRow } from './rounding';

/** How values become codes: rounding, then overflow. */
export interface Modes {
  readonly rounding: RoundingMode;
  readonly overflow: OverflowMode;
}

/** The seed's own: ties to even (NumPy's `round`), clip. */
export const DEFAULT_MODES: Modes = { rounding: 'halfEven', overflow: 'saturate' };

/** What happened to a value. `saturated` and `wrapped` go before `flushed`, that before `rounded`. */
export type QuantizeStatus = 'exact' | 'rounded' | 'saturated' | 'wrapped' | 'flushed' | 'invalid';

/** A value in a format. `error = value − input`, each rounded once to binary64. */
export interface Quantized {
  /** The stored integer; `undefined` where the value has none (NaN, ±∞ under wrap). */
  readonly code: bigint | undefined;
  /** What the code stands for; never −0. NaN without a code. */
  readonly value: number;
  readonly error: number;
  readonly status: QuantizeStatus;
}

const INVALID: Quantized = { code: undefined, value: NaN, error: NaN, status: 'invalid' };

/** The real value of a code, `code · 2^−fracBw`, exact. */
export function codeValue(code: bigint, format: FixedFormat): Exact {
  return { num: code, den: 1n, exp2: -format.fracBw };
}

/**
 * Quantizes one value, exactly at every width: `code = overflow(round(x · 2^fracBw))`.
 * ±∞ goes to the range's end under the saturating modes and has no code under `wrap`; NaN has none.
 */
export function quantize(x: number | bigint | Exact, format: FixedFormat, modes: Modes = DEFAULT_MODES): Quantized {
  if (typeof x === 'number' && !Number.isFinite(x)) return quantizeNonFinite(x, format, modes);
  const plain = typeof x === 'number' ? quantizePlain(x, format, modes) : undefined;
  if (plain) return plain;
  const exact = typeof x === 'object' ? x : exactOf(x);
  const q = roundExact({ ...exact, exp2: exact.exp2 + format.fracBw }, modes.rounding);
  const code = overflowCode(q, format, modes.overflow);
  const value = codeValue(code, format);
  return {
    code,
    value: toNumber(value),
    error: toNumber(subtract(value, exact)),
    status: statusOf(code !== q, code, compare(value, exact) === 0, modes),
  };
}

/** In range and far from every limit of a binary64 its arithmetic is exact; `undefined` elsewhere. */
function quantizePlain(x: number, format: FixedFormat, modes: Modes): Quantized | undefined {
  if (format.bw > 53 || Math.abs(format.fracBw) > 900) return undefined;
  const scaled = x * 2 ** format.fracBw;
  const size = Math.abs(scaled);
  if (size >= 2 ** 52 || (size < 2 ** -100 && x !== 0)) return undefined;
  const code = roundingRow(modes.rounding).round(scaled) + 0;
  const high = 2 ** magnitudeBits(format) - 1;
  const low = !format.signed ? 0 : modes.overflow === 'saturateSymmetric' ? -high : -high - 1;
  if (code < low || code > high) return undefined;
  const value = code * 2 ** -format.fracBw;
  const status = value === x ? 'exact' : code === 0 ? 'flushed' : 'rounded';
  return { code: BigInt(code), value, error: value - x + 0, status };
}

function statusOf(overflowed: boolean, code: bigint, same: boolean, modes: Modes): QuantizeStatus {
  if (overflowed) return modes.overflow === 'wrap' ? 'wrapped' : 'saturated';
  if (same) return 'exact';
  return code === 0n ? 'flushed' : 'rounded';
}

function quantizeNonFinite(x: number, format: FixedFormat, modes: Modes): Quantized {
  if (Number.isNaN(x) || modes.overflow === 'wrap') return INVALID;
  const end = x > 0 ? qmax(format) : lowestCode(format, modes.overflow);
  const code = modes.overflow === 'saturateToZero' ? 0n : end;
  return { code, value: toNumber(codeValue(code, format)), error: x > 0 ? -Infinity : Infinity, status: 'saturated' };
}
