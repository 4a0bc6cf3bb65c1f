import { BLOCK, CODES, INPUT, OUTPUT, RECORD_BYTES, RECORDS } from './layout';
import { zeroNonFinite } from './finite';

/*
 * The sums and counts of errors e = x̂ − x, a record a block (src/core/errorRecord.ts names its fields). Four lanes, value i
 * in lane i mod 4; the reference adds in the same order.
 */

/** Sets three values behind `count` at `from` to 0, so that whole vectors can be read; zeros are exact and counted as such. */
function pad(from: usize, count: i32): void {
  const end = from + ((<usize>count) << 3);
  v128.store(end, f64x2.splat(0));
  store<f64>(end, 0, 16);
}

/** Quantizes `count` values at INPUT as `quantize` does, and measures the errors. */
export function measure(count: i32, scale: f64, low: f64, high: f64, step: f64): void {
  pad(INPUT, count);
  let record = RECORDS;
  for (let start = 0; start < count; start += BLOCK) {
    const size = min(BLOCK, count - start);
    const from = INPUT + ((<usize>start) << 3);
    const end = from + ((<usize>((size + 3) & ~3)) << 3);
    measureBlock(from, end, record, scale, low, high, step);
    let zeros = ((size + 3) & ~3) - size;
    // A value that is not finite shows in the sum of squares, and so does an overflow of it.
    const squares = load<f64>(record);
    if (squares - squares != 0) {
      zeros += zeroNonFinite(from, end);
      measureBlock(from, end, record, scale, low, high, step);
    }
    withoutZeros(record, size, zeros);
    record += RECORD_BYTES;
  }
}

function measureBlock(from: usize, end: usize, record: usize, scale: f64, low: f64, high: f64, step: f64): void {
  const scales = f64x2.splat(scale);
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const steps = f64x2.splat(step);
  const zero = f64x2.splat(0);
  let signal0 = zero;
  let signal1 = zero;
  let noise0 = zero;
  let noise1 = zero;
  let bias0 = zero;
  let bias1 = zero;
  let largest = zero;
  let exact = i64x2.splat(0);
  let flushed = exact;
  let above = exact;
  let below = exact;
  for (let at = from; at < end; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const p = f64x2.nearest(f64x2.mul(a, scales));
    const q = f64x2.nearest(f64x2.mul(b, scales));
    // A comparison is −1 where it holds.
    above = i64x2.sub(i64x2.sub(above, f64x2.gt(p, highs)), f64x2.gt(q, highs));
    below = i64x2.sub(i64x2.sub(below, f64x2.lt(p, lows)), f64x2.lt(q, lows));
    flushed = i64x2.sub(i64x2.sub(flushed, f64x2.eq(p, zero)), f64x2.eq(q, zero));
    flushed = i64x2.add(i64x2.add(flushed, f64x2.eq(a, zero)), f64x2.eq(b, zero));
    const e = f64x2.sub(f64x2.mul(f64x2.pmin(f64x2.pmax(p, lows), highs), steps), a);
    const f = f64x2.sub(f64x2.mul(f64x2.pmin(f64x2.pmax(q, lows), highs), steps), b);
    exact = i64x2.sub(i64x2.sub(exact, f64x2.eq(e, zero)), f64x2.eq(f, zero));
    largest = f64x2.pmax(f64x2.pmax(largest, f64x2.abs(e)), f64x2.abs(f));
    signal0 = f64x2.add(signal0, f64x2.mul(a, a));
    signal1 = f64x2.add(signal1, f64x2.mul(b, b));
    noise0 = f64x2.add(noise0, f64x2.mul(e, e));
    noise1 = f64x2.add(noise1, f64x2.mul(f, f));
    bias0 = f64x2.add(bias0, e);
    bias1 = f64x2.add(bias1, f);
  }
  storeRecord(record, f64x2.add(signal0, signal1), f64x2.add(noise0, noise1), f64x2.add(bias0, bias1), largest);
  storeCounts(record, exact, flushed, above, below);
}

/** The same of values at INPUT, their codes before overflow at CODES and the results at OUTPUT, for any modes. */
export function errors(count: i32, low: f64, high: f64): void {
  pad(INPUT, count);
  pad(CODES, count);
  pad(OUTPUT, count);
  let record = RECORDS;
  for (let start = 0; start < count; start += BLOCK) {
    const size = min(BLOCK, count - start);
    const from = INPUT + ((<usize>start) << 3);
    const end = from + ((<usize>((size + 3) & ~3)) << 3);
    errorsOfBlock(from, end, record, low, high);
    let zeros = ((size + 3) & ~3) - size;
    const squares = load<f64>(record);
    if (squares - squares != 0) {
      zeros += zeroNonFinite3(from, end);
      errorsOfBlock(from, end, record, low, high);
    }
    withoutZeros(record, size, zeros);
    record += RECORD_BYTES;
  }
}

