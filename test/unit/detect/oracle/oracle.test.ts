import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { languageOf, languages } from '../../../../src/detect/languages';
import { arbitraryFile } from './arbitraryFile';
import { arbitraryMutant } from './arbitraryMutant';
import { type Difference, isExplained, shownDifference } from './difference';
import { differences, unexplained } from './differences';
import { type Oracle, oraclesOf } from './oracle';
import { oracleRows } from './oracleRows';

/** Files of each kind a round; the round's number is its seed. */
const RUNS = 150;
const rounds = Array.from({ length: Number(process.env['ORACLE_ROUNDS'] ?? 1) }, (_, i) => i + 1);

const samples = ['test/unit/detect/samples', 'examples'].flatMap(folder =>
  readdirSync(folder).map(name => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    return { name, language: languageOf({ fileName: name.replace('.sample', ''), text })?.id, text };
  }),
);

const check = (texts: fc.Arbitrary<string>, seed: number, agree: (text: string) => void): void =>
  fc.assert(
    fc.property(texts, text => agree(text)),
    { numRuns: RUNS, seed, endOnFailure: true },
  );

const isPlace = ({ what }: Difference): boolean => what === 'only ours' || what === 'only theirs';

describe('other people’s parsers', function () {
  this.timeout(600_000);

  it('read every language', () => {
    const read = new Set(oracleRows.map(({ language }) => language));
    assert.deepEqual(
      languages.map(({ id }) => id).filter(id => !read.has(id)),
      [],
    );
  });

  for (const row of oracleRows)
    describe(`of ${row.language}`, () => {
      const own = samples.filter(
        ({ language, text }) => row.borrowed !== true && language === row.language && (row.dialect?.test(text) ?? true),
      );
      let oracles: readonly Oracle[] = [];

      const agreeOn =
        (counts: (difference: Difference) => boolean) =>
        (text: string): void => {
          for (const oracle of oracles) {
            const [first, ...more] = unexplained(text, oracle, row).filter(counts);
            if (!first) continue;
            const others = more.length > 0 ? `\n(and ${more.length} more)` : '';
            assert.fail(`${oracle.name} disagrees. ${shownDifference(text, first)}${others}\n${text.slice(0, 2000)}`);
          }
        };
      const agree = agreeOn(() => true);
      const agreeOnPlaces = agreeOn(isPlace);
      const agreeOnAll = (text: string): void => {
        for (const oracle of oracles)
          assert(oracle.read(text).limit === Infinity, `${oracle.name} cannot read ${text}`);
        agree(text);
      };

      before(async () => {
        oracles = await oraclesOf(row);
        assert(oracles.length > 0);
      });

      for (const { name, text } of own) it(`agree on ${name}`, () => agreeOnAll(text));

      for (const text of row.texts) it(`agree on ${text}`, () => agreeOnAll(text));

      const generated = arbitraryFile(row.files);
      const mutable = fc.oneof(generated, ...own.map(({ text }) => fc.constant(text)));

      for (const round of rounds) {
        it(`agree on generated files (round ${round})`, () => check(generated, round, agreeOnAll));

        if (row.files.whole !== true)
          it(`agree on files with other numbers (round ${round})`, () =>
            check(arbitraryMutant(mutable, row.files, 'numbers'), round, agree));

        if (row.files.pieces)
          it(`agree where the numbers are in broken files (round ${round})`, () =>
            check(arbitraryMutant(mutable, row.files, 'everything'), round, agreeOnPlaces));
      }

      for (const explanation of row.explained)
        it(`differ, rightly: ${explanation.why}`, () => {
          const { example } = explanation;
          const met = oracles.flatMap(oracle => differences(example, oracle, row));
          assert(
            met.some(each => isExplained(example, each, explanation)),
            'nobody differs so any more',
          );
          for (const each of met)
            assert(
              row.explained.some(one => isExplained(example, each, one)),
              shownDifference(example, each),
            );
        });
    });
});
