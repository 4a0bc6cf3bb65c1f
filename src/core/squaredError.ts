import { type FixedFormat, type FormatWidth, magnitudeBits, qmax } from './format';
import { lowestCode } from './overflow';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { type Modes } from './quantize';
import { quantizeArray, type RealArray } from './quantizeArray';
import { roundingRow } from './rounding';

/**
 * The sum of squared errors of one array at any `fracBw`, in units of 4^exponent. What is compared between
 * candidates; `clipping` is a lower bound on it that never falls as `fracBw` rises.
 */
export interface SquaredErrors {
  readonly exponent: number;
  at(fracBw: number): number;
  clipping(fracBw: number): number;
}

/** Mantissa bits that the upper half of a binary64 holds. */
const MAX_BIN_BITS = 20;

/** Octaves below the largest value that get bins; what lies lower is 0 at every fracBw that can be best. */
const OCTAVES = 40;

/** Picks bins where they hold and pay: nearest rounding, saturation, and more values than bins. Both ways agree. */
export function squaredErrors(values: RealArray, width: FormatWidth, modes: Modes): SquaredErrors {
  const nearest = roundingRow(modes.rounding).nearest && modes.overflow.startsWith('saturate');
  const binned = nearest && modes.overflow !== 'saturateToZero' && binBits(width) <= 11 && values.length >= 4096;
  return binned ? new BinnedSquaredErrors(values, width, modes) : new DirectSquaredErrors(values, width, modes);
}

/** With one bin for every `binBits` leading mantissa bits, no bin in range is wider than half a step. */
function binBits(width: FormatWidth): number {
  return magnitudeBits(width);
}

interface Limits {
  /** Magnitude of the largest code on the positive and on the negative side. */
  readonly sides: readonly [number, number];
}

