import { countLeading } from './countLeading';
/** What a literal is written as; the table's `kinds` are indices into this list. */
export const literalKinds = [
  'integer',
  'float',
  'hex',
  'hexFloat',
  'octal',
  'binary',
  'based',
  'sized',
  'bitString',
] as const;

export type LiteralKind = (typeof literalKinds)[number];

/** The index of a kind in `literalKinds`. */
export const kindCode = {
  integer: 0,
  float: 1,
  hex: 2,
  hexFloat: 3,
  octal: 4,
  binary: 5,
  based: 6,
  sized: 7,
  bitString: 8,
} as const satisfies Record<LiteralKind, number>;

/** The literals of a text in text order: entry i of every column is literal i. Sorted by `starts`, never overlapping. */
export interface LiteralTable {
  readonly count: number;
  /** UTF-16 offsets; the sign is inside. */
  readonly starts: Uint32Array;
  /** Exclusive. */
  readonly ends: Uint32Array;
  readonly values: Float64Array;
  /** Indices into `literalKinds`. */
  readonly kinds: Uint8Array;
  /** By index, the integers that a double does not hold exactly. */
  readonly big: ReadonlyMap<number, bigint>;
}

/** The literal that contains the offset or ends at it, or -1. Of two that touch there, the one that begins there. */
export function literalAt(table: LiteralTable, offset: number): number {
  const last = countLeading(table.count, index => (table.starts[index] ?? 0) <= offset) - 1;
  return last >= 0 && (table.ends[last] ?? 0) >= offset ? last : -1;
}

/** The kind of literal i. */
export const kindOf = (table: LiteralTable, index: number): LiteralKind =>
  literalKinds[table.kinds[index] ?? 0] ?? 'integer';
