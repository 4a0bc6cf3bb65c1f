import assert from 'node:assert/strict';
import { withoutKernels } from '../../../src/core/webAssembly';
import { loadParseKernel } from '../../../src/detect/dense/parseKernel';
import { scan } from '../../../src/detect/scan';
import { languageNamed } from '../detect/shown';
import { assertSameWithoutKernels, rowsText } from './listTexts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

describe('rows in the parse kernel', () => {
  const ROWS: readonly (readonly [text: string, rows: number, lines: number])[] = [
    ['1, 2}, {3, 4}, {5, 6|}', 2, 0],
    ['1, 2\n},\n{ // 1\n3, 4,\n},\n\n{\t5, |', 2, 6],
    ['1, 2 } , { // é\r\n// 2\r\n 3, |', 1, 2],
    ['1, 2}, {3|}, {4, 5', 1, 0],
    ['1, 2, 3|}, {4, 5', 0, 0],
    ['1, 2|}, { /* 1 */ 3, 4', 0, 0],
    ['1, 2|}, { // max\n 3, 4', 0, 0],
    ['1, 2|}, { // 1 \\\n 3, 4', 0, 0],
    ['1, 2|}, { // 1', 0, 0],
    ['1, 2|}, {}', 0, 0],
    ['1, 2|}, {{3', 0, 0],
    ['1, 2|}, [3', 0, 0],
    ['1, 2|]\n, {3', 0, 0],
    ['1, 2|}\n{3', 0, 0],
  ];
  for (const [marked, rows, lines] of ROWS)
    it(`passes from row to row of two numbers in ${JSON.stringify(marked)} up to the mark`, () => {
      const kernel = loadParseKernel(WebAssembly);
      assert.ok(kernel);
      const text = marked.replace('|', '');
      kernel.load(text, 0, text.length);
      const ahead = { left: 2, size: 2, bracket: '{'.charCodeAt(0), comment: '/'.charCodeAt(0) + 256 };
      const numbers = marked.slice(0, marked.indexOf('|')).match(/(?<!\/\/.*)\d/g) ?? [];
      assert.equal(kernel.read(0, text.length, 0, 0, kernel.rules.blankEnds, ahead), marked.indexOf('|'));
      assert.deepEqual([kernel.count, kernel.rowCount, kernel.lines], [numbers.length, rows, lines]);
      let close = -1;
      let open = -1;
      for (let row = 0; row < rows; row++) {
        close = text.indexOf('}', close + 1);
        open = text.indexOf('{', open + 1);
        const lineEnds = (end: number): number => text.slice(0, end).split('\n').length - 1;
        assert.deepEqual(kernel.row(row, 100, 50, 1), {
          literals: 50 + 2 * row + 2,
          close: 100 + close,
          closeLine: 1 + lineEnds(close),
          open: 100 + open,
          openLine: 1 + lineEnds(open),
        });
      }
    });

  const COMMENTS: readonly string[] = [
    '// 7\n',
    '// fixed-point: s8/6\n',
    '// the next line goes on with this one \\\n 5, 5\n',
    '/* 7 */ ',
    '\n// fixed-point: u4/2\n\n// 8\n',
    '\n#if 1\n',
  ];
  for (const comment of COMMENTS)
    it(`finds the rows that begin with ${JSON.stringify(comment)} as the scanner does without it`, () => {
      const row = `{ ${comment}${'0.25, -1.5e-3f, '.repeat(12)}7 },\n`;
      const text = `const float w[9][25] = {\n${row.repeat(9)}};\n`;
      const found = scan(text, languageNamed('c'));
      assert.deepStrictEqual(
        found,
        withoutKernels(() => scan(text, languageNamed('c'))),
      );
      assert.equal(found.arrays[0]?.count, 9 * 25);
      assert.equal(found.formatComments.length, comment.includes('fixed') ? 9 : 0);
    });

  it('passes from row to row as the scanner does without it', () => {
    assertSameWithoutKernels(rowsText, 3 * RUNS);
  });
});
