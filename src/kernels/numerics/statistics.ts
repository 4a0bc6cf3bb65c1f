import { BLOCK, INPUT, OCTAVE_BYTES, OCTAVES, RECORD_BYTES, RECORDS } from './layout';

/*
 * Sums and counts of the values themselves, a record a block (src/core/statisticsRecord.ts names its fields), and counts
 * of their exponents over all blocks. Four lanes, value i in lane i mod 4; the reference adds in the same order.
 */

/** Every CENTRE_STRIDE-th value of a block is looked at for a number near them all. */
const CENTRE_STRIDE: i32 = 65;

/** Sets all counts of exponents to 0. */
export function clearOctaves(): void {
  memory.fill(OCTAVES, 0, OCTAVE_BYTES);
}

/** Adds the four lanes' counts of every exponent up, one u32 each from OCTAVES on. */
export function foldOctaves(): void {
  let to = OCTAVES;
  for (let at = OCTAVES; at < OCTAVES + OCTAVE_BYTES; at += 16) {
    store<u32>(to, load<u32>(at) + load<u32>(at, 4) + load<u32>(at, 8) + load<u32>(at, 12));
    to += 4;
  }
}

/** Records of `count` values at INPUT. */
export function statistics(count: i32): void {
  let record = RECORDS;
  for (let start = 0; start < count; start += BLOCK) {
    const size = min(BLOCK, count - start);
    const from = INPUT + ((<usize>start) << 3);
    const end = from + ((<usize>size) << 3);
    const centre = centreOf(from, size);
    const whole = from + ((<usize>(size & ~3)) << 3);
    blockOfFinite(from, whole, record, centre);
    for (let at = whole; at < end; at += 8) countOctave(at, 0);
    // What is not finite shows in the squares, as does an overflow; and a value too many for whole vectors is one by one.
    const squares = load<f64>(record, 96) + load<f64>(record, 104) + load<f64>(record, 112) + load<f64>(record, 120);
    if (whole != end || squares - squares != 0) blockOfAny(from, end, record, centre);
    if (load<f64>(record, 144) == 0) findZeros(from, end, record);
    store<f64>(record, centre, 152);
    record += RECORD_BYTES;
  }
}

/** Mean of some of the block's finite values, 0 where there are none. */
function centreOf(from: usize, size: i32): f64 {
  let sum: f64 = 0;
  let count: f64 = 0;
  for (let i = 0; i < size; i += CENTRE_STRIDE) {
    const x = load<f64>(from + ((<usize>i) << 3));
    if (x - x != 0) continue;
    sum += x;
    count += 1;
  }
  return count == 0 ? 0 : sum / count;
}

/** Counts the exponent of the value at `at` in one of the four lanes: neighbours that are alike do not wait for each other. */
function countOctave(at: usize, lane: usize): void {
  const place = OCTAVES + lane + <usize>(load<u16>(at, 6) & 0x7ff0);
  store<u32>(place, load<u32>(place) + 1);
}

