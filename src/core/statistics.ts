import { kernels, type Kernels } from './kernels';
import { BLOCK } from './lanes';
import { floorLog2, scaleByPowerOfTwo } from './powerOfTwo';
import { type RealArray } from './realArray';
import { statisticsRecord } from './statisticsRecord';
import { type Statistics, StatisticsTotal } from './statisticsTotal';

export { type Statistics } from './statisticsTotal';

/** Finite values ≠ 0 by octave: `counts[i]` of them have 2^(lowest + i) ≤ |x| < 2^(lowest + i + 1). */
export interface OctaveCounts {
  /** −1023 stands for all that is smaller than 2^−1022. */
  readonly lowest: number;
  readonly counts: Float64Array;
}

/** Squares of numbers beyond 2^±400 could leave the range of a binary64, and so could their sums. */
const SQUARES_ARE_SAFE = 400;

/** From this many values on the copy to the kernels costs less than they save. */
const KERNELS_FROM = 512;

/** Biased exponents of a binary64. */
const EXPONENTS = 2048;

/**
 * All of `Statistics` in one pass. Sums are compensated, deviations taken from a value near those of their block, so that
 * neither long arrays nor a large offset cost digits. Very large and very small numbers take a second pass, over the
 * values scaled to about 1.
 */
export function statistics(values: RealArray): Statistics {
  return scaledBack(values, onePass(values));
}

/** `statistics` and the log2 histogram, from the same pass. */
export function octaveStatistics(values: RealArray): Statistics & { readonly octaves: OctaveCounts } {
  const exponents = new Uint32Array(EXPONENTS);
  const result = scaledBack(values, onePass(values, exponents));
  return { ...result, octaves: octavesOf(exponents, result.zeros) };
}

function scaledBack(values: RealArray, result: Statistics): Statistics {
  const exponent = result.maxAbs === 0 ? 0 : floorLog2(result.maxAbs);
  if (Math.abs(exponent) <= SQUARES_ARE_SAFE) return result;
  const scaled = onePass(Float64Array.from(values, x => scaleByPowerOfTwo(x, -exponent)));
  const back = (x: number): number => scaleByPowerOfTwo(x, exponent);
  return { ...result, sum: back(scaled.sum), mean: back(scaled.mean), std: back(scaled.std) };
}

function onePass(values: RealArray, exponents?: Uint32Array): Statistics {
  const total = new StatisticsTotal();
  const fast = values.length >= KERNELS_FROM ? kernels() : undefined;
  if (fast) addByKernel(fast, values, total, exponents);
  else addByReference(values, total, exponents);
  return total.result(values);
}

function addByKernel(
  fast: Kernels,
  values: RealArray,
  total: StatisticsTotal,
  exponents: Uint32Array | undefined,
): void {
  fast.run.clearOctaves();
  for (let start = 0; start < values.length; start += fast.chunk) {
    const count = Math.min(fast.chunk, values.length - start);
    fast.load(values, start, count);
    fast.run.statistics(count);
    for (let block = 0; block * BLOCK < count; block++) {
      const size = Math.min(BLOCK, count - block * BLOCK);
      total.add(fast.records, block * fast.recordLength, start + block * BLOCK, size);
    }
  }
  if (!exponents) return;
  fast.run.foldOctaves();
  exponents.set(fast.octaves);
}

function addByReference(values: RealArray, total: StatisticsTotal, exponents: Uint32Array | undefined): void {
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(values.length, start + BLOCK);
    total.add(statisticsRecord(values, start, end), 0, start, end - start);
  }
  if (exponents) countExponents(values, exponents);
}

function countExponents(values: RealArray, exponents: Uint32Array): void {
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  const upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
  for (const x of values) {
    float[0] = x;
    const exponent = ((words[upper] ?? 0) >>> 20) & (EXPONENTS - 1);
    exponents[exponent] = (exponents[exponent] ?? 0) + 1;
  }
}

/** Exponent 0 is that of the zeros too, the last that of what is not finite. */
function octavesOf(exponents: Uint32Array, zeros: number): OctaveCounts {
  const counts = Float64Array.from(exponents.subarray(0, EXPONENTS - 1));
  counts[0] = (counts[0] ?? 0) - zeros;
  const first = counts.findIndex(count => count > 0);
  if (first < 0) return { lowest: 0, counts: new Float64Array(0) };
  return { lowest: first - 1023, counts: counts.slice(first, counts.findLastIndex(count => count > 0) + 1) };
}
