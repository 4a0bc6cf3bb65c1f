import { nearestFloat } from '../core/nearestFloat';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INTEGER = /^([+-]?)(\d+|0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+)$/;
const HEX_FLOAT = /^[+-]?0[xX](?:[\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)[pP][+-]?\d+$/;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/** A number as a person writes it: nearest binary64, integers beyond 2^53 exact, `inf`, C hex floats; NaN for anything else. */
export function readNumber(text: string): number | bigint {
  const integer = INTEGER.exec(text);
  if (integer) {
    const [, sign = '', digits = ''] = integer;
    if (digits.length < 13) return Number(digits) * (sign === '-' ? -1 : 1);
    const value = BigInt(digits) * (sign === '-' ? -1n : 1n);
    return value > -(2n ** 53n) && value < 2n ** 53n ? Number(value) : value;
  }
  if (DECIMAL.test(text)) return Number(text);
  if (HEX_FLOAT.test(text)) return nearestFloat(text, 'binary64');
  const infinite = INFINITE.exec(text);
  return infinite ? (infinite[1] === '-' ? -Infinity : Infinity) : NaN;
}