function blockOfFinite(from: usize, end: usize, record: usize, centre: f64): void {
  const zero = f64x2.splat(0);
  const centres = f64x2.splat(centre);
  let sum0 = zero;
  let sum1 = zero;
  let rest0 = zero;
  let rest1 = zero;
  let first0 = zero;
  let first1 = zero;
  let second0 = zero;
  let second1 = zero;
  let smallest = f64x2.splat(Infinity);
  let largest = f64x2.splat(-Infinity);
  let nearest = smallest;
  let negative = i64x2.splat(0);
  for (let at = from; at < end; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    // What each addition rounds away, exactly (Knuth's TwoSum).
    const next0 = f64x2.add(sum0, a);
    const part0 = f64x2.sub(next0, sum0);
    rest0 = f64x2.add(rest0, f64x2.add(f64x2.sub(sum0, f64x2.sub(next0, part0)), f64x2.sub(a, part0)));
    sum0 = next0;
    const next1 = f64x2.add(sum1, b);
    const part1 = f64x2.sub(next1, sum1);
    rest1 = f64x2.add(rest1, f64x2.add(f64x2.sub(sum1, f64x2.sub(next1, part1)), f64x2.sub(b, part1)));
    sum1 = next1;
    smallest = f64x2.pmin(f64x2.pmin(smallest, a), b);
    largest = f64x2.pmax(f64x2.pmax(largest, a), b);
    nearest = f64x2.pmin(f64x2.pmin(nearest, f64x2.abs(a)), f64x2.abs(b));
    negative = i64x2.sub(i64x2.sub(negative, f64x2.lt(a, zero)), f64x2.lt(b, zero));
    const d = f64x2.sub(a, centres);
    const e = f64x2.sub(b, centres);
    first0 = f64x2.add(first0, d);
    first1 = f64x2.add(first1, e);
    second0 = f64x2.add(second0, f64x2.mul(d, d));
    second1 = f64x2.add(second1, f64x2.mul(e, e));
    countOctave(at, 0);
    countOctave(at + 8, 4);
    countOctave(at + 16, 8);
    countOctave(at + 24, 12);
  }
  v128.store(record, sum0, 0);
  v128.store(record, sum1, 16);
  v128.store(record, rest0, 32);
  v128.store(record, rest1, 48);
  v128.store(record, first0, 64);
  v128.store(record, first1, 80);
  v128.store(record, second0, 96);
  v128.store(record, second1, 112);
  store<f64>(record, Math.min(f64x2.extract_lane(smallest, 0), f64x2.extract_lane(smallest, 1)), 128);
  store<f64>(record, Math.max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1)), 136);
  store<f64>(record, Math.min(f64x2.extract_lane(nearest, 0), f64x2.extract_lane(nearest, 1)), 144);
  store<f64>(record, <f64>(i64x2.extract_lane(negative, 0) + i64x2.extract_lane(negative, 1)), 160);
  memory.fill(record + 168, 0, 32);
}

/** The same one by one, without what is not finite. */
function blockOfAny(from: usize, end: usize, record: usize, centre: f64): void {
  memory.fill(record, 0, RECORD_BYTES);
  let smallest = Infinity;
  let largest = -Infinity;
  let nearest = Infinity;
  let negative: f64 = 0;
  for (let at = from; at < end; at += 8) {
    const x = load<f64>(at);
    if (x - x != 0) {
      const kind: usize = x == Infinity ? 184 : x == -Infinity ? 192 : 176;
      store<f64>(record + kind, load<f64>(record + kind) + 1);
      continue;
    }
    const lane = record + ((at - from) & 24);
    const sum = load<f64>(lane);
    const next = sum + x;
    const part = next - sum;
    store<f64>(lane, next);
    store<f64>(lane, load<f64>(lane, 32) + (sum - (next - part) + (x - part)), 32);
    const d = x - centre;
    store<f64>(lane, load<f64>(lane, 64) + d, 64);
    store<f64>(lane, load<f64>(lane, 96) + d * d, 96);
    smallest = Math.min(smallest, x);
    largest = Math.max(largest, x);
    nearest = Math.min(nearest, Math.abs(x));
    if (x < 0) negative += 1;
  }
  store<f64>(record, smallest, 128);
  store<f64>(record, largest, 136);
  store<f64>(record, nearest, 144);
  store<f64>(record, negative, 160);
}

/** Counts the zeros of a block that has any, and finds the smallest |x| of the others. Free of branches: zeros may be anywhere. */
function findZeros(from: usize, end: usize, record: usize): void {
  let zeros = 0;
  let nearest = Infinity;
  for (let at = from; at < end; at += 8) {
    const size = Math.abs(load<f64>(at));
    zeros += <i32>(size == 0);
    nearest = select<f64>(size, nearest, size < nearest && size != 0);
  }
  store<f64>(record, nearest, 144);
  store<f64>(record, <f64>zeros, 168);
}
