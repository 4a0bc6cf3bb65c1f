import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createIndex } from '../../../src/detect/index/createIndex';
import { type DocumentIndex } from '../../../src/detect/index/documentIndex';
import { type IndexSizes } from '../../../src/detect/index/indexSizes';
import { type Language } from '../../../src/detect/language';
import { languageOf, languages } from '../../../src/detect/languages';
import { scan, type Scan } from '../../../src/detect/scan';
import { EditedText, type Replacement } from './editedText';
import { listText } from './longLists';
import { languageNamed } from './shown';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
/** Only these languages, all without it. */
const only = process.env['FUZZ_LANGUAGES']?.split(',');
const isTried = (id: string): boolean => only?.includes(id) ?? true;

const samples = ['test/unit/detect/samples', 'examples'].flatMap(folder =>
  readdirSync(folder).map(name => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const language = languageOf({ fileName: name.replace('.sample', ''), text });
    assert(language, name);
    return { id: language.id, text };
  }),
);

const indexOf = (text: EditedText, language: Language, sizes?: IndexSizes): DocumentIndex =>
  createIndex(text, language, sizes);

const complete = (index: DocumentIndex, budget = 1000): void => {
  while (!index.advance(budget));
};

const resultOf = (index: DocumentIndex): Scan => {
  const steps = index.scanSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Pieces that change what the text behind them is. */
const pieces = [
  '',
  '1',
  '0.5, ',
  '-',
  '.',
  ',',
  ';',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '/*',
  '*/',
  '//',
  '#',
  '"',
  "'",
  '`',
  '\\\n',
  '\n',
  '\r\n',
  '\r',
  '"""',
  '\n#define K 0.5\n',
  '\n#if 1\n',
  '\n#endif\n',
  '// fixed-point: Q1.6',
  '\n# fixed-point: off\n',
  '\n[1, a]: 2\n',
  '/* fixed-point-file: s8/6 */',
  'const int16_t k = 5;\n',
  '\n#define T ap_fixed<8,2>\n',
  'T(0.5), ',
  'typedef short weight_t;\n',
  'typedef ap_fixed<16,6> w_t;\n',
  'typedef w_t v_t;\n',
  'typedef struct s w_t;\n',
  'w_t k = 0.5;\n',
  'v_t w[] = {1, 2, 3};\n',
  'int16_t x = n + 5;\n',
  'x = w_t(0.25);\n',
  'ap_fixed<8,2> w[] = {\n',
  'w_t w[] = {\n',
  'w = Fxp([\n',
  '], True, 8, 6)\n',
  'let v = [I2F6::from_bits(1),\n I2F6::from_bits(2)];\n',
  'subtype w_t is sfixed(1 downto -6);\n',
  '// fixed-point-ignore-next-line\n',
  '-- fixed-point: Q1.6\n',
  'using w_t = float;\n',
  'x = 3\n',
  'K = 0.25\n',
  'const ',
  '...',
  'dtype=np.float32',
  '\nw = [1, 2, 3]\n',
  '\nfloat w[] = {\n  0.1, 0.2,\n  0.3,\n};\n',
  '1.2.3',
  'é',
  '"text"',
  '\n\n\n',
  ' &\n',
  '!',
  '\nc ',
  '     1 ',
  '      end\n',
  '10 format(f8.3, 2(1x, i5))\n',
  'data w /',
  '(/',
  ' ...\n',
  '\n%{\n',
  '\n%}\n',
  ' 0.5 -3',
  ' _\n',
  '<?php\n',
  '?>\n',
  '<<~EOT\n',
  '\nEOT\n',
  '/x',
  'y = q{',
  '[q|',
  '|]',
  '<<',
  '>>',
  '\n  where\n    k = 3\n',
  '\nk =\n  ',
  '\n    ',
  'k -1\n',
  'struct s t[] = {\n',
  '{"a", {1, 2}},\n',
  '"k": [1, 2],\n',
  '{"a": 1, "w": [1, 2]},\n',
  '("a", (1, 2)),\n',
  '- 1\n',
  '  - 0.5\n',
  '- - 1\n  - 2\n',
  '- a: 1\n  b: 2\n',
  'key: ',
  'key:\n',
  '  key: [1,\n 2]\n',
  '---\n',
  '|\n',
  '- >\n  1\n 2\n',
  "'''",
  '\n[table]\n',
  'w = [\n',
  'w: [\n',
  ' # ',
  '!tag ',
  '? 1\n',
  ' : ',
  '2020-01-01',
  '    ',
];

/** A sample a few times over, so that it has several restart points. */
const grown = ({ id, text }: { id: string; text: string }, times: number): { id: string; text: string } => ({
  id,
  text: Array.from({ length: times }, () => text).join(id === 'json' ? ',\n' : '\n'),
});

const documents = fc.oneof(
  fc
    .record({
      sample: fc.constantFrom(...samples.filter(({ id }) => isTried(id))),
      times: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ sample, times }) => grown(sample, times)),
  fc
    .record({
      id: fc.constantFrom(...languages.map(({ id }) => id).filter(isTried)),
      rows: fc.integer({ min: 1, max: 400 }),
      before: fc.constantFrom(...samples),
    })
    .map(({ id, rows, before }) => ({
      id,
      text: (before.id === id ? before.text : '') + listText(id, rows).repeat(2),
    })),
);

