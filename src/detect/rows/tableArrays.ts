import { type LiteralTable } from '../literalTable';
import { type NumberArray } from '../numberArray';
import { type TableColumns } from './tableColumns';
import { LITERALS_A_STEP, valuesAt } from './valuesAt';

/**
 * The arrays of a table: one a numeric column where the columns have names, else one of all of them. `nameOf` tells the
 * text of the cell that names a column.
 */
export function tableArrays(
  columns: TableColumns,
  table: LiteralTable,
  nameOf: (column: number) => string,
): Generator<undefined, NumberArray[]> {
  return columns.named ? columnArrays(columns, table, nameOf) : matrix(columns, table);
}

function* columnArrays(
  columns: TableColumns,
  table: LiteralTable,
  nameOf: (column: number) => string,
): Generator<undefined, NumberArray[]> {
  const arrays: NumberArray[] = [];
  for (let column = 0; column < columns.width; column++) {
    if (columns.countOf(column) === 0) continue;
    const literals = columns.literalsOf(column);
    const nameSpan = columns.headerOf(column);
    const leftOut = columns.missing.get(column);
    arrays.push({
      ...(nameSpan && nameSpan.end > nameSpan.start && { name: nameOf(column), nameSpan }),
      ...(yield* ofLiterals(table, literals)),
      line: columns.lines.get(column),
      shape: [literals.length],
      leftOut,
      flags: { ragged: false, mixed: leftOut > 0, preproc: false, complete: true },
      column: true,
    });
  }
  return arrays.sort((a, b) => a.span.start - b.span.start);
}

function* matrix(columns: TableColumns, table: LiteralTable): Generator<undefined, NumberArray[]> {
  let rows = 0;
  let count = 0;
  let width = 0;
  for (let column = 0; column < columns.width; column++) {
    const height = columns.countOf(column);
    if (height > 0) width++;
    rows = Math.max(rows, height);
    count += height;
  }
  if (count === 0) return [];
  const list = count === table.count ? undefined : yield* inTextOrder(columns, table.count, count);
  return [
    {
      ...(yield* ofLiterals(table, list)),
      line: columns.firstLine,
      shape: rows === 1 || width === 1 ? [count] : [rows, width],
      leftOut: 0,
      flags: { ragged: count !== rows * width, mixed: false, preproc: false, complete: true },
    },
  ];
}

function* inTextOrder(columns: TableColumns, literals: number, count: number): Generator<undefined, Uint32Array> {
  const all = new Uint32Array(count);
  let filled = 0;
  for (let literal = 0; literal < literals; literal++) {
    if (columns.countOf(columns.columnOf(literal)) > 0) all[filled++] = literal;
    if (literal % LITERALS_A_STEP === 0) yield undefined;
  }
  return all;
}

/** The values of the literals; of all that the table has without a list. */
function* ofLiterals(
  table: LiteralTable,
  list: Uint32Array | undefined,
): Generator<undefined, Pick<NumberArray, 'span' | 'statementStart' | 'count' | 'values' | 'literals'>> {
  const first = list?.[0] ?? 0;
  const count = list?.length ?? table.count;
  const last = list?.[count - 1] ?? table.count - 1;
  const span = { start: table.starts[first] ?? 0, end: table.ends[last] ?? 0 };
  if (list === undefined || last - first + 1 === count)
    return {
      span,
      statementStart: span.start,
      count,
      values: table.values.subarray(first, last + 1),
      literals: first,
    };
  return { span, statementStart: span.start, count, values: yield* valuesAt(table, list), literals: list };
}
