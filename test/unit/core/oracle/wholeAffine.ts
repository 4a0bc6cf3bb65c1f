import {
  affineCode,
  type AffineMapping,
  affineMapping,
  type AffineOptions,
  affineValue,
} from '../../../../src/core/affine';
import { type RealArray } from '../../../../src/core/realArray';

/** Every value through the mapping and back. */
export function affineArray(
  values: RealArray,
  mapping: AffineMapping,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  for (let i = 0; i < values.length; i++) out[i] = affineValue(affineCode(values[i] ?? NaN, mapping), mapping);
  return out;
}

/** One range a channel of a tensor with this shape, along `axis`: two arrays of shape[axis] numbers. Non-finite values are left out. */
export function channelRanges(
  values: RealArray,
  shape: readonly number[],
  axis: number,
): { readonly min: Float64Array; readonly max: Float64Array; readonly channelOf: (index: number) => number } {
  const channels = shape[axis];
  if (channels === undefined || shape.reduce((product, size) => product * size, 1) !== values.length)
    throw new RangeError(
      `The shape [${shape.join(', ')}] with axis ${axis} does not describe ${values.length} values.`,
    );
  const inner = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  const channelOf = (index: number): number => Math.floor(index / inner) % channels;
  const min = new Float64Array(channels).fill(Infinity);
  const max = new Float64Array(channels).fill(-Infinity);
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    const channel = channelOf(i);
    if (!Number.isFinite(x)) continue;
    if (x < (min[channel] ?? 0)) min[channel] = x;
    if (x > (max[channel] ?? 0)) max[channel] = x;
  }
  return { min: min.map(finiteOrZero), max: max.map(finiteOrZero), channelOf };
}

function finiteOrZero(x: number): number {
  return Number.isFinite(x) ? x : 0;
}

/** A mapping a channel; see `channelRanges`. */
export function affinePerChannel(
  values: RealArray,
  shape: readonly number[],
  axis: number,
  options: AffineOptions,
): { readonly mappings: readonly AffineMapping[]; readonly quantized: Float64Array } {
  const { min, max, channelOf } = channelRanges(values, shape, axis);
  const mappings = Array.from(min, (low, channel) => affineMapping(low, max[channel] ?? low, options));
  const quantized = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const mapping = mappings[channelOf(i)];
    if (mapping) quantized[i] = affineValue(affineCode(values[i] ?? NaN, mapping), mapping);
  }
  return { mappings, quantized };
}

/** 20·log10(‖x‖₂/‖x̂ − x‖₂) in dB over the finite values: ∞ without error, `undefined` where every x is 0. */
export function sqnrBetween(values: RealArray, quantized: RealArray): number | undefined {
  let scale = 0;
  for (const x of values) if (Number.isFinite(x)) scale = Math.max(scale, Math.abs(x));
  if (scale === 0) return undefined;
  let signal = 0;
  let noise = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] ?? NaN;
    if (!Number.isFinite(x)) continue;
    const e = (quantized[i] ?? NaN) - x;
    signal += (x / scale) ** 2;
    noise += (e / scale) ** 2;
  }
  return noise === 0 ? Infinity : 10 * Math.log10(signal / noise);
}

/** One affine scheme on one array. */
export interface AffineResult {
  readonly mappings: readonly AffineMapping[];
  readonly quantized: Float64Array;
  readonly sqnr: number | undefined;
}

/** Affine quantization of a whole tensor (`axis` undefined) or a channel at a time, with its SQNR. */
export function quantizeAffine(
  values: RealArray,
  options: AffineOptions,
  channels?: { readonly shape: readonly number[]; readonly axis: number },
): AffineResult {
  if (channels) {
    const { mappings, quantized } = affinePerChannel(values, channels.shape, channels.axis, options);
    return { mappings, quantized, sqnr: sqnrBetween(values, quantized) };
  }
  let min = Infinity;
  let max = -Infinity;
  for (const x of values) {
    if (!Number.isFinite(x)) continue;
    min = Math.min(min, x);
    max = Math.max(max, x);
  }
  const mapping = min <= max ? affineMapping(min, max, options) : affineMapping(0, 0, options);
  const quantized = affineArray(values, mapping);
  return { mappings: [mapping], quantized, sqnr: sqnrBetween(values, quantized) };
}
