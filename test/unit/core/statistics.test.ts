import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Statistics, statistics } from '../../../src/core/statistics';
import { numberFor, repeated, times } from './oracle/inputs';
import { property } from './oracle/property';
import {
  abs,
  compare,
  div,
  mul,
  ofDouble,
  type Rational,
  rational,
  rootToDouble,
  square,
  sub,
  sum,
  toDouble,
  twoTo,
} from './oracle/rational';

const of = (...values: readonly number[]): Statistics => statistics(Float64Array.from(values));

const EMPTY: Statistics = {
  length: 0,
  count: 0,
  nan: 0,
  positiveInfinity: 0,
  negativeInfinity: 0,
  zeros: 0,
  negative: 0,
  min: 0,
  max: 0,
  minIndex: -1,
  maxIndex: -1,
  maxAbs: 0,
  minAbsNonZero: 0,
  sum: 0,
  mean: 0,
  std: 0,
};

describe('statistics of small arrays', () => {
  const rows: readonly (readonly [what: string, values: readonly number[], Statistics])[] = [
    ['empty', [], EMPTY],
    [
      'nothing finite',
      [NaN, Infinity, -Infinity, NaN],
      { ...EMPTY, length: 4, nan: 2, positiveInfinity: 1, negativeInfinity: 1 },
    ],
    [
      'zeros of both signs, without a −0',
      [-0, 0],
      { ...EMPTY, length: 2, count: 2, zeros: 2, minIndex: 0, maxIndex: 0 },
    ],
    [
      'one value',
      [-0.3],
      {
        ...EMPTY,
        length: 1,
        count: 1,
        negative: 1,
        min: -0.3,
        max: -0.3,
        minIndex: 0,
        maxIndex: 0,
        maxAbs: 0.3,
        minAbsNonZero: 0.3,
        sum: -0.3,
        mean: -0.3,
      },
    ],
    [
      'constant: the mean is the value itself, the deviation 0',
      [0.1, 0.1, 0.1],
      {
        ...EMPTY,
        length: 3,
        count: 3,
        min: 0.1,
        max: 0.1,
        minIndex: 0,
        maxIndex: 0,
        maxAbs: 0.1,
        minAbsNonZero: 0.1,
        sum: 0.1 * 3 - 2 ** -54,
        mean: 0.1,
      },
    ],
    [
      'the first of equal ends is told; NaN and ∞ are left out but keep their places',
      [NaN, 1, -2, 5, Infinity, 5, -2, 0],
      {
        length: 8,
        count: 6,
        nan: 1,
        positiveInfinity: 1,
        negativeInfinity: 0,
        zeros: 1,
        negative: 2,
        min: -2,
        max: 5,
        minIndex: 2,
        maxIndex: 3,
        maxAbs: 5,
        minAbsNonZero: 1,
        sum: 7,
        mean: 7 / 6,
        std: Math.sqrt(59 / 6 - (7 / 6) ** 2),
      },
    ],
  ];
  for (const [what, values, expected] of rows)
    it(what, () => {
      const found = of(...values);
      assert.ok(Math.abs(found.sum - expected.sum) <= 2 ** -54);
      assert.ok(Math.abs(found.std - expected.std) <= 1e-15 * expected.std);
      assert.deepEqual({ ...found, sum: 0, std: 0 }, { ...expected, sum: 0, std: 0 });
    });

  it('sums cancel without loss', () => {
    assert.equal(of(1e100, 1, -1e100).sum, 1);
    assert.equal(of(1, 1e100, 1, -1e100).mean, 0.5);
    assert.equal(of(...new Array<number>(1e4).fill(0.1)).sum, 1000);
  });
  it('a large offset costs the deviation no digits', () => {
    const small = Float64Array.from({ length: 9001 }, (_unused, i) => ((i * i) % 101) / 1024);
    const { std } = statistics(small);
    for (const offset of [1e9, -1e12]) {
      const found = statistics(small.map(x => x + offset)).std;
      assert.ok(Math.abs(found / std - 1) < 1e-13, `${found}, not ${std}`);
    }
  });
  it('huge and tiny numbers have a mean and a deviation', () => {
    assert.deepEqual([of(1e308, 1e308, -1e308).sum, of(1e308, 1e308).mean], [1e308, 1e308]);
    assert.equal(of(1e308, -1e308).std, 1e308);
    assert.equal(of(2 ** -1000, -(2 ** -1000)).std, 2 ** -1000);
    assert.equal(of(1e308, 1e308).sum, Infinity);
    assert.equal(of(Number.MIN_VALUE, 3 * Number.MIN_VALUE).mean, 2 * Number.MIN_VALUE);
  });
});

describe('statistics by the definition', () => {
  const any = numberFor({ signed: true, bw: 12, fracBw: 6 });
  const near = fc.tuple(any, fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 }));
  const arrays = fc.oneof(
    fc.array(any, { minLength: 1, maxLength: 20 }),
    near.map(([offset, all]) => all.map(k => offset + k / 8)),
  );

  property('are the exact sums, rounded', 1500, fc.tuple(arrays, times), ([values, often]) => {
    const found = statistics(repeated(values, often));
    const exact = values.map(ofDouble);
    const n = rational(values.length);
    const total = mul(sum(exact), rational(often));
    const mean = div(sum(exact), n);
    const size = mul(sum(exact.map(abs)), rational(often));
    assertNear(found.sum, total, mul(size, twoTo(-95)), 'sum');
    assertNear(found.mean, mean, mul(size, twoTo(-95)), 'mean');
    const std = rootToDouble(div(sum(exact.map(x => square(sub(x, mean)))), n));
    assert.ok(Math.abs(found.std - std) <= 1e-13 * std + Number.MIN_VALUE, `std ${found.std}, not ${std}`);
    assert.equal(found.min, Math.min(...values) + 0);
    assert.equal(found.max, Math.max(...values) + 0);
    assert.equal(found.minIndex, values.indexOf(found.min));
    assert.equal(found.maxIndex, values.indexOf(found.max));
    assert.equal(found.maxAbs, Math.max(...values.map(Math.abs)));
    const sizes = values.map(Math.abs).filter(x => x > 0);
    assert.equal(found.minAbsNonZero, sizes.length > 0 ? Math.min(...sizes) : 0);
  });

  property('are the same of a float32 array', 200, arrays, values => {
    const floats = Float32Array.from(values);
    assert.deepEqual(statistics(floats), statistics(Float64Array.from(floats)));
  });

  it('of more than one block of values are those of the whole', () => {
    const values = Float64Array.from({ length: 10_000 }, (_unused, i) => Math.sin(i) * 2 ** (i % 7));
    const found = statistics(values);
    const exact = Array.from(values, ofDouble);
    const mean = div(sum(exact), rational(values.length));
    const std = rootToDouble(div(sum(exact.map(x => square(sub(x, mean)))), rational(values.length)));
    assert.equal(found.sum, toDouble(sum(exact)));
    assert.ok(Math.abs(found.std / std - 1) < 1e-14);
  });
});

/** Within a rounding of the exact value, and `slack`. */
function assertNear(found: number, exact: Rational, slack: Rational, what: string): void {
  const expected = toDouble(exact);
  if (found === expected) return;
  const off = abs(sub(ofDouble(found), exact));
  const allowed = mul(abs(exact), twoTo(-52));
  const total = compare(off, allowed) <= 0 || compare(off, slack) <= 0 || toDouble(off) <= Number.MIN_VALUE;
  assert.ok(total, `${what}: ${found}, not ${expected}`);
}
