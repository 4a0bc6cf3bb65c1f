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
    const before = elementsBetween(leaves, from, last).slice(0, array.count - known);
    return changeOf(array, before, elementsOf(leaf).slice(0, closed.array.count - known));
  }
  if (opened && to && array === opened.frame.holder) {
    const known = to.counts[COUNT.numbers] ?? 0;
    const now = known + (growth?.[COUNT.numbers] ?? 0);
    const [before, after] = [elementsBetween(leaves, from, last), elementsOf(leaf)];
    return changeOf(opened.array, before.slice(before.length - known), after.slice(after.length - now));
  }
  return undefined;
}

/** The values of the elements between two stops of leaves; without the second, to the end of the last leaf. */
function elementsBetween(
  leaves: readonly Leaf[],
  from: { readonly leaf: number; readonly stop: number },
  to: { readonly leaf: number; readonly stop: number },
): number[] {
  const values: number[] = [];
  for (let index = from.leaf; index <= to.leaf; index++) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const first = index === from.leaf ? extentAt(leaf, from.stop).runs : 0;
    const last = index === to.leaf ? extentAt(leaf, to.stop).runs : leaf.runs.length / 2;
    for (let run = first; run < last; run++) addRun(leaf, run, values);
  }
  return values;
}

/** All elements of a leaf. */
function elementsOf(leaf: Leaf): number[] {
  const values: number[] = [];
  for (let run = 0; 2 * run < leaf.runs.length; run++) addRun(leaf, run, values);
  return values;
}

const addRun = (leaf: Leaf, run: number, values: number[]): void => {
  const first = leaf.runs[2 * run] ?? 0;
  if (first < 0) {
    values.push(leaf.runValues?.get(run) ?? 0);
    return;
  }
  const end = first + (leaf.runs[2 * run + 1] ?? 0);
  for (let i = first; i < end; i++) values.push(leaf.values[i] ?? 0);
};

/** The change from the one list of values to the other, without what both begin or end with. */
function changeOf(array: IndexedArray, before: readonly number[], after: readonly number[]): ElementChange {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && Object.is(before[first], after[first])) first++;
  let last = 0;
  while (last < shorter - first && Object.is(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  return {
    array,
    removed: before.slice(first, before.length - last),
    added: after.slice(first, after.length - last),
  };
}
