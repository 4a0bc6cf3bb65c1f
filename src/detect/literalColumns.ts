/** The columns of a table of literals that is being filled (see `LiteralTable`). */
export interface LiteralColumns {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
}

export const literalColumns = (capacity: number): LiteralColumns => ({
  starts: new Uint32Array(capacity),
  ends: new Uint32Array(capacity),
  values: new Float64Array(capacity),
  kinds: new Uint8Array(capacity),
});

/** Copies the first `count` entries of every column to where `place` is. */
export function copyColumns(from: LiteralColumns, count: number, into: LiteralColumns, place: number): void {
  into.starts.set(from.starts.subarray(0, count), place);
  into.ends.set(from.ends.subarray(0, count), place);
  into.values.set(from.values.subarray(0, count), place);
  into.kinds.set(from.kinds.subarray(0, count), place);
}
