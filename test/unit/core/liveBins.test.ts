import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binValues } from '../../../src/core/binValues';
import { type FormatWidth } from '../../../src/core/format';
import { LiveBins } from '../../../src/core/liveBins';
import { bestFracBw, minMseOfBins, policyData } from '../../../src/core/policy';
import { DEFAULT_POLICY } from '../../../src/core/policyName';
import { DEFAULT_MODES } from '../../../src/core/quantize';
import { squaredErrorAt } from '../../../src/core/binnedSquaredErrors';

const WIDTHS: readonly FormatWidth[] = [
  { signed: true, bw: 8 },
  { signed: true, bw: 4 },
  { signed: true, bw: 16 },
  { signed: false, bw: 8 },
];

/** The same but for the order of summation; squares near the smallest number have few digits. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) + 1e-295;

const value = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -4, max: 4, noNaN: true }) },
  fc.constantFrom(0, -0, 1, -1, 0.5, NaN, Infinity, 5e-324, 2 ** -40, 0.101, 127 / 128),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

describe('bins that values come to and leave', () => {
  for (const width of WIDTHS)
    it(`say what fresh ones say, at ${width.signed ? 's' : 'u'}${width.bw}`, () => {
      const fine = width.bw > 9;
      fc.assert(
        fc.property(
          fc.array(value, { minLength: 1, maxLength: 40 }),
          fc.array(value, { maxLength: 40 }),
          (stay, go) => {
            const live = new LiveBins(fine);
            for (const x of [...go, ...stay]) live.add(x);
            for (const x of go) live.remove(x);
            const kept = Float64Array.from(stay, x => (width.signed ? x : Math.abs(x)));
            if (!width.signed) {
              for (const x of stay) live.remove(x);
              for (const x of kept) live.add(x);
            }
            const fresh = binValues(kept, fine);
            const binned = live.binned();
            if (!binned) return;
            assert.equal(binned.count, fresh.count);
            assert(fresh.positive.length + fresh.negative.length === 0 || binned.exponent === fresh.exponent);
            for (let fracBw = -24; fracBw < 30; fracBw++)
              assert(
                near(
                  squaredErrorAt(binned, width, DEFAULT_MODES, fracBw),
                  squaredErrorAt(fresh, width, DEFAULT_MODES, fracBw),
                ),
              );
            const data = policyData(kept);
            const best = bestFracBw({ ...DEFAULT_POLICY, policy: 'minMse' }, data, width);
            assert.equal(minMseOfBins(binned, data.range, width) ?? best, best);
          },
        ),
        { numRuns: 400 },
      );
    });

  it('do not drift, however many come and go', () => {
    const live = new LiveBins(false);
    const values = Float64Array.from({ length: 1000 }, (_unused, i) => Math.sin(i) * 1.9);
    for (const x of values) live.add(x);
    for (let round = 0; round < 100_000; round++) {
      const x = Math.cos(round) * 1e3;
      live.add(x);
      live.remove(x);
    }
    const [binned, fresh] = [live.binned(), binValues(values, false)];
    assert(binned);
    for (let fracBw = 0; fracBw < 20; fracBw++) {
      const width = { signed: true, bw: 8 };
      assert(
        near(squaredErrorAt(binned, width, DEFAULT_MODES, fracBw), squaredErrorAt(fresh, width, DEFAULT_MODES, fracBw)),
      );
    }
  });
});
