import { addTo } from './lanes';
import { type RealArray } from './realArray';

/** Where the fields of a block's record stand; those with four lanes begin there. As in kernels/numerics/statistics.ts. */
export const FIELD = {
  /** Σ x, and what its additions have rounded away. */
  sum: 0,
  rest: 4,
  /** Σ (x − centre) and Σ (x − centre)². */
  first: 8,
  second: 12,
  min: 16,
  max: 17,
  /** Smallest |x| ≠ 0, ∞ for none. */
  minAbs: 18,
  centre: 19,
  negative: 20,
  zeros: 21,
  nan: 22,
  positiveInfinity: 23,
  negativeInfinity: 24,
} as const;

export const RECORD_LENGTH = 32;

/** Every so many values of a block one is looked at for a number near them all; no power of two, for rows often are. */
const CENTRE_STRIDE = 65;

/** The record of values[start, end), a block: what the kernel `statistics` leaves. */
export function statisticsRecord(values: RealArray, start: number, end: number): Float64Array {
  const record = new Float64Array(RECORD_LENGTH);
  const centre = centreOf(values, start, end);
  let min = Infinity;
  let max = -Infinity;
  let minAbs = Infinity;
  for (let i = start; i < end; i++) {
    const x = values[i] ?? NaN;
    if (x - x !== 0) {
      addTo(record, nonFiniteField(x), 1);
      continue;
    }
    addExactly(record, i & 3, x);
    const deviation = x - centre;
    addTo(record, FIELD.first + (i & 3), deviation);
    addTo(record, FIELD.second + (i & 3), deviation * deviation);
    if (x < min) min = x;
    if (x > max) max = x;
    if (x < 0) addTo(record, FIELD.negative, 1);
    const magnitude = Math.abs(x);
    if (magnitude === 0) addTo(record, FIELD.zeros, 1);
    else if (magnitude < minAbs) minAbs = magnitude;
  }
  record[FIELD.min] = min;
  record[FIELD.max] = max;
  record[FIELD.minAbs] = minAbs;
  record[FIELD.centre] = centre;
  return record;
}

/** Mean of some of the finite values, 0 where there are none: deviations from it are small, whatever the offset. */
function centreOf(values: RealArray, start: number, end: number): number {
  let sum = 0;
  let count = 0;
  for (let i = start; i < end; i += CENTRE_STRIDE) {
    const x = values[i] ?? NaN;
    if (x - x !== 0) continue;
    sum += x;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Adds to a lane of the sum; what is rounded away goes to its rest, exactly (Knuth's TwoSum). */
function addExactly(record: Float64Array, lane: number, x: number): void {
  const sum = record[lane] ?? 0;
  const next = sum + x;
  const part = next - sum;
  record[lane] = next;
  addTo(record, FIELD.rest + lane, sum - (next - part) + (x - part));
}

function nonFiniteField(x: number): number {
  if (x === Infinity) return FIELD.positiveInfinity;
  return x === -Infinity ? FIELD.negativeInfinity : FIELD.nan;
}
