import { affineArray, type AffineMapping, affinePerChannel, affineMapping, type AffineOptions } from './affine';
import { type RealArray } from './quantizeArray';

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
