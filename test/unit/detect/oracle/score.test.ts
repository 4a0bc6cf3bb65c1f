import assert from 'node:assert/strict';
import { languageNamed, unmarked } from '../shown';
import { scan } from '../../../../src/detect/scan';
import { beyondLimit, type OracleReading } from './oracleReading';
import { type OracleRow } from './oracleRow';
import { precisionOf, recallOf, type Score, scored, sumOf } from './score';

const row: OracleRow = {
  language: 'c',
  files: { lines: [], row: ['{', '}'], numbers: [], strings: [], comments: [] },
  texts: [],
  explained: [{ what: 'only theirs', line: /version «/, why: 'a version is no value', example: '' }],
};

const nothing = { onlyOurs: 0, onlyTheirs: 0, unequal: 0, lists: 0, listsMissed: 0, listsUnequal: 0, listsExtra: 0 };

/** The literals of an oracle are marked; its one list, if any, goes from { to }. */
const scoreOf = (marked: string, list?: { readonly name: string; readonly count: number }, limit = Infinity): Score => {
  const { text, spans } = unmarked(marked);
  const start = text.indexOf('{');
  const elements = Array.from({ length: list?.count ?? 0 }, () => ({ text: '1', negative: false }));
  const span = { start, end: text.indexOf('}') + 1 };
  const reading: OracleReading = {
    literals: spans.map(([from, to]) => ({ start: from, end: to, negative: false })),
    lists: list ? [{ ...span, name: list.name, shape: [list.count], ragged: false, elements }] : [],
    listStarts: new Set(list ? [start] : []),
    blind: [],
    loose: [],
    limit,
  };
  return scored(text, scan(text, languageNamed('c')), reading, row).score;
};

describe('scores against other people’s parsers', () => {
  const cases: readonly { what: string; score: Score; expected: Score }[] = [
    {
      what: 'literals that both see',
      score: scoreOf('x = «1» + «2»;'),
      expected: { ...nothing, literals: 2 },
    },
    {
      what: 'literals that one of both sees',
      score: scoreOf('x = 1 + 2 + «3» + «y»;'),
      expected: { ...nothing, literals: 2, onlyOurs: 2, onlyTheirs: 1 },
    },
    { what: 'other signs', score: scoreOf('x = -«1»;'), expected: { ...nothing, literals: 1, unequal: 1 } },
    {
      what: 'nothing that is explained',
      score: scoreOf('version «a» + «b»;'),
      expected: { ...nothing, literals: 1, onlyTheirs: 1 },
    },
    {
      what: 'nothing behind the limit',
      score: scoreOf('x = «1»; y = 2 + «z»;', undefined, 8),
      expected: { ...nothing, literals: 1 },
    },
    {
      what: 'lists that are right',
      score: scoreOf('int w[] = {«1», «1», «1», «1», «1»};', { name: 'w', count: 5 }),
      expected: { ...nothing, literals: 5, lists: 1 },
    },
    {
      what: 'lists of other names',
      score: scoreOf('int w[] = {«1», «1», «1», «1», «1»};', { name: 'v', count: 5 }),
      expected: { ...nothing, literals: 5, lists: 1, listsUnequal: 1 },
    },
    {
      what: 'no short lists',
      score: scoreOf('int w[] = {«1», «1», «1», «1»};', { name: 'v', count: 4 }),
      expected: { ...nothing, literals: 4 },
    },
    {
      what: 'lists missed',
      score: scoreOf('/* { } */ int w;', { name: 'w', count: 5 }),
      expected: { ...nothing, literals: 0, lists: 1, listsMissed: 1 },
    },
    {
      what: 'lists of ours alone',
      score: scoreOf('int w[] = {«1», «1», «1», «1», «1»};'),
      expected: { ...nothing, literals: 5, listsExtra: 1 },
    },
  ];
  for (const { what, score, expected } of cases) it(`count ${what}`, () => assert.deepEqual(score, expected));

  it('leave gaps out when they go on behind an error', () => {
    const text = 'x = ! 2; y = 3; z = w;';
    const span = (part: string): { start: number; end: number } => {
      const start = text.indexOf(part);
      return { start, end: start + part.length };
    };
    const reading: OracleReading = {
      literals: [span('2'), span('w')].map(each => ({ ...each, negative: false })),
      listStarts: new Set(),
      blind: [],
      loose: [],
      limit: 0,
      gaps: [span('! 2')],
    };
    const { score } = scored(text, scan(text, languageNamed('c')), beyondLimit(reading), row);
    assert.deepEqual(score, { ...nothing, literals: 1, onlyOurs: 1, onlyTheirs: 1, lists: undefined });
  });

  it('are parts of what each sees', () => {
    const score: Score = { ...nothing, literals: 10, onlyOurs: 1, onlyTheirs: 2 };
    assert.equal(precisionOf(score), 8 / 9);
    assert.equal(recallOf(score), 8 / 10);
    assert.equal(precisionOf({ ...nothing, literals: 0 }), 1);
  });

  it('add up', () => {
    const one: Score = { ...nothing, literals: 2, onlyOurs: 1, lists: 3, listsMissed: 1 };
    assert.deepEqual(sumOf(one, one), { ...nothing, literals: 4, onlyOurs: 2, lists: 6, listsMissed: 2 });
    assert.equal(sumOf({ ...one, lists: undefined }, { ...one, lists: undefined }).lists, undefined);
  });
});
