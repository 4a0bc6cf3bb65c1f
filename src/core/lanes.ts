/**
 * Sums over many values are made in blocks of 4096, in each of them in four lanes, value i of the array in lane i mod 4:
 * the order in which the kernels add, so that they and the reference give the same bits.
 */
export const BLOCK = 4096;

/** The sum of the four lanes from `start` on. */
export function laneSum(lanes: Float64Array, start = 0): number {
  const even = (lanes[start] ?? 0) + (lanes[start + 2] ?? 0);
  const odd = (lanes[start + 1] ?? 0) + (lanes[start + 3] ?? 0);
  return even + odd;
}

/** Adds to a lane. */
export function addTo(lanes: Float64Array, lane: number, x: number): void {
  lanes[lane] = (lanes[lane] ?? 0) + x;
}
