import assert from 'node:assert/strict';
import {
  type FixedFormat,
  formatName,
  formatProblem,
  magnitudeBits,
  qmax,
  qmin,
  sameFormat,
} from '../../../src/core/format';

const s = (bw: number, fracBw: number): FixedFormat => ({ signed: true, bw, fracBw });
const u = (bw: number, fracBw: number): FixedFormat => ({ signed: false, bw, fracBw });

describe('formats', () => {
  const rows: readonly (readonly [FixedFormat, name: string, low: bigint, high: bigint, magnitude: number])[] = [
    [s(8, 6), 's8/6', -128n, 127n, 7],
    [u(8, 8), 'u8/8', 0n, 255n, 8],
    [s(1, 0), 's1/0', -1n, 0n, 0],
    [u(1, 5), 'u1/5', 0n, 1n, 1],
    [s(16, -3), 's16/-3', -32768n, 32767n, 15],
    [s(54, 60), 's54/60', -9007199254740992n, 9007199254740991n, 53],
    [s(64, 63), 's64/63', -9223372036854775808n, 9223372036854775807n, 63],
    [u(64, 0), 'u64/0', 0n, 18446744073709551615n, 64],
  ];
  for (const [format, name, low, high, magnitude] of rows)
    it(`${name}: codes ${low} to ${high}`, () => {
      assert.equal(formatName(format), name);
      assert.deepEqual([qmin(format), qmax(format), magnitudeBits(format)], [low, high, magnitude]);
      assert.equal(formatProblem(format), undefined);
    });

  for (const [format, sentence] of [
    [s(0, 0), /width .* 1 to 64/],
    [s(65, 0), /width .* 1 to 64/],
    [s(7.5, 0), /width/],
    [s(NaN, 0), /width/],
    [s(8, 1201), /frac_bw .* -1200 to 1200/],
    [s(8, -1201), /frac_bw/],
    [s(8, 0.5), /frac_bw/],
  ] as const)
    it(`refuses ${formatName(format)}`, () => assert.match(formatProblem(format) ?? '', sentence));

  it('are the same where sign, width and frac_bw are', () => {
    assert.ok(sameFormat(s(8, 6), s(8, 6)));
    for (const other of [u(8, 6), s(9, 6), s(8, 5)]) assert.ok(!sameFormat(s(8, 6), other));
  });
});
