import { type FixedFormat, type FormatWidth } from '../../../../src/core/format';
import { type OverflowMode } from '../../../../src/core/overflow';
import { type Modes, type QuantizeStatus } from '../../../../src/core/quantize';
import { type RoundingMode } from '../../../../src/core/rounding';
import { compare, div, floor, mul, type Rational, rational, sub, twoTo } from './rational';

/** numerics.md sections 3 and 4 in exact rationals; only the names of modes come from src/core. */

export const ROUNDING_MODES: readonly RoundingMode[] = [
  'halfEven',
  'halfUp',
  'halfDown',
  'halfAway',
  'halfTowardZero',
  'halfOdd',
  'floor',
  'towardZero',
  'ceil',
];
export const OVERFLOW_MODES: readonly OverflowMode[] = ['saturate', 'saturateSymmetric', 'saturateToZero', 'wrap'];

const HALF = rational(1n, 2n);
const isEven = (x: bigint): boolean => x % 2n === 0n;
const size = (x: bigint): bigint => (x < 0n ? -x : x);

/** The integer that `r` becomes. */
export function roundOracle(r: Rational, mode: RoundingMode): bigint {
  const below = floor(r);
  if (compare(rational(below), r) === 0) return below;
  const above = below + 1n;
  const distance = compare(sub(r, rational(below)), HALF);
  const nearest = (fromTie: bigint): bigint => (distance === 0 ? fromTie : distance < 0 ? below : above);
  switch (mode) {
    case 'floor':
      return below;
    case 'ceil':
      return above;
    case 'towardZero':
      return r.num < 0n ? above : below;
    case 'halfEven':
      return nearest(isEven(below) ? below : above);
    case 'halfOdd':
      return nearest(isEven(below) ? above : below);
    case 'halfUp':
      return nearest(above);
    case 'halfDown':
      return nearest(below);
    case 'halfAway':
      return nearest(size(below) > size(above) ? below : above);
    case 'halfTowardZero':
      return nearest(size(below) < size(above) ? below : above);
  }
}

/** The smallest and the largest code. */
export const codeRange = ({ signed, bw }: FormatWidth): readonly [bigint, bigint] =>
  signed ? [-(2n ** BigInt(bw - 1)), 2n ** BigInt(bw - 1) - 1n] : [0n, 2n ** BigInt(bw) - 1n];

function overflowOracle(q: bigint, width: FormatWidth, mode: OverflowMode): bigint {
  const [lowest, high] = codeRange(width);
  const low = mode === 'saturateSymmetric' ? (width.signed ? -high : 0n) : lowest;
  if (q >= low && q <= high) return q;
  if (mode === 'saturateToZero') return 0n;
  if (mode !== 'wrap') return q < low ? low : high;
  const span = 2n ** BigInt(width.bw);
  return ((((q - low) % span) + span) % span) + low;
}

export interface OracleResult {
  /** Before the overflow mode. */
  readonly rounded: bigint;
  readonly code: bigint;
  readonly value: Rational;
  /** value − x. */
  readonly error: Rational;
  readonly status: QuantizeStatus;
}

export function quantizeOracle(x: Rational, format: FixedFormat, modes: Modes): OracleResult {
  const step = twoTo(-format.fracBw);
  const rounded = roundOracle(div(x, step), modes.rounding);
  const code = overflowOracle(rounded, format, modes.overflow);
  const value = mul(rational(code), step);
  const error = sub(value, x);
  const inRange = error.num === 0n ? 'exact' : code === 0n ? 'flushed' : 'rounded';
  const outside = modes.overflow === 'wrap' ? 'wrapped' : 'saturated';
  return { rounded, code, value, error, status: code === rounded ? inRange : outside };
}
