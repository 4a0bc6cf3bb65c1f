import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ErrorScan } from '../../../src/core/errorScan';
import { DEFAULT_MODES, quantize } from '../../../src/core/quantize';
import { modes } from './oracle/inputs';

const S8_6 = { signed: true, bw: 8, fracBw: 6 };

describe('a scan of the errors', () => {
  it('tells the extremes of every stretch and the worst values', () => {
    const values = Float64Array.of(0.101, -0.5, 2.5, 0.1, -3, NaN, 0.101);
    const scan = new ErrorScan(S8_6, DEFAULT_MODES, { by: 'index', low: 0, high: 7, stretches: 7 }, 3);
    scan.add(values.subarray(0, 4), 0);
    scan.add(values.subarray(4), 4);
    const { x, low, high, worst } = scan.result();
    assert.deepEqual(x, [0.5, 1.5, 2.5, 3.5, 4.5, 6.5]);
    assert.deepEqual(low, high);
    assert.deepEqual(
      worst.map(({ index, quantized }) => [index, quantized]),
      [
        [4, -2],
        [2, 1.984375],
        [0, 0.09375],
      ],
    );
  });

  it('counts clipping into the error', () => {
    const scan = new ErrorScan(S8_6, DEFAULT_MODES, { by: 'value', low: -4, high: 4, stretches: 8 }, 1);
    scan.add(Float64Array.of(3, 0.5), 0, Float64Array.of(1, 0.5));
    assert.deepEqual(scan.result(), {
      x: [0.5, 3.5],
      low: [0, -2],
      high: [0, -2],
      worst: [{ index: 0, value: 3, quantized: 1, error: -2 }],
    });
  });

  it('lists no value without an error', () => {
    const scan = new ErrorScan(S8_6, DEFAULT_MODES, { by: 'value', low: 1, high: 1, stretches: 4 }, 5);
    scan.add(Float64Array.of(1, 1), 0);
    assert.deepEqual(scan.result().worst, []);
  });

  it('finds what sorting all errors finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        modes,
        (list, most, rules) => {
          const scan = new ErrorScan(S8_6, rules, { by: 'index', low: 0, high: list.length, stretches: 5 }, most);
          for (let i = 0; i < list.length; i += 7) scan.add(Float64Array.from(list.slice(i, i + 7)), i);
          const errors = list.map(x => quantize(x, S8_6, rules).value - x);
          const expected = [...errors.keys()]
            .filter(i => errors[i] !== 0)
            .sort((a, b) => Math.abs(errors[b] ?? 0) - Math.abs(errors[a] ?? 0) || a - b)
            .slice(0, most);
          const { worst, low, high } = scan.result();
          assert.deepEqual(
            worst.map(({ index }) => index),
            expected,
          );
          assert.equal(Math.min(...low), Math.min(...errors));
          assert.equal(Math.max(...high), Math.max(...errors));
        },
      ),
      { seed: 1 },
    );
  });
});
