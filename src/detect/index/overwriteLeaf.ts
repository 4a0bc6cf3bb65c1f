import { type Extent, extentAt, joinLeaves } from './joinLeaves';
import { type Leaf, LONGEST_NARROW, STOP, stopCount, stopValue } from './leaf';
import { moveNote } from './leafNote';

/**
 * Puts what was read again in the place of a leaf's stretch from one stop to another (or to its end), without a new leaf.
 * The arrays and notes of `middle` become the leaf's. False, and nothing is done, unless there are as many literals, runs
 * and stops as before, and no definitions.
 */
export function overwriteLeaf(leaf: Leaf, from: number, to: number, middle: Leaf): boolean {
  const begin = extentAt(leaf, from);
  const end = extentAt(leaf, to);
  const shift = middle.length - (end.at - begin.at);
  if (!isPlain(leaf) || !isPlain(middle) || leaf.length + shift > LONGEST_NARROW) return false;
  if (middle.count !== end.literals - begin.literals || stopCount(middle) !== to - from) return false;
  if (middle.defines || leaf.defines || !hasSameRuns(leaf, begin, end, middle)) return false;
  const arrays = between(leaf.arrays, begin, end);
  const notes = between(leaf.notes, begin, end);
  leaf.values.set(middle.values, begin.literals);
  const base = begin.at << 16;
  for (let i = 0; i < middle.count; i++) leaf.packed[begin.literals + i] = (middle.packed[i] ?? 0) + base;
  overwriteStops(leaf, from, begin, middle);
  move(leaf, to, end, shift, middle.lines - (end.lines - begin.lines));
  for (const array of middle.arrays) {
    array.at += begin.at;
    array.line += begin.lines;
    array.run += begin.runs;
  }
  for (const note of middle.notes) moveNote(note, begin.at, begin.lines);
  leaf.arrays.splice(arrays.first, arrays.count, ...middle.arrays);
  leaf.notes.splice(notes.first, notes.count, ...middle.notes);
  return true;
}

/**
 * The same where the stretch is the end of one leaf and the beginning of the next one, as far as stop `to`, if there is a
 * stop again where they meet. False, and what stands outside of the stretch is as it was, where that is not so.
 */
export function overwriteSeam(left: Leaf, from: number, right: Leaf, to: number, middle: Leaf): boolean {
  if (middle.arrays.length + middle.notes.length > 0) return false;
  const seam = left.length - extentAt(left, from).at;
  const end = stopCount(middle);
  for (let stop = 1; stop < end; stop++)
    if (stopValue(middle, stop, STOP.at) === seam)
      return (
        overwriteLeaf(right, 0, to, joinLeaves([{ leaf: middle, from: stop, to: end }])) &&
        overwriteLeaf(left, from, stopCount(left), joinLeaves([{ leaf: middle, from: 0, to: stop }]))
      );
  return false;
}

const isPlain = ({ wide, lengths, big, runValues }: Leaf): boolean => !wide && !lengths && !big && !runValues;

/** Which of what is in text order begin in the stretch. */
const between = (
  all: readonly { readonly at: number }[],
  begin: Extent,
  end: Extent,
): { readonly first: number; readonly count: number } => {
  let first = 0;
  while (first < all.length && (all[first]?.at ?? 0) < begin.at) first++;
  let last = first;
  while (last < all.length && (all[last]?.at ?? 0) < end.at) last++;
  return { first, count: last - first };
};

const hasSameRuns = (leaf: Leaf, begin: Extent, end: Extent, middle: Leaf): boolean => {
  if (middle.runs.length !== 2 * (end.runs - begin.runs)) return false;
  for (let i = 0; i < middle.runs.length; i += 2) {
    const place = 2 * begin.runs + i;
    if (leaf.runs[place] !== (middle.runs[i] ?? 0) + begin.literals || leaf.runs[place + 1] !== middle.runs[i + 1])
      return false;
  }
  return true;
};

const overwriteStops = (leaf: Leaf, from: number, begin: Extent, middle: Leaf): void => {
  const states = leaf.states;
  for (const [index, state] of middle.states.entries()) {
    const place = (from + index) * STOP.size;
    leaf.stops.set(middle.stops.subarray(index * STOP.size, (index + 1) * STOP.size), place);
    leaf.stops[place + STOP.at] = (leaf.stops[place + STOP.at] ?? 0) + begin.at;
    leaf.stops[place + STOP.lines] = (leaf.stops[place + STOP.lines] ?? 0) + begin.lines;
    leaf.stops[place + STOP.literals] = (leaf.stops[place + STOP.literals] ?? 0) + begin.literals;
    leaf.stops[place + STOP.runs] = (leaf.stops[place + STOP.runs] ?? 0) + begin.runs;
    states[from + index] = state;
  }
};

/** Moves what stands from a stop on. */
const move = (leaf: Leaf, to: number, end: Extent, shift: number, lines: number): void => {
  leaf.length += shift;
  leaf.lines += lines;
  if (shift === 0 && lines === 0) return;
  const by = shift << 16;
  for (let i = end.literals; i < leaf.count; i++) leaf.packed[i] = (leaf.packed[i] ?? 0) + by;
  for (let stop = to; stop < stopCount(leaf); stop++) {
    const place = stop * STOP.size;
    leaf.stops[place + STOP.at] = (leaf.stops[place + STOP.at] ?? 0) + shift;
    leaf.stops[place + STOP.lines] = (leaf.stops[place + STOP.lines] ?? 0) + lines;
  }
  for (const array of leaf.arrays)
    if (array.at >= end.at) {
      array.at += shift;
      array.line += lines;
    }
  for (const note of leaf.notes) if (note.at >= end.at) moveNote(note, shift, lines);
};
