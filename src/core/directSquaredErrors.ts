import { type FixedFormat, type FormatWidth, qmax } from './format';
import { squaredErrorOf } from './measures';
import { lowestCode } from './overflow';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { type Modes } from './quantize';
import { type RealArray } from './realArray';

/**
 * The sum of squared errors of one array at any `fracBw`, in units of 4^exponent. What is compared between
 * candidates; `clipping` is a lower bound on it that never falls as `fracBw` rises.
 */
export interface SquaredErrors {
  readonly exponent: number;
  at(fracBw: number): number;
  clipping(fracBw: number): number;
}

/** Magnitude of the largest code on the positive and on the negative side. */
export function limitsOf(width: FormatWidth, modes: Modes): readonly [number, number] {
  return [Number(qmax(width)), -Number(lowestCode(width, modes.overflow))];
}

function largestExponent(values: RealArray): number {
  let largest = 0;
  for (const x of values) {
    const magnitude = Math.abs(x);
    if (magnitude > largest && magnitude !== Infinity) largest = magnitude;
  }
  return largest === 0 ? 0 : floorLog2(largest);
}

/** Multiplies by 2^−exponent, so that the largest magnitude comes to lie in [1, 2). */
function normalizer(exponent: number): (x: number) => number {
  if (Math.abs(exponent) > 1000) return x => scaleByPowerOfTwo(x, -exponent);
  const scale = 2 ** -exponent;
  return x => x * scale;
}

/** The finite values, each through `normalize`. A plain loop: `Float64Array.from` with a function is 20 times slower. */
function finiteTimes(values: RealArray, normalize: (x: number) => number): Float64Array {
  const out = new Float64Array(values.length);
  let count = 0;
  for (const x of values) if (Number.isFinite(x)) out[count++] = normalize(x);
  return out.subarray(0, count);
}

/** The definition itself: one pass over the data a candidate. For small arrays, wide formats and directed rounding. */
export class DirectSquaredErrors implements SquaredErrors {
  readonly exponent: number;
  private readonly normal: Float64Array;

  constructor(
    values: RealArray,
    private readonly width: FormatWidth,
    private readonly modes: Modes,
  ) {
    this.exponent = largestExponent(values);
    this.normal = finiteTimes(values, normalizer(this.exponent));
  }

  at(fracBw: number): number {
    return squaredErrorOf(this.normal, this.format(fracBw), this.modes);
  }

  clipping(fracBw: number): number {
    const [highest, lowest] = limitsOf(this.width, this.modes);
    const step = scaleByPowerOfTwo(1, -(fracBw + this.exponent));
    const high = highest * step;
    const low = -lowest * step;
    let sum = 0;
    for (const x of this.normal) {
      const e = x > high ? x - high : x < low ? low - x : 0;
      sum += e * e;
    }
    return sum;
  }

  private format(fracBw: number): FixedFormat {
    return { ...this.width, fracBw: fracBw + this.exponent };
  }
}
