import assert from 'node:assert/strict';
import { arraysAt, indexOfLiteral } from '../../../src/detect/arraysAt';
import { literalAt } from '../../../src/detect/literalTable';
import { literalOf } from '../../../src/detect/numberArray';
import { scanAs } from './shown';

/** The names of the arrays at the mark |. */
const namesAt = (marked: string): (string | undefined)[] => {
  const scan = scanAs('c', marked.replace('|', ''));
  return arraysAt(scan, marked.indexOf('|')).map(({ name }) => name);
};

describe('arraysAt', () => {
  const places: readonly (readonly [string, ...string[]])[] = [
    ['float |a[] = {1, 2};', 'a'],
    ['float abc|[] = {1, 2};', 'abc'],
    ['float a[] = |{1, 2};', 'a'],
    ['float a[] = {|1, 2};', 'a'],
    ['float a[] = {1, 2|};', 'a'],
    ['float a[] = {1, 2}|;', 'a'],
    ['float a[] = {{1|}, {2}};', 'a'],
    ['|float a[] = {1, 2};'],
    ['float a[|2] = {1, 2};'],
    ['float a[] = {1, 2}; |float b[] = {3};'],
    ['float a[] = {1, 2}; float b[] = {|3};', 'b'],
    ['struct s |t[] = {{"x", {1, 2}}, {"y", {3, 4}}};', 't', 't'],
    ['struct s t[] = {{"x", {1, 2}}, {"y", {|3, 4}}};', 't'],
    ['struct s t[] = {{"|x", {1, 2}}, {"y", {3, 4}}};'],
    ['|'],
  ];
  for (const [marked, ...expected] of places) it(marked, () => assert.deepEqual(namesAt(marked), expected));
});

describe('the literals of an array', () => {
  it('are told by the first one where they follow each other', () => {
    const { arrays } = scanAs('c', 'int a[3] = {1, 2, 3};');
    assert.equal(arrays[0]?.literals, 1);
    assert.deepEqual(arrays.map(array => [0, 1, 2, 3, -1].map(i => literalOf(array, i)))[0], [
      1,
      2,
      3,
      undefined,
      undefined,
    ]);
  });

  it('are told one by one where they do not, and not at all for an expression', () => {
    const scan = scanAs('c', 'int a[] = {[1] = 5, [0] = 6, 1 + 1};');
    const [array] = scan.arrays;
    assert(array);
    assert.deepEqual([...array.values], [6, 5, 2]);
    assert.deepEqual(
      [0, 1, 2].map(i => literalOf(array, i)),
      [3, 1, undefined],
    );
    assert.equal(indexOfLiteral(array, 1), 1);
    assert.equal(indexOfLiteral(array, 0), -1);
  });

  it('share the memory of the table where they can', () => {
    const { arrays, literals } = scanAs('python', 'w = [[1, 2], [3, 4]]');
    assert.equal(arrays[0]?.values.buffer, literals.values.buffer);
  });
});

describe('literalAt', () => {
  it('finds the literal around an offset or before it', () => {
    const { literals } = scanAs('c', 'x = -12 + 3;');
    assert.deepEqual(
      [0, 3, 4, 5, 7, 8, 10, 11, 12].map(offset => literalAt(literals, offset)),
      [-1, -1, 0, 0, 0, -1, 1, 1, -1],
    );
  });
});
