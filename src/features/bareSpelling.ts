import { type CodeRadix } from '../core/codeText';
import { type FixedFormat } from '../core/format';
import { type LiteralReading } from '../detect/readLiteral';

const RADIX_OF: Readonly<Partial<Record<LiteralReading['kind'], CodeRadix>>> = {
  hex: 'hex',
  binary: 'binary',
  integer: 'decimal',
  float: 'decimal',
};

/** The radix that a file of words without prefix has where the literal stands; no other can be written there. */
export const bareRadix = (kind: LiteralReading['kind']): CodeRadix | undefined => RADIX_OF[kind];

/**
 * The code as a word of a memory file in the place of another: in its radix, its case and its width, in two's complement;
 * longer only where the format has more bits. `undefined` in another radix, which the file could not tell.
 */
export function spellBare(
  code: bigint,
  { bw }: FixedFormat,
  radix: CodeRadix,
  { kind, digitCount, upperCase }: LiteralReading,
): string | undefined {
  if (bareRadix(kind) !== radix) return undefined;
  if (radix === 'decimal') return code.toString();
  const digitBits = radix === 'hex' ? 4 : 1;
  const digits = Math.max(digitCount, Math.ceil(bw / digitBits));
  const word = BigInt.asUintN(digits * digitBits, code).toString(1 << digitBits);
  const padded = word.padStart(digits, '0');
  return upperCase === false ? padded : padded.toUpperCase();
}
