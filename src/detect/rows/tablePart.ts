import { type FormatComment } from '../formatComments';
import { type PackedLiterals } from '../index/leaf';
import { type Span } from '../span';

/** What is known of a stretch of a table. */
export interface TablePart {
  readonly literals: PackedLiterals;
  readonly columns: ColumnList;
  readonly width: number;
  readonly rows: number;
  /** The columns with texts, the first row's aside. */
  readonly texts: readonly number[];
  /** How many cells of a column have no number, where some have none. */
  readonly missing: readonly (readonly [column: number, count: number])[];
  /** The line of the first number of most columns, and of others; the first row aside. */
  readonly line: number;
  readonly later: readonly (readonly [column: number, line: number])[];
  readonly comments: readonly FormatComment[];
  /** Of the first stretch. */
  readonly head: TableHead | undefined;
  /** Of the first stretch of a MatrixMarket file: its first line. */
  readonly market: string | undefined;
}

/** What the rows say that may be names, as `TableColumns` has it. */
export interface TableHead {
  readonly heads: number;
  readonly headed: boolean;
  readonly firstRow: number;
  readonly firstLine: number;
  readonly header: readonly (Span | undefined)[];
  /** By column. */
  readonly names: ReadonlyMap<number, string>;
}

/** The column of each literal; a number where they are 0 to before it, over and over. */
export type ColumnList = number | Uint8Array | Uint16Array | Uint32Array;

/** The first `count` of the columns. */
export function columnList(columns: Uint32Array, count: number): ColumnList {
  let cycle = 1;
  while (cycle < count && columns[cycle] !== 0) cycle++;
  let isCycle = true;
  let widest = 0;
  for (let i = 0, column = 0; i < count; i++) {
    const own = columns[i] ?? 0;
    if (own !== column) isCycle = false;
    if (own > widest) widest = own;
    if (++column === cycle) column = 0;
  }
  if (isCycle) return cycle;
  const list = columns.subarray(0, count);
  return widest < 0x100 ? new Uint8Array(list) : widest < 0x10000 ? new Uint16Array(list) : list.slice();
}

/** Writes the columns of a stretch's literals, from index `first` on. */
export function columnsOf({ columns, literals }: TablePart, into: Uint32Array, first: number): void {
  if (typeof columns !== 'number') {
    into.set(columns, first);
    return;
  }
  const end = first + literals.count;
  for (let i = first, column = 0; i < end; i++) {
    into[i] = column;
    if (++column === columns) column = 0;
  }
}
