import assert from 'node:assert/strict';
import { type FormatWidth } from '../../../src/core/format';
import { measure } from '../../../src/core/measures';
import { bestFracBw, POLICIES, policyData, policyDataOfRange, policySays } from '../../../src/core/policy';
import { DEFAULT_POLICY, parsePolicy, policyName, type PolicyChoice } from '../../../src/core/policyName';
import { parseRange } from '../../../src/core/range';

/** numerics.md section 5. */
const S8: FormatWidth = { signed: true, bw: 8 };

function choice(name: string): PolicyChoice {
  const parsed = parsePolicy(name);
  assert.ok(parsed, name);
  return parsed;
}

const best = (name: string, values: readonly number[], width = S8): number | undefined =>
  bestFracBw(choice(name), policyData(Float64Array.from(values)), width);

describe('the best frac_bw of 8 bits for data', () => {
  const rows: readonly (readonly [max: number, min: number, cover: number, strict: number, roundSafe: number])[] = [
    [2, -2, 5, 5, 5],
    [1.9999, -2, 6, 5, 5],
    [1, -1, 6, 6, 6],
    [0.999, -0.999, 7, 6, 6],
    [1.993, -1.5, 6, 5, 5],
    [0.2004, -0.1975, 9, 9, 9],
    [0.0052, -0.0023, 14, 14, 14],
    [100, -3, 0, 0, 0],
  ];
  for (const [max, min, cover, strict, roundSafe] of rows)
    it(`max ${max}, min ${min}: cover ${cover}, strict ${strict}, roundSafe ${roundSafe}`, () => {
      const found = ['cover', 'strict', 'roundSafe'].map(name => best(name, [max, 0.5 * min, min]));
      assert.deepEqual(found, [cover, strict, roundSafe]);
    });
});

describe('the worked example', () => {
  const x = Float64Array.of(1.01, ...Array.from({ length: 1000 }, (_, k) => (0.1037 * (-1) ** k * k) / 500));
  for (const [policy, fracBw] of [
    ['cover', 6],
    ['minMaxAbs', 6],
    ['minMse', 7],
  ] as const)
    it(`${policy} → ${fracBw}`, () => assert.equal(bestFracBw(choice(policy), policyData(x), S8), fracBw));

  for (const [fracBw, sqnr, maxError, saturated] of [
    [6, '28.831', '0.007811', 0],
    [7, '34.523', '0.017813', 1],
    [8, '17.619', undefined, 1],
  ] as const)
    it(`s8/${fracBw}: SQNR ${sqnr} dB, ${saturated} saturated`, () => {
      const found = measure(x, { ...S8, fracBw });
      assert.equal(found.sqnr?.toFixed(3), sqnr);
      if (maxError) assert.equal(found.maxAbsError.toFixed(6), maxError);
      assert.equal(found.saturatedHigh + found.saturatedLow, saturated);
    });
});

describe('the best frac_bw for an interval', () => {
  const rows: readonly (readonly [text: string, cover: number, strict: number, roundSafe: number])[] = [
    ['(-2, 2)', 6, 5, 5],
    ['[-2, 2]', 5, 5, 5],
    ['[-2, 2)', 6, 5, 5],
    ['(-2, 2]', 5, 5, 5],
    ['(-1, 1)', 7, 6, 6],
    ['[-1, 0.9921875]', 7, 7, 7],
    ['[-1, 0.99609375)', 7, 6, 7],
    ['[-1, 0.99609375]', 7, 6, 6],
    ['[0, 1)', 7, 6, 6],
    ['[-3, -1]', 5, 5, 5],
    ['[-4, 1]', 5, 5, 5],
    ['(0, 1000)', -3, -3, -3],
  ];
  for (const [text, cover, strict, roundSafe] of rows)
    it(`${text}: cover ${cover}, strict ${strict}, roundSafe ${roundSafe}`, () => {
      const range = parseRange(text);
      assert.ok(typeof range === 'object');
      const data = policyDataOfRange(range);
      assert.deepEqual(
        ['cover', 'strict', 'roundSafe'].map(name => bestFracBw(choice(name), data, S8)),
        [cover, strict, roundSafe],
      );
    });
  it('(-2, 2): every policy answers', () => {
    const range = parseRange('(-2, 2)');
    assert.ok(typeof range === 'object');
    const data = policyDataOfRange(range);
    const found = POLICIES.map(row => [row.policy, bestFracBw(choice(row.policy), data, S8)]);
    assert.deepEqual(found, [
      ['cover', 6],
      ['strict', 5],
      ['roundSafe', 5],
      ['minMse', 6],
      ['minMaxAbs', 6],
      ['percentile', 6],
      ['kl', 6],
    ]);
  });
});

