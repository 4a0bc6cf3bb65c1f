import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FixedFormat } from '../../../src/core/format';
import { codesUsedSteps } from '../../../src/core/codesUsed';
import { drained } from '../../../src/core/drained';
import { maxAbsErrorOf, measure, type Measures } from '../../../src/core/measures';
import { type Modes } from '../../../src/core/quantize';
import { anyNumberFor, format, modes, repeated, times } from './oracle/inputs';
import { property } from './oracle/property';
import { codeRange, quantizeOracle } from './oracle/quantizer';
import {
  abs,
  compare,
  div,
  type Rational,
  ofDouble,
  rational,
  rootToDouble,
  square,
  sum,
  toDouble,
} from './oracle/rational';

/** numerics.md section 6. */
const S8: FixedFormat = { signed: true, bw: 8, fracBw: 6 };
const NOTHING: Measures = {
  count: 0,
  mse: 0,
  rmse: 0,
  bias: 0,
  maxAbsError: 0,
  maxAbsErrorIndex: -1,
  sqnr: undefined,
  saturatedHigh: 0,
  saturatedLow: 0,
  flushed: 0,
  exact: 0,
};

describe('measures of small arrays, s8/6', () => {
  const rows: readonly (readonly [what: string, values: readonly number[], Partial<Measures>])[] = [
    ['empty', [], NOTHING],
    ['only non-finite', [NaN, Infinity, -Infinity], NOTHING],
    ['all zero', [0, -0, 0], { ...NOTHING, count: 3, exact: 3, maxAbsErrorIndex: 0 }],
    ['one exact value', [0.5], { ...NOTHING, count: 1, exact: 1, maxAbsErrorIndex: 0, sqnr: Infinity }],
    [
      'one value rounded up, error ¼ LSB',
      [0.75 / 64],
      {
        count: 1,
        mse: 2 ** -16,
        rmse: 2 ** -8,
        bias: 2 ** -8,
        maxAbsError: 2 ** -8,
        maxAbsErrorIndex: 0,
        sqnr: 20 * Math.log10(3),
      },
    ],
    [
      'constant',
      [0.25, 0.25, 0.25, 0.25].map(x => x + 2 ** -8),
      {
        count: 4,
        mse: 2 ** -16,
        rmse: 2 ** -8,
        bias: -(2 ** -8),
        maxAbsError: 2 ** -8,
        maxAbsErrorIndex: 0,
        sqnr: 20 * Math.log10(65),
      },
    ],
    [
      'errors that cancel in the bias; the first of two largest is told',
      [0, 1 + 2 ** -8, 1 - 2 ** -8],
      {
        count: 3,
        exact: 1,
        mse: 2 ** -15 / 3,
        rmse: Math.sqrt(2 ** -15 / 3),
        bias: 0,
        maxAbsError: 2 ** -8,
        maxAbsErrorIndex: 1,
        sqnr: 10 * Math.log10((2 + 2 ** -15) / 2 ** -15),
      },
    ],
    [
      'flushed: not 0 before, 0 after; −0 and 0 are exact',
      [2 ** -8, -(2 ** -8), 0, -0],
      {
        count: 4,
        mse: 2 ** -17,
        rmse: Math.sqrt(2 ** -17),
        bias: 0,
        maxAbsError: 2 ** -8,
        maxAbsErrorIndex: 0,
        sqnr: 0,
        flushed: 2,
        exact: 2,
      },
    ],
    [
      'saturated high and low; the ends themselves are not',
      [127 / 64, -2, 2, -2.25],
      {
        count: 4,
        mse: (2 ** -12 + 2 ** -4) / 4,
        rmse: Math.sqrt((2 ** -12 + 2 ** -4) / 4),
        bias: (-(2 ** -6) + 0.25) / 4,
        maxAbsError: 0.25,
        maxAbsErrorIndex: 3,
        saturatedHigh: 1,
        saturatedLow: 1,
        exact: 2,
      },
    ],
    [
      'beyond the last code but rounded back to it is not saturated; at the tie it is',
      [127.25 / 64, 127.5 / 64, -128.5 / 64],
      { count: 3, saturatedHigh: 1, saturatedLow: 0 },
    ],
    [
      'non-finite values are left out, their indices count',
      [NaN, 0.5, Infinity, 0.501],
      { count: 2, exact: 1, maxAbsErrorIndex: 3 },
    ],
  ];
  for (const [what, values, expected] of rows)
    it(what, () => {
      const found = measure(Float64Array.from(values), S8);
      for (const key of Object.keys(expected) as (keyof Measures)[]) assertClose(found[key], expected[key], key);
    });

  it('float32 arrays are measured as they are', () => {
    const floats = Float32Array.of(0.1, -0.7, 3);
    assert.deepEqual(measure(floats, S8), measure(Float64Array.from(floats), S8));
  });
  it('wrap: counted as overflow, the error is that of the wrapped value', () => {
    const found = measure(Float64Array.of(2, -2.5, 0.5), S8, { rounding: 'floor', overflow: 'wrap' });
    assert.deepEqual([found.saturatedHigh, found.saturatedLow, found.maxAbsError], [1, 1, 4]);
  });
  it('saturateSymmetric: −2 itself is out of range', () => {
    const found = measure(Float64Array.of(-2), S8, { rounding: 'halfEven', overflow: 'saturateSymmetric' });
    assert.deepEqual([found.saturatedLow, found.maxAbsError], [1, 2 ** -6]);
  });
  it('numbers whose squares leave the binary64 range have an SQNR and an RMSE', () => {
    for (const exponent of [-900, 900]) {
      const found = measure(Float64Array.of(0.75 * 2 ** (exponent - 6)), { ...S8, fracBw: 6 - exponent });
      assertClose(found.sqnr, 20 * Math.log10(3), 'sqnr');
      assert.equal(found.rmse, 2 ** (exponent - 8));
    }
  });
  it('sums of a million equal errors gather no rounding', () => {
    assert.ok(Math.abs(measure(new Float64Array(1e6).fill(0.1), S8).mse / (0.1 - 6 / 64) ** 2 - 1) < 1e-12);
  });
});

