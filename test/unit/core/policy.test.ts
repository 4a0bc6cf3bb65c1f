import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FormatWidth } from '../../../src/core/format';
import { bestFracBw, policyData, type PolicyData } from '../../../src/core/policy';
import { type Policy } from '../../../src/core/policyName';
import { DEFAULT_MODES, type Modes } from '../../../src/core/quantize';
import { type Range } from '../../../src/core/range';
import { statistics } from '../../../src/core/statistics';
import { modes, nextDown, nextUp, width } from './oracle/inputs';
import { klOracle } from './oracle/klDivergence';
import {
  coverOracle,
  largestOfSmallest,
  maxErrorOracle,
  percentileOracle,
  roundSafeOracle,
  squaredErrorOracle,
  strictOracle,
  type Window,
} from './oracle/policies';
import { property } from './oracle/property';
import { codeRange } from './oracle/quantizer';
import { add, compare, log2Floor, mul, ofDouble, type Rational, rational } from './oracle/rational';

/** Every policy against all candidates of a wide window, in exact arithmetic. */

const log2 = (x: number): number => log2Floor(ofDouble(x));

/**
 * Every fracBw from where all values become 0 to where all are clipped, with a margin of some octaves on either side.
 * Where what is clipped does not stay at the end of the range it is no worse farther out: there the window ends with
 * the last fracBw that has a value in range.
 */
function windowOf(values: readonly number[], { signed, bw }: FormatWidth, m = DEFAULT_MODES): Window {
  const sizes = values.map(Math.abs).filter(x => x > 0);
  const stays = m.overflow === 'saturate' || m.overflow === 'saturateSymmetric';
  const last = bw - (signed ? 1 : 0) - log2(Math.min(...sizes));
  return { from: -log2(Math.max(...sizes)) - 6, to: stays ? last + 7 : last };
}

/** Numbers a few octaves around 1: round ones, halves of steps, neighbours of powers of two, anything. */
const value = fc
  .oneof(
    fc.integer({ min: -64, max: 64 }).map(k => k / 16),
    fc.integer({ min: -6, max: 4 }).map(e => 2 ** e),
    fc.integer({ min: -6, max: 4 }).map(e => nextDown(2 ** e)),
    fc.integer({ min: -6, max: 4 }).map(e => -nextUp(2 ** e)),
    fc.double({ min: -4, max: 4, noNaN: true }).filter(x => Math.abs(x) > 2 ** -9),
    fc.constant(0),
  )
  .map(x => x + 0);
const values = fc.array(value, { minLength: 1, maxLength: 8 }).filter(all => all.some(x => x !== 0));
const shifted = fc.tuple(values, fc.integer({ min: -30, max: 30 })).map(([all, e]) => all.map(x => x * 2 ** e));
const narrow = width(2, 16);

const best = (policy: Policy, data: PolicyData, w: FormatWidth, m: Modes = DEFAULT_MODES, percentile = 99.9) =>
  bestFracBw({ policy, percentile }, data, w, m);

describe('cover, strict and roundSafe', () => {
  const ranges = fc
    .tuple(value, value, fc.boolean(), fc.boolean(), fc.integer({ min: -300, max: 300 }))
    .map(([a, b, minOpen, maxOpen, e]): Range => {
      const [min, max] = [Math.min(a, b) * 2 ** e, Math.max(a, b) * 2 ** e];
      return min === max ? { min, max, minOpen: false, maxOpen: false } : { min, max, minOpen, maxOpen };
    })
    .filter(range => range.min !== 0 || range.max !== 0);

  property('are the best of all candidates, at every width', 1500, fc.tuple(ranges, width(1, 64)), ([range, w]) => {
    const ends = [range.min, range.max];
    const sample = Float64Array.from(ends);
    const data = { range, values: sample, statistics: statistics(sample) };
    const window = windowOf(ends, w);
    // With no end on the side that counts any fracBw covers: then it is as if for |x| < 1.
    const covers = range.max > 0 || (w.signed && range.min < 0);
    const asIfOne = w.bw - (w.signed ? 1 : 0);
    assert.equal(best('cover', data, w), covers ? coverOracle(range, w, window) : asIfOne, 'cover');
    assert.equal(best('strict', data, w), strictOracle(range, w, window), 'strict');
    assert.equal(best('roundSafe', data, w), roundSafeOracle(range, w, window), 'roundSafe');
  });
});

describe('percentile', () => {
  const percents = fc.constantFrom('99', '99.9', '99.99', '99.999', '50', '33.3', '10', '75', '90', '100', '0.001');
  const many = fc.array(value, { minLength: 1, maxLength: 40 }).filter(all => all.some(x => x !== 0));
  property(
    'covers the nearest rank of the sorted magnitudes',
    1000,
    fc.tuple(many, percents, narrow),
    ([all, p, w]) => {
      const found = best('percentile', policyData(Float64Array.from(all)), w, DEFAULT_MODES, Number(p));
      assert.equal(found, percentileOracle(all, p, w, windowOf(all, w)));
    },
  );
  for (const [p, fracBw] of [
    [99, 7],
    [99.89, 7],
    [99.9, 6],
    [99.99, 6],
    [99.991, -3],
    [100, -3],
  ] as const)
    it(`${p} % of 9989 values of 0.5, ten of 1 and one of 1000 is covered by s8/${fracBw}`, () => {
      const all = new Float64Array(10_000).fill(0.5).fill(1, 9989).fill(1000, 9999);
      assert.equal(best('percentile', policyData(all), { signed: true, bw: 8 }, DEFAULT_MODES, p), fracBw);
    });
});

