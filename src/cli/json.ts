/** JSON text of a number: `"Infinity"`, `"-Infinity"` and `"NaN"` as strings, integers of any size with all their digits. */
export function jsonNumber(x: number | bigint | undefined): string {
  if (x === undefined) return 'null';
  if (typeof x === 'bigint') return x.toString();
  if (!Number.isFinite(x)) return `"${x}"`;
  if (Object.is(x, -0)) return '-0.0';
  return Number.isInteger(x) && Math.abs(x) > Number.MAX_SAFE_INTEGER && Math.abs(x) < 1e21
    ? BigInt(x).toString()
    : String(x);
}

/** A JSON object from texts that are JSON already. */
export function jsonObject(members: Readonly<Record<string, string>>): string {
  return `{${Object.entries(members)
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
    .join(',')}}`;
}
