import { type LiteralTable } from './literalTable';
import { type NumberArray } from './numberArray';
import { ownText } from './ownText';
import { type TableColumns } from './tableColumns';

/** The arrays of a table: one a numeric column where the columns have names, else one of all of them. */
export function tableArrays(columns: TableColumns, text: string, table: LiteralTable): NumberArray[] {
  return columns.named ? columnArrays(columns, text, table) : matrix(columns, table);
}

const columnArrays = (columns: TableColumns, text: string, table: LiteralTable): NumberArray[] => {
  const arrays: NumberArray[] = [];
  columns.literalsByColumn.forEach((literals, column) => {
    if (literals.length === 0) return;
    const nameSpan = columns.header[column];
    const leftOut = columns.missing.get(column);
    arrays.push({
      ...(nameSpan && nameSpan.end > nameSpan.start && { name: ownText(text, nameSpan), nameSpan }),
      ...ofLiterals(table, literals),
      line: columns.lines.get(column),
      shape: [literals.length],
      leftOut,
      flags: { ragged: false, mixed: leftOut > 0, preproc: false, complete: true },
      column: true,
    });
  });
  return arrays;
};

const matrix = (columns: TableColumns, table: LiteralTable): NumberArray[] => {
  const numeric = columns.literalsByColumn.filter(({ length }) => length > 0);
  const rows = numeric.reduce((most, { length }) => Math.max(most, length), 0);
  const count = numeric.reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return [];
  const shape = rows === 1 || numeric.length === 1 ? [count] : [rows, numeric.length];
  const ragged = numeric.some(({ length }) => length !== rows);
  return [
    {
      ...ofLiterals(table, count === table.count ? undefined : inTextOrder(columns, table.count, count)),
      line: columns.firstLine,
      shape,
      leftOut: 0,
      flags: { ragged, mixed: false, preproc: false, complete: true },
    },
  ];
};

const inTextOrder = (columns: TableColumns, literals: number, count: number): Uint32Array => {
  const all = new Uint32Array(count);
  const numeric = columns.literalsByColumn;
  let filled = 0;
  for (let literal = 0; literal < literals; literal++)
    if ((numeric[columns.columnOf(literal)]?.length ?? 0) > 0) all[filled++] = literal;
  return all;
};

/** The values of the literals; of all that the table has without a list. */
const ofLiterals = (
  table: LiteralTable,
  list: Uint32Array | undefined,
): Pick<NumberArray, 'span' | 'count' | 'values' | 'literals'> => {
  const first = list?.[0] ?? 0;
  const count = list?.length ?? table.count;
  const last = list?.[count - 1] ?? table.count - 1;
  const span = { start: table.starts[first] ?? 0, end: table.ends[last] ?? 0 };
  if (list === undefined || last - first + 1 === count)
    return { span, count, values: table.values.subarray(first, last + 1), literals: first };
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = table.values[list[i] ?? 0] ?? 0;
  return { span, count, values, literals: list };
};
