import { type LiteralTable } from '../literalTable';
import { type NumberArray } from '../numberArray';
import { ownText } from '../ownText';
import { type TableColumns } from './tableColumns';
import { LITERALS_A_STEP, valuesAt } from './valuesAt';

/** The first line is no longer. */
const LONGEST_HEAD = 1000;

/** What the first line of a MatrixMarket file says, in lower case. */
export const marketHead = (text: string): string => {
  const head = /^.*/.exec(text.slice(0, LONGEST_HEAD))?.[0].toLowerCase() ?? '';
  return ownText(head, { start: 0, end: head.length }, head.length);
};

/**
 * The array of a MatrixMarket file: of the format `coordinate` the values without their indices, of `array` the matrix row
 * by row (in the file it stands column by column). `undefined` where the rows are not as the `head`, its first line, says.
 */
export function* marketArrays(
  columns: TableColumns,
  head: string,
  table: LiteralTable,
): Generator<undefined, readonly NumberArray[] | undefined> {
  const isComplex = /\bcomplex\b/.test(head);
  const first = columns.firstCount;
  const count = table.count - first;
  if (count === 0) return undefined;
  if (/\barray\b/.test(head)) return first === 2 ? [yield* dense(columns, table, isComplex)] : undefined;
  const indices = 2;
  const width = indices + (/\bpattern\b/.test(head) ? 0 : isComplex ? 2 : 1);
  if (first !== 3 || columns.width !== Math.max(3, width) || count % width !== 0) return undefined;
  if (width === indices) return [];
  const parts = width - indices;
  const rows = count / width;
  const literals = new Uint32Array(rows * parts);
  for (let row = 0; row < rows; row++) {
    for (let part = 0; part < parts; part++) literals[row * parts + part] = first + row * width + indices + part;
    if (row % LITERALS_A_STEP === 0) yield undefined;
  }
  return [yield* arrayOf(columns, table, literals, parts === 1 ? [rows] : [rows, parts], true)];
}

function* dense(columns: TableColumns, table: LiteralTable, isComplex: boolean): Generator<undefined, NumberArray> {
  const [height = 0, width = 0] = table.values;
  const parts = isComplex ? 2 : 1;
  const first = columns.firstCount;
  const count = table.count - first;
  const isWhole = height * width * parts === count;
  const literals = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const cell = Math.floor(i / parts);
    const place = isWhole ? ((cell % height) * width + Math.floor(cell / height)) * parts + (i % parts) : i;
    literals[place] = first + i;
    if (i % LITERALS_A_STEP === 0) yield undefined;
  }
  const isVector = !isWhole || height === 1 || width === 1;
  const shape = isVector ? [count / parts] : [height, width];
  return yield* arrayOf(
    columns,
    table,
    literals,
    isComplex && isWhole ? [...shape, parts] : isVector ? [count] : shape,
    false,
  );
}

function* arrayOf(
  { firstLine }: TableColumns,
  table: LiteralTable,
  literals: Uint32Array,
  shape: readonly number[],
  column: boolean,
): Generator<undefined, NumberArray> {
  const count = literals.length;
  const values = yield* valuesAt(table, literals);
  const start = table.starts[literals[0] ?? 0] ?? 0;
  return {
    span: { start, end: table.ends[table.count - 1] ?? 0 },
    statementStart: start,
    line: firstLine + 1,
    shape,
    count,
    flags: { ragged: false, mixed: false, preproc: false, complete: true },
    leftOut: 0,
    ...(column && { column }),
    values,
    literals,
  };
}
