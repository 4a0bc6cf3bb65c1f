import { INPUT } from './layout';

/**
 * The seed's function on `count` values at INPUT, in place: no other memory is touched. Ties to even, clipped to the codes `low`…`high`, times `step`;
 * −0 becomes 0 and NaN stays NaN (the order of the operands of pmin and pmax sees to that).
 */
export function quantize(count: i32, scale: f64, low: f64, high: f64, step: f64): void {
  const scales = f64x2.splat(scale);
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const steps = f64x2.splat(step);
  const zero = f64x2.splat(0);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 32) {
    const a = f64x2.nearest(f64x2.mul(v128.load(at), scales));
    const b = f64x2.nearest(f64x2.mul(v128.load(at, 16), scales));
    const p = f64x2.add(f64x2.pmin(f64x2.pmax(a, lows), highs), zero);
    const q = f64x2.add(f64x2.pmin(f64x2.pmax(b, lows), highs), zero);
    v128.store(at, f64x2.mul(p, steps));
    v128.store(at, f64x2.mul(q, steps), 16);
  }
}

/** The largest |x̂ − x| of the finite ones of `count` values at INPUT, x̂ as in `quantize`; 0 for none. */
export function largestError(count: i32, scale: f64, low: f64, high: f64, step: f64): f64 {
  const scales = f64x2.splat(scale);
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const steps = f64x2.splat(step);
  const infinite = f64x2.splat(Infinity);
  let largest = f64x2.splat(0);
  // Behind the values there is room for a whole vector: a 0 has no error.
  store<f64>(INPUT + ((<usize>count) << 3), 0);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const x = v128.load(at);
    const y = f64x2.pmin(f64x2.pmax(f64x2.nearest(f64x2.mul(x, scales)), lows), highs);
    const size = f64x2.abs(f64x2.sub(f64x2.mul(y, steps), x));
    // NaN and ∞ leave what there was.
    largest = f64x2.pmax(largest, v128.and(size, f64x2.lt(size, infinite)));
  }
  return Math.max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1));
}
