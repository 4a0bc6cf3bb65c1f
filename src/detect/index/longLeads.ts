import { type IndexedArray, type NamePlace } from './indexedArray';
import { type Leaf, STOP, stopCount, stopValue } from './leaf';
import { type Stop } from './leafList';
import { hasStatements, type OpenFrame } from './openFrame';
import { isBetweenStatements, type RestartState } from './restartState';
import { type TextEdit } from './textLines';

/**
 * The arrays behind a stop whose statements begin before an edit that ends before the stop: what stands between grows with
 * it. `undefined` where the edit touches the beginning of such a statement, or such an array has a name that stands
 * between the stops: what is there is found anew.
 */
export function longLeads(
  leaves: readonly Leaf[],
  from: Stop,
  to: Stop,
  edit: TextEdit,
): readonly IndexedArray[] | undefined {
  const found: IndexedArray[] = [];
  let names: ReadonlySet<NamePlace> | undefined;
  const first = leaves[to.leaf];
  let base = to.at - (first ? stopValue(first, to.stop, STOP.at) : 0);
  let list = outermostList(to.state);
  for (let index = to.leaf; index < leaves.length; index++) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const last = leaf.states.at(-1);
    // The outermost list that was open at the stop before is still open where the leaf ends: no statement has ended.
    if (list && leaf.arrays.length === 0 && last?.frames.includes(list) === true) {
      base += leaf.length;
      continue;
    }
    const limit = base + (statementIn(leaf, to.at - base) ?? leaf.length);
    for (const array of leaf.arrays) {
      const start = base + array.at;
      const statement = start - array.lead;
      if (start < to.at || statement >= to.at || start >= limit) continue;
      if (array.name && (names ??= namesBetween(leaves, from, to)).has(array.name)) return undefined;
      if (statement < edit.start) found.push(array);
      else if (statement <= edit.end && edit.end > edit.start) return undefined;
    }
    if (limit < base + leaf.length) return found;
    base += leaf.length;
    list = last && outermostList(last);
  }
  return found;
}

const namesBetween = (leaves: readonly Leaf[], from: Stop, to: Stop): ReadonlySet<NamePlace> => {
  const names = new Set<NamePlace>();
  for (let index = from.leaf; index <= to.leaf; index++) {
    const leaf = leaves[index];
    if (leaf === undefined) break;
    const begin = index === from.leaf ? stopValue(leaf, from.stop, STOP.at) : 0;
    const end = index === to.leaf ? stopValue(leaf, to.stop, STOP.at) : leaf.length;
    for (const note of leaf.notes) if (note.kind === 'name' && note.at >= begin && note.at < end) names.add(note);
  }
  return names;
};

/** The outermost bracket that is open inside a statement. */
const outermostList = (state: RestartState): OpenFrame | undefined =>
  isBetweenStatements(state) ? undefined : state.frames.find(frame => !hasStatements(frame));

/** The first place of the leaf from `at` on behind which no statement goes on that began before. */
const statementIn = (leaf: Leaf, at: number): number | undefined => {
  for (let stop = 0; stop < stopCount(leaf); stop++) {
    const state = leaf.states[stop];
    const place = stopValue(leaf, stop, STOP.at);
    if (state && place >= at && isBetweenStatements(state)) return place;
  }
  return undefined;
};
