import assert from 'node:assert/strict';
import { drained } from '../../../src/core/drained';
import { createIndex } from '../../../src/detect/index/createIndex';
import { type DocumentIndex } from '../../../src/detect/index/documentIndex';
import { USUAL_SIZES } from '../../../src/detect/index/indexSizes';
import { Region } from '../../../src/detect/index/region';
import { scan } from '../../../src/detect/scan';
import { tableForm } from '../../../src/detect/rows/tableForm';
import { EditedText } from './editedText';
import { rowText } from './rowTexts';
import { languageNamed } from './shown';

/** How many characters a keystroke may read. */
const READ_AT_MOST = 16_000;

/** An index that has read all of a text, which is to be counted from here on. */
const indexed = (id: string, content: string): { text: EditedText; index: DocumentIndex } => {
  const text = new EditedText(content);
  const index = createIndex(text, languageNamed(id));
  while (!index.advance(1 << 15));
  text.read = 0;
  return { text, index };
};

const isScan = (id: string, text: EditedText, index: DocumentIndex): void => {
  const whole = scan(text.text, languageNamed(id));
  assert.deepEqual(drained(index.scanSteps()), whole);
  assert.deepEqual(index.formatComments(), whole.formatComments);
};

const table = '0.5,-0.25,1e-3,42\n'.repeat(5000);
const words = '0a1b\n'.repeat(20_000);
const bits = '00000101\n'.repeat(10_000);
const bytes = ':10000000000102030405060708090A0B0C0D0E0F78\n'.repeat(3000);
const code =
  '{"cell_type": "code", "outputs": [{"text": "7"}],\n "source": [\n  "w = [1, 2, # 3\\n",\n  "  0.5]\\n"]},\n';
const cellsOf = (count: number): string =>
  Array.from({ length: count }, (_unused, i) => code.replace('2', String(i))).join('');
const cells = cellsOf(300);
const book = (inside: string): string =>
  `{"cells": [\n${inside}{}],\n"metadata": {"language_info": {"name": "python"}}}`;

/** Of what is put in at `|` of a text. */
const local: readonly (readonly [what: string, id: string, marked: string, typed: string])[] = [
  ['a digit', 'csv', `t,u,v,w\n${table}0.|5,1,2,3\n${table}`, '7'],
  ['a digit', 'csv', `${table}0.|5,1,2,3\n${table}`, '7'],
  ['a row', 'csv', `t,u,v,w\n${table}|${table}`, '1,2,3,4\n'],
  ['a text', 'csv', `t,u,v,w\n${table}|0.5,1,2,3\n${table}`, 'x'],
  ['a cell', 'csv', `t,u,v,w\n${table}|0.5,1,2,3\n${table}`, '7,'],
  ['a comment', 'csv', `t,u,v,w\n${table}|0.5,1,2,3\n${table}`, '# fixed-point: Q1.6\n'],
  ['a letter of a name', 'csv', `t,u|,v,w\n${table}`, '2'],
  ['a number above all names', 'csv', `|t,u,v,w\n${table}`, '1,2,3,4\n'],
  ['a digit in the last row', 'csv', `${table}1,2,3,4|`, '5'],
  [
    'a digit',
    'mtx',
    `%%MatrixMarket matrix coordinate real general\n9 9 9999\n${'1 2 0.5\n'.repeat(9999)}1 2 0.|5\n`,
    '7',
  ],
  ['the first line', 'mtx', `%%MatrixMarket matrix array |\n2 3\n${'1\n0.5\n'.repeat(9999)}`, 'complex'],
  ['a digit', 'readmem', `@0\n${words}0|1\n${words}`, 'a'],
  ['an address', 'readmem', `@0\n${words}|${words}`, '@1000\n'],
  ['a digit that is no bit', 'readmem', `${bits}0000|\n${bits}`, 'f'],
  ['a comment', 'readmem', `${bits}0000 |\n${bits}`, '/* 1\n2 */'],
  ['a digit', 'coe', `radix=16;\nvector=\n${words.replaceAll('\n', ',\n')}0|1,\n${words.replaceAll('\n', ',\n')}`, 'a'],
  [
    'a digit',
    'mif',
    `DATA_RADIX=HEX;\nCONTENT BEGIN\n${'0 : FF;\n'.repeat(9999)}1 : 0|;\n${'0 : FF;\n'.repeat(9999)}`,
    '7',
  ],
  ['a digit', 'intel-hex', `${bytes}:03001000010|2FF\n${bytes}`, '0'],
  ['a record', 'intel-hex', `${bytes}|${bytes}`, ':03001000010203E7\n'],
  ['a digit', 'ipynb', book(`${cells}${code.replace('1, 2', '1|, 2')}${cells}`), '7'],
  ['a line', 'ipynb', book(`${cells}${code.replace('"w', '|"w')}${cells}`), '"k = 0.25\\n",\n '],
  ['a cell', 'ipynb', book(`${cells}|${cells}`), code],
  ['a digit of an output', 'ipynb', book(`${cells}${code.replace('"7"', '"7|"')}${cells}`), '8'],
  ['a letter of the language', 'ipynb', book(cells).replace('python', 'python|'), '3'],
];

