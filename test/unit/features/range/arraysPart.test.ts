import assert from 'node:assert/strict';
import * as v from 'valibot';
import { measure } from '../../../../src/core/measures';
import { DEFAULT_MODES } from '../../../../src/core/quantize';
import { arraysSteps, type FileArray, MOST_ARRAYS } from '../../../../src/features/range/arraysPart';
import { english } from '../../../../src/features/translate';
import { rangeParts } from '../../../../src/protocol/rangeParts';

const fileArray = (id: number, values: readonly number[], fracBw: number): FileArray => ({
  id,
  name: `w${id}`,
  line: id + 1,
  shape: [values.length],
  values: Float64Array.from(values),
  decision: {
    format: { signed: true, bw: 8, fracBw },
    modes: DEFAULT_MODES,
    reason: { kind: 'width', type: 'int8_t' },
  },
});

const partOf = (arrays: readonly FileArray[], signed = true): v.InferOutput<typeof rangeParts.arrays> => {
  const steps = arraysSteps(arrays, arrays.length, { signed, bw: 8 }, 1, english);
  for (;;) {
    const step = steps.next();
    // What the page would not accept is an error here.
    if (step.done === true) return v.parse(rangeParts.arrays, step.value);
  }
};

describe('the arrays of a file', () => {
  const small = [0.001, -0.002, 0.003];
  const large = [4, -8, 16, 32, -64];

  it('have their magnitudes, their own format and one for all', () => {
    const { rows, common, total } = partOf([fileArray(0, small, 14), fileArray(1, large, 0), fileArray(2, [0, 0], 7)]);
    assert.deepEqual(
      rows.map(({ name, format, current, count }) => [name, format, current, count]),
      [
        ['w0', 's8/14', false, 3],
        ['w1', 's8/0', true, 5],
        ['w2', 's8/7', false, 2],
      ],
    );
    assert.deepEqual(rows[1]?.box, [2, 3, 4, 5, 6]);
    assert.equal(rows[2]?.box, null);
    assert.equal(common?.format, 's8/1');
    assert.equal(total, 3);
  });

  it('cost in the common format what measuring them in it says', () => {
    const { rows, common } = partOf([fileArray(0, small, 14), fileArray(1, large, 0)]);
    const all = { signed: true, bw: 8, fracBw: 1 };
    assert.equal(rows[0]?.sqnr, measure(Float64Array.from(small), { ...all, fracBw: 14 }).sqnr);
    assert.equal(rows[0]?.commonSqnr, measure(Float64Array.from(small), all).sqnr);
    assert.match(common?.cost ?? '', /^s8\/1 for all costs w0 up to \d+\.\d\d dB\.$/);
  });

  it('have a signed common format where one of them is negative', () => {
    assert.equal(partOf([fileArray(0, [1, 2], 4)], false).common?.format, 'u8/6');
    assert.equal(partOf([fileArray(0, [1, -2], 4)], false).common?.format, 's8/6');
  });

  it('are no more than can be shown, and say so', () => {
    const { rows, caption } = partOf(Array.from({ length: MOST_ARRAYS + 1 }, (_unused, id) => fileArray(id, [1], 4)));
    assert.equal(rows.length, MOST_ARRAYS);
    assert.equal(caption, 'Showing 1,000 of 1,001 arrays.');
  });

  it('can be none', () => assert.deepEqual(partOf([]), { rows: [], total: 0, common: null, caption: '0 arrays.' }));
});
