import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FormatWidth, magnitudeBits } from '../../../src/core/format';
import { floorLog2 } from '../../../src/core/powerOfTwo';
import { DEFAULT_MODES, type Modes } from '../../../src/core/quantize';
import {
  BinnedSquaredErrors,
  DirectSquaredErrors,
  type SquaredErrors,
  squaredErrors,
} from '../../../src/core/squaredError';
import { statistics } from '../../../src/core/statistics';
import { DISTRIBUTIONS } from './oracle/distributions';
import { format, modes, numberFor } from './oracle/inputs';
import { squaredErrorOracle } from './oracle/policies';
import { property } from './oracle/property';
import { abs, compare, mul, ofDouble, rational, sub, twoTo } from './oracle/rational';

const S8: FormatWidth = { signed: true, bw: 8 };
const WIDTHS: readonly FormatWidth[] = [
  S8,
  { signed: false, bw: 7 },
  { signed: true, bw: 1 },
  { signed: true, bw: 12 },
];
const SYMMETRIC: Modes = { rounding: 'halfUp', overflow: 'saturateSymmetric' };

/** From where everything is 0 to where everything within 44 octaves is clipped. */
function fracBwsFor(values: Float64Array, width: FormatWidth): number[] {
  const covering = magnitudeBits(width) - floorLog2(statistics(values).maxAbs) - 1;
  return Array.from({ length: width.bw + 52 }, (_unused, i) => covering - width.bw - 4 + i);
}

const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

function largestOfBest(errors: SquaredErrors, fracBws: readonly number[]): number | undefined {
  const all = fracBws.map(fracBw => errors.at(fracBw));
  const least = Math.min(...all);
  return fracBws.findLast((_fracBw, i) => (all[i] ?? NaN) <= least * (1 + 1e-12));
}

describe('squared errors from bins', () => {
  for (const [name, values] of DISTRIBUTIONS)
    it(`are those of the direct sum at every frac_bw: ${name}`, () => {
      for (const width of WIDTHS)
        for (const itsModes of [DEFAULT_MODES, SYMMETRIC]) {
          const binned = new BinnedSquaredErrors(values, width, itsModes);
          const direct = new DirectSquaredErrors(values, width, itsModes);
          const fracBws = fracBwsFor(values, width);
          assert.equal(binned.exponent, direct.exponent);
          for (const fracBw of fracBws) {
            const [a, b] = [binned.at(fracBw), direct.at(fracBw)];
            assert.ok(closeTo(a, b), `${width.bw} bits, fracBw ${fracBw}: ${a} and ${b}`);
          }
          assert.equal(largestOfBest(binned, fracBws), largestOfBest(direct, fracBws));
        }
    });

  it('their clipping never falls and never exceeds the error', () => {
    for (const [, values] of DISTRIBUTIONS)
      for (const errors of [
        new BinnedSquaredErrors(values, S8, DEFAULT_MODES),
        new DirectSquaredErrors(values, S8, DEFAULT_MODES),
      ]) {
        let last = 0;
        for (const fracBw of fracBwsFor(values, S8)) {
          const clipping = errors.clipping(fracBw);
          assert.ok(clipping >= last * (1 - 1e-12) && clipping <= errors.at(fracBw) * (1 + 1e-12));
          last = clipping;
        }
      }
  });

  it('are chosen where they hold and pay', () => {
    const many = new Float64Array(5000).fill(0.1);
    assert.ok(squaredErrors(many, S8, DEFAULT_MODES) instanceof BinnedSquaredErrors);
    assert.ok(squaredErrors(many.subarray(0, 100), S8, DEFAULT_MODES) instanceof DirectSquaredErrors);
    assert.ok(squaredErrors(many, { ...S8, bw: 18 }, DEFAULT_MODES) instanceof DirectSquaredErrors);
    for (const other of [
      { rounding: 'floor', overflow: 'saturate' },
      { rounding: 'halfEven', overflow: 'wrap' },
      { rounding: 'halfEven', overflow: 'saturateToZero' },
    ] as const)
      assert.ok(squaredErrors(many, S8, other) instanceof DirectSquaredErrors);
    assert.throws(() => new BinnedSquaredErrors(many, { signed: true, bw: 22 }, DEFAULT_MODES), /too fine/);
  });
});

describe('squared errors by the definition', () => {
  const cases = format.chain(f =>
    fc.tuple(
      fc.constant({ ...f, fracBw: Math.max(-60, Math.min(60, f.fracBw)) }),
      modes,
      fc.array(
        numberFor({ ...f, fracBw: Math.max(-60, Math.min(60, f.fracBw)) }).filter(
          x => x === 0 || Math.abs(Math.log2(Math.abs(x))) < 150,
        ),
        { minLength: 1, maxLength: 6 },
      ),
    ),
  );
  property('are the exact sum at every width and mode', 1000, cases, ([f, m, values]) => {
    const errors = new DirectSquaredErrors(Float64Array.from(values), f, m);
    const exact = squaredErrorOracle(values, f, f.fracBw, m);
    const found = mul(ofDouble(errors.at(f.fracBw)), twoTo(2 * errors.exponent));
    const allowed = mul(exact, rational(1n, 10n ** 12n));
    assert.ok(compare(abs(sub(found, exact)), allowed) <= 0, `${errors.at(f.fracBw)}`);
  });
});
