import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOf } from '../../../src/detect/literalTable';
import { createScanner } from '../../../src/detect/scan';
import { arraysShown, languageNamed, markedBy, scanAs, unmarked, valuesOf } from './shown';

const BITS_32 = '00000001 00000010\n00000011 01111111';

const files: readonly (readonly [id: string, kind: string, marked: string, ...values: (number | bigint)[]])[] = [
  ['readmem', 'hex', '// 12\n@0010\n«00» «7F» «ff» /* 3\n 4 */ «1_A»//5\n@ff «10»', 0, 127, 255, 26, 16],
  ['readmem', 'hex', '«0001» 00xz zzzz «8000»', 1, 32768],
  ['readmem', 'hex', '«DEADBEEFCAFE» «ffffffffffffffff»', 0xdeadbeefcafe, 18446744073709551615n],
  ['readmem', 'hex', `«${'F'.repeat(57)}»`, (1n << 228n) - 1n],
  ['readmem', 'hex', '«01» «10»\n«11»', 1, 16, 17],
  ['readmem', 'binary', BITS_32.replace(/\d+/g, '«$&»'), 1, 2, 3, 127],
  ['readmem', 'binary', `«${'1'.repeat(64)}»`, (1n << 64n) - 1n],
  ['readmem', 'binary', `«${'1'.repeat(300)}» «1${'0'.repeat(299)}»`, (1n << 300n) - 1n, 2 ** 299],
  ['readmem', 'binary', '@0\n«0000_0001» 0000_00xx «1000_0000» «1111_1111» // 2', 1, 128, 255],
  ['readmem', 'hex', 'ghi ///* 1\n«a5»\r\n«5A»', 0xa5, 0x5a],
  [
    'coe',
    'hex',
    '; 1 = 2\nmemory_initialization_radix = 16;\nmemory_initialization_vector =\n«00», «ff»,\n  ; 3\n«1A»;\n; 4',
    0,
    255,
    26,
  ],
  ['coe', 'hex', 'radix=16;\nvector=\n«1A», ; 3\n«2B», ;4\n«3C» ; 5\n', 26, 43, 60],
  ['coe', 'hex', 'radix=16;\nvector=«1A»,\n;\nwidth = 4;', 26],
  ['coe', 'integer', 'Radix=10; CoefData=«-1»,«2»,«3» ; 4\n', -1, 2, 3],
  ['coe', 'integer', 'Radix = 10;\nCoefficient_Width = 16;\nCoefData =\n«1», «-2»,\n«3»;', 1, -2, 3],
  ['coe', 'binary', 'MEMORY_INITIALIZATION_RADIX=2;\nMEMORY_INITIALIZATION_VECTOR=«0101» «1111»', 5, 15],
  ['coe', 'float', 'radix=10;\ncoefdata=«-0.5»,«.25»;', -0.5, 0.25],
  [
    'mif',
    'hex',
    'WIDTH=8;\nDEPTH=64;\nADDRESS_RADIX=HEX;\nDATA_RADIX=HEX;\nCONTENT BEGIN\n0 : «FF»; -- 1\n[1..3F] : «00»;\nEND;',
    255,
    0,
  ],
  [
    'mif',
    'integer',
    '% 1 : 2; %\nDATA_RADIX = DEC;\nCONTENT\nBEGIN\n\t0 : «-1» «2» «3»;\n\t3: «4»;\nEND;\n',
    -1,
    2,
    3,
    4,
  ],
  ['mif', 'integer', 'DATA_RADIX=UNS;\nADDRESS_RADIX=BIN;\nCONTENT BEGIN 10 : «15»;', 15],
  ['mif', 'binary', 'DATA_RADIX=BIN;\nCONTENT BEGIN 0:«1010»;1:XXXX;2:«0001»;END;', 10, 1],
  ['mif', 'octal', 'DATA_RADIX=OCT;\nCONTENT BEGIN 0:«17»;END;', 15],
  ['mif', 'binary', '«0000000000000001»\n«1000000000000000»\n', 1, 32768],
  ['intel-hex', 'hex', ':03001000«01»«A0»«ff»4D\r\n:020000040800F2\n', 1, 160, 255],
  ['intel-hex', 'hex', ' :02000000«0A»«0B»E9\n# :010000000AF5\n:00000001FF\n', 10, 11],
  ['intel-hex', 'hex', ':10000000«01»«02»03', 1, 2],
];

describe('words of memory files', () => {
  for (const [id, kind, marked, ...values] of files)
    it(`${id}, ${kind}: ${JSON.stringify(marked)}`, () => {
      const { text } = unmarked(marked);
      const scan = scanAs(id, text);
      assert.equal(markedBy(scan, text), marked);
      assert.deepEqual(valuesOf(scan), values);
      assert.equal(kindOf(scan.literals, 0), kind);
    });
});

const arrays: readonly (readonly [id: string, text: string, ...expected: string[]])[] = [
  ['readmem', '@0 01 02\n@10 ff', '[3] = 1 2 255'],
  ['readmem', '01 xx 03', '[2] = 1 3 (1 left out)'],
  ['readmem', '// nothing\n@10'],
  ['coe', 'radix=16;\ncoefdata=0a,0b;', '[2] = 10 11'],
  ['mif', 'WIDTH=4;DATA_RADIX=HEX;CONTENT BEGIN [0..F] : A; 10 : B; END;', '[2] = 10 11'],
  ['intel-hex', ':0100000001FE\n:0100010002FC\n:00000001FF', '[2] = 1 2'],
];

describe('a memory file is one array', () => {
  for (const [id, text, ...expected] of arrays)
    it(`${id}: ${JSON.stringify(text)}`, () => assert.deepEqual(arraysShown(id, text), expected));

  it('tells the line of its first word', () => {
    assert.equal(scanAs('readmem', '// 1\n@0\r\n01').arrays[0]?.line, 3);
    assert.equal(scanAs('coe', 'radix=2;\ncoefdata=\n1;').arrays[0]?.line, 3);
  });

  const pieces = [
    '0',
    '1',
    'F',
    'x',
    '_',
    '@',
    ' ',
    '\n',
    '//',
    '/*',
    '*/',
    ';',
    '=',
    ':',
    '%',
    '--',
    'radix',
    'data',
    '10',
    '16',
    '-',
    '.5',
    ',',
    ':0200000001',
  ];
  for (const id of ['readmem', 'coe', 'mif', 'intel-hex'])
    it(`${id} is the same however it is sliced`, () => {
      const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''));
      fc.assert(
        fc.property(soup, fc.integer({ min: 1, max: 7 }), (text, size) => {
          const scanner = createScanner(text, languageNamed(id));
          while (!scanner.advance(size));
          assert.deepEqual(scanner.result(), scanAs(id, text));
        }),
        { numRuns: 500 },
      );
    });

  it('gives every word its value, whatever its width', () => {
    const word = fc.bigInt({ min: 0n, max: (1n << 80n) - 1n });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom(2, 16), (words, radix) => {
        const text = ['1'.repeat(radix === 2 ? 32 : 1), ...words.map(each => each.toString(radix))].join('\n');
        const expected = text.split('\n').map(each => BigInt((radix === 2 ? '0b' : '0x') + each));
        const onlyBits = /^[01\s]*$/.test(text) && text.replaceAll('\n', '').length >= 32;
        fc.pre(radix === 2 || !onlyBits);
        assert.deepEqual(valuesOf(scanAs('readmem', text)).map(BigInt), expected);
      }),
    );
  });
});
