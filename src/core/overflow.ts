import { type FormatWidth, qmax, qmin } from './format';

/** What becomes of a code outside qmin…qmax. */
export type OverflowMode = 'saturate' | 'saturateSymmetric' | 'saturateToZero' | 'wrap';

interface OverflowRow {
  readonly mode: OverflowMode;
  readonly says: string;
  /** Suffix of `AP_…`, `SC_…`, `AC_…`. */
  readonly ap: string;
  readonly matlab?: string;
}

/** One row a mode; numerics.md section 4. */
export const OVERFLOW: readonly OverflowRow[] = [
  { mode: 'saturate', says: 'stays at the end of the range', ap: 'SAT', matlab: 'Saturate' },
  { mode: 'saturateSymmetric', says: 'stays at the end of the range, which is symmetric', ap: 'SAT_SYM' },
  { mode: 'saturateToZero', says: 'becomes 0', ap: 'SAT_ZERO' },
  { mode: 'wrap', says: 'loses its upper bits', ap: 'WRAP', matlab: 'Wrap' },
];

/** The lowest code the mode lets stand: −qmax under `saturateSymmetric`, else qmin. */
export function lowestCode(format: FormatWidth, mode: OverflowMode): bigint {
  return mode === 'saturateSymmetric' && format.signed ? -qmax(format) : qmin(format);
}

/** The code that stands for the integer `q`, of any size, under the mode. */
export function overflowCode(q: bigint, format: FormatWidth, mode: OverflowMode): bigint {
  const low = lowestCode(format, mode);
  const high = qmax(format);
  if (q >= low && q <= high) return q;
  switch (mode) {
    case 'saturate':
    case 'saturateSymmetric':
      return q < low ? low : high;
    case 'saturateToZero':
      return 0n;
    case 'wrap':
      return format.signed ? BigInt.asIntN(format.bw, q) : BigInt.asUintN(format.bw, q);
  }
}
