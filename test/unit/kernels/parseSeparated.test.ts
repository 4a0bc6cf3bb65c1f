import assert from 'node:assert/strict';
import { withoutKernels } from '../../../src/core/webAssembly';
import { loadParseKernel } from '../../../src/detect/dense/parseKernel';
import { scan } from '../../../src/detect/scan';
import { type Separators } from '../../../src/detect/dense/separators';
import { languageNamed } from '../detect/shown';
import { assertSameWithoutKernels, markedText } from './listTexts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

const LINED: Separators = { semicolon: 'row', lineEnd: 'row', commaJoins: false, blank: true };
const SPACED: Separators = { ...LINED, commaJoins: true };
const VALUES: Separators = { semicolon: 'element', lineEnd: 'element', commaJoins: false, blank: false };

/** The text up to what the kernel leaves to others, and which numbers are elements without a comma or end a row. */
interface Stop {
  readonly marked: string;
  readonly between: Separators;
  readonly count: number;
  readonly bare: number;
  readonly rows: readonly number[];
  readonly open?: true;
}

const STOPS: readonly Stop[] = [
  { marked: '1 2.5 -3|]', between: LINED, count: 3, bare: 2, rows: [], open: true },
  { marked: '|1 - 2', between: LINED, count: 0, bare: 0, rows: [] },
  { marked: '1 |-.5 -x', between: LINED, count: 1, bare: 1, rows: [] },
  { marked: '1, 2; 3, 4;|]', between: LINED, count: 4, bare: 2, rows: [2, 4] },
  { marked: '1 2\n3,\r\n\n 4|]', between: LINED, count: 4, bare: 2, rows: [2, 3], open: true },
  { marked: '1 2| % 3', between: LINED, count: 2, bare: 1, rows: [], open: true },
  { marked: '1 2| ...\n 3', between: LINED, count: 2, bare: 1, rows: [], open: true },
  { marked: '1 |2 + 3', between: LINED, count: 1, bare: 1, rows: [] },
  { marked: "1 |2' 3", between: LINED, count: 1, bare: 1, rows: [] },
  { marked: '1 |2:3', between: LINED, count: 1, bare: 1, rows: [] },
  { marked: '1 |2i 3', between: LINED, count: 1, bare: 1, rows: [] },
  { marked: '0.1234567890123456789 2e3\n3| ]', between: SPACED, count: 3, bare: 2, rows: [2], open: true },
  { marked: '1\n2, 3|\n4', between: SPACED, count: 3, bare: 1, rows: [1], open: true },
  { marked: '1; 2\n3,\n|;]', between: VALUES, count: 3, bare: 1, rows: [] },
  { marked: '|1 2; 3', between: VALUES, count: 0, bare: 0, rows: [] },
];

describe('lists with more separators than commas in the parse kernel', () => {
  for (const { marked, between, count, bare, rows, open } of STOPS)
    it(`reads ${JSON.stringify(marked)} up to the mark`, () => {
      const kernel = loadParseKernel(WebAssembly);
      assert.ok(kernel);
      const text = marked.replace('|', '');
      kernel.load(text, 0, text.length);
      const { leadingDot, bareExponent, blankEnds } = kernel.rules;
      const stop = kernel.readSeparated(0, text.length, 100, 0, leadingDot | bareExponent | blankEnds, between);
      assert.deepEqual(
        [stop, kernel.count, kernel.bare, kernel.isOpen],
        [marked.indexOf('|'), count, bare, open === true],
      );
      assert.deepEqual(
        Array.from({ length: kernel.rowCount }, (_unused, row) => kernel.rowEnd(row)),
        rows,
      );
      assert.equal(kernel.lines, text.slice(0, stop).split('\n').length - 1);
      const numbers = text.match(/-?[.\d]+(e\d+)?/g) ?? [];
      for (let i = 0; i < count; i++) assert.equal(kernel.page.values[i], Number(numbers[i]));
    });

  it('finds what the scanner finds without it, bit for bit, in slices of any size', () => {
    assertSameWithoutKernels(markedText, 3 * RUNS);
  });

  const WIDE: readonly (readonly [language: string, open: string, between: string, row: string, close: string])[] = [
    ['matlab', 'w = [', ' ', '; ', '];'],
    ['matlab', 'w = [\n', '  ', '\n', '\n];'],
    ['matlab', 'w = single([', ', ', ', ...\n', ']);'],
    ['julia', 'w = Float32[', ' ', '; ', ']'],
    ['julia', 'w = [\n', ' ', '\r\n', '\n]'],
    ['fsharp', 'let w = [| ', '; ', '\n  ', ' |]'],
    ['lua', 'w = {', '; ', ';\n', '}'],
  ];
  for (const [id, open, between, row, close] of WIDE)
    it(`finds them in texts much longer than what it holds at once: ${JSON.stringify(open + between + row)}`, () => {
      const numbers = Array.from({ length: 9000 }, (_unused, i) => String(((i * 0.123456789) % 2) - 1));
      const lines = Array.from({ length: 900 }, (_unused, i) => numbers.slice(10 * i, 10 * i + 10).join(between));
      const text = `${open}${lines.join(row)}${close}\n`;
      const found = scan(text, languageNamed(id));
      assert.deepStrictEqual(
        found,
        withoutKernels(() => scan(text, languageNamed(id))),
      );
      assert.equal(found.arrays[0]?.count, 9000);
    });
});
