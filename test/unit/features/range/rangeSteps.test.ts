import assert from 'node:assert/strict';
import * as v from 'valibot';
import { DEFAULT_SETTINGS } from '../../../../src/features/lensSettings';
import { defaultControls, type RangeControls } from '../../../../src/features/range/rangeControls';
import { PART_NAMES, type RangePart, rangeSteps } from '../../../../src/features/range/rangeSteps';
import { type RangeSubject } from '../../../../src/features/range/rangeSubject';
import { english } from '../../../../src/features/translate';
import { rangeParts } from '../../../../src/protocol/rangeParts';
import { subjectOf } from './subjectOf';
import { DISTRIBUTIONS } from '../../core/oracle/distributions';

const partsOf = (subject: RangeSubject, changed: Partial<RangeControls> = {}): Map<string, RangePart['body']> => {
  const controls = { ...defaultControls(subject, DEFAULT_SETTINGS), ...changed };
  const parts = new Map<string, RangePart['body']>();
  for (const part of rangeSteps(subject, controls, DEFAULT_SETTINGS, english))
    if (part) parts.set(part.name, part.body);
  return parts;
};

const SOURCE = {
  kind: 'array',
  title: 'w',
  subtitle: '',
  document: 'w.c',
  count: 1,
  shape: [1],
  arrays: 1,
  pinned: false,
  editable: true,
  notes: [],
};

/** What the page would accept, whole. */
const check = (parts: ReadonlyMap<string, RangePart['body']>): void => {
  assert.deepEqual([...parts.keys()], [...PART_NAMES]);
  for (const [name, body] of parts) {
    const schema = rangeParts[name as keyof typeof rangeParts];
    const whole = name === 'head' ? { source: SOURCE, ...body } : body;
    const result = v.safeParse(schema, whole);
    assert.ok(
      result.success,
      `${name}: ${JSON.stringify(result.issues?.map(issue => [v.getDotPath(issue), issue.message]))}`,
    );
    // The page gets JSON: nothing may be lost on the way.
    assert.deepEqual(JSON.parse(JSON.stringify(body)), body, name);
  }
};

const EDGES: readonly (readonly [string, Float64Array])[] = [
  ['no value', new Float64Array(0)],
  ['one value', Float64Array.of(0.101)],
  ['all zero', new Float64Array(9)],
  ['nothing finite', Float64Array.of(NaN, Infinity, -Infinity)],
  ['the largest number', Float64Array.of(Number.MAX_VALUE, -Number.MAX_VALUE)],
  ['the smallest number', Float64Array.of(Number.MIN_VALUE)],
  ['2^60', Float64Array.of(2 ** 60, 1)],
];

describe('the parts of a range view fit the page', () => {
  for (const [name, values] of [...EDGES, ...DISTRIBUTIONS])
    it(name, () => {
      check(partsOf(subjectOf(values)));
      check(partsOf(subjectOf(values), { fracBw: 6, rounding: 'floor', overflow: 'wrap', errorsBy: 'index' }));
      check(partsOf(subjectOf(values), { clip: { kind: 'percentile', percent: 90 }, policy: 'minMse' }));
      check(partsOf(subjectOf(values), { clip: { kind: 'sigma', n: 1 }, signed: false, bw: 16 }));
    });

  it('a matrix by its channels', () => {
    const values = Float64Array.from({ length: 12 }, (_unused, i) => (i < 6 ? 0.01 : 1) * Math.sin(i));
    const schemes = partsOf(subjectOf(values, [2, 6])).get('schemes') as { rows: readonly { id: string }[] };
    check(partsOf(subjectOf(values, [2, 6])));
    assert.deepEqual(
      schemes.rows.map(({ id }) => id),
      ['fixed', 'asymmetric', 'symmetric', 'narrow', 'channelFixed', 'channelAsymmetric', 'channelSymmetric'],
    );
  });
});

describe('ten million values', () => {
  it('have every part, in many steps, in numbers that a page takes', function () {
    this.timeout(120_000);
    // A row of steps of 2^-12 between −2 and 2, each as often as any other.
    const values = Float64Array.from({ length: 1e7 }, (_unused, i) => ((i * 7919) % 16384) / 4096 - 2);
    const subject = subjectOf(values, [100, 100_000]);
    const parts = new Map<string, RangePart['body']>();
    let steps = 0;
    for (const part of rangeSteps(subject, defaultControls(subject, DEFAULT_SETTINGS), DEFAULT_SETTINGS, english)) {
      steps++;
      if (part) parts.set(part.name, part.body);
    }
    check(parts);
    assert.ok(steps > 300, `${steps} steps`);
    const distribution = v.parse(rangeParts.distribution, parts.get('distribution'));
    assert.equal(
      distribution.linear.counts.reduce((sum, count) => sum + count, 0),
      1e7,
    );
    const errors = v.parse(rangeParts.errors, parts.get('errors'));
    assert.equal(errors.worst[0]?.cells[4], '-0.0153809');
  });
});
