/** A fixed-point number format: a code of `bw` bits stands for `code · 2^−fracBw`. Printed `s8/6` or `u8/8`. */
export interface FixedFormat {
  readonly signed: boolean;
  /** Bits in all, 1…64, the sign included. */
  readonly bw: number;
  /** Fraction bits; may be negative or larger than `bw`. */
  readonly fracBw: number;
}

/** Signedness and width, before a `fracBw` is chosen. */
export type FormatWidth = Pick<FixedFormat, 'signed' | 'bw'>;

export const MAX_BW = 64;

/** Beyond ±1200 a step is far outside what a binary64 can tell from 0 or from ∞. */
export const MAX_FRAC_BW = 1200;

/** A sentence that says why the numbers make no format, or `undefined` where they do. */
export function formatProblem(format: FixedFormat): string | undefined {
  const { bw, fracBw } = format;
  if (!Number.isInteger(bw) || bw < 1 || bw > MAX_BW) return `The width must be a whole number of 1 to ${MAX_BW} bits.`;
  if (!Number.isInteger(fracBw) || Math.abs(fracBw) > MAX_FRAC_BW)
    return `frac_bw must be a whole number from -${MAX_FRAC_BW} to ${MAX_FRAC_BW}.`;
  return undefined;
}

/** The smallest code, −2^(bw−1) or 0; exact at every width. */
export function qmin(format: FormatWidth): bigint {
  return format.signed ? -(1n << BigInt(format.bw - 1)) : 0n;
}

/** The largest code, 2^(bw−1) − 1 or 2^bw − 1; exact at every width. */
export function qmax(format: FormatWidth): bigint {
  return (1n << BigInt(magnitudeBits(format))) - 1n;
}

/** Bits that carry magnitude: `bw − 1` signed, `bw` unsigned. The range ends at 2^(magnitudeBits − fracBw). */
export function magnitudeBits(format: FormatWidth): number {
  return format.signed ? format.bw - 1 : format.bw;
}

export function sameFormat(a: FixedFormat, b: FixedFormat): boolean {
  return a.signed === b.signed && a.bw === b.bw && a.fracBw === b.fracBw;
}

/** The canonical name, `s8/6`. */
export function formatName(format: FixedFormat): string {
  return `${format.signed ? 's' : 'u'}${format.bw}/${format.fracBw}`;
}
