/** What the elements of some declared types become. The first row that matches counts. */
export interface ListType {
  /** On the whole type as written. */
  readonly type: RegExp;
  readonly as: 'f32' | 'f16' | `${'s' | 'u'}${8 | 16 | 32 | 64}` | 'untouched';
}

/** The value that an element of the type holds; `undefined` where the table or the language does not say. */
export function storedValue(
  value: number | bigint,
  type: string | undefined,
  types: readonly ListType[] = [],
): number | undefined {
  const row = type === undefined ? undefined : types.find(each => each.type.test(type));
  if (row === undefined) return type === undefined || types.length === 0 ? Number(value) : undefined;
  if (row.as === 'untouched') return Number(value);
  if (row.as === 'f32') return Math.fround(Number(value));
  if (row.as === 'f16') return undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  const integer = BigInt(typeof value === 'bigint' ? value : Math.trunc(value));
  const bits = Number(row.as.slice(1));
  if (typeof value === 'number' && Math.abs(value) >= 2 ** bits) return undefined;
  return Number(row.as.startsWith('s') ? BigInt.asIntN(bits, integer) : BigInt.asUintN(bits, integer));
}
