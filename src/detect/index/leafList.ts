import { type IndexedArray } from './indexedArray';
import { joinLeaves, type LeafPart, partLength, wholeLeaf } from './joinLeaves';
import { type Leaf, LONGEST_NARROW, STOP, stopCount, stopValue } from './leaf';
import { type OpenFrame } from './openFrame';
import { overwriteLeaf, overwriteSeam } from './overwriteLeaf';
import { type Counts, type RestartState } from './restartState';

/** Smaller leaves are joined with a neighbour. */
const SMALL = 0x2000;

/** A stop in a list of leaves, with what stands before it in the text. */
export interface Stop {
  readonly leaf: number;
  readonly stop: number;
  readonly at: number;
  readonly lines: number;
  readonly state: RestartState;
  readonly counts: Counts;
}

/** Leaves that follow each other from a place in the text on. */
export class LeafList {
  constructor(readonly leaves: Leaf[] = []) {}

  get length(): number {
    return this.leaves.reduce((sum, { length }) => sum + length, 0);
  }

  get lines(): number {
    return this.leaves.reduce((sum, { lines }) => sum + lines, 0);
  }

  /** The last stop at the offset or before it that passes the test. */
  lastStop(at: number, test: (state: RestartState) => boolean = () => true): Stop | undefined {
    let last = 0;
    let base = 0;
    let lines = 0;
    for (; last < this.leaves.length; last++) {
      const leaf = this.leaves[last];
      if (leaf === undefined || base + leaf.length > at) break;
      base += leaf.length;
      lines += leaf.lines;
    }
    for (let index = Math.min(last, this.leaves.length - 1); index >= 0; index--) {
      const leaf = this.leaves[index];
      if (leaf === undefined) break;
      if (index < last) {
        base -= leaf.length;
        lines -= leaf.lines;
      }
      for (let stop = stopCount(leaf) - 1; stop >= 0; stop--) {
        const state = leaf.states[stop];
        if (state && base + stopValue(leaf, stop, STOP.at) <= at && test(state))
          return stopOf(leaf, index, stop, state, base, lines);
      }
    }
    return undefined;
  }

  /** The stops from the offset on. */
  *stopsFrom(at: number): Generator<Stop, undefined> {
    let base = 0;
    let lines = 0;
    for (let index = 0; index < this.leaves.length; index++) {
      const leaf = this.leaves[index];
      if (leaf === undefined) break;
      if (base + leaf.length > at)
        for (let stop = 0; stop < stopCount(leaf); stop++) {
          const state = leaf.states[stop];
          if (state && base + stopValue(leaf, stop, STOP.at) >= at) yield stopOf(leaf, index, stop, state, base, lines);
        }
      base += leaf.length;
      lines += leaf.lines;
    }
    return undefined;
  }

  /** What stands from a stop on, which leaves this list. */
  cut({ leaf: index, stop }: Pick<Stop, 'leaf' | 'stop'>): LeafList {
    const leaf = this.leaves[index];
    if (leaf === undefined) return new LeafList();
    const [, ...rest] = this.leaves.splice(index);
    const end = stopCount(leaf);
    if (stop > 0) this.leaves.push(joinLeaves([{ leaf, from: 0, to: stop }]));
    return new LeafList([stop > 0 ? joinLeaves([{ leaf, from: stop, to: end }]) : leaf, ...rest]);
  }

  add(leaf: Leaf): void {
    if (leaf.length === 0) return;
    this.leaves.push(leaf);
    this.mend(this.leaves.length - 1);
  }

  append(other: LeafList): void {
    const seam = this.leaves.length;
    for (const leaf of other.leaves) this.leaves.push(leaf);
    if (seam < this.leaves.length) this.mend(seam);
  }

  /** Puts a leaf in the place of what stands from one stop to another (without one: to the end). */
  replace(from: Stop, to: Stop | undefined, middle: Leaf): void {
    const first = this.leaves[from.leaf];
    const last = to && this.leaves[to.leaf];
    if (first === undefined) return;
    const isOneLeaf = to && (to.leaf === from.leaf || (to.leaf === from.leaf + 1 && to.stop === 0));
    const stop = to?.leaf === from.leaf ? to.stop : stopCount(first);
    if (isOneLeaf && overwriteLeaf(first, from.stop, stop, middle)) return;
    if (to && last && to.leaf === from.leaf + 1 && overwriteSeam(first, from.stop, last, to.stop, middle)) return;
    const parts: LeafPart[] = [];
    if (from.stop > 0) parts.push({ leaf: first, from: 0, to: from.stop });
    if (middle.length > 0) parts.push(wholeLeaf(middle));
    if (to && last && to.stop > 0) parts.push({ leaf: last, from: to.stop, to: stopCount(last) });
    const end = to === undefined ? this.leaves.length : to.leaf + (to.stop > 0 ? 1 : 0);
    const made = grouped(parts).map(joinLeaves);
    this.leaves.splice(from.leaf, end - from.leaf, ...made);
    this.mend(from.leaf);
  }

