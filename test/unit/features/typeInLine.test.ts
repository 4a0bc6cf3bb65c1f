import assert from 'node:assert/strict';
import { formatName } from '../../../src/core/format';
import { typeInLine, typeNameInLine } from '../../../src/features/typeInLine';
import { languageNamed, scanAs } from '../detect/shown';

const NOTATION = { qSignCounted: false };

/** The type at the `|` of a line. */
const typeAtMark = (marked: string): string => {
  const column = marked.indexOf('|');
  const line = marked.replace('|', '');
  const found = typeInLine(line, column, NOTATION);
  return found ? `${line.slice(found.start, found.end)} ${formatName(found.parsed.format)}` : '';
};

describe('a type under the cursor', () => {
  const table: readonly (readonly [line: string, type: string])[] = [
    ['typedef ap_|fixed<16,6> weight_t;', 'ap_fixed<16,6> s16/10'],
    ['typedef |ap_fixed<16,6> weight_t;', 'ap_fixed<16,6> s16/10'],
    ['typedef ap_fixed<1|6,6> weight_t;', 'ap_fixed<16,6> s16/10'],
    ['ap_fixed<16,6,AP_|RND> w;', 'ap_fixed<16,6,AP_RND> s16/10'],
    ['std::array<ap_fixed<8,|2>, 4> w;', 'ap_fixed<8,2> s8/6'],
    [
      'using w = cnl::scaled_integer<std::int8_t, cnl::pow|er<-6>>;',
      'cnl::scaled_integer<std::int8_t, cnl::power<-6>> s8/6',
    ],
    ['let x: FixedI8<U|6> = y;', 'FixedI8<U6> s8/6'],
    ['let x: fixed::types::I2|F6 = y;', 'fixed::types::I2F6 s8/6'],
    ['signal s : sfixed(1 down|to -6);', 'sfixed(1 downto -6) s8/6'],
    ['const q15|_t w[2];', 'q15_t s16/15'],
    ['unsigned short _Fr|act k;', 'unsigned short _Fract u8/8'],
    ["config['Precision'] = 'ap_fixed<|16,6>'", 'ap_fixed<16,6> s16/10'],
    ['x = f|i(0.1, 1, 8, 6)', 'fi s8/6'],
    ['x = fi(0.|1, 1, 8, 6)', ''],
    ['x = Fx|p(0.1, True, 8, 6)', 'Fxp s8/6'],
    ['accum += q1|5 + Q7;', ''],
    ['acc|um += 1;', ''],
    ['ap_fixed<8,2> |w;', ''],
    ['ap_fixed<W,I> |w;', ''],
    ['ap_fixed<W,|I> w;', ''],
    ['|', ''],
  ];
  for (const [line, type] of table) it(`${line} is ${type}`, () => assert.equal(typeAtMark(line), type));

  it('can be a name of the text, as the text has it there', () => {
    const text = 'typedef ap_fixed<8,2> t;\nt a;\ntypedef ap_fixed<4,2> t;\nt b;\nint tt;';
    const scan = scanAs('cpp', text);
    const at = (offset: number): string | undefined => {
      const start = text.lastIndexOf('\n', offset - 1) + 1;
      const line = text.slice(start).split('\n')[0] ?? '';
      return typeNameInLine(line, offset - start, offset, scan, languageNamed('cpp'), NOTATION)?.type;
    };
    assert.equal(at(text.indexOf('t a')), 'ap_fixed<8,2>');
    assert.equal(at(text.indexOf('t b')), 'ap_fixed<4,2>');
    assert.equal(at(text.indexOf('tt')), undefined);
    assert.equal(at(text.indexOf('int')), undefined);
  });
});
