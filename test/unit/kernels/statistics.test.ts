import assert from 'node:assert/strict';
import { floorLog2 } from '../../../src/core/powerOfTwo';
import { octaveStatistics, statistics } from '../../../src/core/statistics';
import { valuesOf, DISTRIBUTIONS } from './distributions';
import { assertSame, forEachArray } from './sameBits';

describe('statistics and log2 histogram: kernel and reference give the same bits', () => {
  forEachArray((values, name) => assertSame(() => octaveStatistics(values), name));
});

describe('the log2 histogram', () => {
  for (const distribution of DISTRIBUTIONS)
    it(`counts every finite value but zeros in its octave: ${distribution[0]}`, () => {
      const values = valuesOf(distribution, 4097);
      const expected = new Map<number, number>();
      for (const x of values) {
        if (x === 0 || !Number.isFinite(x)) continue;
        const octave = Math.max(-1023, floorLog2(x));
        expected.set(octave, (expected.get(octave) ?? 0) + 1);
      }
      const { octaves, ...others } = octaveStatistics(values);
      const found = [...octaves.counts].flatMap((count, i) =>
        count === 0 ? [] : [[octaves.lowest + i, count] as const],
      );
      assert.deepEqual(
        found,
        [...expected].sort(([a], [b]) => a - b),
      );
      assert.deepStrictEqual(others, statistics(values));
    });
});
