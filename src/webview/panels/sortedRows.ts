import { type Arrays } from '../charts/chartTypes';

type Row = Arrays['rows'][number];

/** The columns by which arrays can be sorted, in their order. */
export const SORTS = [
  'array',
  'line',
  'shape',
  'values',
  'magnitudes',
  'format',
  'sqnr',
  'maxError',
  'common',
] as const;
export type SortColumn = (typeof SORTS)[number];

const decibels = (x: Row['sqnr']): number => (x === 'infinite' ? Infinity : (x ?? -Infinity));

const KEYS: Readonly<Record<SortColumn, (row: Row) => number | string>> = {
  array: row => row.name,
  line: row => row.line,
  shape: row => row.shape,
  values: row => row.count,
  magnitudes: row => row.box?.[4] ?? -Infinity,
  format: row => row.format,
  sqnr: row => decibels(row.sqnr),
  maxError: row => row.maxError,
  common: row => decibels(row.commonSqnr),
};

export const isSortColumn = (text: string): text is SortColumn => SORTS.some(column => column === text);

/** The rows by a column, those that are equal as they stand in the file; without a column as they stand there. */
export function sortedRows(rows: readonly Row[], column: string, descending: boolean): readonly Row[] {
  if (!isSortColumn(column)) return rows;
  const key = KEYS[column];
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    if (typeof one === 'string' || typeof other === 'string') return sign * String(one).localeCompare(String(other));
    return one === other ? 0 : sign * (one < other ? -1 : 1);
  });
}
