import assert from 'node:assert/strict';
import { closedRange, evenSample, parseRange, type Range, rangeText } from '../../../src/core/range';

const open = (min: number, max: number): Range => ({ min, max, minOpen: true, maxOpen: true });

describe('an interval as it is typed', () => {
  const rows: readonly (readonly [text: string, range: Range, printed: string])[] = [
    ['(-2, 2)', open(-2, 2), '(-2, 2)'],
    ['[-2, 2]', closedRange(-2, 2), '[-2, 2]'],
    ['[-2,2)', { min: -2, max: 2, minOpen: false, maxOpen: true }, '[-2, 2)'],
    ['(-2,2]', { min: -2, max: 2, minOpen: true, maxOpen: false }, '(-2, 2]'],
    [']-2, 2[', open(-2, 2), '(-2, 2)'],
    ['  ( -2 ; 2 )  ', open(-2, 2), '(-2, 2)'],
    ['(−2, 2)', open(-2, 2), '(-2, 2)'],
    ['[0..1]', closedRange(0, 1), '[0, 1]'],
    ['[-1.5e-3, +2E1]', closedRange(-0.0015, 20), '[-0.0015, 20]'],
    ['[.5, 1.]', closedRange(0.5, 1), '[0.5, 1]'],
    ['[3, 3]', closedRange(3, 3), '[3, 3]'],
  ];
  for (const [text, range, printed] of rows)
    it(`${text} is ${printed}`, () => {
      assert.deepEqual(parseRange(text), range);
      assert.equal(rangeText(range), printed);
      assert.deepEqual(parseRange(printed), range);
    });

  for (const [text, sentence] of [
    ['', /^Write an interval with its brackets: \(-2, 2\) leaves its ends out/],
    ['-2, 2', /^Write an interval with its brackets/],
    ['(-2, 2', /^Write an interval with its brackets/],
    ['{-2, 2}', /^Write an interval with its brackets/],
    ['(', /^Write an interval with its brackets/],
    ['()', /^An interval has two ends with a comma between/],
    ['(2)', /^An interval has two ends/],
    ['(1, 2, 3)', /^An interval has two ends/],
    ['(a, b)', /^The ends of an interval are two decimal numbers/],
    ['(, 2)', /^The ends of an interval are two decimal numbers/],
    ['(-Infinity, 2)', /^The ends of an interval are two decimal numbers/],
    ['(0, 1e999)', /^The ends of an interval must be finite/],
    ['(2, -2)', /^The first end of an interval must not lie above the second/],
    ['(2, 2)', /^This interval is empty/],
    ['[2, 2)', /^This interval is empty/],
  ] as const)
    it(`'${text}': ${sentence.source}`, () => assert.match(JSON.stringify(parseRange(text)).slice(1, -1), sentence));

  for (const text of ['9', '9,', '(', ' ', '..', '−'])
    it(`a megabyte of '${text}' in brackets is answered at once`, function () {
      this.timeout(5000);
      assert.equal(typeof parseRange(`(1${text.repeat(1e6 / text.length)}x, 2)`), 'string');
    });
});

describe('an even sample', () => {
  for (const [range, sample] of [
    [closedRange(-2, 2), [-2, -1, 0, 1, 2]],
    [open(-2, 2), [-1.6, -0.8, 0, 0.8, 1.6]],
    [{ min: 0, max: 9, minOpen: false, maxOpen: true }, [0, 2, 4, 6, 8]],
    [{ min: 0, max: 9, minOpen: true, maxOpen: false }, [1, 3, 5, 7, 9]],
    [closedRange(3, 3), [3]],
    [
      closedRange(-Number.MAX_VALUE, Number.MAX_VALUE),
      [-Number.MAX_VALUE, -Number.MAX_VALUE / 2, 0, Number.MAX_VALUE / 2, Number.MAX_VALUE],
    ],
  ] as const)
    it(`of ${rangeText(range)}: ${sample.join(' ')}`, () => {
      const values = [...evenSample(range, 5)];
      assert.equal(values.length, sample.length);
      values.forEach((x, i) => assert.ok(Math.abs(x - (sample[i] ?? NaN)) <= 1e-15 * Math.max(1, Math.abs(x)), `${x}`));
    });
});
