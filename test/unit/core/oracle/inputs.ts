import fc from 'fast-check';
import { type FixedFormat, type FormatWidth } from '../../../../src/core/format';
import { type Modes } from '../../../../src/core/quantize';
import { codeRange, OVERFLOW_MODES, ROUNDING_MODES } from './quantizer';
import { add, mul, rational, toDouble, twoTo } from './rational';

/** Inputs for properties: formats, modes, and numbers that sit where rounding and overflow decide. */

const view = new DataView(new ArrayBuffer(8));

/** The next binary64 above a finite x. */
export function nextUp(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

export const nextDown = (x: number): number => -nextUp(-x);

export const modes: fc.Arbitrary<Modes> = fc
  .tuple(fc.constantFrom(...ROUNDING_MODES), fc.constantFrom(...OVERFLOW_MODES))
  .map(([rounding, overflow]) => ({ rounding, overflow }));

export const width = (from: number, to: number): fc.Arbitrary<FormatWidth> =>
  fc.tuple(fc.boolean(), fc.integer({ min: from, max: to })).map(([signed, bw]) => ({ signed, bw }));

export const fracBw = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -40, max: 80 }) },
  { weight: 2, arbitrary: fc.integer({ min: -1200, max: 1200 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1100, 1100, -1023, 1023, 1074, -900, 900, 901, -901) },
);

export const format: fc.Arbitrary<FixedFormat> = fc
  .tuple(width(1, 64), fracBw)
  .map(([ofWidth, f]) => ({ ...ofWidth, fracBw: f }));

/** A code of the width: near an end, near zero or anywhere. */
export function code(ofWidth: FormatWidth): fc.Arbitrary<bigint> {
  const [low, high] = codeRange(ofWidth);
  const clip = (x: bigint): bigint => (x < low ? low : x > high ? high : x);
  const near = fc.bigInt({ min: -4n, max: 4n });
  return fc.oneof(
    fc.bigInt({ min: low, max: high }),
    fc.tuple(fc.constantFrom(low, high, 0n), near).map(([place, away]) => clip(place + away)),
  );
}

/** The values over and over: long arrays, which may take another road, with an oracle's work for short ones. */
export const repeated = (values: readonly number[], times: number): Float64Array =>
  Float64Array.from({ length: values.length * times }, (_unused, i) => values[i % values.length] ?? NaN);

/** Once, and enough to make several chunks of any length. */
export const times = fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(700) });

/** Moves a number by up to two floats, so that a tie becomes a near-tie. */
const nudged = (x: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.tuple(x, fc.constantFrom(0, 0, 1, -1, 2, -2)).map(([start, steps]) => {
    let y = start;
    for (let i = Math.abs(steps); i > 0 && Number.isFinite(y); i--) y = steps > 0 ? nextUp(y) : nextDown(y);
    return Number.isFinite(y) ? y : start;
  });

const anywhere = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.integer({ min: -4000, max: 4000 }).map(k => k / 1000),
  fc.integer({ min: -1074, max: 1023 }).map(e => 2 ** e),
  fc.integer({ min: -5, max: 5 }).map(k => k * Number.MIN_VALUE),
  fc.constantFrom(0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** -1022, 0.5, -0.5, 2 ** 52, 2 ** 53, -(2 ** 63)),
);

/** Finite numbers around the format's codes, its ties, its ends and beyond them, and anywhere at all. */
export function numberFor(ofFormat: FixedFormat): fc.Arbitrary<number> {
  const quarters = fc
    .tuple(code(ofFormat), fc.integer({ min: -8, max: 8 }))
    .map(([c, k]) => toDouble(mul(add(rational(c), rational(k, 4)), twoTo(-ofFormat.fracBw))))
    .map(x => (Number.isFinite(x) ? x : Math.sign(x) * Number.MAX_VALUE));
  return fc.oneof({ weight: 3, arbitrary: nudged(quarters) }, { weight: 1, arbitrary: nudged(anywhere) });
}

/** The same with NaN and ±∞. */
export const anyNumberFor = (ofFormat: FixedFormat): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 20, arbitrary: numberFor(ofFormat) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
  );
