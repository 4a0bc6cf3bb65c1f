import assert from 'node:assert/strict';
import { type LiteralStyle, spellCode, spellReal } from '../../../src/features/spelling';

const style = (digits: string, more: Partial<LiteralStyle> = {}): LiteralStyle => ({
  sign: '',
  digits,
  suffix: '',
  realSuffix: true,
  single: false,
  pointRequired: false,
  ...more,
});

describe('spellReal keeps the writing of the literal it replaces', () => {
  const table: readonly [what: string, value: number, style: LiteralStyle, expected: string][] = [
    ['a plain decimal', 0.09375, style('0.101'), '0.09375'],
    ['the f suffix', 0.09375, style('0.101', { suffix: 'f', single: true }), '0.09375f'],
    ['the sign', -0.09375, style('0.101', { sign: '-' }), '-0.09375'],
    ['the blank behind the sign', -0.09375, style('0.101', { sign: '- ' }), '- 0.09375'],
    ['a sign that was not there', -0.5, style('0.101'), '-0.5'],
    ['a sign that goes away', 0.5, style('0.101', { sign: '-' }), '0.5'],
    ['a leading point', 0.09375, style('.101'), '.09375'],
    ['a trailing point', 2, style('1.'), '2.'],
    ['a point where the value is whole', 2, style('1.98'), '2.0'],
    ['the exponent form', 0.09375, style('1.01e-1'), '9.375e-2'],
    ['the case of the exponent', 0.09375, style('1.01E-1'), '9.375E-2'],
    ['the exponent of a large value', 12288, style('1.2e4'), '1.2288e4'],
    ['the letter of a Float32 in Julia', 0.09375, style('0.101f0', { single: true }), '9.375f-2'],
    ['the letter of a double in Fortran', 0.09375, style('1.01d-1'), '9.375d-2'],
    ['a hex float', 0.09375, style('0x1.9db22dp-4'), '0x1.8p-4'],
    ['an upper-case hex float', 0.09375, style('0X1.9DP-4', { suffix: 'F' }), '0X1.8P-4F'],
    ['a hex float of a whole power', 2, style('0x1.fp+0'), '0x1p+1'],
    ['zero as a hex float', 0, style('0x1p-9'), '0x0p+0'],
    ['zero with a point', 0, style('.001'), '0.0'],
    ['an integer that stays one', 1, style('1'), '1'],
    ['an integer that becomes a real', 1.984375, style('2'), '1.984375'],
    ['an integer suffix goes with the integer', 1.984375, style('2', { suffix: 'u', realSuffix: false }), '1.984375'],
    ['a tiny value without an exponent', 2 ** -20, style('0.000001'), '0.00000095367431640625'],
    ['the point VHDL asks for', 2 ** -20, style('1.0e-6', { pointRequired: true }), '9.5367431640625e-7'],
    ['the point VHDL asks for, one digit', 2e-7, style('1.0e-6', { pointRequired: true }), '2.0e-7'],
  ];
  for (const [what, value, model, expected] of table)
    it(`${what}: ${model.sign}${model.digits}${model.suffix} → ${expected}`, () => {
      assert.equal(spellReal(value, model), expected);
    });
});

describe('spellCode writes a code as the language does', () => {
  const s8 = { signed: true, bw: 8, fracBw: 6 };
  const u12 = { signed: false, bw: 12, fracBw: 12 };
  const table: readonly [string, bigint, typeof s8, 'decimal' | 'hex' | 'binary', string | undefined][] = [
    ['c', 6n, s8, 'decimal', '6'],
    ['c', 6n, s8, 'hex', '0x06'],
    ['c', -6n, s8, 'hex', '0xFA'],
    ['c', -6n, s8, 'binary', '0b11111010'],
    ['python', -128n, s8, 'decimal', '-128'],
    ['verilog', 6n, s8, 'decimal', "8'sd6"],
    ['verilog', -6n, s8, 'decimal', "-8'sd6"],
    ['systemverilog', -6n, s8, 'hex', "8'shFA"],
    ['systemverilog', 5n, u12, 'binary', "12'b000000000101"],
    ['vhdl', -6n, s8, 'decimal', '-6'],
    ['vhdl', -6n, s8, 'hex', 'x"FA"'],
    ['vhdl', 5n, u12, 'hex', 'x"005"'],
    ['vhdl', 5n, { signed: true, bw: 6, fracBw: 0 }, 'hex', '6x"05"'],
    ['vhdl', 6n, s8, 'binary', 'b"00000110"'],
    ['ada', -6n, s8, 'hex', '16#FA#'],
    ['ada', 5n, u12, 'binary', '2#000000000101#'],
    ['fortran', -6n, s8, 'hex', "z'FA'"],
    ['fortran-fixed', 6n, s8, 'binary', "b'00000110'"],
    ['r', -6n, s8, 'hex', '0xFA'],
    ['r', 6n, s8, 'binary', undefined],
    ['julia', 6n, s8, 'binary', '0b00000110'],
    ['matlab', -6n, s8, 'hex', '0xFA'],
    ['vb', -6n, s8, 'hex', '&HFA'],
    ['vb', 6n, s8, 'binary', '&B00000110'],
    ['lua', -6n, s8, 'hex', '0xFA'],
    ['lua', 6n, s8, 'binary', undefined],
    ['elixir', 6n, s8, 'binary', '0b00000110'],
    ['json', 6n, s8, 'decimal', '6'],
    ['json', 6n, s8, 'hex', undefined],
    ['csv', 6n, s8, 'binary', undefined],
  ];
  for (const [language, code, format, radix, expected] of table)
    it(`${language}, ${radix}: ${code} → ${String(expected)}`, () => {
      assert.equal(spellCode(code, format, radix, language), expected);
    });
});
