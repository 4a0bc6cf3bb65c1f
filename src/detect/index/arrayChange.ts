import { type ArrayExtra } from '../code/arrayRecords';
import { CALL, GROUP, INDEX, isColumn } from '../code/frame';
import { type IndexedArray } from './indexedArray';
import { type RefusalNote } from './leafNote';
import { hasStatements, type OpenFrame } from './openFrame';
import { COLUMNS, COUNT, COUNTED, type Counts, EXPECTED, KEPT, type RestartState } from './restartState';

/** By how much each count of a list has grown. */
export const growthOf = (before: Counts, after: Counts): Counts =>
  COUNTED.map((_unused, index) => (after[index] ?? 0) - (before[index] ?? 0));

const isPositive = (counts: Counts, place: number): boolean => (counts[place] ?? 0) > 0;

const OWN_TYPE = KEPT.indexOf('ownType');
const SPOILING = (['strings', 'keyed', 'foreign', 'repeated'] as const).map(field => KEPT.indexOf(field));

/** Whether the list on top, with either of the counts, is no array whatever follows: it holds structures or the like. */
export const isSpoiled = ({ kept }: RestartState, ...counts: readonly Counts[]): boolean =>
  SPOILING.some(place => kept[place] === true) ||
  counts.every(
    each => isPositive(each, COUNT.sublists) && (isPositive(each, COUNT.direct) || isPositive(each, COUNT.strange)),
  );

/** Whether the list on top, if it is none, can tell the type of the lists in it: a list around may yet take it away. */
export const isTypeKnown = ({ type, typeName, storage, kept }: RestartState): boolean =>
  type === '' || typeName !== '' || storage !== undefined || kept[OWN_TYPE] === true;

/** What later elements ask of the counts, each a question of whether there is one. */
const QUESTIONS: readonly ((counts: Counts) => boolean)[] = [
  counts => isPositive(counts, COUNT.numbers),
  counts => isPositive(counts, COUNT.direct),
  counts => isPositive(counts, COUNT.commas),
  counts => isPositive(counts, COUNT.sublists),
  counts => isPositive(counts, COUNT.rows),
  counts => isPositive(counts, COUNT.direct) || isPositive(counts, COUNT.strange),
];

/**
 * Whether a list that has counted more or less than before stays what it was to all that follows, so that only its
 * array's own count and shape change. `holder` is what the list, the last of the open brackets, became.
 */
export function mayGrow(
  holder: IndexedArray | RefusalNote,
  before: Counts,
  after: Counts,
  state: RestartState,
): boolean {
  if (QUESTIONS.some(ask => ask(before) !== ask(after)) || !standsAlone(state.frames)) return false;
  if ('reason' in holder) return isPositive(before, COUNT.numbers);
  if (holder.isIndexed || holder.extra?.order) return false;
  const growth = growthOf(before, after);
  const leftOut = (holder.extra?.leftOut ?? 0) + (growth[COUNT.leftOut] ?? 0);
  if (leftOut < 0 || leftOut > holder.count + (growth[COUNT.numbers] ?? 0)) return false;
  const rows = growth[COUNT.rows] ?? 0;
  if (rows !== 0 && !mayHaveRows(holder.extra?.shape, rows, state)) return false;
  if (growth[COUNT.sublists] === 0) return true;
  const dimensions = state.dims.length + 1;
  const expected = Number(state.kept[EXPECTED]);
  return holder.extra?.shape?.length === dimensions && (expected === 0 || dimensions <= expected);
}

/** The shape of a matrix that gains or loses so many rows still tells of them as it did. */
const mayHaveRows = (shape: readonly number[] | undefined, rows: number, { frames, kept }: RestartState): boolean => {
  if (shape !== undefined) return shape.length === 2 && (shape[0] ?? 0) + rows > 1;
  return isColumn(frames.at(-1)?.matrix ?? 0, Number(kept[COLUMNS]));
};

/** The list on top is no element of another list. */
export function standsAlone(frames: readonly OpenFrame[]): boolean {
  const owner = ownerOf(frames);
  return owner !== undefined && hasStatements(owner);
}

/** The block or list that the last of the brackets is in: parentheses of expressions aside. */
const ownerOf = (frames: readonly OpenFrame[]): OpenFrame | undefined =>
  frames.slice(0, -1).findLast(({ role }) => role !== CALL && role !== GROUP && role !== INDEX);

/** The array after the growth. */
export function grow(array: IndexedArray, growth: Counts): void {
  array.count += growth[COUNT.numbers] ?? 0;
  const leftOut = (array.extra?.leftOut ?? 0) + (growth[COUNT.leftOut] ?? 0);
  const rows = (growth[COUNT.sublists] ?? 0) + (growth[COUNT.rows] ?? 0);
  const { extra } = array;
  if (!extra && leftOut === 0) return;
  const shape = extra?.shape;
  const made: ArrayExtra = {
    ragged: false,
    preproc: false,
    complete: true,
    order: undefined,
    ...extra,
    leftOut,
    shape: shape && [(shape[0] ?? 0) + rows, ...shape.slice(1)],
  };
  array.extra = made;
}
