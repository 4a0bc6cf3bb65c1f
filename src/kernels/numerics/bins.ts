import { COARSE_EVEN, COARSE_HALF, COARSE_REST, EXPONENT, FINE_EVEN, FINE_HALF, FINE_REST, ONE } from './constants';
import {
  COARSE,
  COARSE_SIDE,
  COARSE_TOTAL,
  FINE,
  FINE_SIDE,
  FINE_TOTAL,
  INPUT,
  SECOND,
  SECOND_SIDE,
  SECOND_TOTAL,
} from './layout';

/*
 * Values sorted into bins by sign, octave and leading mantissa bits (src/core/binTables.ts tells what for). Coarse bins
 * take the first 8 bits; fine ones the next 8, apart for three kinds of the first: even, odd, and all ones. A bin holds how many there are, and the
 * sum of the mantissa bits below it as an integer: exact, in whatever order they come. An octave holds Σ d² of the
 * distances d from the nearest even edge of the last level's bins.
 *
 * The octave of exponent e is number e mod 64 of its ring; the caller sees to it that no two of them meet.
 */

/** Largest and smallest biased exponent of `count` > 0 values at INPUT, as 65536 · largest + smallest. */
export function exponents(count: i32): i32 {
  const end = INPUT + ((<usize>count) << 3);
  // More values for whole vectors: the last again.
  const last = v128.load64_splat(end - 8);
  v128.store(end, last);
  v128.store(end, last, 16);
  v128.store(end, last, 32);
  v128.store(end, last, 48);
  const mask = v128.load(EXPONENT);
  let largest = i64x2.splat(0);
  let smallest = mask;
  for (let at = INPUT; at < end; at += 64) {
    const a = v128.and(v128.load(at), mask);
    const b = v128.and(v128.load(at, 16), mask);
    const c = v128.and(v128.load(at, 32), mask);
    const d = v128.and(v128.load(at, 48), mask);
    largest = i32x4.max_u(largest, i32x4.max_u(i32x4.max_u(a, b), i32x4.max_u(c, d)));
    smallest = i32x4.min_u(smallest, i32x4.min_u(i32x4.min_u(a, b), i32x4.min_u(c, d)));
  }
  const high = max(i32x4.extract_lane(largest, 1), i32x4.extract_lane(largest, 3));
  const low = min(i32x4.extract_lane(smallest, 1), i32x4.extract_lane(smallest, 3));
  return (high >> 4) | (low >> 20);
}

/**
 * Keeps of `count` values at INPUT, in their order, those with a biased exponent of at least `lowest`. How many stay;
 * Σ x² of the finite others is added to what lies at SECOND_TOTAL − 8.
 */
export function keepFrom(count: i32, lowest: i32): i32 {
  const least = (<u32>lowest) << 20;
  const end = INPUT + ((<usize>count) << 3);
  let to = INPUT;
  let squares: f64 = 0;
  for (let at = INPUT; at < end; at += 8) {
    const x = load<f64>(at);
    const word = load<u32>(at, 4) & 0x7fffffff;
    store<f64>(to, x);
    const isFinite = word < 0x7ff00000;
    const stays = isFinite & (word >= least);
    squares += ifHolds(x * x, isFinite & (word < least));
    to += (<usize>stays) << 3;
  }
  store<f64>(SECOND_TOTAL - 8, load<f64>(SECOND_TOTAL - 8) + squares);
  return <i32>((to - INPUT) >> 3);
}

function ifHolds(x: f64, holds: bool): f64 {
  return holds ? x : 0;
}

/** Place of a value's octave and coarse bin, given its upper word. */
function coarsePlace(word: i32): usize {
  return <usize>((word >> 8) & 0x83fff0);
}

/** {1, x} from the lower or the upper of two integers. */
function addCoarse(place: usize, one: v128): void {
  v128.store(place, i64x2.add(v128.load(place, COARSE), one), COARSE);
}

