import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binaryCode, codeText, hexCode, pointedCode } from '../../../src/core/codeText';
import { type FixedFormat } from '../../../src/core/format';
import { code, format } from './oracle/inputs';
import { property } from './oracle/property';

const s = (bw: number, fracBw: number): FixedFormat => ({ signed: true, bw, fracBw });
const u = (bw: number, fracBw: number): FixedFormat => ({ signed: false, bw, fracBw });

describe('codes as text', () => {
  const rows: readonly (readonly [bigint, FixedFormat, hex: string, binary: string, pointed: string])[] = [
    [6n, s(8, 6), '0x06', '0b00000110', '0b00.000110'],
    [-128n, s(8, 6), '0x80', '0b10000000', '0b10.000000'],
    [-1n, s(8, 7), '0xFF', '0b11111111', '0b1.1111111'],
    [-1n, s(8, 8), '0xFF', '0b11111111', '0b.11111111'],
    [6n, s(8, 9), '0x06', '0b00000110', '0b._00000110'],
    [6n, s(8, 0), '0x06', '0b00000110', '0b00000110.'],
    [6n, s(8, -2), '0x06', '0b00000110', '0b00000110__.'],
    [6n, s(8, 25), '0x06', '0b00000110', '0b00000110·2^-25'],
    [6n, s(8, 24), '0x06', '0b00000110', '0b.________________00000110'],
    [6n, s(8, -17), '0x06', '0b00000110', '0b00000110·2^17'],
    [-3n, s(3, 1), '0x5', '0b101', '0b10.1'],
    [1n, u(1, 0), '0x1', '0b1', '0b1.'],
    [-1n, s(64, 63), '0xFFFFFFFFFFFFFFFF', `0b${'1'.repeat(64)}`, `0b1.${'1'.repeat(63)}`],
  ];
  for (const [value, format, hex, binary, pointed] of rows)
    it(`${value} of ${format.bw} bits with ${format.fracBw} of fraction: ${hex} ${pointed}`, () => {
      assert.equal(codeText(value, format, 'decimal'), String(value));
      assert.equal(codeText(value, format, 'hex'), hex);
      assert.equal(codeText(value, format, 'binary'), binary);
      assert.equal(pointedCode(value, format), pointed);
    });

  property(
    'hex and binary read back as the code',
    300,
    format.chain(f => fc.tuple(fc.constant(f), code(f))),
    ([f, c]) => {
      for (const text of [hexCode(c, f), binaryCode(c, f)])
        assert.equal(f.signed ? BigInt.asIntN(f.bw, BigInt(text)) : BigInt(text), c);
      assert.equal(binaryCode(c, f).length, f.bw + 2);
      assert.equal(hexCode(c, f).length, Math.ceil(f.bw / 4) + 2);
    },
  );
});