/** Sets what is not finite in [from, end) to 0, here and in its code and result; how many there were. */
function zeroNonFinite3(from: usize, end: usize): i32 {
  let count = 0;
  for (let at = from; at < end; at += 8) {
    const x = load<f64>(at);
    if (x - x == 0) continue;
    store<f64>(at, 0);
    store<f64>(at, 0, CODES - INPUT);
    store<f64>(at, 0, OUTPUT - INPUT);
    count++;
  }
  return count;
}

function errorsOfBlock(from: usize, end: usize, record: usize, low: f64, high: f64): void {
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const zero = f64x2.splat(0);
  let signal0 = zero;
  let signal1 = zero;
  let noise0 = zero;
  let noise1 = zero;
  let bias0 = zero;
  let bias1 = zero;
  let largest = zero;
  let exact = i64x2.splat(0);
  let flushed = exact;
  let above = exact;
  let below = exact;
  for (let at = from; at < end; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const p = v128.load(at, CODES - INPUT);
    const q = v128.load(at, CODES - INPUT + 16);
    above = i64x2.sub(i64x2.sub(above, f64x2.gt(p, highs)), f64x2.gt(q, highs));
    below = i64x2.sub(i64x2.sub(below, f64x2.lt(p, lows)), f64x2.lt(q, lows));
    flushed = i64x2.sub(i64x2.sub(flushed, f64x2.eq(p, zero)), f64x2.eq(q, zero));
    flushed = i64x2.add(i64x2.add(flushed, f64x2.eq(a, zero)), f64x2.eq(b, zero));
    const e = f64x2.sub(v128.load(at, OUTPUT - INPUT), a);
    const f = f64x2.sub(v128.load(at, OUTPUT - INPUT + 16), b);
    exact = i64x2.sub(i64x2.sub(exact, f64x2.eq(e, zero)), f64x2.eq(f, zero));
    largest = f64x2.pmax(f64x2.pmax(largest, f64x2.abs(e)), f64x2.abs(f));
    signal0 = f64x2.add(signal0, f64x2.mul(a, a));
    signal1 = f64x2.add(signal1, f64x2.mul(b, b));
    noise0 = f64x2.add(noise0, f64x2.mul(e, e));
    noise1 = f64x2.add(noise1, f64x2.mul(f, f));
    bias0 = f64x2.add(bias0, e);
    bias1 = f64x2.add(bias1, f);
  }
  storeRecord(record, f64x2.add(signal0, signal1), f64x2.add(noise0, noise1), f64x2.add(bias0, bias1), largest);
  storeCounts(record, exact, flushed, above, below);
}

/** Takes the zeros that stand for nothing out of the exact ones. */
function withoutZeros(record: usize, size: i32, zeros: i32): void {
  store<f64>(record, load<f64>(record, 32) - <f64>zeros, 32);
  store<f64>(record, <f64>(((size + 3) & ~3) - zeros), 64);
}

function storeRecord(record: usize, signal: v128, noise: v128, bias: v128, largest: v128): void {
  store<f64>(record, f64x2.extract_lane(signal, 0) + f64x2.extract_lane(signal, 1), 0);
  store<f64>(record, f64x2.extract_lane(noise, 0) + f64x2.extract_lane(noise, 1), 8);
  store<f64>(record, f64x2.extract_lane(bias, 0) + f64x2.extract_lane(bias, 1), 16);
  store<f64>(record, Math.max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1)), 24);
}

function storeCounts(record: usize, exact: v128, flushed: v128, above: v128, below: v128): void {
  store<f64>(record, <f64>(i64x2.extract_lane(exact, 0) + i64x2.extract_lane(exact, 1)), 32);
  store<f64>(record, <f64>(i64x2.extract_lane(flushed, 0) + i64x2.extract_lane(flushed, 1)), 40);
  store<f64>(record, <f64>(i64x2.extract_lane(above, 0) + i64x2.extract_lane(above, 1)), 48);
  store<f64>(record, <f64>(i64x2.extract_lane(below, 0) + i64x2.extract_lane(below, 1)), 56);
}
