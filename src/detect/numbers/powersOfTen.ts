/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
export const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Down to 10^−27 a reciprocal that is rounded up makes every tie come out as one. */
const LOWEST_TIE = -27;

/**
 * The 128 leading bits of 10^lowest … 10^highest, upper and lower half of each; the powers of two in them do not show. Cut
 * off, but small reciprocals are rounded up.
 */
export function leadingBits(lowest: number, highest: number): BigUint64Array {
  const halves = new BigUint64Array(2 * (highest - lowest + 1));
  for (let exponent = lowest; exponent <= highest; exponent++) {
    const five = 5n ** BigInt(Math.abs(exponent));
    const length = BigInt(five.toString(2).length);
    const up = exponent < 0 && exponent >= LOWEST_TIE ? 1n : 0n;
    const bits = exponent < 0 ? (1n << (length + 127n)) / five + up : (five << 128n) >> length;
    halves[2 * (exponent - lowest)] = bits >> 64n;
    halves[2 * (exponent - lowest) + 1] = BigInt.asUintN(64, bits);
  }
  return halves;
}