describe('one edit in a long text of rows', () => {
  for (const [what, id, marked, typed] of local)
    it(`${what} (${id}): only the lines around are read again, and undone as well`, () => {
      const at = marked.indexOf('|');
      const { text, index } = indexed(id, marked.replace('|', ''));
      const { edits, undo } = text.apply([{ start: at, end: at, text: typed }]);
      index.edit(edits);
      assert(index.isComplete, 'it was not told from the text around');
      assert(text.read < READ_AT_MOST, `${text.read} characters were read`);
      isScan(id, text, index);
      text.read = 0;
      index.edit(text.apply(undo).edits);
      assert(index.isComplete, 'its undoing was not told from the text around');
      assert(text.read < READ_AT_MOST, `${text.read} characters were read`);
      isScan(id, text, index);
    });

  const far: readonly (readonly [what: string, id: string, marked: string, typed: string])[] = [
    ['a quotation mark', 'csv', `t,u,v,w\n${table}|0.5,1,2,3\n${table}`, '"'],
    ['a decimal point where commas were', 'csv', `1,5;2|\n${'1,5;2\n'.repeat(20_000)}`, '.5'],
    ['a comment that is opened', 'readmem', `@0\n${words}|0a1b\n${words}`, '/*'],
    ['another radix', 'coe', `radix=1|;\nvector=\n${'0101,\n'.repeat(20_000)}`, '6'],
    ['a first key', 'coe', `${'0101,\n'.repeat(100)}|${'0101,\n'.repeat(20_000)}`, 'x='],
    ['a bracket', 'ipynb', book(`${cells}|${cellsOf(800)}`), '['],
    ['another language', 'ipynb', book(cellsOf(3000)).replace('"python"', '"|"'), 'rust'],
  ];
  for (const [what, id, marked, typed] of far)
    it(`${what} (${id}): read in slices, and right in the end`, () => {
      const at = marked.indexOf('|');
      const { text, index } = indexed(id, marked.replace('|', ''));
      const { edits, undo } = text.apply([{ start: at, end: at, text: typed }]);
      index.edit(edits);
      assert(!index.isComplete);
      while (!index.advance(1000));
      isScan(id, text, index);
      index.edit(text.apply(undo).edits);
      while (!index.advance(1000));
      isScan(id, text, index);
    });

  it('many cursors at once', () => {
    const { text, index } = indexed('csv', `t,u,v,w\n${table}`);
    const replacements = Array.from({ length: 8 }, (_unused, i) => {
      const at = text.text.indexOf('42', i * 9000 + 100);
      return { start: at, end: at + 2, text: '43.5' };
    });
    index.edit(text.apply(replacements).edits);
    assert(index.isComplete);
    assert(text.read < 8 * READ_AT_MOST, `${text.read} characters were read`);
    isScan('csv', text, index);
  });

  it('digits before one row after the other: what is read does not grow', () => {
    const { text, index } = indexed('csv', `t,u,v,w\n${table}`);
    let count = 0;
    for (let at = text.text.indexOf('0.5'); at >= 0; at = text.text.indexOf('0.5', at + 90), count++) {
      text.read = 0;
      index.edit(text.apply([{ start: at, end: at, text: '1' }]).edits);
      assert(index.isComplete);
      assert(text.read < READ_AT_MOST, `the edit at ${at} reads ${text.read} characters`);
    }
    assert(count > 800);
    isScan('csv', text, index);
  });
});

describe('a text of rows that is still being read', () => {
  for (const id of ['csv', 'readmem', 'coe', 'mif', 'intel-hex'])
    it(`(${id}) tells the literals so far, and no array`, () => {
      const content = rowText(id, 4000);
      const index = createIndex(new EditedText(content), languageNamed(id));
      index.advance(10_000);
      const { literals, arrays } = drained(index.scanSteps());
      const all = scan(content, languageNamed(id)).literals;
      assert(!index.isComplete && literals.count > 500 && literals.count < all.count);
      assert.deepEqual(literals.starts, all.starts.slice(0, literals.count));
      assert.deepEqual(arrays, []);
    });

  it('is kept as far as it was read when it is edited behind', () => {
    const text = new EditedText(rowText('csv', 4000));
    const index = createIndex(text, languageNamed('csv'));
    index.advance(30_000);
    text.read = 0;
    index.edit(text.apply([{ start: 60_000, end: 60_001, text: '7' }]).edits);
    while (!index.advance(1000));
    assert(text.read < text.length - 20_000, `${text.read} of ${text.length} characters were read`);
    isScan('csv', text, index);
  });

  it('has the arrays of a notebook whose cells were scanned', () => {
    const { text, index } = indexed('ipynb', book(cellsOf(1400)));
    const { arrays: before } = drained(index.scanSteps());
    index.edit(text.apply([{ start: text.length / 2, end: text.length / 2, text: '"' }]).edits);
    assert(!index.isComplete);
    const { arrays } = drained(index.scanSteps());
    assert(arrays.length > 100 && arrays.length < before.length);
    assert.deepEqual(arrays, before.slice(0, arrays.length));
  });
});

describe('what an index of a table keeps', () => {
  it('is at most 13.5 bytes a literal', () => {
    const text = `t,u,v,w\n${'0.5123,-0.25,1e-3,42\n'.repeat(50_000)}`;
    const form = tableForm(languageNamed('csv'));
    const manner = form.mannerOf(text);
    const region = new Region(text, form.reader(text, manner, form.firstState(manner)), USUAL_SIZES.spacing);
    let bytes = 0;
    let count = 0;
    while (!region.isRead) {
      const { literals, columns, texts, missing, later } = (region.readOn(Infinity) ?? region.take()).part;
      // An object with its members takes about 300 bytes, a buffer with its views as much, a member of a list 8.
      bytes += literals.values.buffer.byteLength + 900 + 8 * (texts.length + missing.length + later.length);
      if (typeof columns !== 'number') bytes += columns.byteLength;
      count += literals.count;
    }
    assert.equal(count, 200_000);
    assert(bytes / count <= 13.5, `${bytes / count}`);
  });
});
