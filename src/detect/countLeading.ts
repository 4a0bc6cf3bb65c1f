/**
 * How many of the indices from 0 to below `count` the test holds for, where it holds for none behind one that it does not
 * hold for. Asks about log2(count) of them.
 */
export function countLeading(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted items begin at or before the offset. */
export const countUpTo = <T>(items: readonly T[], start: (item: T) => number, offset: number): number =>
  countLeading(items.length, index => {
    const item = items[index];
    return item !== undefined && start(item) <= offset;
  });
