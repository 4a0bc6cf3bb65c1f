import { type FixedFormat } from './format';

/** How a code is written. */
export type CodeRadix = 'decimal' | 'hex' | 'binary';

const unsignedBits = (code: bigint, format: FixedFormat): bigint => BigInt.asUintN(format.bw, code);

/** `0x06`: the two's complement bits, padded to the width's nibbles. */
export function hexCode(code: bigint, format: FixedFormat): string {
  return `0x${unsignedBits(code, format)
    .toString(16)
    .toUpperCase()
    .padStart(Math.ceil(format.bw / 4), '0')}`;
}

/** `0b00000110`: all bits of the code. */
export function binaryCode(code: bigint, format: FixedFormat): string {
  return `0b${unsignedBits(code, format).toString(2).padStart(format.bw, '0')}`;
}

/**
 * `0b00.000110`: the bits with the binary point. Where the point lies outside the code, places that are not stored
 * are shown as `_`: `0b._00000110` has fracBw 9 of 8 bits, `0b00000110__.` fracBw −2; beyond 16 such places `·2^n` is written.
 */
export function pointedCode(code: bigint, format: FixedFormat): string {
  const bits = unsignedBits(code, format).toString(2).padStart(format.bw, '0');
  const { bw, fracBw } = format;
  if (fracBw > 0 && fracBw <= bw) return `0b${bits.slice(0, bw - fracBw)}.${bits.slice(bw - fracBw)}`;
  if (fracBw > bw && fracBw - bw <= 16) return `0b.${'_'.repeat(fracBw - bw)}${bits}`;
  if (fracBw <= 0 && fracBw >= -16) return `0b${bits}${'_'.repeat(-fracBw)}.`;
  return `0b${bits}·2^${-fracBw}`;
}

export function codeText(code: bigint, format: FixedFormat, radix: CodeRadix): string {
  switch (radix) {
    case 'decimal':
      return code.toString();
    case 'hex':
      return hexCode(code, format);
    case 'binary':
      return binaryCode(code, format);
  }
}
