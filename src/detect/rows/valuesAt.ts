import { type LiteralTable } from '../literalTable';

/** So many literals are looked at between two rests. */
export const LITERALS_A_STEP = 1 << 16;

/** The values of the literals that a list names, in its order. */
export function* valuesAt(table: LiteralTable, list: Uint32Array): Generator<undefined, Float64Array> {
  const values = new Float64Array(list.length);
  for (let from = 0; from < list.length; from += LITERALS_A_STEP) {
    const to = Math.min(list.length, from + LITERALS_A_STEP);
    for (let i = from; i < to; i++) values[i] = table.values[list[i] ?? 0] ?? 0;
    yield undefined;
  }
  return values;
}
