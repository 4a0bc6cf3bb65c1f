import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drained } from '../../../src/core/drained';
import { MagnitudeRanks } from '../../../src/core/magnitudeRanks';
import { type RealArray } from '../../../src/core/realArray';
import { DISTRIBUTIONS } from './oracle/distributions';

const ranksOf = (values: RealArray): MagnitudeRanks => drained(MagnitudeRanks.steps(values));
const boxOf = (values: RealArray): readonly number[] | undefined => drained(ranksOf(values).boxSteps());
const percentileOf = (ranks: MagnitudeRanks, percent: number): number => drained(ranks.percentileSteps(percent));

const sorted = (values: readonly number[]): number[] =>
  values
    .filter(x => Number.isFinite(x))
    .map(Math.abs)
    .sort((a, b) => a - b);

const brutePercentile = (values: readonly number[], percent: number): number => {
  const all = sorted(values);
  return all.find(x => all.filter(y => y <= x).length * 100 >= percent * all.length) ?? 0;
};

describe('ranks of magnitudes', () => {
  it('are quartiles by nearest rank, zeros aside', () => {
    assert.deepEqual(boxOf(Float64Array.of(0, -4, 1, 2, -3, 0)), [1, 1, 2, 3, 4]);
    assert.deepEqual(boxOf(Float64Array.of(-0.5)), [0.5, 0.5, 0.5, 0.5, 0.5]);
    assert.equal(boxOf(Float64Array.of(0, -0, NaN)), undefined);
  });

  it('are 0 for no value', () => assert.equal(percentileOf(ranksOf(new Float64Array(0)), 99), 0));

  for (const [name, values] of DISTRIBUTIONS)
    it(`are those of the sorted values: ${name}`, () => {
      const ranks = ranksOf(values);
      const nonZero = sorted([...values]).filter(x => x > 0);
      const at = (share: number): number | undefined => nonZero[Math.ceil(share * nonZero.length) - 1];
      const box = nonZero.length === 0 ? undefined : [nonZero[0], at(0.25), at(0.5), at(0.75), nonZero.at(-1)];
      assert.deepEqual(drained(ranks.boxSteps()), box);
      for (const percent of [50, 90, 99, 99.9, 100])
        assert.equal(percentileOf(ranks, percent), brutePercentile([...values], percent), `${percent} %`);
    });

  it('hold for any few values', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 12 }), fc.integer({ min: 50, max: 100 }), (values, percent) => {
        const ranks = ranksOf(Float64Array.from(values));
        assert.equal(percentileOf(ranks, percent), brutePercentile(values, percent));
      }),
      { seed: 1 },
    );
  });
});
