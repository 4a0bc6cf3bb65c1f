import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { drained } from '../../../src/core/drained';
import { createIndex } from '../../../src/detect/index/createIndex';
import { type DocumentIndex } from '../../../src/detect/index/documentIndex';
import { type IndexSizes } from '../../../src/detect/index/indexSizes';
import { languageOf } from '../../../src/detect/languages';
import { scan } from '../../../src/detect/scan';
import { EditedText, type Replacement } from './editedText';
import { rowPieces, rowText } from './rowTexts';
import { languageNamed } from './shown';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
/** Only these languages, all without it. */
const only = process.env['FUZZ_LANGUAGES']?.split(',');
const ids = Object.keys(rowPieces);
const tried = ids.filter(id => only?.includes(id) ?? true);

const samples = ['test/unit/detect/samples', 'examples'].flatMap(folder =>
  readdirSync(folder).flatMap(name => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const id = languageOf({ fileName: name.replace('.sample', ''), text })?.id ?? '';
    return ids.includes(id) ? [{ id, text }] : [];
  }),
);

/** Texts of few pieces, of rows that are mostly alike, and of samples. */
const documents = fc.constantFrom(...tried).chain(id => {
  const soup = fc.array(fc.constantFrom(...(rowPieces[id] ?? [])), { maxLength: 30 }).map(parts => parts.join(''));
  const own = samples.filter(sample => sample.id === id).map(({ text }) => text);
  const rows = fc.nat(60).map(count => rowText(id, count));
  return fc
    .oneof(
      soup,
      rows,
      fc.tuple(soup, rows).map(parts => parts.join('')),
      fc.constantFrom('', ...own),
    )
    .map(text => ({ id, text }));
});

interface Step {
  /** Places as parts of the text's length, how much is taken out there, and which piece is put in. */
  readonly places: readonly (readonly [number, number, number])[];
  /** Undoes the step before instead. */
  readonly undo: boolean;
  /** How far the index comes before the next step; it has time for all of it most of the time. */
  readonly budget: number;
  readonly toLineStart: boolean;
}

const place = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true }));

const programs: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    places: fc.array(
      fc.tuple(
        place,
        fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }, fc.nat(300)),
        fc.nat(1000),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    undo: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    budget: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, fc.nat(2000)),
    toLineStart: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const replacementsOf = (
  { places, toLineStart }: Step,
  { text }: EditedText,
  pieces: readonly string[],
): Replacement[] => {
  const found: Replacement[] = [];
  let from = 0;
  for (const [part, length, piece] of [...places].sort((a, b) => a[0] - b[0])) {
    let start = Math.floor(part * text.length);
    if (toLineStart) start = text.lastIndexOf('\n', start) + 1;
    if (start < from) continue;
    const end = Math.min(text.length, start + length);
    found.push({ start, end, text: pieces[piece % pieces.length] ?? '' });
    from = end + 1;
  }
  return found;
};

const complete = (index: DocumentIndex, budget: number): void => {
  while (!index.advance(budget));
};

/** Stretches of single lines, of a few, or as usual. */
const anySizes = fc.constantFrom<(IndexSizes | undefined)[]>(
  { spacing: 1, leaf: 1 },
  { spacing: 40, leaf: 40 },
  { spacing: 300, leaf: 300 },
  undefined,
);

describe('an index of a text of rows', function () {
  this.timeout(600_000);

  const cell = '{"cell_type": "code", "source":';
  const found: readonly (readonly [what: string, language: string, marked: string, put: string])[] = [
    ['a string comes to be a value', 'ipynb', `{"cells": [\n${cell.slice(0, -1)}|\n"b = 3"}\n]}`, ':'],
    ['another string says what a cell is', 'ipynb', `{"cells": [\n{"source": "b = 3",\n"cell_|":\n"code"}]}`, 'type'],
    [
      'the last lines tell the language',
      'ipynb',
      `{"cells": [\n${cell} "b = 3 # 4"}],\n"metadata": {"language_info":\n{"name": "|"}}}`,
      'rust',
    ],
    ['a key ends before its line', 'coe', 'radix=10;\nvec|\n=\n1,0;', 'tor'],
    ['a CR and a LF come together', 'csv', '1,2\r|3,4\n5,6\n', '\n'],
    ['a CR and a LF come apart', 'csv', '1,2\r|\n3,4\n5,6\n', '7'],
    ['a row of names comes to be one of numbers', 'csv', 't,u\n\n|,\n3,4\n5,6\n', '1'],
    ['a row of numbers comes to be one of names', 'csv', '|1,2\n3,4\n5,6\n', 'w'],
    ['words come to be bits', 'readmem', `${'0001\n'.repeat(7)}|111`, '1'],
    ['a directive ends where the line behind it does', 'csv', '1\n# fixed-point: s8/6|2\n3\n', '\n'],
  ];
  for (const [what, id, marked, put] of found)
    it(`is the scan of the whole text where ${what}`, () => {
      const language = languageNamed(id);
      const at = marked.indexOf('|');
      const text = new EditedText(marked.replace('|', ''));
      const index = createIndex(text, language, { spacing: 1, leaf: 1 });
      complete(index, 7);
      const { edits, undo } = text.apply([{ start: at, end: at, text: put }]);
      index.edit(edits);
      complete(index, 7);
      const changed = scan(text.text, language);
      assert.deepEqual(drained(index.scanSteps()), changed);
      index.edit(text.apply(undo).edits);
      complete(index, 7);
      const whole = scan(text.text, language);
      assert.deepEqual(drained(index.scanSteps()), whole);
      assert.notDeepEqual(whole, changed);
    });

  it('is the scan of the whole text after any edits, whenever they come', () => {
    fc.assert(
      fc.property(documents, programs, anySizes, fc.nat(50), ({ id, text: before }, program, sizes, budget) => {
        const language = languageNamed(id);
        const text = new EditedText(before);
        const index = createIndex(text, language, sizes);
        complete(index, budget);
        const isScan = (): void => {
          const whole = scan(text.text, language);
          assert.deepEqual(drained(index.scanSteps()), whole);
          assert.deepEqual(index.formatComments(), whole.formatComments);
        };
        isScan();
        let undo: Replacement[] = [];
        for (const step of program) {
          const pieces = rowPieces[id] ?? [];
          const done = text.apply(step.undo && undo.length > 0 ? undo : replacementsOf(step, text, pieces));
          undo = done.undo;
          index.edit(done.edits);
          for (let left = step.budget; left > 0 && !index.isComplete; left -= 100) index.advance(100);
          if (index.isComplete) isScan();
          else drained(index.scanSteps());
        }
        complete(index, budget);
        isScan();
      }),
      { numRuns: RUNS },
    );
  });
});
