import { CODES, INPUT, OUTPUT } from './layout';

/* Integers to codes of the range, times `step`: CODES → OUTPUT, one function a mode. −0 becomes 0 and NaN stays. */

export function saturate(count: i32, low: f64, high: f64, step: f64): void {
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const steps = f64x2.splat(step);
  const zero = f64x2.splat(0);
  const end = CODES + ((<usize>count) << 3);
  for (let at = CODES; at < end; at += 16) {
    const code = f64x2.pmin(f64x2.pmax(v128.load(at), lows), highs);
    v128.store(at, f64x2.mul(f64x2.add(code, zero), steps), OUTPUT - CODES);
  }
}

export function saturateToZero(count: i32, low: f64, high: f64, step: f64): void {
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const steps = f64x2.splat(step);
  const zero = f64x2.splat(0);
  const end = CODES + ((<usize>count) << 3);
  for (let at = CODES; at < end; at += 16) {
    const q = v128.load(at);
    const outside = v128.or(f64x2.lt(q, lows), f64x2.gt(q, highs));
    v128.store(at, f64x2.mul(f64x2.add(v128.andnot(q, outside), zero), steps), OUTPUT - CODES);
  }
}

/**
 * Two's complement at a `span` of 2^bw, bw ≤ 53; NaN where the value at INPUT is not finite, for ±∞ has no code then. A product with a power of two is exact, and so is the remainder; only a
 * quotient beyond the range of f64 needs the limit, where every number is a multiple of the span.
 */
export function wrap(count: i32, high: f64, span: f64, step: f64): void {
  const highs = f64x2.splat(high);
  const spans = f64x2.splat(span);
  const perSpan = f64x2.splat(1 / span);
  const steps = f64x2.splat(step);
  const zero = f64x2.splat(0);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const q = f64x2.pmin(f64x2.pmax(v128.load(at, CODES - INPUT), f64x2.splat(-1e300)), f64x2.splat(1e300));
    const rest = f64x2.sub(q, f64x2.mul(f64x2.floor(f64x2.mul(q, perSpan)), spans));
    const code = f64x2.sub(rest, v128.and(f64x2.gt(rest, highs), spans));
    const x = v128.load(at);
    const none = f64x2.ne(f64x2.sub(x, x), zero);
    const value = v128.bitselect(f64x2.splat(NaN), f64x2.add(code, zero), none);
    v128.store(at, f64x2.mul(value, steps), OUTPUT - INPUT);
  }
}