interface Step {
  /** Places as parts of the text's length, how much is taken out there, and what is put in. */
  readonly places: readonly (readonly [number, number, string])[];
  /** Undoes the step before instead. */
  readonly undo: boolean;
  /** How far the index comes before the next step; it has time for all of it most of the time. */
  readonly budget: number;
  readonly toLineStart: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    places: fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(3000)),
        fc.constantFrom(...pieces),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    undo: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    budget: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, fc.nat(20_000)),
    toLineStart: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const replacementsOf = ({ places, toLineStart }: Step, { text }: EditedText): Replacement[] => {
  const found: Replacement[] = [];
  let from = 0;
  for (const [part, length, piece] of [...places].sort((a, b) => a[0] - b[0])) {
    let start = Math.floor(part * text.length);
    if (toLineStart) start = text.lastIndexOf('\n', start) + 1;
    if (start < from) continue;
    const end = Math.min(text.length, start + length);
    found.push({ start, end, text: piece });
    from = end + 1;
  }
  return found;
};

/** As usual, or so fine that a small text has many restart points. */
const anySizes = fc.constantFrom(undefined, { spacing: 1, leaf: 1 }, { spacing: 150, leaf: 1500 });

describe('an index of a text', function () {
  this.timeout(600_000);

  it('is the scan of the whole text', () => {
    for (const sample of samples) {
      const { id, text } = grown(sample, 10);
      const index = indexOf(new EditedText(text), languageNamed(id));
      complete(index);
      const whole = scan(text, languageNamed(id));
      assert.deepEqual(resultOf(index), whole, id);
      assert.deepEqual(index.formatComments(), whole.formatComments, id);
    }
  });

  const rows = '  0.5, -0.25,\n'.repeat(20);
  const found: readonly (readonly [what: string, language: string, marked: string, put: string])[] = [
    ['a statement that began before moves away', 'c', `(float w[] = {|\n${rows}};\nfloat v[] = {\n${rows}};\n`, '#'],
    ['lists in a map have the name of the map', 'c', `|w_t w[] = {\n  x = 0.5;\n  {1, 2},\n${rows}};\n`, '\n'],
    ['a list is assigned to a name with another value', 'python', `k = 3\n|k = w = [\n${rows}]\n`, '\n'],
    ['a statement has a block in its middle', 'c', `w_t w[] = {\n|typedef short k;\n}float v[] = {\n${rows}};\n`, ' '],
    ['a function is', 'r', `|f <- 3\nf <- function(x) {\n${'  x <- x * 2\n'.repeat(20)}}\n`, '\n'],
    ['a declaration has a list', 'c', `|const float a = 0.5, w[] = {\n${rows}}, b = 2;\n`, ' '],
    [
      'a list becomes a block before a function',
      'c',
      `float w[] = {\n${rows}|${rows}};\nint k[] = {1,\n 2};\nvoid f(int *x) {\n  x++;\n}\n`,
      ';',
    ],
    ['a statement goes on behind its list', 'python', `x = 1|; w = np.array([\n${rows}], v, [1, 2])\n`, '0'],
    ['an empty list is a key at the beginning', 'elixir', '<<|\n}: {-1.0, 0.875}\n', '~'],
    ['a map with a name begins anew', 'toml', `|y = q{w = [\n${rows}]\nv = [1, 2]\n`, ''],
    [
      'a statement has several lists',
      'c',
      `float w[] = {\n${rows}|}, v[] = {\n${rows}}, u[] = {\n${rows}}, t = 2;\n`,
      '1,',
    ],
    ['a call comes to make numbers of a type', 'python', `w = Fxp([\n${rows}], True, 8, |)\n`, '6'],
  ];
  for (const [what, id, marked, put] of found)
    it(`is so where ${what}`, () => {
      const language = languageNamed(id);
      const at = marked.indexOf('|');
      const text = new EditedText(marked.replace('|', ''));
      const index = indexOf(text, language, { spacing: 1, leaf: 1 });
      complete(index);
      const { edits, undo } = text.apply([{ start: at, end: at, text: put }]);
      index.edit(edits);
      complete(index);
      assert.deepEqual(resultOf(index), scan(text.text, language));
      index.edit(text.apply(undo).edits);
      complete(index);
      assert.deepEqual(resultOf(index), scan(text.text, language));
    });

  for (const sizes of [
    { spacing: 1, leaf: 1 },
    { spacing: 40, leaf: 80 },
  ])
    it(`comes to an end where blocks stand in what is written for a type, ${sizes.spacing} apart`, () => {
      const inside = 'w_t w[12] = {\n  0.5,\nfloat v[] = {\n  1,\n};\n  2};\nint x = 1;\n';
      const text = `typedef ap_fixed<16,6> w_t;\n${inside.repeat(4)}`;
      const index = indexOf(new EditedText(text), languageNamed('cpp'), sizes);
      for (let slices = 0; slices < 2000 && !index.isComplete; slices++) index.advance(1000);
      assert(index.isComplete);
      assert.deepEqual(resultOf(index), scan(text, languageNamed('cpp')));
    });

  it('is so after any edits, whenever they come', () => {
    fc.assert(
      fc.property(documents, steps, anySizes, ({ id, text: before }, program, sizes) => {
        const language = languageNamed(id);
        const text = new EditedText(before);
        const index = indexOf(text, language, sizes);
        complete(index, Infinity);
        let undo: Replacement[] = [];
        for (const step of program) {
          const done = text.apply(step.undo && undo.length > 0 ? undo : replacementsOf(step, text));
          undo = done.undo;
          index.edit(done.edits);
          for (let left = step.budget; left > 0 && !index.isComplete; left -= 2000) index.advance(2000);
          if (index.isComplete) assert.deepEqual(resultOf(index), scan(text.text, language));
        }
        complete(index);
        assert.deepEqual(resultOf(index), scan(text.text, language));
      }),
      { numRuns: RUNS },
    );
  });
});
