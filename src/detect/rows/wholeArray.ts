import { type LiteralTable } from '../literalTable';
import { type NumberArray } from '../numberArray';

/** All literals of a text as one array without a name; none where there are no literals. */
export function wholeArray(literals: LiteralTable, line: number, leftOut: number): readonly NumberArray[] {
  const { count } = literals;
  if (count === 0) return [];
  const start = literals.starts[0] ?? 0;
  return [
    {
      span: { start, end: literals.ends[count - 1] ?? 0 },
      statementStart: start,
      line,
      shape: [count],
      count,
      flags: { ragged: false, mixed: leftOut > 0, preproc: false, complete: true },
      leftOut,
      values: literals.values,
      literals: 0,
    },
  ];
}