/** Adds `square` to the octave of a coarse place, in one of its lanes. */
function addSquare(place: usize, square: f64, lane: usize): void {
  const octave = ((place >> 12) << 5) + lane;
  store<f64>(octave, load<f64>(octave, SECOND) + square, SECOND);
}

/** Adds to the fine bin: of 4 × 256 an octave, the quarter for even, odd and all-ones coarse bins. */
function addFine(word: i32, one: v128): void {
  const side = (word >>> 11) & 0x100000;
  const octave = (word >>> 6) & 0xfc000;
  const allOnes = (((word & 0xff000) + 0x1000) & 0x100000) >>> 8;
  const place = <usize>(side + octave + allOnes + (word & 0x1ff0));
  v128.store(place, i64x2.add(v128.load(place, FINE), one), FINE);
}

/** Sorts `count` values at INPUT into coarse bins alone. */
export function binCoarse(count: i32): void {
  const rest = v128.load(COARSE_REST);
  const half = v128.load(COARSE_HALF);
  const evenEdge = v128.load(COARSE_EVEN);
  const one = v128.load(ONE);
  let at = INPUT;
  for (const end = INPUT + ((<usize>(count & ~3)) << 3); at < end; at += 32) {
    let x = v128.load(at);
    let d = f64x2.sub(x, v128.and(i64x2.add(x, half), evenEdge));
    let low = v128.and(x, rest);
    d = f64x2.mul(d, d);
    let place = coarsePlace(load<i32>(at, 4));
    addCoarse(place, v128.shuffle<i64>(one, low, 0, 2));
    addSquare(place, f64x2.extract_lane(d, 0), 0);
    place = coarsePlace(load<i32>(at, 12));
    addCoarse(place, v128.shuffle<i64>(one, low, 0, 3));
    addSquare(place, f64x2.extract_lane(d, 1), 8);
    x = v128.load(at, 16);
    d = f64x2.sub(x, v128.and(i64x2.add(x, half), evenEdge));
    low = v128.and(x, rest);
    d = f64x2.mul(d, d);
    place = coarsePlace(load<i32>(at, 20));
    addCoarse(place, v128.shuffle<i64>(one, low, 0, 2));
    addSquare(place, f64x2.extract_lane(d, 0), 16);
    place = coarsePlace(load<i32>(at, 28));
    addCoarse(place, v128.shuffle<i64>(one, low, 0, 3));
    addSquare(place, f64x2.extract_lane(d, 1), 24);
  }
  for (let lane: usize = 0; lane < (<usize>(count & 3)) << 3; lane += 8) {
    const x = v128.load64_zero(at + lane);
    const d = f64x2.sub(x, v128.and(i64x2.add(x, half), evenEdge));
    const place = coarsePlace(load<i32>(at + lane, 4));
    addCoarse(place, v128.shuffle<i64>(one, v128.and(x, rest), 0, 2));
    addSquare(place, f64x2.extract_lane(f64x2.mul(d, d), 0), lane);
  }
}

/** Sorts `count` values at INPUT into coarse and fine bins. */
export function binFine(count: i32): void {
  const rest = v128.load(COARSE_REST);
  const fineRest = v128.load(FINE_REST);
  const half = v128.load(FINE_HALF);
  const evenEdge = v128.load(FINE_EVEN);
  const one = v128.load(ONE);
  let at = INPUT;
  for (const end = INPUT + ((<usize>(count & ~1)) << 3); at < end; at += 16) {
    const lane = (at - INPUT) & 16;
    const x = v128.load(at);
    let d = f64x2.sub(x, v128.and(i64x2.add(x, half), evenEdge));
    const low = v128.and(x, rest);
    const lowest = v128.and(x, fineRest);
    d = f64x2.mul(d, d);
    let word = load<i32>(at, 4);
    let place = coarsePlace(word);
    addCoarse(place, v128.shuffle<i64>(one, low, 0, 2));
    addFine(word, v128.shuffle<i64>(one, lowest, 0, 2));
    addSquare(place, f64x2.extract_lane(d, 0), lane);
    word = load<i32>(at, 12);
    place = coarsePlace(word);
    addCoarse(place, v128.shuffle<i64>(one, low, 0, 3));
    addFine(word, v128.shuffle<i64>(one, lowest, 0, 3));
    addSquare(place, f64x2.extract_lane(d, 1), lane + 8);
  }
  if (count & 1) {
    const x = v128.load64_zero(at);
    const d = f64x2.sub(x, v128.and(i64x2.add(x, half), evenEdge));
    const word = load<i32>(at, 4);
    const place = coarsePlace(word);
    addCoarse(place, v128.shuffle<i64>(one, v128.and(x, rest), 0, 2));
    addFine(word, v128.shuffle<i64>(one, v128.and(x, fineRest), 0, 2));
    addSquare(place, f64x2.extract_lane(f64x2.mul(d, d), 0), (at - INPUT) & 16);
  }
}

