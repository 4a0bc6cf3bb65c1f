import assert from 'node:assert/strict';
import { readLiteral } from '../../../src/detect/readLiteral';
import { languageNamed } from './shown';

describe('readLiteral', () => {
  it('tells sign, prefix, digits and suffix apart', () => {
    const parts = (id: string, text: string): (string | number)[] => {
      const reading = readLiteral(text, languageNamed(id));
      assert(reading);
      const { sign, prefix, digits } = reading;
      return [
        text.slice(sign.start, sign.end),
        text.slice(prefix.start, prefix.end),
        text.slice(digits.start, digits.end),
        reading.suffix,
        reading.kind,
        reading.value,
      ];
    };
    assert.deepEqual(parts('c', '-0.101f'), ['-', '', '0.101', 'f', 'float', Math.fround(-0.101)]);
    assert.deepEqual(parts('c', '- 3'), ['- ', '', '3', '', 'integer', -3]);
    assert.deepEqual(parts('c', '0x00FFul'), ['', '0x', '00FF', 'ul', 'hex', 255]);
    assert.deepEqual(parts('c', '0x1.8p-3'), ['', '0x', '1.8p-3', '', 'hexFloat', 0.1875]);
    assert.deepEqual(parts('c', "1'000"), ['', '', "1'000", '', 'integer', 1000]);
    assert.deepEqual(parts('c', '0755'), ['', '', '0755', '', 'octal', 493]);
    assert.deepEqual(parts('rust', '1.5_f64'), ['', '', '1.5_', 'f64', 'float', 1.5]);
    assert.deepEqual(parts('javascript', '0xffn'), ['', '0x', 'ff', 'n', 'hex', 255]);
    assert.deepEqual(parts('verilog', "-8'sd62"), ['-', "8'sd", '62', '', 'sized', -62]);
    assert.deepEqual(parts('verilog', "'hFF"), ['', "'h", 'FF', '', 'based', 255]);
    assert.deepEqual(parts('vhdl', '16#F.8#E1'), ['', '16#', 'F.8', '#E1', 'based', 248]);
    assert.deepEqual(parts('vhdl', 'x"003B"'), ['', 'x"', '003B', '"', 'bitString', 59]);
    assert.deepEqual(parts('csv', '+1.5'), ['+', '', '1.5', '', 'float', 1.5]);
    assert.deepEqual(parts('yaml', '-.inf'), ['-', '', '.inf', '', 'float', -Infinity]);
  });

  it('tells the width, the signedness and how the digits are written', () => {
    const read = (id: string, text: string): unknown => {
      const reading = readLiteral(text, languageNamed(id));
      return reading && [reading.radix, reading.digitCount, reading.upperCase, reading.width, reading.signed];
    };
    assert.deepEqual(read('c', '0x00fF'), [16, 4, false, undefined, false]);
    assert.deepEqual(read('c', '0x7F'), [16, 2, true, undefined, false]);
    assert.deepEqual(read('c', '0x12'), [16, 2, undefined, undefined, false]);
    assert.deepEqual(read('c', '0b0101'), [2, 4, undefined, undefined, false]);
    assert.deepEqual(read('verilog', "18'sd62"), [10, 2, undefined, 18, true]);
    assert.deepEqual(read('verilog', "16'hFFFF"), [16, 4, true, 16, false]);
    assert.deepEqual(read('vhdl', 'x"00_3b"'), [16, 4, false, 16, false]);
    assert.deepEqual(read('vhdl', '12sx"F1"'), [16, 2, true, 12, true]);
  });

  it('keeps what a double does not hold', () => {
    assert.equal(readLiteral('18446744073709551615', languageNamed('c'))?.big, 18446744073709551615n);
    assert.equal(readLiteral('9007199254740993', languageNamed('javascript'))?.big, undefined);
    assert.equal(readLiteral('0.1f', languageNamed('c'))?.float, 'binary32');
    assert(Object.is(readLiteral('-0.0', languageNamed('c'))?.value, -0));
  });

  it('reads nothing else', () => {
    for (const text of ['', '-', '.', '1.2.3', '1e', '0x', ' 1', '1 ', '1,2', 'x', '2j', "'a'", '--1', '1__0', '1-2'])
      assert.equal(readLiteral(text, languageNamed('python')), undefined, text);
    for (const text of ["8'hzz", "'{", '10ns', "'"])
      assert.equal(readLiteral(text, languageNamed('verilog')), undefined);
    assert.equal(readLiteral('+1', languageNamed('json')), undefined);
    assert.equal(readLiteral('xyz', languageNamed('vhdl')), undefined);
  });
});
