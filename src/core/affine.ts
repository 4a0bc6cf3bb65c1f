import { type FormatWidth, qmax, qmin } from './format';
import { type RealArray } from './realArray';
import { roundingRow } from './rounding';

/** Where the zero point comes in: the seed rounds `f/s + z`, ONNX rounds `f/s` to even and then adds `z`. They differ on ties. */
export type AffineOrder = 'seed' | 'onnx';

/** The variants of numerics.md section 8. Widths of 1…32 bits. */
export interface AffineOptions extends FormatWidth {
  /** Zero point 0 (unsigned: the middle code) and a scale from the largest magnitude. */
  readonly symmetric: boolean;
  /** Leaves out the lowest code, so that the codes are symmetric: ±127 of 8 bits. */
  readonly narrowRange: boolean;
  /** Widens the range to hold 0 first, as PyTorch, ONNX and TensorFlow do; the seed does not. */
  readonly includeZero: boolean;
  readonly order: AffineOrder;
}

/** `q = clip(round(f/s + z), qmin, qmax)`, `x̂ = s·(q − z)`. */
export interface AffineMapping {
  readonly scale: number;
  readonly zeroPoint: number;
  readonly qmin: number;
  readonly qmax: number;
  readonly order: AffineOrder;
}

const roundHalfEven = roundingRow('halfEven').round;
const round = (r: number): number => (Math.abs(r) < 2 ** 52 ? roundHalfEven(r) : r);

/**
 * Scale and zero point for reals in [fmin, fmax]: `s = (fmax − fmin)/(qmax − qmin)`, `z = round(qmax − fmax/s)`.
 * A range of one point, which has no scale of its own, gets one that holds the point: |x| / the code farthest from 0, or 1 for 0.
 */
export function affineMapping(fmin: number, fmax: number, options: AffineOptions): AffineMapping {
  const low = Number(qmin(options)) + (options.narrowRange ? 1 : 0);
  const high = Number(qmax(options));
  const codes = { qmin: low, qmax: high, order: options.order };
  if (options.symmetric) {
    const middle = options.signed ? 0 : Math.ceil((low + high) / 2);
    const largest = Math.max(Math.abs(fmin), Math.abs(fmax));
    return { ...codes, scale: usable(largest / Math.max(1, high - middle)), zeroPoint: middle };
  }
  const from = options.includeZero ? Math.min(0, fmin) : fmin;
  const to = options.includeZero ? Math.max(0, fmax) : fmax;
  if (from === to) return { ...codes, ...onePoint(to, low, high) };
  // Halves where the difference of two huge numbers overflows.
  const span = to - from;
  const scale = usable(Number.isFinite(span) ? span / (high - low) : (to / 2 - from / 2) / ((high - low) / 2));
  return { ...codes, scale, zeroPoint: round(high - to / scale) + 0 };
}

/** The point at the code farthest from that of 0, which is 0 itself but for a negative point and unsigned codes. */
function onePoint(x: number, low: number, high: number): { readonly scale: number; readonly zeroPoint: number } {
  const zeroPoint = x < 0 && low >= 0 ? high : 0;
  return { scale: usable(Math.abs(x) / Math.max(1, x < 0 ? zeroPoint - low : high)), zeroPoint };
}

function usable(scale: number): number {
  return scale > 0 && Number.isFinite(scale) ? scale : 1;
}

/** The code of `f`; NaN for NaN, the range's end for ±∞. */
export function affineCode(f: number, mapping: AffineMapping): number {
  const { scale, zeroPoint, order } = mapping;
  const q = order === 'onnx' ? round(f / scale) + zeroPoint : round(f / scale + zeroPoint);
  return Math.min(mapping.qmax, Math.max(mapping.qmin, q)) + 0;
}

export function affineValue(code: number, mapping: AffineMapping): number {
  return mapping.scale * (code - mapping.zeroPoint) + 0;
}

/** The codes of a row of values. */
export function affineCodes(values: RealArray, mapping: AffineMapping, out: Float64Array): void {
  for (let i = 0; i < values.length; i++) out[i] = affineCode(values[i] ?? NaN, mapping);
}

/** What codes stand for, in their place. */
export function affineValues(codes: Float64Array, mapping: AffineMapping): void {
  for (let i = 0; i < codes.length; i++) codes[i] = affineValue(codes[i] ?? NaN, mapping);
}
