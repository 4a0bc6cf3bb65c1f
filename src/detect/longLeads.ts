import { type IndexedArray } from './indexedArray';
import { type Leaf, STOP, stopCount, stopValue } from './leaf';
import { type Stop } from './leafList';
import { hasStatements, type OpenFrame } from './openFrame';
import { isBetweenStatements, type RestartState } from './restartState';
import { type TextEdit } from './textLines';

/**
 * The arrays behind a stop whose statements begin before an edit that ends before the stop: what stands between grows with
 * it. `undefined` where the edit touches the beginning of such a statement.
 */
export function longLeads(leaves: readonly Leaf[], to: Stop, edit: TextEdit): readonly IndexedArray[] | undefined {
  const found: IndexedArray[] = [];
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
      if (statement < edit.start) found.push(array);
      else if (statement <= edit.end && edit.end > edit.start) return undefined;
    }
    if (limit < base + leaf.length) return found;
    base += leaf.length;
    list = last && outermostList(last);
  }
  return found;
}

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
