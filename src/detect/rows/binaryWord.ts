import { kindCode } from '../literalTable';
import { bareWord, type BareWord } from './bareWord';

/** Columns of literals whose values can be told anew. */
interface Words {
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  readonly big: Map<number, bigint>;
}

/** Tells the literal at the index anew, as the binary word that it is; so far it was read in the radix. */
export function tellBinary({ values, kinds, big }: Words, index: number, radix: 10 | 16): void {
  const word = binaryWord(values[index] ?? 0, big.get(index), radix);
  values[index] = word.value;
  kinds[index] = kindCode.binary;
  if (word.big === undefined) big.delete(index);
  else big.set(index, word.big);
}

/** What a word of digits 0 and 1 that was read in another radix, as this integer, says in binary. */
function binaryWord(value: number, big: bigint | undefined, radix: 10 | 16): BareWord {
  const digits = big ?? (Number.isSafeInteger(value) ? value : BigInt(value));
  return bareWord(digits.toString(radix), 2) ?? { value };
}
