import { CODES, INPUT } from './layout';

/*
 * x · scale rounded to integers, INPUT → CODES, one function a mode: their loops differ in the middle only, and a switch
 * inside of one loop would cost more than the rounding. Exact at every size: from 2^52 on nothing is rounded. NaN and ±∞
 * go through.
 */

/** r, but where the product of an x ≠ 0 has underflowed the smallest number on that side: directed modes ask only for the sign. */
function scaled(at: usize, scales: v128): v128 {
  const x = v128.load(at);
  const r = f64x2.mul(x, scales);
  const zero = f64x2.splat(0);
  const lost = v128.andnot(f64x2.eq(r, zero), f64x2.eq(x, zero));
  const smallest = v128.or(v128.and(x, i64x2.splat(i64.MIN_VALUE)), i64x2.splat(1));
  return v128.bitselect(smallest, r, lost);
}

/** +1 or −1 away from zero as `r`. */
function awayOne(r: v128): v128 {
  return v128.or(v128.and(r, i64x2.splat(i64.MIN_VALUE)), f64x2.splat(1));
}

export function roundHalfEven(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16)
    v128.store(at, f64x2.nearest(f64x2.mul(v128.load(at), scales)), CODES - INPUT);
}

/** A tie that went down to the even code goes up. */
export function roundHalfUp(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const r = f64x2.mul(v128.load(at), scales);
    const near = f64x2.nearest(r);
    const tie = f64x2.eq(f64x2.sub(r, near), f64x2.splat(0.5));
    v128.store(at, f64x2.add(near, v128.and(tie, f64x2.splat(1))), CODES - INPUT);
  }
}

export function roundHalfDown(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const r = f64x2.mul(v128.load(at), scales);
    const near = f64x2.nearest(r);
    const tie = f64x2.eq(f64x2.sub(near, r), f64x2.splat(0.5));
    v128.store(at, f64x2.sub(near, v128.and(tie, f64x2.splat(1))), CODES - INPUT);
  }
}

/** Of the two codes beside a tie the one farther from 0. */
export function roundHalfAway(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const r = f64x2.mul(v128.load(at), scales);
    const inner = f64x2.trunc(r);
    const up = f64x2.ge(f64x2.abs(f64x2.sub(r, inner)), f64x2.splat(0.5));
    v128.store(at, f64x2.add(inner, v128.and(up, awayOne(r))), CODES - INPUT);
  }
}

export function roundHalfTowardZero(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const r = f64x2.mul(v128.load(at), scales);
    const inner = f64x2.trunc(r);
    const up = f64x2.gt(f64x2.abs(f64x2.sub(r, inner)), f64x2.splat(0.5));
    v128.store(at, f64x2.add(inner, v128.and(up, awayOne(r))), CODES - INPUT);
  }
}

/** The even code of a tie gives way to the one on its other side. */
export function roundHalfOdd(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) {
    const r = f64x2.mul(v128.load(at), scales);
    const near = f64x2.nearest(r);
    const rest = f64x2.sub(r, near);
    const tie = f64x2.eq(f64x2.abs(rest), f64x2.splat(0.5));
    v128.store(at, f64x2.add(near, v128.and(tie, awayOne(rest))), CODES - INPUT);
  }
}

export function roundFloor(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) v128.store(at, f64x2.floor(scaled(at, scales)), CODES - INPUT);
}

export function roundTowardZero(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) v128.store(at, f64x2.trunc(f64x2.mul(v128.load(at), scales)), CODES - INPUT);
}

export function roundCeil(count: i32, scale: f64): void {
  const scales = f64x2.splat(scale);
  const end = INPUT + ((<usize>count) << 3);
  for (let at = INPUT; at < end; at += 16) v128.store(at, f64x2.ceil(scaled(at, scales)), CODES - INPUT);
}
