import { HIGHEST_POWER, LOWEST_POWER, POWERS, TENS } from './layout';

/** The upper half of the last `multiply`. */
let upper: u64 = 0;

/** The lower half of a × b; the upper one is in `upper`. */
function multiply(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >>> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >>> 32;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 32);
  const other = a0 * b1 + (middle & 0xffffffff);
  upper = a1 * b1 + (middle >>> 32) + (other >>> 32);
  return (other << 32) | (low & 0xffffffff);
}

/**
 * The binary64 nearest to digits × 10^exponent, ties to even; NaN where this is not sure of it, and for what is no normal
 * number. Small ones exactly (Clinger), the others by 128 bits of the power of ten (Eisel and Lemire).
 */
export function nearest(digits: u64, exponent: i32): f64 {
  if (digits <= 0x20000000000000 && exponent >= -22 && exponent <= 22) {
    const size = <f64>(<i64>digits);
    return exponent < 0
      ? size / load<f64>(TENS + ((<usize>-exponent) << 3))
      : size * load<f64>(TENS + ((<usize>exponent) << 3));
  }
  if (digits == 0) return 0;
  return exponent < LOWEST_POWER || exponent > HIGHEST_POWER ? NaN : byProduct(digits, exponent);
}

function byProduct(digits: u64, exponent: i32): f64 {
  const zeros = <i32>clz(digits);
  const wide = digits << (<u64>zeros);
  const power = POWERS + ((<usize>(exponent - LOWEST_POWER)) << 4);
  let low = multiply(wide, load<u64>(power));
  let high = upper;
  if ((high & 0x1ff) == 0x1ff) {
    // The bits that decide are all ones: what the power's lower half adds may carry over.
    multiply(wide, load<u64>(power, 8));
    low += upper;
    if (low < upper) high++;
    if (low == 0xffffffffffffffff) return NaN;
  }
  const top = <i32>(high >>> 63);
  const shift = <u64>(top + 9);
  let mantissa = high >>> shift;
  // A tie is only possible where the power of five is small; what was cut off is nothing then.
  const isTie = low <= 1 && exponent >= -4 && exponent <= 23 && (mantissa & 3) == 1 && mantissa << shift == high;
  if (isTie) mantissa--;
  mantissa = (mantissa + (mantissa & 1)) >>> 1;
  // floor(log2(10^exponent)) by a product that is exact for such exponents.
  let binary = ((217706 * exponent) >> 16) + 63 + top - zeros + 1023;
  if (mantissa == 0x20000000000000) {
    mantissa = 0x10000000000000;
    binary++;
  }
  if (binary <= 0 || binary >= 2047) return NaN;
  return reinterpret<f64>((mantissa & 0xfffffffffffff) | ((<u64>binary) << 52));
}
