import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DistinctNumbers } from '../../../src/core/distinctNumbers';
import { drained } from '../../../src/core/drained';

const countOf = (low: number, high: number, expected: number, pieces: readonly (readonly number[])[]): number => {
  const distinct = new DistinctNumbers(low, high, expected);
  // The caller's row is used again for each piece.
  const row = new Float64Array(64);
  for (const piece of pieces) {
    row.set(piece);
    distinct.add(row.subarray(0, piece.length));
  }
  return drained(distinct.countSteps());
};

describe('different numbers', () => {
  for (const [what, low, high, expected] of [
    ['marked in a table', -128, 127, 10],
    ['sorted', -(2 ** 31), 2 ** 31 - 1, 10],
    ['sorted in heaps', -(2 ** 31), 2 ** 31 - 1, 1e6],
  ] as const)
    it(`are counted once each, in whatever piece they come: ${what}`, () => {
      assert.equal(countOf(low, high, expected, []), 0);
      assert.equal(countOf(low, high, expected, [[1, -1, 1], [NaN], [-0, 0, 127, -128, 1]]), 5);
      const code = fc.integer({ min: Math.max(low, -1000), max: Math.min(high, 1000) });
      fc.assert(
        fc.property(fc.array(fc.array(code, { maxLength: 60 }), { maxLength: 8 }), pieces => {
          assert.equal(countOf(low, high, expected, pieces), new Set(pieces.flat()).size);
        }),
      );
    });

  it('may be reals where no range of whole numbers is known', () => {
    const reals = [0.1, 0.1, 0.2, -0, 0, 1e300, 5e-324];
    assert.equal(countOf(-(2 ** 63), 2 ** 63, 7, [reals]), 5);
  });
});
