import { CONSTANTS } from './layout';

/*
 * Vectors that the loops need. A constant in the code would be put together anew every time round; from memory it takes
 * one instruction. `prepare` writes them once.
 */

/** The bits of an exponent, and those of a sign. */
export const EXPONENT: usize = CONSTANTS;
/** Of a coarse bin: the bits below it, half of it, and all but the bits below two of it. */
export const COARSE_REST: usize = CONSTANTS + 16;
export const COARSE_HALF: usize = CONSTANTS + 32;
export const COARSE_EVEN: usize = CONSTANTS + 48;
/** The same of a fine bin. */
export const FINE_REST: usize = CONSTANTS + 64;
export const FINE_HALF: usize = CONSTANTS + 80;
export const FINE_EVEN: usize = CONSTANTS + 96;
/** An integer. */
export const ONE: usize = CONSTANTS + 112;

/** To be called before all else. */
export function prepare(): void {
  v128.store(EXPONENT, i64x2.splat(0x7ff0000000000000));
  v128.store(COARSE_REST, i64x2.splat((1 << 44) - 1));
  v128.store(COARSE_HALF, i64x2.splat(1 << 44));
  v128.store(COARSE_EVEN, i64x2.splat(~(((<i64>1) << 45) - 1)));
  v128.store(FINE_REST, i64x2.splat((1 << 36) - 1));
  v128.store(FINE_HALF, i64x2.splat(1 << 36));
  v128.store(FINE_EVEN, i64x2.splat(~(((<i64>1) << 37) - 1)));
  v128.store(ONE, i64x2.splat(1));
}
