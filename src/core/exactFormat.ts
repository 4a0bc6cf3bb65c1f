import { bitLength, type Exact, exactOf } from './exact';
import { type FixedFormat, formatProblem } from './format';

/**
 * The format of fewest bits that holds `x` without error, with the smallest `fracBw` among those of that width
 * (no trailing zero bits). `undefined` where none of 64 bits or fewer does, and for non-finite numbers. 0 is u1/0 or s1/0.
 */
export function exactFormat(x: number | bigint | Exact, signed = true): FixedFormat | undefined {
  if (typeof x === 'number' && !Number.isFinite(x)) return undefined;
  const { num, den, exp2 } = typeof x === 'object' ? x : exactOf(x);
  if (num % den !== 0n) return undefined;
  let odd = num / den;
  if (odd === 0n) return { signed, bw: 1, fracBw: 0 };
  if (odd < 0n && !signed) return undefined;
  const zeros = trailingZeros(odd);
  odd >>= BigInt(zeros);
  // −2^k needs k + 1 bits with the sign, as the largest negative code does.
  const bits = odd < 0n ? bitLength(-odd - 1n) : bitLength(odd);
  const format = { signed, bw: bits + (signed ? 1 : 0), fracBw: 0 - exp2 - zeros };
  return formatProblem(format) === undefined ? format : undefined;
}

function trailingZeros(x: bigint): number {
  const magnitude = x < 0n ? -x : x;
  return bitLength(magnitude & -magnitude) - 1;
}
