import { type Patch } from './editWindow';
import { type IndexedArray } from './indexedArray';
import { type Leaf } from './leaf';
import { extentAt } from './joinLeaves';
import { COUNT } from './restartState';

/** What an edit inside an array has done to its values. */
export interface ElementChange {
  /** The array as the index has it afterwards. */
  readonly array: IndexedArray;
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** What a patch does to the values of an array; `undefined` where it does not take place in it, or where that cannot be told. */
export function patchedElements(
  leaves: readonly Leaf[],
  { from, to, leaf, holder, closed, opened, growth }: Patch,
  array: IndexedArray,
): ElementChange | undefined {
  const last = to ?? { leaf: leaves.length, stop: 0 };
  if (array === holder) return changeOf(array, elementsBetween(leaves, from, last), elementsOf(leaf));
  if (closed && array === from.state.frames.at(-1)?.holder) {
    const known = from.counts[COUNT.numbers] ?? 0;
    const before = elementsBetween(leaves, from, last).subarray(0, array.count - known);
    return changeOf(array, before, elementsOf(leaf).subarray(0, closed.array.count - known));
  }
  if (opened && to && array === opened.frame.holder) {
    const known = to.counts[COUNT.numbers] ?? 0;
    const now = known + (growth?.[COUNT.numbers] ?? 0);
    const [before, after] = [elementsBetween(leaves, from, last), elementsOf(leaf)];
    return changeOf(opened.array, before.subarray(before.length - known), after.subarray(after.length - now));
  }
  return undefined;
}

/** Runs that follow each other in a leaf. */
interface Runs {
  readonly leaf: Leaf;
  readonly from: number;
  readonly to: number;
}

/** The values of the elements between two stops of leaves; without the second, to the end of the last leaf. */
function elementsBetween(
  leaves: readonly Leaf[],
  from: { readonly leaf: number; readonly stop: number },
  to: { readonly leaf: number; readonly stop: number },
): Float64Array {
  const runs: Runs[] = [];
  for (let index = from.leaf; index <= to.leaf; index++) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const first = index === from.leaf ? extentAt(leaf, from.stop).runs : 0;
    runs.push({ leaf, from: first, to: index === to.leaf ? extentAt(leaf, to.stop).runs : leaf.runs.length / 2 });
  }
  return valuesOf(runs);
}

/** All elements of a leaf. */
const elementsOf = (leaf: Leaf): Float64Array => valuesOf([{ leaf, from: 0, to: leaf.runs.length / 2 }]);

/** A view of the leaf's values where they are one run. */
function valuesOf(parts: readonly Runs[]): Float64Array {
  const [only] = parts;
  if (only && parts.length === 1 && only.to === only.from + 1) {
    const first = only.leaf.runs[2 * only.from] ?? 0;
    if (first >= 0) return only.leaf.values.subarray(first, first + (only.leaf.runs[2 * only.from + 1] ?? 0));
  }
  let count = 0;
  for (const { leaf, from, to } of parts) for (let run = from; run < to; run++) count += leaf.runs[2 * run + 1] ?? 0;
  const values = new Float64Array(count);
  let filled = 0;
  for (const { leaf, from, to } of parts)
    for (let run = from; run < to; run++) {
      const first = leaf.runs[2 * run] ?? 0;
      const length = leaf.runs[2 * run + 1] ?? 0;
      if (first < 0) values[filled] = leaf.runValues?.get(run) ?? 0;
      else values.set(leaf.values.subarray(first, first + length), filled);
      filled += length;
    }
  return values;
}

/** The change from the one list of values to the other, without what both begin or end with. */
function changeOf(array: IndexedArray, before: Float64Array, after: Float64Array): ElementChange {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && Object.is(before[first], after[first])) first++;
  let last = 0;
  while (last < shorter - first && Object.is(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  return {
    array,
    removed: [...before.subarray(first, before.length - last)],
    added: [...after.subarray(first, after.length - last)],
  };
}
