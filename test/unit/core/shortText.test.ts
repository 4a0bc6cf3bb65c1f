import assert from 'node:assert/strict';
import { shortText } from '../../../src/core/realText';

const ROWS: readonly (readonly [x: number, digits: number, text: string])[] = [
  [0.1037, 2, '0.1'],
  [-0, 4, '0'],
  [1234567, 3, '1230000'],
  [5e-324, 4, '5e-324'],
  [Infinity, 4, '∞'],
  [-Infinity, 4, '-∞'],
  // Rounded to four digits these are more than a double holds.
  [Number.MAX_VALUE, 4, '1.798e+308'],
  [-Number.MAX_VALUE, 4, '-1.798e+308'],
];

describe('short texts of reals', () => {
  for (const [x, digits, text] of ROWS) it(`${x} to ${digits} digits`, () => assert.equal(shortText(x, digits), text));
});
