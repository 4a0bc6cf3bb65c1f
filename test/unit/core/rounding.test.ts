import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quantize } from '../../../src/core/quantize';
import { quantizeArray } from '../../../src/core/quantizeArray';
import { ROUNDING, type RoundingMode, roundingRow } from '../../../src/core/rounding';
import { numberFor } from './oracle/inputs';
import { property } from './oracle/property';
import { ROUNDING_MODES, roundOracle } from './oracle/quantizer';
import { ofDouble } from './oracle/rational';

/** numerics.md section 3: LSB 0.5, which is s3/1 (ap_fixed<3,2>). */
const INPUTS = [1.25, -1.25, 0.75, -0.75, 0.25, -0.25];
const TABLE: readonly (readonly [
  mode: RoundingMode,
  ap: string | undefined,
  matlab: string | undefined,
  out: number[],
])[] = [
  ['halfEven', 'RND_CONV', 'Convergent', [1.0, -1.0, 1.0, -1.0, 0, 0]],
  ['halfUp', 'RND', 'Nearest', [1.5, -1.0, 1.0, -0.5, 0.5, 0]],
  ['halfDown', 'RND_MIN_INF', undefined, [1.0, -1.5, 0.5, -1.0, 0, -0.5]],
  ['halfAway', 'RND_INF', 'Round', [1.5, -1.5, 1.0, -1.0, 0.5, -0.5]],
  ['halfTowardZero', 'RND_ZERO', undefined, [1.0, -1.0, 0.5, -0.5, 0, 0]],
  ['halfOdd', undefined, undefined, [1.5, -1.5, 0.5, -0.5, 0.5, -0.5]],
  ['floor', 'TRN', 'Floor', [1.0, -1.5, 0.5, -1.0, 0, -0.5]],
  ['towardZero', 'TRN_ZERO', 'Zero', [1.0, -1.0, 0.5, -0.5, 0, 0]],
  ['ceil', undefined, 'Ceiling', [1.5, -1.0, 1.0, -0.5, 0.5, 0]],
];

describe('rounding modes', () => {
  const format = { signed: true, bw: 3, fracBw: 1 };
  for (const [rounding, ap, matlab, out] of TABLE) {
    it(`${rounding}: ${INPUTS.join(' ')} → ${out.join(' ')}`, () => {
      const modes = { rounding, overflow: 'saturate' } as const;
      assert.deepEqual(
        INPUTS.map(x => quantize(x, format, modes).value),
        out,
      );
      assert.deepEqual([...quantizeArray(Float64Array.from(INPUTS), format, modes)], out);
    });
    it(`${rounding} is AP_${ap ?? '–'}, MATLAB ${matlab ?? '–'}`, () => {
      assert.equal(roundingRow(rounding).ap, ap);
      assert.equal(roundingRow(rounding).matlab, matlab);
    });
  }

  it('has these nine and no other', () => {
    assert.deepEqual(
      ROUNDING.map(row => row.mode),
      TABLE.map(([mode]) => mode),
    );
    assert.throws(() => roundingRow('stochastic' as RoundingMode), /no rounding mode 'stochastic'/);
  });
  it('has the tie to odd in Algorithmic C only', () => {
    assert.deepEqual(
      ROUNDING.filter(row => row.ac !== row.ap).map(row => [row.mode, row.ac]),
      [['halfOdd', 'RND_CONV_ODD']],
    );
  });
  it('as CMSIS arm_float_to_q15: toward zero, then saturate', () => {
    const q15 = { signed: true, bw: 16, fracBw: 15 };
    const modes = { rounding: 'towardZero', overflow: 'saturate' } as const;
    assert.deepEqual(
      [0.99999, -0.99999, 1, -1, 2 ** -16, -(2 ** -16)].map(x => quantize(x, q15, modes).code),
      [32767n, -32767n, 32767n, -32768n, 0n, 0n],
    );
  });

  const small = numberFor({ signed: true, bw: 53, fracBw: 0 }).filter(x => Math.abs(x) < 2 ** 52);
  property(
    'round numbers below 2^52 as the definition says',
    3000,
    fc.tuple(fc.constantFrom(...ROUNDING_MODES), small),
    ([mode, x]) => assert.equal(roundingRow(mode).round(x) + 0, Number(roundOracle(ofDouble(x), mode))),
  );
});
