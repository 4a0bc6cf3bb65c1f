import { nextDown, nextUp } from './inputs';

/** Arrays that try a histogram of mantissa bits where it could be wrong; 1000 values each, the same at every run. */

let state = 1;
const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
const sign = (): number => (random() < 0.5 ? -1 : 1);
const code = (): number => Math.floor(random() * 256) - 128;
const half = (): number => (code() + 0.5) / 64;

const of = (value: (i: number) => number): Float64Array => {
  state = 20240215;
  return Float64Array.from({ length: 1000 }, (_unused, i) => value(i));
};

export const DISTRIBUTIONS: readonly (readonly [name: string, values: Float64Array])[] = [
  ['normal', of(() => 0.05 * normal())],
  ['all on grid points', of(() => code() / 64)],
  ['all at ties', of(half)],
  ['just above ties', of(() => nextUp(half()))],
  ['just below ties', of(() => nextDown(half()))],
  ['just below grid points', of(() => nextDown(code() / 64))],
  ['just above grid points', of(() => nextUp(code() / 64))],
  ['powers of two', of(i => sign() * 2 ** -(i % 30))],
  ['just below powers of two', of(i => sign() * nextDown(2 ** -(i % 30)))],
  ['one outlier 2^40 larger', of(i => (i === 250 ? 2 ** 38 : 0.25 * normal()))],
  ['one negative outlier 2^40 larger', of(i => (i === 250 ? -(2 ** 38) : 0.25 * normal()))],
  ['subnormals', of(() => Math.round(1000 * normal()) * Number.MIN_VALUE)],
  ['huge', of(() => 1e307 * normal())],
  ['constant', of(() => 0.1)],
  ['constant and negative', of(() => -0.7)],
  ['alternating', of(i => (i % 2 === 0 ? 0.3 : -0.3))],
  ['log-uniform over 60 octaves', of(() => sign() * 2 ** (-60 * random()))],
  ['exactly at the ends of ranges', of(i => [127 / 64, -2, 127 / 128, -1, -127 / 64, 255 / 128][i % 6] ?? 0)],
  ['just beyond the ends of ranges', of(i => [127.5 / 64, nextDown(-2), nextDown(2), -128.5 / 64][i % 4] ?? 0)],
  ['heavy tails', of(() => normal() / random() ** 3)],
  ['sparse', of(() => (random() < 0.99 ? 0 : normal()))],
  ['non-finite among others', of(i => (i % 3 === 0 ? ([NaN, Infinity, -Infinity][i % 9] ?? NaN) : normal()))],
  ['negative only', of(() => -Math.abs(normal()))],
];
