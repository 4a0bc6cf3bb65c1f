import { type IndexedArray } from './indexedArray';
import { type LeafNote } from './leafNote';
import { type RestartState } from './restartState';

/** Of each stop: its offset, line ends, literals and runs before it, and the counts of the list on top. */
export const STOP = { at: 0, lines: 1, literals: 2, runs: 3, counts: 4, size: 11 } as const;

/** A leaf of more text keeps its offsets apart. */
export const LONGEST_NARROW = 0xffff;

/** In the low half of a packed literal: its kind above its length. */
export const LENGTH_BITS = 12;
export const LONGEST_LENGTH = (1 << LENGTH_BITS) - 1;

/** The literals of a stretch of a text, whose beginning their offsets count from. */
export interface PackedLiterals {
  readonly count: number;
  readonly values: Float64Array<ArrayBuffer>;
  /** Start (16 bits), kind (4) and length (12) of each literal. */
  readonly packed: Uint32Array<ArrayBuffer>;
  /** The starts, where 16 bits do not hold them. */
  readonly wide: Uint32Array<ArrayBuffer> | undefined;
  /** By literal, the lengths that 12 bits do not hold. */
  readonly lengths: Map<number, number> | undefined;
  readonly big: Map<number, bigint> | undefined;
}

/**
 * A stretch of a text from one restart point to another, with what was found in it. Offsets, line ends, literals and
 * runs count from its beginning, so that what stands before may change.
 */
export interface Leaf extends PackedLiterals {
  length: number;
  /** Line ends. */
  lines: number;
  /** Elements in text order: first literal (-1: none, a value of its own) and length of each run. */
  readonly runs: readonly number[];
  /** By run, the values of elements that are no literals. */
  readonly runValues: Map<number, number> | undefined;
  readonly stops: Int32Array;
  readonly states: RestartState[];
  /** The arrays that begin here, in text order. */
  readonly arrays: IndexedArray[];
  /** All else, in text order. */
  readonly notes: LeafNote[];
  /** Definitions are among the notes. */
  readonly defines: boolean;
}

/** Columns for `count` literals in one piece of memory. */
export function literalColumns(
  count: number,
  isWide: boolean,
): Pick<PackedLiterals, 'values' | 'packed'> & { wide: Uint32Array<ArrayBuffer> | undefined } {
  const buffer = new ArrayBuffer(count * (isWide ? 16 : 12));
  return {
    values: new Float64Array(buffer, 0, count),
    packed: new Uint32Array(buffer, count * 8, count),
    wide: isWide ? new Uint32Array(buffer, count * 12, count) : undefined,
  };
}

export const stopCount = (leaf: Leaf): number => leaf.states.length;

export const stopValue = (leaf: Leaf, stop: number, field: number): number => leaf.stops[stop * STOP.size + field] ?? 0;

export const literalStart = ({ wide, packed }: PackedLiterals, index: number): number =>
  wide ? (wide[index] ?? 0) : (packed[index] ?? 0) >>> 16;

export function literalLength({ packed, lengths }: PackedLiterals, index: number): number {
  const length = (packed[index] ?? 0) & LONGEST_LENGTH;
  return length === LONGEST_LENGTH ? (lengths?.get(index) ?? length) : length;
}

export const literalKindCode = ({ packed }: PackedLiterals, index: number): number =>
  ((packed[index] ?? 0) >>> LENGTH_BITS) & 15;
