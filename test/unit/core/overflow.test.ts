import assert from 'node:assert/strict';
import { OVERFLOW, type OverflowMode } from '../../../src/core/overflow';
import { parseNotation } from '../../../src/core/notation';
import { quantize } from '../../../src/core/quantize';

/** numerics.md section 4: four bits, no fraction, AP_RND. */
const INPUTS = [19, -19, 31, 8, -9];
const TABLE: readonly (readonly [OverflowMode, ap: string, signed: number[], unsigned: [number, number]])[] = [
  ['saturate', 'SAT', [7, -8, 7, 7, -8], [15, 0]],
  ['saturateSymmetric', 'SAT_SYM', [7, -7, 7, 7, -7], [15, 0]],
  ['saturateToZero', 'SAT_ZERO', [0, 0, 0, 0, 0], [0, 0]],
  ['wrap', 'WRAP', [3, -3, -1, -8, 7], [3, 13]],
];

describe('overflow modes', () => {
  for (const [overflow, ap, signed, unsigned] of TABLE) {
    const to = (bits: boolean) => (x: number) =>
      quantize(x, { signed: bits, bw: 4, fracBw: 0 }, { rounding: 'halfUp', overflow });
    it(`${overflow} (AP_${ap}): ${INPUTS.join(' ')} → ${signed.join(' ')}`, () => {
      assert.deepEqual(
        INPUTS.map(x => to(true)(x).value),
        signed,
      );
    });
    it(`${overflow} unsigned: 19 −19 → ${unsigned.join(' ')}`, () => {
      assert.deepEqual(
        [19, -19].map(x => to(false)(x).value),
        unsigned,
      );
    });
    it(`${overflow} says ${overflow === 'wrap' ? 'wrapped' : 'saturated'}`, () => {
      for (const x of INPUTS) assert.equal(to(true)(x).status, overflow === 'wrap' ? 'wrapped' : 'saturated');
    });
    it(`${overflow} is AP_${ap} in the table of modes`, () => {
      assert.equal(OVERFLOW.find(row => row.mode === overflow)?.ap, ap);
    });
  }

  it('AP_SAT_SYM: −8 itself becomes −7, −7 stays', () => {
    const modes = { rounding: 'halfUp', overflow: 'saturateSymmetric' } as const;
    const s4 = { signed: true, bw: 4, fracBw: 0 };
    assert.deepEqual(quantize(-8, s4, modes), { code: -7n, value: -7, error: 1, status: 'saturated' });
    assert.deepEqual(quantize(-7, s4, modes), { code: -7n, value: -7, error: 0, status: 'exact' });
  });

  for (const [type, value] of [
    ['ap_fixed<10,4>', -7.015625],
    ['ap_fixed<10,4,AP_TRN,AP_SAT>', 7.984375],
    ['ap_fixed<8,2,AP_RND_CONV,AP_SAT>', 1.984375],
  ] as const)
    it(`${type}(8.99) is ${value}`, () => {
      const parsed = parseNotation(type);
      assert.ok(typeof parsed === 'object');
      assert.equal(quantize(8.99, parsed.format, parsed.modes).value, value);
    });
  it('ap_fixed<8,2,AP_RND_CONV,AP_SAT>(0.101) is 0.09375', () => {
    const parsed = parseNotation('ap_fixed<8,2,AP_RND_CONV,AP_SAT>');
    assert.ok(typeof parsed === 'object');
    assert.equal(quantize(0.101, parsed.format, parsed.modes).value, 0.09375);
  });

  it('±∞ saturates; under wrap it has no code, and NaN never has', () => {
    const s4 = { signed: true, bw: 4, fracBw: 0 };
    const code = (x: number, overflow: OverflowMode) => quantize(x, s4, { rounding: 'halfEven', overflow }).code;
    const ends = TABLE.map(([mode]) => [code(Infinity, mode), code(-Infinity, mode), code(NaN, mode)]);
    assert.deepEqual(ends, [
      [7n, -8n, undefined],
      [7n, -7n, undefined],
      [0n, 0n, undefined],
      [undefined, undefined, undefined],
    ]);
  });
});