describe('minMse and minMaxAbs', () => {
  /** What is 0 at every fracBw decides nothing (an unsigned format's negative values). */
  const decisive = (all: readonly number[], w: FormatWidth, m: Modes): number[] => {
    const [low, high] = codeRange(w);
    const lost = (x: number): boolean => (x < 0 ? low === 0n : high === 0n);
    return m.overflow === 'wrap' ? [...all] : all.filter(x => x !== 0 && !lost(x));
  };
  const TIE = rational(1n, 10n ** 12n);
  const cases = fc.tuple(shifted, narrow, fc.oneof({ weight: 2, arbitrary: fc.constant(DEFAULT_MODES) }, modes));

  property('minMse is the least exact sum of squares of all candidates', 600, cases, ([all, w, m]) => {
    const deciding = decisive(all, w, m);
    if (deciding.length === 0) return;
    const expected = largestOfSmallest(windowOf(all, w, m), f => squaredErrorOracle(deciding, w, f, m), TIE);
    assert.equal(best('minMse', policyData(Float64Array.from(all)), w, m), expected);
  });
  property('minMaxAbs is the least exact largest error of all candidates', 600, cases, ([all, w, m]) => {
    const deciding = decisive(all, w, m);
    if (deciding.length === 0) return;
    const cost = (f: number): Rational => maxErrorOracle(deciding, w, f, m);
    const expected = largestOfSmallest(windowOf(all, w, m), cost, rational(0n));
    const found = best('minMaxAbs', policyData(Float64Array.from(all)), w, m);
    // The errors of wrapped values are rounded: costs that differ by a rounding are equal.
    if (m.overflow === 'wrap' && found !== undefined && found > expected)
      assert.ok(compare(cost(found), mul(cost(expected), add(rational(1n), TIE))) <= 0);
    else assert.equal(found, expected);
  });
  it('unsigned and nothing but negative values: as if for |x| < 1', () => {
    for (const policy of ['minMse', 'minMaxAbs'] as const)
      assert.equal(best(policy, policyData(Float64Array.of(-1, -3)), { signed: false, bw: 8 }), 8);
  });

  it('answer at once on 60 octaves of values', function () {
    this.timeout(5000);
    const wide = Float64Array.from({ length: 4000 }, (_, i) => (-1) ** i * 2 ** -(i % 60));
    for (const signed of [true, false])
      for (const policy of ['minMse', 'minMaxAbs'] as const)
        assert.ok(Number.isInteger(best(policy, policyData(wide), { signed, bw: 16 })));
  });
  it('answer at once on the whole range of binary64', function () {
    this.timeout(5000);
    const extremes = Float64Array.of(2 ** 1021, -(2 ** 1021), Number.MIN_VALUE, 1, NaN, -Infinity);
    for (const policy of ['minMse', 'minMaxAbs'] as const)
      assert.equal(best(policy, policyData(extremes), { signed: true, bw: 8 }), -1015);
  });
});

describe('kl', () => {
  const seedOf = fc.integer({ min: 1, max: 2 ** 31 - 2 });
  const shape = fc.constantFrom('normal', 'uniform', 'laplace', 'outlier', 'grid', 'sparse');
  property('is what its doc comment says', 150, fc.tuple(seedOf, shape, narrow), ([seed, kind, w]) => {
    const all = sampleOf(kind, seed).map(x => (w.signed ? x : Math.abs(x)));
    const data = policyData(Float64Array.from(all));
    const cover = best('cover', data, w);
    assert.ok(cover !== undefined);
    assert.equal(best('kl', data, w), klOracle(all, w, cover));
  });

  it('lets one outlier go where 8 bits serve the others better', () => {
    const all = sampleOf('outlier', 7);
    const data = policyData(Float64Array.from(all));
    const [cover, kl] = [best('cover', data, { signed: true, bw: 8 }), best('kl', data, { signed: true, bw: 8 })];
    assert.ok(cover !== undefined && kl !== undefined && kl > cover, `cover ${cover}, kl ${kl}`);
  });
});

function sampleOf(kind: string, seed: number): number[] {
  let state = seed;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const laplace = (): number => Math.sign(random() - 0.5) * Math.log(random());
  const one: Record<string, () => number> = {
    normal,
    uniform: () => 2 * random() - 1,
    laplace,
    outlier: () => 0.05 * normal(),
    grid: () => Math.round(normal() * 16) / 64,
    sparse: () => (random() < 0.9 ? 0 : normal()),
  };
  const all = Array.from({ length: 3000 }, one[kind] ?? normal);
  return kind === 'outlier' ? [...all, 8] : all;
}
