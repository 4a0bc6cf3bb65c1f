import { MINUS, PLUS, UNDERSCORE } from '../charCodes';
import { isExact } from '../numbers/isExact';
import { kindCode } from '../literalTable';
import { digitValue } from '../numbers/numberPlan';

export type BareRadix = 2 | 8 | 10 | 16;

/** What a word without prefix says. */
export interface BareWord {
  readonly value: number;
  /** Where a double does not hold it. */
  readonly big?: bigint;
}

/** So many digits of a radix a double holds whatever they are. */
const SAFE_DIGITS: Readonly<Record<BareRadix, number>> = { 2: 53, 8: 17, 10: 15, 16: 13 };

const PREFIXES: Readonly<Record<BareRadix, string>> = { 2: '0b', 8: '0o', 10: '', 16: '0x' };

/** The kind of literal that a bare word of the radix is. */
export const kindOfRadix: Readonly<Record<BareRadix, number>> = {
  2: kindCode.binary,
  8: kindCode.octal,
  10: kindCode.integer,
  16: kindCode.hex,
};

/** Reads a word of digits without prefix, with or without sign and `_`; `undefined` where a digit has no value (`x`, `z`). */
export function bareWord(word: string, radix: BareRadix): BareWord | undefined {
  const sign = word.charCodeAt(0);
  const start = sign === MINUS || sign === PLUS ? 1 : 0;
  let digits = 0;
  for (let i = start; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === UNDERSCORE && i > start) continue;
    if (digitValue(code) >= radix) return undefined;
    digits++;
  }
  if (digits === 0) return undefined;
  const text = digits === word.length ? word : word.slice(start).replaceAll('_', '');
  if (digits <= SAFE_DIGITS[radix]) {
    const value = Number.parseInt(text, radix);
    return { value: sign === MINUS ? -value : value };
  }
  const magnitude = BigInt(PREFIXES[radix] + text);
  const integer = sign === MINUS ? -magnitude : magnitude;
  const value = Number(integer);
  return isExact(value, integer) ? { value } : { value, big: integer };
}