function limitsOf(width: FormatWidth, modes: Modes): Limits {
  return { sides: [Number(qmax(width)), -Number(lowestCode(width, modes.overflow))] };
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

/** The definition itself: one pass over the data a candidate. For small arrays, wide formats and directed rounding. */
export class DirectSquaredErrors implements SquaredErrors {
  readonly exponent: number;
  private readonly normal: Float64Array;
  private readonly quantized: Float64Array;

  constructor(
    values: RealArray,
    private readonly width: FormatWidth,
    private readonly modes: Modes,
  ) {
    this.exponent = largestExponent(values);
    const normalize = normalizer(this.exponent);
    this.normal = Float64Array.from(values.filter(Number.isFinite), normalize);
    this.quantized = new Float64Array(this.normal.length);
  }

  at(fracBw: number): number {
    quantizeArray(this.normal, this.format(fracBw), this.modes, this.quantized);
    let sum = 0;
    for (let i = 0; i < this.normal.length; i++) {
      const e = (this.quantized[i] ?? 0) - (this.normal[i] ?? 0);
      sum += e * e;
    }
    return sum;
  }

  clipping(fracBw: number): number {
    const { sides } = limitsOf(this.width, this.modes);
    const step = scaleByPowerOfTwo(1, -(fracBw + this.exponent));
    const high = sides[0] * step;
    const low = -sides[1] * step;
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

/** One sign's values by octave and, within it, by leading mantissa bits. */
class Side {
  readonly octaveCount = new Float64Array(OCTAVES);
  /** Σ(|x| − 2^e) and Σ(|x| − 2^e)² an octave. */
  readonly octaveFirst = new Float64Array(OCTAVES);
  readonly octaveSecond = new Float64Array(OCTAVES);
  /** Σ(|x| − edge)² an octave, the edges those of its bins. */
  readonly withinBins = new Float64Array(OCTAVES);
  readonly binCount: Float64Array;
  /** Σ(|x| − edge) a bin. */
  readonly binFirst: Float64Array;

  constructor(bits: number) {
    this.binCount = new Float64Array(OCTAVES << bits);
    this.binFirst = new Float64Array(OCTAVES << bits);
  }
}

/**
 * One pass over the data, then O(bins) a candidate. Every member of a bin has the same nearest code at every fracBw
 * (a tie's two errors are equal), so that a bin's share is n·u² + 2u·Σ(x − edge) + Σ(x − edge)² with u = edge − code;
 * octaves beyond the range and below half a step need no bins. No sum cancels: this is the exact squared error.
 */
export class BinnedSquaredErrors implements SquaredErrors {
  readonly exponent: number;
  private readonly bits: number;
  private readonly positive: Side;
  private readonly negative: Side;
  private below = 0;

  constructor(
    values: RealArray,
    private readonly width: FormatWidth,
    private readonly modes: Modes,
  ) {
    this.bits = binBits(width);
    if (this.bits > MAX_BIN_BITS) throw new RangeError(`Bins of ${this.bits} mantissa bits are too fine.`);
    this.exponent = largestExponent(values);
    this.positive = new Side(this.bits);
    this.negative = new Side(this.bits);
    this.fill(values);
  }

  private fill(values: RealArray): void {
    const normalize = normalizer(this.exponent);
    const float = new Float64Array(1);
    const words = new Uint32Array(float.buffer);
    const upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
    const shift = MAX_BIN_BITS - this.bits;
    // Exponents 0, −1, … are octaves 0, 1, …: octave = 1023 − biased exponent.
    for (const x of values) {
      const magnitude = Math.abs(normalize(x));
      if (magnitude === 0 || !(magnitude < 2)) continue;
      float[0] = magnitude;
      const word = words[upper] ?? 0;
      const octave = 1023 - (word >>> 20);
      if (octave >= OCTAVES) {
        this.below += magnitude * magnitude;
        continue;
      }
      const side = x < 0 ? this.negative : this.positive;
      const base = 2 ** -octave;
      const bin = (word & 0xfffff) >>> shift;
      const index = (octave << this.bits) + bin;
      const fromBase = magnitude - base;
      const fromEdge = fromBase - bin * base * 2 ** -this.bits;
      side.octaveCount[octave] = (side.octaveCount[octave] ?? 0) + 1;
      side.octaveFirst[octave] = (side.octaveFirst[octave] ?? 0) + fromBase;
      side.octaveSecond[octave] = (side.octaveSecond[octave] ?? 0) + fromBase * fromBase;
      side.withinBins[octave] = (side.withinBins[octave] ?? 0) + fromEdge * fromEdge;
      side.binCount[index] = (side.binCount[index] ?? 0) + 1;
      side.binFirst[index] = (side.binFirst[index] ?? 0) + fromEdge;
    }
  }

  at(fracBw: number): number {
    const f = fracBw + this.exponent;
    const [high, low] = limitsOf(this.width, this.modes).sides;
    return this.below + this.sideError(this.positive, high, f) + this.sideError(this.negative, low, f);
  }

  clipping(fracBw: number): number {
    const f = fracBw + this.exponent;
    const [high, low] = limitsOf(this.width, this.modes).sides;
    return this.sideClipping(this.positive, high, f) + this.sideClipping(this.negative, low, f);
  }

  private sideError(side: Side, limit: number, f: number): number {
    let sum = 0;
    for (let octave = 0; octave < OCTAVES; octave++) {
      if (side.octaveCount[octave] === 0) continue;
      const exponent = -octave;
      if (exponent >= magnitudeBits(this.width) - f) sum += octaveAgainst(side, octave, limit * 2 ** -f);
      else if (exponent <= -f - 2) sum += octaveAgainst(side, octave, 0);
      else sum += this.binsError(side, octave, limit, f);
    }
    return sum;
  }

  private sideClipping(side: Side, limit: number, f: number): number {
    let sum = 0;
    for (let octave = 0; octave < OCTAVES && -octave >= magnitudeBits(this.width) - f; octave++)
      if (side.octaveCount[octave] !== 0) sum += octaveAgainst(side, octave, limit * 2 ** -f);
    return sum;
  }

  private binsError(side: Side, octave: number, limit: number, f: number): number {
    const base = 2 ** -octave;
    const width = base * 2 ** -this.bits;
    const step = 2 ** -f;
    const first = octave << this.bits;
    let sum = side.withinBins[octave] ?? 0;
    for (let bin = 0; bin < 1 << this.bits; bin++) {
      const count = side.binCount[first + bin] ?? 0;
      if (count === 0) continue;
      const edge = base + bin * width;
      const u = edge - Math.min(limit, Math.floor(edge / step + 0.5)) * step;
      sum += count * u * u + 2 * u * (side.binFirst[first + bin] ?? 0);
    }
    return sum;
  }
}

/** Σ(|x| − code value)² over an octave whose members all get the same code. */
function octaveAgainst(side: Side, octave: number, value: number): number {
  const u = 2 ** -octave - value;
  return (
    (side.octaveCount[octave] ?? 0) * u * u + 2 * u * (side.octaveFirst[octave] ?? 0) + (side.octaveSecond[octave] ?? 0)
  );
}
