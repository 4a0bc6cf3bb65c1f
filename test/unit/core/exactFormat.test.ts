import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactDecimal } from '../../../src/core/exact';
import { exactFormat } from '../../../src/core/exactFormat';
import { formatName } from '../../../src/core/format';
import { DEFAULT_MODES } from '../../../src/core/quantize';
import { property } from './oracle/property';
import { quantizeOracle } from './oracle/quantizer';
import { ofDouble } from './oracle/rational';

describe('the smallest exact format', () => {
  const rows: readonly (readonly [x: number | bigint, signed: string | undefined, unsigned: string | undefined])[] = [
    [0, 's1/0', 'u1/0'],
    [-0, 's1/0', 'u1/0'],
    [1, 's2/0', 'u1/0'],
    [-1, 's1/0', undefined],
    [-2, 's1/-1', undefined],
    [0.75, 's3/2', 'u2/2'],
    [-0.75, 's3/2', undefined],
    [0.09375, 's3/5', 'u2/5'],
    [96, 's3/-5', 'u2/-5'],
    [127, 's8/0', 'u7/0'],
    [-127, 's8/0', undefined],
    [-128, 's1/-7', undefined],
    [-129, 's9/0', undefined],
    [0.1, 's53/55', 'u52/55'],
    [Number.MIN_VALUE, 's2/1074', 'u1/1074'],
    [Number.MAX_VALUE, 's54/-971', 'u53/-971'],
    [2n ** 64n - 1n, undefined, 'u64/0'],
    [2n ** 63n - 1n, 's64/0', 'u63/0'],
    [1n - 2n ** 63n, 's64/0', undefined],
    [-(2n ** 63n) - 1n, undefined, undefined],
    [2n ** 64n + 1n, undefined, undefined],
    [NaN, undefined, undefined],
    [Infinity, undefined, undefined],
  ];
  for (const [x, signed, unsigned] of rows)
    it(`of ${Object.is(x, -0) ? '-0' : x}: ${signed ?? 'none'} or ${unsigned ?? 'none'}`, () => {
      const name = (isSigned: boolean): string | undefined => {
        const format = exactFormat(x, isSigned);
        return format && formatName(format);
      };
      assert.deepEqual([name(true), name(false)], [signed, unsigned]);
    });

  const decimals: readonly (readonly [text: string, format: string | undefined])[] = [
    ['0.5', 's2/1'],
    ['0.101', undefined],
    ['1e3', 's8/-3'],
    ['-0.015625', 's1/6'],
  ];
  for (const [text, name] of decimals)
    it(`of the decimal ${text}: ${name ?? 'none'}`, () => {
      const value = exactDecimal(text);
      assert.ok(value);
      const format = exactFormat(value);
      assert.equal(format && formatName(format), name);
    });

  it('has no frac_bw of −0', () => assert.ok(Object.is(exactFormat(1)?.fracBw, 0)));

  const holds = (x: number, signed: boolean, bw: number, fracBw: number): boolean =>
    quantizeOracle(ofDouble(x), { signed, bw, fracBw }, DEFAULT_MODES).status === 'exact';

  property(
    'is the first that holds the value, by width and then by frac_bw',
    400,
    fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -5, max: 5 }), fc.boolean()),
    ([k, shift, signed]) => {
      const x = k * 2 ** shift;
      if (x === 0 || (x < 0 && !signed)) return;
      let first: string | undefined;
      for (let bw = 1; bw <= 11 && first === undefined; bw++)
        for (let fracBw = -16; fracBw <= 12 && first === undefined; fracBw++)
          if (holds(x, signed, bw, fracBw)) first = formatName({ signed, bw, fracBw });
      const format = exactFormat(x, signed);
      assert.equal(format && formatName(format), first);
    },
  );
});
