import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScanner } from '../../../src/detect/scan';
import { arraysShown, languageNamed, markedBy, scanAs, unmarked, valuesOf } from './shown';

/** A notebook whose one code cell has these lines, as its file writes them. */
const notebook = (lines: string, language = 'python'): string =>
  `{"cells": [{"cell_type": "markdown", "source": ["1 of 2"]},
  {"cell_type": "code", "execution_count": 3, "metadata": {"n": 4}, "outputs": [{"data": {"source": ["5"]}, "text": ["6"]}],
   "source": ${lines}}],
 "metadata": {"language_info": {"name": "${language}", "version": "3.11"}}, "nbformat": 4}`;

const cells: readonly (readonly [cell: string, ...values: number[]])[] = [
  ['["x = «0.5»\\n", "y = [«1», «-2»]  # 3\\n"]', 0.5, 1, -2],
  ['"x = «0.5»\\ny = «1e-3»"', 0.5, 1e-3],
  ['["s = \\"7\\" + str(«8»)\\n", "t = \'\\\\\\\\\' + \\u00278\\u0027\\n", "u = «9»"]', 8, 9],
  ['["\\u00e9 = «1»; \\ud83d\\ude00\\n", "z = «2»"]', 1, 2],
  ['["!pip install x==1.2\\n", "%matplotlib inline 3\\n", "x = (y\\n", "  != «4»)\\n"]', 4],
  ['["%%bash\\n", "echo 5"]'],
  ['["%%time\\n", "x = «6»"]', 6],
  ['[]'],
];

describe('literals in notebooks', () => {
  for (const [cell, ...values] of cells)
    it(cell, () => {
      const marked = notebook(cell);
      const { text } = unmarked(marked);
      const scan = scanAs('ipynb', text);
      assert.equal(markedBy(scan, text), marked);
      assert.deepEqual(valuesOf(scan), values);
    });

  it('are read as those of the language that the notebook names', () => {
    const marked = notebook('["let x = «1.5_f32»;\\n"]', 'rust');
    const { text } = unmarked(marked);
    assert.equal(markedBy(scanAs('ipynb', text), text), marked);
  });
});

describe('arrays in notebooks', () => {
  it('have names, shapes and places in the file', () => {
    const text = notebook('["w = np.array([[1, 2],\\n", "  [3, 4]])\\n", "v = (5, 6)"]');
    assert.deepEqual(arraysShown('ipynb', text), ['w[2,2] = 1 2 3 4', 'v[2] = 5 6']);
    const scan = scanAs('ipynb', text);
    const [w, v] = scan.arrays;
    assert.equal(text.slice(w?.span.start, w?.span.end), '[[1, 2],\\n", "  [3, 4]]');
    assert.equal(text.slice(v?.nameSpan?.start, v?.nameSpan?.end), 'v');
    assert.deepEqual([w?.line, w?.literals, v?.literals], [3, 0, 4]);
  });

  it('of several cells follow each other', () => {
    const code = (source: string): string => `{"cell_type": "code", "source": [${source}]}`;
    const text = `{"cells": [${code('"a = [1, 2]"')}, ${code('"b = [3,"')}, ${code('"c = [4, 5]"')}]}`;
    assert.deepEqual(arraysShown('ipynb', text), ['a[2] = 1 2', 'b[1] = 3 (incomplete)', 'c[2] = 4 5']);
  });

  it('of the older format are found too', () => {
    const text = '{"worksheets": [{"cells": [{"cell_type": "code", "input": ["a = [1, 2]"]}]}]}';
    assert.deepEqual(arraysShown('ipynb', text), ['a[2] = 1 2']);
  });
});

describe('comments about formats in notebooks', () => {
  it('have their own lines in the file, also before an array', () => {
    const text = notebook('["x = 1\\n",\n "# fixed-point: Q1.6\\n",\n "w = [1, 2]\\n",\n "v = [3]"]');
    const { arrays, formatComments } = scanAs('ipynb', text);
    assert.deepEqual(
      arrays.map(({ line }) => line),
      [5, 6],
    );
    assert.deepEqual(
      formatComments.map(({ line, text }) => [line, text]),
      [[4, 'fixed-point: Q1.6']],
    );
  });
});

describe('a notebook', () => {
  const pieces = [
    '{"cells": [',
    '{"cell_type": "code", ',
    '"source": [',
    '"x = [1, ',
    '2]\\n"',
    '"',
    '\\',
    ',',
    ']',
    '}',
    ':',
    '\n',
    '0.5',
  ];
  it('is the same however it is sliced', () => {
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(''));
    const whole = fc
      .array(fc.constantFrom(...pieces.slice(3)), { maxLength: 12 })
      .map(parts => notebook(`[${parts.join('')}]`));
    fc.assert(
      fc.property(fc.oneof(soup, whole), fc.integer({ min: 1, max: 7 }), (text, size) => {
        const scanner = createScanner(text, languageNamed('ipynb'));
        while (!scanner.advance(size));
        assert.deepEqual(scanner.result(), scanAs('ipynb', text));
      }),
      { numRuns: 300 },
    );
  });
});