describe('policies at the edge', () => {
  const U8: FormatWidth = { signed: false, bw: 8 };
  const everyPolicy = POLICIES.map(row => row.policy);
  for (const [what, values, width, expected] of [
    ['no value', [], S8, 7],
    ['zeros only', [0, -0, 0], S8, 7],
    ['zeros only, unsigned', [0, 0], U8, 8],
    ['nothing finite', [NaN, Infinity, -Infinity], S8, 7],
  ] as const)
    it(`${what}: as if for |x| < 1, ${expected}`, () => {
      for (const policy of everyPolicy) assert.equal(best(policy, values, width), expected, policy);
    });
  it('NaN and ±∞ are left out', () => {
    for (const policy of everyPolicy)
      assert.equal(best(policy, [0.3, NaN, -0.7, Infinity, -Infinity]), best(policy, [0.3, -0.7]), policy);
  });
  it('unsigned: negative values meet no strict format and leave the others their choice', () => {
    assert.equal(best('strict', [-1, 0.4], U8), undefined);
    assert.equal(best('cover', [-1, 0.4], U8), 9);
    assert.equal(best('minMse', [-1, 0.4], U8), best('minMse', [0.4], U8));
    assert.equal(best('minMaxAbs', [-1, 0.4], U8), best('minMaxAbs', [0.4], U8));
  });
  it('a single value: cover keeps it in range, minMse takes the last exact frac_bw', () => {
    assert.equal(best('cover', [0.101]), 10);
    assert.equal(best('minMse', [0.75]), 7);
    assert.equal(best('minMse', [-0.5]), 8);
  });
  it('the largest and the smallest numbers there are', () => {
    assert.equal(best('cover', [Number.MAX_VALUE]), 7 - 1024);
    assert.equal(best('cover', [Number.MIN_VALUE]), 7 + 1073);
    for (const policy of everyPolicy)
      for (const x of [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE])
        assert.ok(Number.isInteger(best(policy, [x, x / 3])), `${policy} ${x}`);
  });
});

describe('the name of a policy', () => {
  for (const [text, policy, percentile, name] of [
    ['cover', 'cover', 99.9, 'cover'],
    [' MinMSE ', 'minMse', 99.9, 'minMse'],
    ['percentile', 'percentile', 99.9, 'percentile99.9'],
    ['percentile99.99', 'percentile', 99.99, 'percentile99.99'],
    ['percentile100', 'percentile', 100, 'percentile100'],
  ] as const)
    it(`'${text}' is ${name}`, () => {
      assert.deepEqual(parsePolicy(text), { policy, percentile });
      assert.equal(policyName(choice(text)), name);
      assert.ok(policySays(choice(text)).length > 0);
    });
  for (const text of ['', 'best', 'cover5', 'percentile0', 'percentile100.1', 'percentile-1', 'percentile1e1', '99.9'])
    it(`'${text}' is none`, () => assert.equal(parsePolicy(text), undefined));
  it('the default is cover', () => assert.equal(policyName(DEFAULT_POLICY), 'cover'));
});
