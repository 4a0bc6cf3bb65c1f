import { type Extent, extentAt } from './joinLeaves';
import { type Leaf, LONGEST_NARROW, STOP, stopCount } from './leaf';
import { moveNote } from './leafNote';

/**
 * Puts what was read again in the place of a leaf's stretch from one stop to another (or to its end), without a new leaf.
 * False, and nothing is done, unless there are as many literals, runs and stops as before and no more than those.
 */
export function overwriteLeaf(leaf: Leaf, from: number, to: number, middle: Leaf): boolean {
  const begin = extentAt(leaf, from);
  const end = extentAt(leaf, to);
  const shift = middle.length - (end.at - begin.at);
  if (!isPlain(leaf) || !isPlain(middle) || leaf.length + shift > LONGEST_NARROW) return false;
  if (middle.count !== end.literals - begin.literals || stopCount(middle) !== to - from) return false;
  if (middle.arrays.length + middle.notes.length > 0 || !isEmpty(leaf, begin, end)) return false;
  if (!hasSameRuns(leaf, begin, end, middle)) return false;
  leaf.values.set(middle.values, begin.literals);
  const base = begin.at << 16;
  for (let i = 0; i < middle.count; i++) leaf.packed[begin.literals + i] = (middle.packed[i] ?? 0) + base;
  overwriteStops(leaf, from, begin, middle);
  move(leaf, to, end, shift, middle.lines - (end.lines - begin.lines));
  return true;
}

const isPlain = ({ wide, lengths, big, runValues }: Leaf): boolean => !wide && !lengths && !big && !runValues;

const isEmpty = ({ arrays, notes }: Leaf, begin: Extent, end: Extent): boolean =>
  !arrays.some(({ at }) => at >= begin.at && at < end.at) && !notes.some(({ at }) => at >= begin.at && at < end.at);

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
