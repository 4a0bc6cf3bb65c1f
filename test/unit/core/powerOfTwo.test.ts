import assert from 'node:assert/strict';
import fc from 'fast-check';
import { floorLog2, scaleByPowerOfTwo } from '../../../src/core/powerOfTwo';
import { numberFor } from './oracle/inputs';
import { property } from './oracle/property';
import { abs, log2Floor, mul, ofDouble, toDouble, twoTo } from './oracle/rational';

const finite = numberFor({ signed: true, bw: 53, fracBw: 0 });

describe('scaleByPowerOfTwo', () => {
  const rows: readonly (readonly [x: number, exponent: number, result: number])[] = [
    [1, -1074, Number.MIN_VALUE],
    [1, -1075, 0],
    [-1, -1075, -0],
    [1.5, -1075, Number.MIN_VALUE],
    [3, -1075, 2 * Number.MIN_VALUE],
    [Number.MIN_VALUE, 2097, 2 ** 1023],
    [Number.MIN_VALUE, 2098, Infinity],
    [Number.MAX_VALUE, -2098, Number.MIN_VALUE],
    [-0, 5000, -0],
    [0, -5000, 0],
    [NaN, -5000, NaN],
    [-Infinity, -5000, -Infinity],
  ];
  for (const [x, exponent, result] of rows)
    it(`${x} · 2^${exponent} = ${result}`, () => assert.equal(scaleByPowerOfTwo(x, exponent), result));

  property(
    'rounds the exact product once, also where it is subnormal',
    2000,
    fc.tuple(finite, fc.integer({ min: -2300, max: 2300 })),
    ([x, exponent]) => {
      assert.equal(scaleByPowerOfTwo(x, exponent) + 0, toDouble(mul(ofDouble(x), twoTo(exponent))) + 0);
    },
  );
});

describe('floorLog2', () => {
  property(
    'is the largest e with 2^e ≤ |x|',
    1000,
    finite.filter(x => x !== 0),
    x => {
      assert.equal(floorLog2(x), log2Floor(abs(ofDouble(x))));
    },
  );
});
