import { CONSTANTS, DIVISORS, TENS } from './layout';

/*
 * Vectors that the loops need. A constant in the code would be put together anew every time round; from memory it takes
 * one instruction. `prepare` writes them once.
 */

/** Sixteen characters plus LOW_BYTES are less than DIGIT_END where they are digits, as signed bytes. */
export const LOW_BYTES: usize = CONSTANTS;
export const DIGIT_END: usize = CONSTANTS + 16;
export const ZEROS: usize = CONSTANTS + 32;
export const COMMAS: usize = CONSTANTS + 48;
/** For digitPairs. */
export const TEN_AND_ONE: usize = CONSTANTS + 64;
export const HUNDRED_AND_ONE: usize = CONSTANTS + 80;
export const MYRIAD_AND_ONE: usize = CONSTANTS + 96;
export const EIGHT_PLACES: usize = CONSTANTS + 112;
/** 2^52: its bits with an integer below for the last ones are 2^52 and that integer. */
export const MAGIC: usize = CONSTANTS + 128;
/** For kinds. */
export const SHIFTS: usize = CONSTANTS + 144;
export const NO_POINT_EACH: usize = CONSTANTS + 160;
export const ONE_EACH: usize = CONSTANTS + 176;
/** Bytes: 32 times all bits, 48 times none, 32 times all. */
const EDGES: usize = CONSTANTS + 192;

/** The scale of a short number without a point; of one with a point it is how many digits stand behind. */
export const NO_POINT: i32 = 16;
/** Added to the scale of a negative one. */
export const NEGATIVE: i32 = 32;

/** To be called before all else. */
export function prepare(): void {
  v128.store(LOW_BYTES, i8x16.splat(80));
  v128.store(DIGIT_END, i8x16.splat(-118));
  v128.store(ZEROS, i8x16.splat(48));
  v128.store(COMMAS, i8x16.splat(44));
  v128.store(TEN_AND_ONE, i16x8.splat(2561));
  v128.store(HUNDRED_AND_ONE, i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  v128.store(MYRIAD_AND_ONE, i16x8(10000, 1, 10000, 1, 10000, 1, 10000, 1));
  v128.store(EIGHT_PLACES, i32x4.splat(100000000));
  v128.store(MAGIC, f64x2.splat(4503599627370496));
  v128.store(SHIFTS, i8x16.splat(31));
  v128.store(NO_POINT_EACH, i8x16.splat(<i8>NO_POINT));
  v128.store(ONE_EACH, i8x16.splat(1));
  memory.fill(EDGES, 0xff, 32);
  memory.fill(EDGES + 32, 0, 48);
  memory.fill(EDGES + 80, 0xff, 32);
  let ten: f64 = 1;
  for (let exponent = 0; exponent <= 22; exponent++) {
    store<f64>(TENS + ((<usize>exponent) << 3), ten);
    ten *= 10;
  }
  for (let scale = 0; scale < NEGATIVE; scale++) {
    const divisor = scale >= NO_POINT ? 1 : load<f64>(TENS + ((<usize>scale) << 3));
    store<f64>(DIVISORS + ((<usize>scale) << 3), divisor);
    store<f64>(DIVISORS + ((<usize>(scale + NEGATIVE)) << 3), -divisor);
  }
}

/** All bits of the first `count` of sixteen bytes; −16 ≤ count ≤ 32. */
export function firstBytes(count: i32): v128 {
  return v128.load(EDGES + 32 - <usize>count);
}

/** All bits of the last `count` of sixteen bytes; −16 ≤ count ≤ 32. */
export function lastBytes(count: i32): v128 {
  return v128.load(EDGES + 64 + <usize>count);
}
