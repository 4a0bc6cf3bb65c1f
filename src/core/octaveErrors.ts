import { type OctaveLevels } from './octaveLevels';

/** 2^0, 2^−1, …, 2^−63: a power is a slow call where there are thousands. */
const POWERS = Float64Array.from({ length: 64 }, (_unused, i) => 2 ** -i);

/**
 * The squared errors of the values of one sign in one octave, 2^exponent ≤ |x| < 2^(exponent + 1), at every step. With m
 * mantissa bits told apart and a step of two bins, the even edge of a value's bin is its nearest code: Σ(x − edge)² is the
 * squared error. Coarser steps follow bit by bit, so that no step costs another pass.
 */
export class OctaveErrors {
  /** 4^exponent. */
  private readonly unit: number;

  constructor(
    readonly exponent: number,
    private readonly levels: OctaveLevels,
  ) {
    this.unit = 4 ** exponent;
  }

  get count(): number {
    return this.levels.count;
  }

  /** Σ x², in units of 4^exponent of the largest value. */
  get sumOfSquares(): number {
    const { count, first, second } = this.levels;
    return (count + 2 * first + second) * this.unit;
  }

  /** Whether every value lies beyond the codes of so many bits. */
  isBeyond(fracBw: number, magnitudeBits: number): boolean {
    return this.exponent + fracBw >= magnitudeBits;
  }

  /** Σ(|x̂| − |x|)² at a step of 2^−fracBw, with codes up to `limit`, which is 2^magnitudeBits, one less, or 0. */
  errorAt(fracBw: number, magnitudeBits: number, limit: number): number {
    const bits = this.exponent + fracBw + 1;
    if (limit === 0 || bits < 0) return this.sumOfSquares;
    const step = POWERS[bits - 1] ?? 2 ** (1 - bits);
    if (bits > magnitudeBits) {
      const u = 1 - limit * step;
      const { count, first, second } = this.levels;
      return (count * u * u + 2 * u * first + second) * this.unit;
    }
    const rounded = this.levels.rounded[bits] ?? NaN;
    if (bits < magnitudeBits || limit === 1 << magnitudeBits) return rounded * this.unit;
    // The last bin would round up to a code that there is not: each of its values is one step farther off.
    const { lastCount, lastFirst } = this.levels;
    const farther = (lastCount[bits] ?? 0) * step * step + 2 * step * (lastFirst[bits] ?? 0);
    return (rounded + farther) * this.unit;
  }
}
