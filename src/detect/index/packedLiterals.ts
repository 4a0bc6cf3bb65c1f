import {
  LENGTH_BITS,
  literalColumns,
  literalKindCode,
  literalLength,
  literalStart,
  LONGEST_LENGTH,
  LONGEST_NARROW,
  type PackedLiterals,
} from './leaf';
import { type LiteralBuilder } from '../literalBuilder';
import { type LiteralTable } from '../literalTable';

/** A table of literals that is being filled. */
export interface FilledTable extends LiteralTable {
  readonly big: Map<number, bigint>;
}

/** Room for `count` literals. */
export const emptyTable = (count: number): FilledTable => ({
  count,
  starts: new Uint32Array(count),
  ends: new Uint32Array(count),
  values: new Float64Array(count),
  kinds: new Uint8Array(count),
  big: new Map(),
});

/** The literals from index `from` to before `to`, which stand in the `length` units of text from `at` on. */
export function packLiterals(
  literals: LiteralBuilder,
  from: number,
  to: number,
  at: number,
  length: number,
): PackedLiterals {
  const count = to - from;
  const isWide = length > LONGEST_NARROW;
  const columns = literalColumns(count, isWide);
  const { starts, ends, kinds } = literals;
  columns.values.set(literals.values.subarray(from, to));
  const lengths = new Map<number, number>();
  const big = new Map<number, bigint>();
  for (let i = 0; i < count; i++) {
    const start = starts[from + i] ?? 0;
    const length = (ends[from + i] ?? 0) - start;
    const rest = ((kinds[from + i] ?? 0) << LENGTH_BITS) | Math.min(length, LONGEST_LENGTH);
    if (length >= LONGEST_LENGTH) lengths.set(i, length);
    if (columns.wide) columns.wide[i] = start - at;
    columns.packed[i] = isWide ? rest : ((start - at) << 16) | rest;
  }
  if (literals.big.size > 0)
    for (let i = 0; i < count; i++) {
      const value = literals.big.get(from + i);
      if (value !== undefined) big.set(i, value);
    }
  return {
    count,
    ...columns,
    lengths: lengths.size > 0 ? lengths : undefined,
    big: big.size > 0 ? big : undefined,
  };
}

/** Writes literals whose text begins at `at` into the table, from index `first` on. */
export function unpackLiterals(packed: PackedLiterals, at: number, first: number, table: FilledTable): void {
  const { starts, ends, values, kinds, big } = table;
  values.set(packed.values, first);
  for (let i = 0; i < packed.count; i++) {
    const start = at + literalStart(packed, i);
    starts[first + i] = start;
    ends[first + i] = start + literalLength(packed, i);
    kinds[first + i] = literalKindCode(packed, i);
  }
  if (packed.big) for (const [i, value] of [...packed.big].sort(([a], [b]) => a - b)) big.set(first + i, value);
}