describe('codes in use', () => {
  for (const [what, values, f, used] of [
    ['none', [], S8, 0],
    ['both zeros are one', [0, -0, 2 ** -9], S8, 1],
    ['the ends', [5, 2, -2, -7], S8, 2],
    ['NaN has none', [NaN, 0.5, NaN], S8, 1],
    ['25 bits', [0.1, 0.2, 0.1], { signed: true, bw: 25, fracBw: 20 }, 2],
    ['64 bits', [0.1, 0.2, 0.1, NaN], { signed: true, bw: 64, fracBw: 60 }, 2],
  ] as const)
    it(what, () => assert.equal(drained(codesUsedSteps(Float64Array.from(values), f)), used));
});

describe('measures by the definition', () => {
  const cases = format
    .filter(f => Math.abs(f.fracBw) <= 150)
    .chain(f => fc.tuple(fc.constant(f), modes, fc.array(anyNumberFor(f).filter(moderate), { maxLength: 8 }), times));

  property('are the exact sums, counts and places', 1500, cases, ([f, m, values, often]) => {
    const found = measure(repeated(values, often), f, m);
    const finite = values.filter(Number.isFinite);
    const results = finite.map(x => quantizeOracle(ofDouble(x), f, m));
    const errors = results.map(r => r.error);
    const n = rational(Math.max(1, finite.length));
    const noise = sum(errors.map(square));
    const signal = sum(finite.map(x => square(ofDouble(x))));
    assert.equal(found.count, finite.length * often);
    assertClose(found.rmse, rootToDouble(div(noise, n)), 'rmse');
    if (toDouble(div(noise, n)) > 2 ** -900) assertClose(found.mse, toDouble(div(noise, n)), 'mse');
    assertSum(found.bias, errors, n);
    const largest = Math.max(0, ...errors.map(e => toDouble(abs(e))));
    assertClose(found.maxAbsError, largest, 'maxAbsError');
    assert.equal(maxAbsErrorOf(repeated(values, often), f, m), found.maxAbsError);
    if (finite.length > 0) {
      const there = values[found.maxAbsErrorIndex] ?? NaN;
      assertClose(toDouble(abs(quantizeOracle(ofDouble(there), f, m).error)), largest, 'at its index');
    }
    const ratio = signal.num === 0n ? undefined : noise.num === 0n ? Infinity : decibels(signal, noise);
    if (typeof ratio === 'number' && Number.isFinite(ratio)) assert.ok(Math.abs((found.sqnr ?? NaN) - ratio) < 1e-9);
    else assert.equal(found.sqnr, ratio);
    assertCounts(found, f, m, finite, often);
  });

  function assertCounts(found: Measures, f: FixedFormat, m: Modes, finite: readonly number[], often: number): void {
    const [lowest, high] = codeRange(f);
    const low = m.overflow === 'saturateSymmetric' && f.signed ? -high : lowest;
    const results = finite.map(x => quantizeOracle(ofDouble(x), f, m));
    assert.deepEqual(
      [found.saturatedHigh, found.saturatedLow, found.flushed, found.exact],
      [
        often * results.filter(r => r.rounded > high).length,
        often * results.filter(r => r.rounded < low).length,
        often * results.filter(r => r.status === 'flushed').length,
        often * results.filter(r => r.error.num === 0n).length,
      ],
    );
  }
});

/** Farther out a sum of squares of numbers that differ by more than 2^400 need not be near. */
const moderate = (x: number): boolean => x === 0 || !Number.isFinite(x) || Math.abs(Math.log2(Math.abs(x))) < 350;

const decibels = (signal: Rational, noise: Rational): number => 20 * Math.log10(rootToDouble(div(signal, noise)));

function assertClose(found: number | undefined, expected: number | undefined, what: string): void {
  if (found === undefined || expected === undefined || !Number.isFinite(expected)) assert.equal(found, expected, what);
  else assert.ok(Math.abs(found - expected) <= 1e-12 * Math.abs(expected), `${what}: ${found}, not ${expected}`);
}

/** A mean may be off by a rounding of its largest part. */
function assertSum(found: number, parts: readonly Rational[], n: Rational): void {
  const off = abs(div(sum([...parts, { num: -ofDouble(found).num * n.num, den: ofDouble(found).den }]), n));
  const size = div(sum(parts.map(abs)), n);
  assert.ok(compare(off, { num: size.num, den: size.den * 10n ** 12n }) <= 0 || toDouble(off) === 0, `bias ${found}`);
}
