import assert from 'node:assert/strict';
import { drained } from '../../../../src/core/drained';
import { DEFAULT_SETTINGS } from '../../../../src/features/lensSettings';
import { arraysSteps, type FileArray } from '../../../../src/features/range/arraysPart';
import { type CsvCell, csvLine } from '../../../../src/features/range/csvText';
import { defaultControls, type RangeControls } from '../../../../src/features/range/rangeControls';
import { RANGE_EXPORTS } from '../../../../src/features/range/rangeExport';
import { rangeSteps, type RangePart } from '../../../../src/features/range/rangeSteps';
import { english } from '../../../../src/features/translate';
import { subjectOf } from './subjectOf';

describe('a line of CSV', () => {
  for (const [cells, line] of [
    [['a', 1, undefined, 5n, -0.5], 'a,1,,5,-0.5'],
    [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"'],
    [['=SUM(A1)', '+cmd', '@x', '-1.99f', '+0.5', '-x'], "'=SUM(A1),'+cmd,'@x,-1.99f,+0.5,'-x"],
    [[0.1 + 0.2, 1e300, NaN, Infinity], '0.30000000000000004,1e+300,NaN,Infinity'],
  ] as readonly (readonly [readonly CsvCell[], string])[])
    it(JSON.stringify(line), () => assert.equal(csvLine(cells), `${line}\n`));
});

const QUIZ = [-1.99, 0.101, 0.75, 1.98, -0.5];

const exported = (
  kind: 'csv' | 'json' | 'markdown',
  looked: string,
  changed: Partial<RangeControls> = {},
  more: readonly RangePart[] = [],
) => {
  const subject = { ...subjectOf(Float64Array.from(QUIZ)), written: (i: number) => `${QUIZ[i]}f` };
  const controls = { ...defaultControls(subject, DEFAULT_SETTINGS), ...changed };
  const parts = [...rangeSteps(subject, controls, DEFAULT_SETTINGS, english)].filter(part => part !== undefined);
  const row = RANGE_EXPORTS.find(one => one.kind === kind);
  assert.ok(row);
  return drained(row.write({ subject, parts: [...parts, ...more], looked }, english)).text;
};

const lines = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('a view as CSV', () => {
  it('has a line for each value where the errors are looked at', () =>
    assert.deepEqual(lines(exported('csv', 'errors')), [
      'index,written,value,quantized,code,error',
      '0,-1.99f,-1.99,-1.984375,-127,0.005624999999999991',
      '1,0.101f,0.101,0.09375,6,-0.0072500000000000064',
      '2,0.75f,0.75,0.75,48,0',
      '3,1.98f,1.98,1.984375,127,0.004375000000000018',
      '4,-0.5f,-0.5,-0.5,-32,0',
    ]));

  it('clips there as the view does', () => {
    const clipped = exported('csv', 'errors', { clip: { kind: 'bounds', min: -1, max: 1 } });
    assert.equal(lines(clipped)[1], '0,-1.99f,-1.99,-1,-64,0.99');
  });

  for (const [looked, head, count] of [
    ['distribution', 'from,to,values,clipped,flushed', 97],
    ['choice', 'frac_bw,sqnr_db,mse,max_error,saturated_share,flushed_share', 16],
    ['clipping', 'format,min,max,clipped_low,clipped_high,mse,mse_clipping,mse_rounding,sqnr_db', 3],
    ['schemes', 'scheme,scale,zero_point,sqnr_db,gain_db,max_error,codes_used,codes', 5],
  ] as const)
    it(`has the numbers of the part that is looked at: ${looked}`, () => {
      const all = lines(exported('csv', looked));
      assert.equal(all[0], head);
      assert.equal(all.length, count);
      assert.ok(all.every(line => line.split(',').length === head.split(',').length));
    });

  it('quotes the names of arrays', () => {
    const array: FileArray = {
      id: 0,
      name: '=w,"x"',
      line: 1,
      shape: [2],
      values: Float64Array.of(0.5, 0.25),
      decision: {
        format: { signed: true, bw: 8, fracBw: 7 },
        modes: DEFAULT_SETTINGS.modes,
        reason: { kind: 'width', type: 'x' },
      },
    };
    const body = drained(arraysSteps([array], 1, { signed: true, bw: 8 }, 0, english));
    const all = lines(exported('csv', 'arrays', {}, [{ name: 'arrays', body }]));
    assert.equal(all[1], `"'=w,""x""",1,2,2,s8/7,inf,0,inf`);
  });
});

describe('a view as JSON', () => {
  it('holds the numbers of every part and none of the tables', () => {
    const view = JSON.parse(exported('json', 'distribution')) as Record<string, Record<string, unknown>>;
    assert.deepEqual(Object.keys(view), ['source', 'head', 'distribution', 'clipping', 'errors', 'choice', 'schemes']);
    assert.equal(view['source']?.['count'], 5);
    assert.equal((view['head']?.['format'] as { name: string }).name, 's8/6');
    assert.ok(!('table' in (view['choice'] ?? {})));
  });
});

describe('a view as Markdown', () => {
  it('is the text form', () => assert.match(exported('markdown', 'errors'), /^# w\n[^]*\n## Schemes side by side\n/));
});