/** Moves the sums of squares of the octaves with biased exponents `lowest`…`highest` to their totals. */
export function takeSquares(lowest: i32, highest: i32): void {
  for (let exponent = lowest; exponent <= highest; exponent++) {
    const octave = <usize>(exponent & 63);
    takeOctaveSquares(SECOND + (octave << 5), SECOND_TOTAL + (octave << 3));
    takeOctaveSquares(SECOND + SECOND_SIDE + (octave << 5), SECOND_TOTAL + 512 + (octave << 3));
  }
}

function takeOctaveSquares(lanes: usize, total: usize): void {
  const sum = f64x2.add(v128.load(lanes), v128.load(lanes, 16));
  store<f64>(total, load<f64>(total) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
  v128.store(lanes, f64x2.splat(0));
  v128.store(lanes, f64x2.splat(0), 16);
}

/** Moves the coarse bins of these octaves to their totals. At the latest after 2^19 values, before the sums overflow. */
export function takeCoarse(lowest: i32, highest: i32): void {
  for (let exponent = lowest; exponent <= highest; exponent++) {
    const octave = (<usize>(exponent & 63)) << 12;
    takeBins(COARSE + octave, COARSE_TOTAL + octave, 0x1000);
    takeBins(COARSE + COARSE_SIDE + octave, COARSE_TOTAL + 0x40000 + octave, 0x1000);
  }
}

/** The same of the fine bins, at the latest after 2^27 values. */
export function takeFine(lowest: i32, highest: i32): void {
  for (let exponent = lowest; exponent <= highest; exponent++) {
    const octave = (<usize>(exponent & 63)) << 14;
    takeBins(FINE + octave, FINE_TOTAL + octave, 0x3000);
    takeBins(FINE + FINE_SIDE + octave, FINE_TOTAL + FINE_SIDE + octave, 0x3000);
  }
}

function takeBins(from: usize, to: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    const count = load<i64>(from + at);
    if (count == 0) continue;
    store<f64>(to + at, load<f64>(to + at) + <f64>count);
    store<f64>(to + at, load<f64>(to + at, 8) + <f64>load<i64>(from + at, 8), 8);
    v128.store(from + at, i64x2.splat(0));
  }
}

/** Sets the totals of these octaves to 0. */
export function clearTotals(lowest: i32, highest: i32): void {
  for (let exponent = lowest; exponent <= highest; exponent++) {
    const octave = <usize>(exponent & 63);
    store<f64>(SECOND_TOTAL + (octave << 3), 0);
    store<f64>(SECOND_TOTAL + 512 + (octave << 3), 0);
    memory.fill(COARSE_TOTAL + (octave << 12), 0, 0x1000);
    memory.fill(COARSE_TOTAL + 0x40000 + (octave << 12), 0, 0x1000);
    memory.fill(FINE_TOTAL + (octave << 14), 0, 0x4000);
    memory.fill(FINE_TOTAL + FINE_SIDE + (octave << 14), 0, 0x4000);
  }
}
