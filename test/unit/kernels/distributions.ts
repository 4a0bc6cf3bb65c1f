/** Long arrays that try kernels where they could differ from the reference: the same at every run. */

const view = new DataView(new ArrayBuffer(8));

/** The next binary64 towards +∞ of a finite x ≠ 0. */
function neighbour(x: number, steps: 1n | -1n): number {
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + (x > 0 ? steps : -steps));
  return view.getFloat64(0);
}

/** Uniform in (0, 1) from a seed, and what is made of it. */
function randomFrom(seed: number): {
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly sign: () => number;
} {
  let state = seed;
  const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    sign: () => (uniform() < 0.5 ? -1 : 1),
  };
}

const { uniform, normal, sign } = randomFrom(20240229);
const code = (): number => Math.floor(uniform() * 256) - 128;
const tie = (): number => (code() + 0.5) / 64;

/** Value i of each distribution, with s8/6 in mind: grid of 1/64, range −2 … 127/64. */
export const DISTRIBUTIONS: readonly (readonly [name: string, value: (i: number) => number])[] = [
  ['normal', () => 0.5 * normal()],
  ['all on grid points', () => code() / 64],
  ['all at ties', tie],
  ['just above ties', () => neighbour(tie(), 1n)],
  ['just below ties', () => neighbour(tie(), -1n)],
  ['just beside grid points', i => neighbour((code() + 0.25 - 0.25 * (i % 2)) / 64 || 1, i % 3 === 0 ? 1n : -1n)],
  ['powers of two', i => sign() * 2 ** -(i % 30)],
  ['one outlier 2^40', i => (i === 2 ? 2 ** 40 : 0.25 * normal())],
  ['growing by octaves', i => sign() * 2 ** ((i / 100_001) * 200 - 100) * (1 + uniform())],
  ['subnormals', () => Math.round(1000 * normal()) * Number.MIN_VALUE],
  ['huge, 1e300', () => 1e300 * normal()],
  ['constant', () => 0.1],
  ['alternating', i => (i % 2 === 0 ? 0.3 : -0.3)],
  ['log-uniform over 60 octaves', () => sign() * 2 ** (-60 * uniform())],
  ['exactly at the ends of the range', i => [127 / 64, -2, 127 / 128, -1, -127 / 64, 255 / 128][i % 6] ?? 0],
  ['just beyond the ends', i => [127.5 / 64, neighbour(-2, 1n), neighbour(2, -1n), -128.5 / 64][i % 4] ?? 0],
  ['heavy tails', () => normal() / uniform() ** 3],
  ['sparse', () => (uniform() < 0.9 ? sign() * 0 : normal())],
  ['half of them saturating', () => 4 * normal()],
  ['a large offset', () => 1e9 + normal()],
  ['ascending', i => i / 1000 - 50],
  ['NaN and ±∞ sprinkled', i => (i % 97 === 5 ? ([NaN, Infinity, -Infinity][i % 3] ?? NaN) : normal())],
  ['NaN and ±∞ in one block', i => (i > 5000 && i < 5100 ? NaN : i === 4999 ? -Infinity : normal())],
  ['nothing finite', i => [NaN, Infinity, -Infinity][i % 3] ?? NaN],
  ['zeros', i => (i % 2 === 0 ? 0 : -0)],
  ['negative only', () => -Math.abs(normal())],
];

/** None, a few, a block more or less, and many blocks with a rest. */
export const LENGTHS: readonly number[] = [0, 1, 2, 3, 7, 4095, 4096, 4097, 100_001];

const LONGEST = 100_001;
const made = new Map<string, Float64Array>();

/** `length` values of a distribution. */
export function valuesOf([name, value]: (typeof DISTRIBUTIONS)[number], length: number): Float64Array {
  const all = made.get(name) ?? Float64Array.from({ length: LONGEST }, (_unused, i) => value(i));
  made.set(name, all);
  return all.subarray(0, length);
}
