import assert from 'node:assert/strict';
import { formatName } from '../../../src/core/format';
import { printNotation } from '../../../src/core/notation';
import { bestFracBw, policyDataOfRange } from '../../../src/core/policy';
import { DEFAULT_POLICY } from '../../../src/core/policyName';
import { DEFAULT_MODES, quantize } from '../../../src/core/quantize';
import { quantizeArray } from '../../../src/core/quantizeArray';
import { parseRange } from '../../../src/core/range';
import { npRound, seedQuantize } from './oracle/seed';

/** numerics.md section 1. */
describe("the seed's quiz", () => {
  const range = parseRange('(-2, 2)');
  assert.ok(typeof range === 'object');
  const fracBw = bestFracBw(DEFAULT_POLICY, policyDataOfRange(range), { signed: true, bw: 8 });
  const format = { signed: true, bw: 8, fracBw: fracBw ?? NaN };

  it('weights in (−2, 2) and 8 bits: scale 2^−6, Q1.6, s8/6', () => {
    assert.equal(fracBw, 6);
    assert.equal(printNotation('q', format, DEFAULT_MODES), 'Q1.6');
    assert.equal(formatName(format), 's8/6');
  });
  it('0.101 → round(6.464) = 6 → 0.09375, error −0.00725, at most half an LSB', () => {
    const { code, value, error, status } = quantize(0.101, format);
    assert.deepEqual({ code, value, status }, { code: 6n, value: 0.09375, status: 'rounded' });
    assert.equal(error.toFixed(12), '-0.007250000000');
    assert.ok(Math.abs(error) <= 0.0078125);
  });
});

describe("the seed's function", () => {
  const rows: readonly (readonly [fx: number, bw: number, fracBw: number, qx: number])[] = [
    [0.101, 8, 6, 0.09375],
    [2.5, 8, 0, 2],
    [-2.5, 8, 0, -2],
    [3.5, 8, 0, 4],
    [-3.5, 8, 0, -4],
    [0.5, 8, 0, 0],
    [1.5, 8, 0, 2],
    [2, 8, 6, 1.984375],
    [-2, 8, 6, -2],
    [-3, 8, 6, -2],
    [1e300, 8, 6, 1.984375],
    [1e308, 8, 60, 127 / 2 ** 60],
    [-1e308, 8, -4, -2048],
    [Number.MIN_VALUE, 8, 6, 0],
    [Infinity, 8, 6, 1.984375],
    [-Infinity, 8, 6, -2],
    [NaN, 8, 6, NaN],
    [2 ** 52 - 0.5, 54, 0, 2 ** 52],
    [0.49999999999999994, 8, 0, 0],
    [100, 8, -1, 100],
    [101, 8, -1, 100],
    [103, 8, -1, 104],
  ];
  for (const [fx, bw, fracBw, qx] of rows)
    it(`quantize(${fx}, ${bw}, ${fracBw}) = ${qx}`, () => {
      assert.equal(seedQuantize(fx, bw, fracBw) + 0, qx);
      assert.equal(quantizeArray(Float64Array.of(fx), { signed: true, bw, fracBw })[0], qx);
      assert.equal(quantize(fx, { signed: true, bw, fracBw }).value, qx);
    });

  it('np.round takes ties to even, Math.round does not', () => {
    assert.deepEqual([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map(npRound), [-2, -2, -0, 0, 2, 2]);
    assert.equal(Math.round(2.5), 3);
  });
});
