import { type IndexedArray } from './indexedArray';
import {
  LENGTH_BITS,
  type Leaf,
  literalColumns,
  literalKindCode,
  literalStart,
  LONGEST_LENGTH,
  LONGEST_NARROW,
  STOP,
  stopCount,
  stopValue,
} from './leaf';
import { type LeafNote, moveNote } from './leafNote';
import { type RestartState } from './restartState';

/** A leaf from one of its stops to another, or to its end. */
export interface LeafPart {
  readonly leaf: Leaf;
  readonly from: number;
  readonly to: number;
}

/** What stands before a stop of a leaf, or before its end. */
export interface Extent {
  readonly at: number;
  readonly lines: number;
  readonly literals: number;
  readonly runs: number;
}

export function extentAt(leaf: Leaf, stop: number): Extent {
  if (stop >= stopCount(leaf))
    return { at: leaf.length, lines: leaf.lines, literals: leaf.count, runs: leaf.runs.length / 2 };
  return {
    at: stopValue(leaf, stop, STOP.at),
    lines: stopValue(leaf, stop, STOP.lines),
    literals: stopValue(leaf, stop, STOP.literals),
    runs: stopValue(leaf, stop, STOP.runs),
  };
}

export const wholeLeaf = (leaf: Leaf): LeafPart => ({ leaf, from: 0, to: stopCount(leaf) });

export const partLength = ({ leaf, from, to }: LeafPart): number => extentAt(leaf, to).at - extentAt(leaf, from).at;

/** One leaf of parts that follow each other. The arrays and notes of the parts become its own. */
export function joinLeaves(parts: readonly LeafPart[]): Leaf {
  const only = parts[0];
  if (parts.length === 1 && only?.from === 0 && only.to === stopCount(only.leaf)) return only.leaf;
  const joining = new Joining(parts);
  for (const part of parts) joining.add(part);
  return joining.leaf();
}

class Joining {
  private readonly columns: ReturnType<typeof literalColumns>;
  private readonly stops: Int32Array;
  private readonly states: RestartState[] = [];
  private readonly arrays: IndexedArray[] = [];
  private readonly notes: LeafNote[] = [];
  private readonly runs: number[] = [];
  private readonly lengths = new Map<number, number>();
  private readonly big = new Map<number, bigint>();
  private readonly runValues = new Map<number, number>();
  private base: Extent = { at: 0, lines: 0, literals: 0, runs: 0 };

  constructor(parts: readonly LeafPart[]) {
    let length = 0;
    let literals = 0;
    let stops = 0;
    for (const { leaf, from, to } of parts) {
      const [begin, end] = [extentAt(leaf, from), extentAt(leaf, to)];
      length += end.at - begin.at;
      literals += end.literals - begin.literals;
      stops += to - from;
    }
    this.columns = literalColumns(literals, length > LONGEST_NARROW);
    this.stops = new Int32Array(stops * STOP.size);
  }

  add({ leaf, from, to }: LeafPart): void {
    const begin = extentAt(leaf, from);
    const end = extentAt(leaf, to);
    this.addLiterals(leaf, begin, end);
    this.addRuns(leaf, begin, end);
    this.addStops(leaf, from, to, begin);
    const isInside = ({ at }: { readonly at: number }): boolean => at >= begin.at && at < end.at;
    for (const array of leaf.arrays.filter(isInside)) {
      array.at += this.base.at - begin.at;
      array.line += this.base.lines - begin.lines;
      array.run += this.base.runs - begin.runs;
      this.arrays.push(array);
    }
    for (const note of leaf.notes.filter(isInside)) {
      moveNote(note, this.base.at - begin.at, this.base.lines - begin.lines);
      this.notes.push(note);
    }
    this.base = {
      at: this.base.at + end.at - begin.at,
      lines: this.base.lines + end.lines - begin.lines,
      literals: this.base.literals + end.literals - begin.literals,
      runs: this.runs.length / 2,
    };
  }

  leaf(): Leaf {
    return {
      length: this.base.at,
      lines: this.base.lines,
      count: this.base.literals,
      ...this.columns,
      lengths: filled(this.lengths),
      big: filled(this.big),
      runs: this.runs,
      runValues: filled(this.runValues),
      stops: this.stops,
      states: this.states,
      arrays: this.arrays,
      notes: this.notes,
      defines: this.notes.some(({ kind }) => kind === 'definition'),
    };
  }

  private addLiterals(leaf: Leaf, begin: Extent, end: Extent): void {
    const { values, packed, wide } = this.columns;
    const to = this.base.literals;
    const shift = this.base.at - begin.at;
    values.set(leaf.values.subarray(begin.literals, end.literals), to);
    if (wide || leaf.wide)
      for (let i = begin.literals, j = to; i < end.literals; i++, j++) {
        const start = literalStart(leaf, i) + shift;
        const rest = (literalKindCode(leaf, i) << LENGTH_BITS) | ((leaf.packed[i] ?? 0) & LONGEST_LENGTH);
        if (wide) wide[j] = start;
        packed[j] = wide ? rest : (start << 16) | rest;
      }
    else if (shift === 0) packed.set(leaf.packed.subarray(begin.literals, end.literals), to);
    else {
      const by = shift << 16;
      for (let i = begin.literals, j = to; i < end.literals; i++, j++) packed[j] = (leaf.packed[i] ?? 0) + by;
    }
    move(leaf.lengths, this.lengths, begin.literals, end.literals, to - begin.literals);
    move(leaf.big, this.big, begin.literals, end.literals, to - begin.literals);
  }

  private addRuns(leaf: Leaf, begin: Extent, end: Extent): void {
    const shift = this.base.literals - begin.literals;
    for (let run = begin.runs; run < end.runs; run++) {
      const first = leaf.runs[2 * run] ?? 0;
      this.runs.push(first < 0 ? first : first + shift, leaf.runs[2 * run + 1] ?? 0);
    }
    move(leaf.runValues, this.runValues, begin.runs, end.runs, this.base.runs - begin.runs);
  }

  private addStops(leaf: Leaf, from: number, to: number, begin: Extent): void {
    let place = this.states.length * STOP.size;
    this.stops.set(leaf.stops.subarray(from * STOP.size, to * STOP.size), place);
    const shifts = [
      this.base.at - begin.at,
      this.base.lines - begin.lines,
      this.base.literals - begin.literals,
      this.base.runs - begin.runs,
    ];
    for (let stop = from; stop < to; stop++, place += STOP.size) {
      for (let field = 0; field < shifts.length; field++)
        this.stops[place + field] = (this.stops[place + field] ?? 0) + (shifts[field] ?? 0);
      const state = leaf.states[stop];
      if (state) this.states.push(state);
    }
  }
}

const filled = <T>(map: Map<number, T>): Map<number, T> | undefined => (map.size > 0 ? map : undefined);

/** Copies what belongs to the indices from `from` to `to`, moved by `shift`. */
const move = <T>(
  source: ReadonlyMap<number, T> | undefined,
  target: Map<number, T>,
  from: number,
  to: number,
  shift: number,
): void => {
  if (source) for (const [index, value] of source) if (index >= from && index < to) target.set(index + shift, value);
};