  /** Adds to the counts of a list at every stop from the offset on where it is the innermost bracket. */
  addCounts(at: number, frame: OpenFrame, growth: Counts): void {
    let base = 0;
    for (const leaf of this.leaves) {
      if (base + leaf.length > at && !addToLeaf(leaf, at - base, frame, growth)) return;
      base += leaf.length;
    }
  }

  /** The array of a list that is open at the stop, if it is this one, and where it begins. */
  startOf(array: IndexedArray, { leaf: last }: Pick<Stop, 'leaf'>): number | undefined {
    let base = 0;
    for (let index = 0; index <= last; index++) {
      const leaf = this.leaves[index];
      if (leaf === undefined) break;
      if (leaf.arrays.includes(array)) return base + array.at;
      base += leaf.length;
    }
    return undefined;
  }

  /** The array whose brackets are around the offset. */
  arrayAt(offset: number): IndexedArray | undefined {
    let base = 0;
    let found: IndexedArray | undefined;
    let start = 0;
    for (const leaf of this.leaves) {
      if (base > offset) break;
      for (const array of leaf.arrays) {
        if (base + array.at > offset) break;
        found = array;
        start = base + array.at;
      }
      base += leaf.length;
    }
    return found && offset <= start + found.length ? found : undefined;
  }

  valuesOf(array: IndexedArray): Float64Array {
    const values = new Float64Array(array.count);
    let index = this.leaves.findIndex(({ arrays }) => arrays.includes(array));
    let filled = 0;
    for (let run = array.run; filled < array.count && index >= 0; index++, run = 0) {
      const leaf = this.leaves[index];
      if (leaf === undefined) break;
      for (; 2 * run < leaf.runs.length && filled < array.count; run++) {
        const first = leaf.runs[2 * run] ?? 0;
        const length = Math.min(leaf.runs[2 * run + 1] ?? 0, array.count - filled);
        if (first < 0) values[filled] = leaf.runValues?.get(run) ?? 0;
        else values.set(leaf.values.subarray(first, first + length), filled);
        filled += length;
      }
    }
    return values;
  }

  /** Whether an array does not begin, end or go on between the stops. */
  keeps(array: IndexedArray, from: Stop, to: Stop | undefined): boolean {
    const start = this.startOf(array, { leaf: this.leaves.length - 1 });
    return start !== undefined && (start + array.length <= from.at || (to !== undefined && start >= to.at));
  }

  /** Joins a small leaf with the one before it. */
  private mend(index: number): void {
    const leaf = this.leaves[index];
    const before = this.leaves[index - 1];
    if (!leaf || !before || Math.min(leaf.length, before.length) > SMALL) return;
    if (leaf.length + before.length > LONGEST_NARROW) return;
    this.leaves.splice(index - 1, 2, joinLeaves([wholeLeaf(before), wholeLeaf(leaf)]));
  }
}

const stopOf = (leaf: Leaf, index: number, stop: number, state: RestartState, base: number, lines: number): Stop => {
  const place = stop * STOP.size + STOP.counts;
  return {
    leaf: index,
    stop,
    at: base + stopValue(leaf, stop, STOP.at),
    lines: lines + stopValue(leaf, stop, STOP.lines),
    state,
    counts: Array.from({ length: STOP.size - STOP.counts }, (_unused, field) => leaf.stops[place + field] ?? 0),
  };
};

/** The parts in as few groups as leaves of usual length can hold. */
const grouped = (parts: readonly LeafPart[]): LeafPart[][] => {
  const groups: LeafPart[][] = [];
  let length = Infinity;
  for (const part of parts) {
    const own = partLength(part);
    const last = groups.at(-1);
    if (last && length + own <= LONGEST_NARROW) {
      last.push(part);
      length += own;
    } else {
      groups.push([part]);
      length = own;
    }
  }
  return groups;
};

/** False behind the list's end. */
const addToLeaf = (leaf: Leaf, at: number, frame: OpenFrame, growth: Counts): boolean => {
  for (let stop = 0; stop < stopCount(leaf); stop++) {
    const frames = leaf.states[stop]?.frames;
    if (stopValue(leaf, stop, STOP.at) < at || !frames) continue;
    if (!frames.includes(frame)) return false;
    if (frames.at(-1) !== frame) continue;
    for (const [field, by] of growth.entries()) {
      const place = stop * STOP.size + STOP.counts + field;
      leaf.stops[place] = (leaf.stops[place] ?? 0) + by;
    }
  }
  return true;
};
