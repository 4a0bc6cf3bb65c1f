import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bitLength,
  compare,
  decimalText,
  type Exact,
  exactDecimal,
  exactOf,
  subtract,
  toNumber,
} from '../../../src/core/exact';
import { numberFor } from './oracle/inputs';
import { property } from './oracle/property';
import * as oracle from './oracle/rational';

const finite = numberFor({ signed: true, bw: 53, fracBw: 0 });
const asRational = (x: Exact): oracle.Rational => oracle.mul(oracle.rational(x.num, x.den), oracle.twoTo(x.exp2));

const exact: fc.Arbitrary<Exact> = fc.oneof(
  finite.map(exactOf),
  fc.record({
    num: fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }),
    den: fc.bigInt({ min: 1n, max: 2n ** 70n }),
    exp2: fc.oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -1300, max: 1100 })),
  }),
);

describe('exactOf and toNumber', () => {
  property('a number comes back as itself', 1000, finite, x => assert.equal(toNumber(exactOf(x)), x + 0));
  property('exactOf is the value of the bits', 1000, finite, x => {
    assert.equal(oracle.compare(asRational(exactOf(x)), oracle.ofDouble(x)), 0);
  });
  property('toNumber rounds any rational to the nearest, ties to even, subnormals too', 3000, exact, x => {
    assert.equal(toNumber(x), oracle.toDouble(asRational(x)) + 0);
  });

  const half = (odd: bigint): Exact => ({ num: odd, den: 1n, exp2: -1075 });
  const rows: readonly (readonly [what: string, x: Exact, result: number])[] = [
    ['half the smallest number is 0', half(1n), 0],
    ['minus half the smallest number is 0, not −0', half(-1n), 0],
    ['one and a half of the smallest are two', half(3n), 2 * Number.MIN_VALUE],
    ['2^53 + 1 goes to the even side', exactOf(2n ** 53n + 1n), 2 ** 53],
    ['2^53 + 3 goes to the even side', exactOf(2n ** 53n + 3n), 2 ** 53 + 4],
    ['just under the last midpoint stays finite', exactOf(2n ** 1024n - 2n ** 970n - 1n), Number.MAX_VALUE],
    ['the last midpoint is ∞', exactOf(2n ** 1024n - 2n ** 970n), Infinity],
    ['far below everything is 0', { num: -1n, den: 3n, exp2: -5000 }, 0],
    ['far above everything is −∞', { num: -1n, den: 3n, exp2: 5000 }, -Infinity],
  ];
  for (const [what, x, result] of rows) it(what, () => assert.equal(toNumber(x), result));
  it('has no exact value for NaN and ±∞', () => {
    for (const x of [NaN, Infinity, -Infinity]) assert.throws(() => exactOf(x), /no exact value/);
  });
});

describe('subtract and compare', () => {
  property('are the rational difference and its sign', 1000, fc.tuple(exact, exact), ([a, b]) => {
    const difference = oracle.sub(asRational(a), asRational(b));
    assert.equal(oracle.compare(asRational(subtract(a, b)), difference), 0);
    assert.equal(compare(a, b), difference.num > 0n ? 1 : difference.num < 0n ? -1 : 0);
    assert.equal(compare(a, a), 0);
  });
});

describe('exactDecimal', () => {
  for (const text of [
    '0.101',
    '-0.101',
    '+7',
    '.5',
    '5.',
    '1e3',
    '1.25E-2',
    '-0',
    '000.1000',
    '12345678901234567890.1',
  ])
    it(`reads ${text}`, () => {
      const value = exactDecimal(text);
      assert.ok(value);
      assert.equal(oracle.compare(asRational(value), oracle.ofDecimal(text)), 0);
    });
  for (const text of ['', '.', '-', 'e5', '1e', '0x10', '1 000', '1,5', 'NaN', 'Infinity', '1e5001', '1e-99999', '--1'])
    it(`refuses '${text}'`, () => assert.equal(exactDecimal(text), undefined));
  for (const [what, text] of [
    ['digits and a letter', '1'.repeat(1e6) + 'x'],
    ['zeros and two points', '0'.repeat(1e6) + '..'],
    ['digits alone', '7'.repeat(1e6)],
    ['a long fraction', '0.' + '3'.repeat(1e6)],
  ] as const)
    it(`answers at once on a megabyte of ${what}`, function () {
      this.timeout(5000);
      assert.equal(exactDecimal(text), undefined);
    });
  property('reads what JavaScript prints', 300, finite, x => {
    const value = exactDecimal(String(x));
    assert.ok(value);
    assert.equal(toNumber(value), x + 0);
  });
});

describe('decimalText', () => {
  const rows: readonly (readonly [x: Exact | undefined, text: string | undefined])[] = [
    [exactOf(0.09375), '0.09375'],
    [exactOf(-0.5), '-0.5'],
    [exactOf(-128), '-128'],
    [exactOf(0), '0'],
    [exactOf(2 ** 70), '1180591620717411303424'],
    [exactOf(0.1), '0.1000000000000000055511151231257827021181583404541015625'],
    [exactDecimal('0.101'), '0.101'],
    [exactDecimal('-12.50e-3'), '-0.0125'],
    [{ num: 3n, den: 12n, exp2: 1 }, '0.5'],
    [{ num: 1n, den: 3n, exp2: 0 }, undefined],
  ];
  for (const [x, text] of rows)
    it(`prints ${text ?? 'nothing where the digits do not end'}`, () => {
      assert.ok(x);
      assert.equal(decimalText(x), text);
    });
  property('its digits are the number', 300, finite, x => assert.equal(Number(decimalText(exactOf(x))), x + 0));
});

describe('bitLength', () => {
  property('counts the bits', 300, fc.bigInt({ min: 1n, max: 2n ** 200n }), x =>
    assert.equal(bitLength(x), x.toString(2).length),
  );
  it('is 0 for 0', () => assert.equal(bitLength(0n), 0));
});
