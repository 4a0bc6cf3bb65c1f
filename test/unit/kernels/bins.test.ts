import assert from 'node:assert/strict';
import { binValues } from '../../../src/core/binValues';
import { errorMap } from '../../../src/core/errorMap';
import { measure } from '../../../src/core/measures';
import { floorLog2 } from '../../../src/core/powerOfTwo';
import { statistics } from '../../../src/core/statistics';
import { DISTRIBUTIONS, valuesOf } from './distributions';
import { assertSame, forEachArray } from './sameBits';

const WIDTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/** From where all becomes 0 to where all within 40 octaves is clipped, every third. */
function fracBwsFor(values: Float64Array): number[] {
  const { maxAbs } = statistics(values);
  const exponent = maxAbs === 0 ? 0 : floorLog2(maxAbs);
  return Array.from({ length: 20 }, (_unused, i) => 3 * i - 5 - exponent);
}

describe('bins: kernels and reference give the same bits', () => {
  forEachArray((values, name) => {
    assertSame(() => binValues(values, false), `coarse bins of ${name}`);
    assertSame(() => binValues(values, true), `fine bins of ${name}`);
  });
});

describe('a map of errors', () => {
  const equal = (a: number, b: number): boolean =>
    a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

  for (const distribution of DISTRIBUTIONS)
    it(`is what each format measures by itself: ${distribution[0]}`, () => {
      const values = valuesOf(distribution, 700);
      const fracBws = fracBwsFor(values).filter(fracBw => Math.abs(fracBw) <= 900 || fracBw % 4 === 0);
      for (const signed of [true, false]) {
        const map = errorMap(values, WIDTHS, fracBws, signed);
        WIDTHS.forEach((bw, row) =>
          fracBws.forEach((fracBw, column) => {
            const { mse } = measure(values, { signed, bw, fracBw });
            const found = map.mse[row * fracBws.length + column] ?? NaN;
            assert.ok(equal(found, mse), `${signed ? 's' : 'u'}${bw}/${fracBw}: ${found} and ${mse}`);
          }),
        );
      }
    });

  it('measures by themselves what is wider than its bins', () => {
    const values = valuesOf(['normal', i => Math.sin(i)], 2000);
    const map = errorMap(values, [8, 20, 32], [4, 18, 25], true);
    assert.equal(map.mse[4], measure(values, { signed: true, bw: 20, fracBw: 18 }).mse);
    assert.equal(map.mse[8], measure(values, { signed: true, bw: 32, fracBw: 25 }).mse);
    assert.ok(equal(map.mse[0] ?? NaN, measure(values, { signed: true, bw: 8, fracBw: 4 }).mse));
  });

  it('gives the mean square that SQNR is made of', () => {
    const values = valuesOf(['normal', i => Math.sin(i)], 2000);
    const { mse, meanSquare } = errorMap(values, [8], [6], true);
    const { sqnr } = measure(values, { signed: true, bw: 8, fracBw: 6 });
    assert.ok(equal(10 * Math.log10(meanSquare / (mse[0] ?? NaN)), sqnr ?? NaN));
  });

  it('has cells of 0 for no value', () => {
    assert.deepEqual([...errorMap(Float64Array.of(NaN), [8], [6, 7], true).mse], [0, 0]);
    assert.deepEqual([...errorMap(new Float64Array(0), [8], [6], false).mse], [0]);
  });
});

describe('the kernels', () => {
  it('leave nothing behind that the next array would see', () => {
    const arrays = DISTRIBUTIONS.map(distribution => valuesOf(distribution, 5000));
    const before = arrays.map(values => [binValues(values, true), binValues(values, false)]);
    const after = arrays
      .toReversed()
      .map(values => [binValues(values, true), binValues(values, false)])
      .toReversed();
    assert.deepStrictEqual(after, before);
  });
});
