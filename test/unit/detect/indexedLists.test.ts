import assert from 'node:assert/strict';
import { CodeIndex } from '../../../src/detect/index/codeIndex';
import { type DocumentIndex } from '../../../src/detect/index/documentIndex';
import { scan, type Scan } from '../../../src/detect/scan';
import { EditedText } from './editedText';
import { languages } from '../../../src/detect/languages';
import { listText } from './longLists';
import { languageNamed } from './shown';

const resultOf = (index: DocumentIndex): Scan => {
  const steps = index.scanSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const indexed = (id: string, content: string): { text: EditedText; index: CodeIndex } => {
  const language = languageNamed(id);
  assert(language.code);
  const text = new EditedText(content);
  const index = new CodeIndex(text, language, language.code);
  while (!index.advance(1 << 15));
  text.read = 0;
  return { text, index };
};

const row = '  0.5, -0.25, 1e-3, 42, 0.125, -0.0625, 0.75, 1.5,\n';
const rows = row.repeat(2000);
const nested = '  {0.5, -0.25, 1e-3, 42},\n'.repeat(4000);
const long = `  {\n${row.repeat(20)}  },\n`.repeat(200);
const flow = '  - [0.5, -0.25, 1e-3, 42]\n'.repeat(4000);
const blocks = '  - - 0.5\n    - -0.25\n  # a row\n'.repeat(3000);
const entries = '"a": 1\nb: 0.5 # half\nc:\n  d: [1, 2]\n'.repeat(1500);
const maps = '- a: 0.5\n  w: [1, 2, 3]\n'.repeat(3000);
const jsons = '{"a": 0.5,\n  "w": [1, 2, 3]},\n'.repeat(3000);
const structures = '{"a", 0.5, 1},\n'.repeat(4000);
const tables = '{"a", {0.5, 1, 2}},\n'.repeat(4000);
const keyed = '"a": [0.5, 1], 7: [1, 2],\n'.repeat(4000);
const jsonLines = '{"a": 0.5, "w": [1, 2, 3]}\n'.repeat(3000);
const jsonLists = '[0.5, 1, 2]\n'.repeat(4000);
const documents = '---\na: 0.5\nw: [1, 2]\n'.repeat(3000);
const texts = 'a: |\n  1\n  2\n\nb: some\n  more\nc: 1\n'.repeat(2000);
const headed = '[[layer]]\nname = "fir"\nw = [1, 2]\n'.repeat(1500);
const [before, after] = ['int a[] = {1, 2, 3};\n'.repeat(300), 'int b[] = {4, 5, 6};\n'.repeat(300)];

/** Of what is put in at `|` of a text, and how many characters a keystroke may read. */
const READ_AT_MOST = 16_000;

const local: readonly (readonly [what: string, id: string, marked: string, typed: string])[] = [
  ['a digit', 'c', `${before}float w[] = {\n${rows}  0.|5,\n${rows}};\n${after}`, '7'],
  ['a value', 'c', `float w[] = {\n${rows}  |0.5,\n${rows}};\n${after}`, '0.25, '],
  ['a line of values', 'c', `float w[] = {\n${rows}|  0.5,\n${rows}};\n`, row],
  ['a word', 'c', `float w[] = {\n${rows}|  0.5,\n${rows}};\n`, 'x, '],
  ['a value without a comma', 'c', `float w[] = {\n${rows}|  0.5,\n${rows}};\n`, '1'],
  ['a comment', 'c', `float w[] = {\n${rows}  0.5, |\n${rows}};\n`, '// 1, 2'],
  ['a row', 'c', `float w[][4] = {\n${nested}|${nested}};\n${after}`, '  {1, 2, 3, 4},\n'],
  ['a digit in a row', 'c', `float w[][4] = {\n${nested}  {0.|5, 1, 2, 3},\n${nested}};\n${after}`, '1'],
  [
    'a digit in a row of many lines',
    'c',
    `float w[][160] = {\n${long}  {\n  0.|5,\n${row.repeat(20)}  },\n${long}};\n${after}`,
    '1',
  ],
  ['a digit in the first line', 'c', `${before}float w[] = {\n  0.|5,\n${rows}};\n${after}`, '1'],
  ['values in the first line', 'c', `${before}float w[] = {\n  |0.5,\n${rows}};\n${after}`, '1, 2, '],
  ['an array before the list', 'c', `${before}|float w[] = {\n${rows}};\n${after}`, 'int c[] = {1};\n'],
  ['a digit in the last line', 'c', `${before}float w[] = {\n${rows}  0.|5\n};\n${after}`, '1'],
  ['values at the end', 'c', `${before}float w[] = {\n${rows}  0.5|\n};\n${after}`, ', 1, 2'],
  ['an array behind the list', 'c', `${before}float w[] = {\n${rows}};\n|${after}`, 'int c[] = {1};\n'],
  ['a digit where two lists meet', 'c', `float w[] = {\n${rows}  0.|5,\n};\nfloat v[] = {\n${rows}};\n`, '1'],
  ['values where two lists meet', 'c', `float w[] = {\n${rows}  0.5|\n};\nfloat v[] = {\n${rows}};\n`, ', 1, 2'],
  ['a digit at the end of the text', 'c', `${before}int z = 4|`, '2'],
  [
    'a digit under a type told behind',
    'python',
    `w = np.array([\n${rows}  0.1|,\n${rows}], dtype=np.float32)\nx = 1\n`,
    '3',
  ],
  [
    'values before a type told behind',
    'python',
    `w = np.array([\n${rows}  0.1|\n], dtype=np.float32)\nx = 1\n`,
    ', 0.3',
  ],
  ['a value in a list of a structure', 'json', `[{"w": [\n${rows}|  0.5,\n${rows}1]}, {"v": [1]}]`, '0.25, '],
  ['a digit in a namespace', 'cpp', `namespace n {\n${before}int x = 4|;\n${after}}\n`, '2'],
  ['a digit in a row', 'yaml', `a: 1\nw:\n${flow}  - [0.|5, 1, 2, 3]\n${flow}b: 2\n`, '1'],
  ['a row', 'yaml', `a: 1\nw:\n${flow}|${flow}b: 2\n`, '  - [1, 2, 3, 4]\n'],
  ['a digit in a block of blocks', 'yaml', `w:\n${blocks}  - - 0.5\n    - 0.|25\n${blocks}`, '1'],
  ['a digit in brackets of many lines', 'yaml', `w: [\n${rows}  0.|5,\n${rows}]\n`, '1'],
  ['a value of an entry', 'yaml', `${entries}k: 0.|5\n${entries}`, '7'],
  ['an entry', 'yaml', `${entries}|${entries}`, 'k: 0.5\n'],
  ['a map in a list', 'yaml', `${maps}|${maps}`, '- a: 1\n  w: [1, 2, 3]\n'],
  ['a map in a list', 'json', `[\n${jsons}|${jsons}1]`, '{"a": 1, "w": [1, 2, 3]},\n'],
  ['a structure in a list', 'c', `struct s t[] = {\n${structures}|${structures}};\n`, '{"b", 1, 2},\n'],
  ['a list in a list of structures', 'c', `struct s t[] = {\n${tables}|${tables}};\n`, '{"b", {1, 2}},\n'],
  ['a digit in a list of structures', 'c', `struct s t[] = {\n${tables}{"a", {1, 0.|5}},\n${tables}};\n`, '2'],
  ['a list in a map with a name', 'python', `w = {\n${keyed}|${keyed}}\n`, '3: [1, 2],\n'],
  ['a digit in a line of lines', 'json', `${jsonLines}{"w": [0.|5, 1, 2]}\n${jsonLines}`, '2'],
  ['a digit in one of many lists', 'json', `${jsonLists}[0.|5, 1, 2]\n${jsonLists}`, '2'],
  ['a digit in one of many lists', 'json5', `${jsonLists}[0.|5, 1, 2]\n${jsonLists}`, '2'],
  ['a text', 'yaml', `${documents}--- # a\nw: [1, 2]|\n${documents}`, '\nv: [3, 4]'],
  ['a digit behind texts', 'yaml', `${texts}k: 0.|5\n${texts}`, '7'],
  ['a value of an entry', 'toml', `${headed}k = 0.|5\n${headed}`, '7'],
  ['a value in a list of a structure', 'json5', `[{w: [\n${rows}|  0.5,\n${rows}1]}, {v: [1,]}]`, '0.25, '],
  ['a value between other values', 'vhdl', `constant w : real_vector := (\n${rows}  |0.5,\n${rows}  1.0);\n`, '0.25, '],
];

describe('a digit in a long list', () => {
  for (const { id, code } of languages)
    if (code)
      it(`of ${id}: only the text around is read again`, () => {
        const { text, index } = indexed(id, listText(id, 600).repeat(2));
        assert(index.leaves.some(({ arrays }) => arrays.some(({ count }) => count > 1000)));
        const at = text.text.indexOf('0.', text.length / 4) + 2;
        index.edit(text.apply([{ start: at, end: at, text: '7' }]).edits);
        assert(index.isComplete, 'it was not told from the text around');
        assert(text.read < READ_AT_MOST, `${text.read} characters were read`);
        assert.deepEqual(resultOf(index), scan(text.text, languageNamed(id)));
      });
});

describe('edits from line to line', () => {
  const wide = `  { // 8 by 50\n${row.repeat(50)}  },\n`.repeat(40);
  for (const [what, content] of [
    ['a list', `float w[] = {\n${rows}};\nfloat v[] = {\n${rows}};\n`],
    ['long rows', `float w[40][400] = {\n${wide}};\nfloat v[40][400] = {\n${wide}};\n`],
  ] as const)
    it(`of ${what}: each is told from the text around`, () => {
      const { text, index } = indexed('c', content);
      let count = 0;
      for (let at = text.text.indexOf('0.75'); at >= 0; at = text.text.indexOf('0.75', at + 1000)) {
        text.read = 0;
        index.edit(text.apply([{ start: at + 2, end: at + 3, text: '6' }]).edits);
        assert(index.isComplete, `the edit at ${at} was not told from the text around`);
        assert(text.read < 2 * READ_AT_MOST, `the edit at ${at} reads ${text.read} characters`);
        count++;
      }
      assert(count > 100);
      assert.deepEqual(resultOf(index), scan(text.text, languageNamed('c')));
    });
});

describe('one edit in a long text', () => {
  for (const [what, id, marked, typed] of local)
    it(`${what} (${id}): only the text around is read again, and undone as well`, () => {
      const at = marked.indexOf('|');
      const { text, index } = indexed(id, marked.replace('|', ''));
      const { edits, undo } = text.apply([{ start: at, end: at, text: typed }]);
      index.edit(edits);
      assert(index.isComplete, 'it was not told from the text around');
      assert.deepEqual(resultOf(index), scan(text.text, languageNamed(id)));
      index.edit(text.apply(undo).edits);
      assert(index.isComplete, 'its undoing was not told from the text around');
      assert.deepEqual(resultOf(index), scan(text.text, languageNamed(id)));
      assert(text.read < 2 * READ_AT_MOST, `${text.read} characters were read`);
    });

  const far: readonly (readonly [what: string, marked: string, typed: string])[] = [
    ['a comment that is opened', `${before}float w[] = {\n${rows}  |0.5,\n${rows}};\n${after}`, '/*'],
    ['a string in a list', `float w[] = {\n${rows}  |0.5,\n${rows}};\n${after}`, '"text", '],
    ['an index', `float w[] = {\n${rows}  |0.5,\n${rows}};\n${after}`, '[9] = '],
    ['a bracket that is closed', `float w[] = {\n${rows}  |0.5,\n${rows}};\n${after}`, '}'],
    ['another type of the list', `float| w[] = {\n${rows}};\n${after}`, '16_t'],
    ['a row that is longer', `float w[][4] = {\n${nested}  {|0.5, 1, 2, 3},\n${nested}};\n`, '0.5, '],
  ];
  for (const [what, marked, typed] of far)
    it(`${what}: read in slices, and right in the end`, () => {
      const at = marked.indexOf('|');
      const { text, index } = indexed('c', marked.replace('|', ''));
      const { edits, undo } = text.apply([{ start: at, end: at, text: typed }]);
      index.edit(edits);
      assert(!index.isComplete);
      for (const array of resultOf(index).arrays) assert(array.span.end <= at + typed.length || array.flags.complete);
      while (!index.advance(1000));
      assert.deepEqual(resultOf(index), scan(text.text, languageNamed('c')));
      index.edit(text.apply(undo).edits);
      while (!index.advance(1000));
      assert.deepEqual(resultOf(index), scan(text.text, languageNamed('c')));
    });

  it('many cursors at once', () => {
    const { text, index } = indexed('c', `float w[] = {\n${rows}};\n`);
    const replacements = Array.from({ length: 20 }, (_unused, i) => {
      const at = text.text.indexOf('0.5', i * 4000 + 100);
      return { start: at, end: at + 3, text: '0.625' };
    });
    index.edit(text.apply(replacements).edits);
    assert(index.isComplete);
    assert.deepEqual(resultOf(index), scan(text.text, languageNamed('c')));
  });
});

describe('a text that is still being read', () => {
  it('tells of an open list the values so far', () => {
    const language = languageNamed('c');
    assert(language.code);
    const index = new CodeIndex(
      new EditedText(`int a[] = {1, 2};\nfloat w[] = {\n${rows}};\n`),
      language,
      language.code,
    );
    while (resultOf(index).literals.count < 1000) index.advance(500);
    const { arrays, literals } = resultOf(index);
    assert.deepEqual(
      arrays.map(({ name, flags }) => [name, flags.complete]),
      [
        ['a', true],
        ['w', false],
      ],
    );
    const [, open] = arrays;
    assert(open && open.count > 900 && open.count <= literals.count - 2);
    assert.deepEqual(
      [...open.values.subarray(0, 9)],
      [0.5, -0.25, Math.fround(1e-3), 42, 0.125, -0.0625, 0.75, 1.5, 0.5],
    );
    assert.equal(open.literals, 2);
  });
});

describe('what an index keeps', () => {
  it('is at most 12.5 bytes a literal', () => {
    const { index } = indexed(
      'c',
      `float w[] = {\n${'  -0.12345678f, 0.12345678f, -0.12345678f, 0.12345678f,\n'.repeat(50_000)}};\n`,
    );
    let bytes = 0;
    let count = 0;
    for (const leaf of index.leaves) {
      // A pointer or a small integer takes 8 bytes, an object with its members about 300, a buffer with its views as much.
      bytes +=
        leaf.values.buffer.byteLength + leaf.stops.byteLength + 8 * (leaf.runs.length + leaf.states.length) + 900;
      count += leaf.count;
    }
    assert.equal(count, 200_000);
    assert(bytes / count <= 12.5, `${bytes / count}`);
  });
});
