import { type FloatType } from '../../core/nearestFloat';
import { isExact } from './isExact';
import { kindCode } from '../literalTable';

/** A literal longer than this is not read as one. */
export const LONGEST_NUMBER = 20_000;

/** What a number reader found out about the number it has just read. One object is written over and over. */
export class NumberReading {
  /** Behind the number with its suffix, or behind the text that only looks like one. */
  end = 0;
  value = 0;
  /** Index into `literalKinds`. */
  kind: number = kindCode.integer;
  /** Not an integer by its spelling: it has a point or an exponent. */
  real = false;
  /** The integer's value where a double does not hold it. */
  big: bigint | undefined;
  /** The floating-point type of the suffix. */
  float: FloatType | undefined;
  radix = 10;
  /** The digits with point and exponent, without prefix and suffix. */
  digitsStart = 0;
  digitsEnd = 0;
  /** The suffix asks for an exact integer (JavaScript's `n`). */
  exact = false;
  /** The suffix makes it no plain number: imaginary, a time. */
  refused = false;
  /** Bits of a sized literal; 0 where it says none. */
  width = 0;
  /** A sized literal or bit string in two's complement. */
  signed = false;

  clear(): void {
    this.value = 0;
    this.kind = kindCode.integer;
    this.real = false;
    this.big = undefined;
    this.float = undefined;
    this.radix = 10;
    this.exact = false;
    this.refused = false;
    this.width = 0;
    this.signed = false;
  }

  setInteger(value: bigint, negative: boolean): void {
    const signed = negative ? -value : value;
    this.value = negative && value === 0n ? -0 : Number(signed);
    this.big = isExact(this.value, signed) ? undefined : signed;
  }

  setReal(value: number, negative: boolean): void {
    this.value = negative ? -value : value;
    this.real = true;
  }
}
