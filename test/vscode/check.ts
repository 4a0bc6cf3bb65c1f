/** Assertions that need neither Node nor a browser. A failed one carries both sides, so that mocha shows the difference. */

class CheckError extends Error {
  override readonly name = 'CheckError';
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

const shown = (value: unknown): string =>
  typeof value === 'bigint' ? `${value}n` : JSON.stringify(value, (_, inner: unknown) => plain(inner));

/** JSON knows neither big integers nor NaN, infinities and −0. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return Object.is(value, -0) ? '-0' : String(value);
  return value;
};

/** Throws unless `condition` holds. */
export function ok(condition: unknown, message = 'This does not hold.'): asserts condition {
  if (!condition) throw new CheckError(message, condition, true);
}

/** The same value (`Object.is`: NaN equals itself, 0 and −0 differ). */
export function equal<T>(actual: T, expected: T, message?: string): void {
  if (!Object.is(actual, expected))
    throw new CheckError(message ?? `${shown(actual)} is not ${shown(expected)}.`, actual, expected);
}

/** The same data: plain objects, arrays and primitives, compared by what they hold. */
export function deepEqual<T>(actual: T, expected: T, message?: string): void {
  if (!same(actual, expected))
    throw new CheckError(message ?? `${shown(actual)} does not hold ${shown(expected)}.`, actual, expected);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const same = (one: unknown, other: unknown): boolean => {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
};

/** The text holds the pattern or the piece of text. */
export function match(actual: string, expected: RegExp | string): void {
  const found = typeof expected === 'string' ? actual.includes(expected) : expected.test(actual);
  if (!found) throw new CheckError(`${shown(actual)} does not hold ${String(expected)}.`, actual, String(expected));
}

/** The promise rejects, with a message that holds the pattern. */
export async function rejects(promise: PromiseLike<unknown>, expected: RegExp): Promise<void> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    match(error instanceof Error ? error.message : String(error), expected);
    return;
  }
  throw new CheckError('The promise did not reject.', value, String(expected));
}

/** Waits until `read` answers something other than undefined; throws with `what` after `ms`. */
export async function eventually<T>(
  what: string,
  read: () => T | PromiseLike<T>,
  ms = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== null && value !== false) return value;
    if (Date.now() > end) throw new CheckError(`Within ${ms} ms this did not come: ${what}`, value, undefined);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
