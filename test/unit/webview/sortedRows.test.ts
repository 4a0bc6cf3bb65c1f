import assert from 'node:assert/strict';
import { sortedRows } from '../../../src/webview/panels/sortedRows';

const row = (id: number, name: string, sqnr: number | 'infinite' | null, most: number | undefined) => ({
  id,
  name,
  line: 10 - id,
  shape: '2',
  count: 2,
  box: most === undefined ? null : ([0, 0, 0, 0, most] as [number, number, number, number, number]),
  format: 's8/6',
  sqnr,
  maxError: id / 10,
  commonSqnr: sqnr,
  current: false,
});

const ROWS = [row(0, 'b', 40, 3), row(1, 'a', 'infinite', undefined), row(2, 'c', null, 5), row(3, 'a', 12, 5)];

describe('the arrays of a file by a column', () => {
  for (const [column, descending, ids] of [
    ['', false, [0, 1, 2, 3]],
    ['array', false, [1, 3, 0, 2]],
    ['array', true, [2, 0, 1, 3]],
    ['line', false, [3, 2, 1, 0]],
    ['sqnr', false, [2, 3, 0, 1]],
    ['sqnr', true, [1, 0, 3, 2]],
    ['magnitudes', true, [2, 3, 0, 1]],
    ['constructor', false, [0, 1, 2, 3]],
  ] as const)
    it(`${column === '' ? 'none' : column}${descending ? ', descending' : ''}`, () =>
      assert.deepEqual(
        sortedRows(ROWS, column, descending).map(({ id }) => id),
        ids,
      ));
});
