import { bareWord, type BareWord } from './bareWord';

/** What a word of digits 0 and 1 that was read in another radix, as this integer, says in binary. */
export function binaryWord(value: number, big: bigint | undefined, radix: 10 | 16): BareWord {
  const digits = big ?? (Number.isSafeInteger(value) ? value : BigInt(value));
  return bareWord(digits.toString(radix), 2) ?? { value };
}
