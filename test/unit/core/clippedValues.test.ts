import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clippingError, clipValues } from '../../../src/core/clippedValues';
import { measure } from '../../../src/core/measures';
import { DEFAULT_MODES, quantize } from '../../../src/core/quantize';
import { DISTRIBUTIONS } from './oracle/distributions';
import { modes } from './oracle/inputs';

const S8_6 = { signed: true, bw: 8, fracBw: 6 };

const near = (actual: number, expected: number): void => {
  const close = Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(actual), Math.abs(expected), 1e-300);
  assert.ok(close || Object.is(actual, expected), `${actual} is not ${expected}`);
};

const meanOf = (all: readonly number[]): number => all.reduce((sum, x) => sum + x, 0) / Math.max(1, all.length);

describe('clipping a range', () => {
  it('moves what lies outside to the ends and counts it', () => {
    const { values, low, high } = clipValues(Float64Array.of(-3, -1, 0, 1, 2, 5), -1, 2);
    assert.deepEqual([...values], [-1, -1, 0, 1, 2, 2]);
    assert.deepEqual(low, { count: 1, sum: 2, squares: 4, farthest: -3 });
    assert.deepEqual(high, { count: 1, sum: -3, squares: 9, farthest: 5 });
  });

  it('copies nothing where nothing lies outside', () => {
    const values = Float64Array.of(0.5, -0.5);
    assert.equal(clipValues(values, -1, 1).values, values);
  });

  it('leaves what is not finite as it is', () => {
    const { values, low, high } = clipValues(Float64Array.of(NaN, Infinity, -Infinity, 2), -1, 1);
    assert.deepEqual([...values], [NaN, Infinity, -Infinity, 1]);
    assert.deepEqual([low.count, high.count], [0, 1]);
  });

  it('says what the seed says of outliers: one more bit for the common values is worth one clipped outlier', () => {
    const weights = Float64Array.from({ length: 1000 }, (_unused, i) => 0.1037 * (i % 2 === 0 ? 1 : -1) * (i / 500));
    const values = Float64Array.of(...weights, 3.9);
    const meanSquare = meanOf(Array.from(values, x => x * x));
    const whole = measure(values, { ...S8_6, fracBw: 5 });
    const clipped = clipValues(values, -0.25, 0.25);
    const format = { ...S8_6, fracBw: 8 };
    const error = clippingError(clipped, measure(clipped.values, format), meanSquare, format, DEFAULT_MODES);
    assert.equal(clipped.high.count, 1);
    assert.ok(error.mseRounding < whole.mse / 50);
    near(error.mse, error.mseClipping + error.mseRounding + error.mseCross);
  });

  it('has the error that quantizing every clipped value by itself has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DISTRIBUTIONS.filter(([name]) => name !== 'huge' && name !== 'subnormals')),
        fc.double({ min: -2, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        modes,
        ([, values], min, width, rules) => {
          const max = min + width;
          const clipped = clipValues(values, min, max);
          const finite = [...values].filter(x => Number.isFinite(x));
          const clip = (x: number): number => Math.min(max, Math.max(min, x));
          const errors = finite.map(x => quantize(clip(x), S8_6, rules).value - x);
          const meanSquare = meanOf(finite.map(x => x * x));
          const error = clippingError(clipped, measure(clipped.values, S8_6, rules), meanSquare, S8_6, rules);
          near(error.mse, meanOf(errors.map(e => e * e)));
          near(error.mseClipping, meanOf(finite.map(x => (clip(x) - x) ** 2)));
          near(error.maxAbsError, Math.max(0, ...errors.map(Math.abs)));
        },
      ),
      { numRuns: 150, seed: 1 },
    );
  });
});
