import { type ArrayExtra, INDEXED } from './arrayRecords';
import { CURLY_OPEN, PAREN_OPEN, SQUARE_OPEN } from '../charCodes';
import { endElement } from './elements';
import { type Frame, ListSummary, MOST_DIMENSIONS, UNDECLARED } from './frame';
import { endRow } from './matrix';
import { type ScanState } from './scanState';
import { LIST } from './tokenStack';

const ELIDED = 'The list is printed in part only (it contains "..."), so its values are not known.';

/**
 * Closes a list that ends before `end`: an array takes the place of the rows inside it; what is none leaves its numeric
 * rows as arrays of their own. The list is off the stack afterwards, a token of the element around it.
 */
export function closeList(s: ScanState, frame: Frame, end: number, complete: boolean): void {
  if (frame.matrix > 0) endRow(s, frame);
  else endElement(s, frame);
  if (frame.numbers > 0) s.listed = s.literals.count;
  const below = frame.below ?? frame;
  if (s.lexicon.pairs && isPair(frame) && closePair(s, frame, below)) return;
  const spoiled = frame.spoiled || isEmptyMap(s, frame);
  const levels = frame.shape?.length ?? 1;
  s.tokens.count = frame.opener;
  s.top = below;
  const structure = frame.leftOut > 0 && frame.levels !== UNDECLARED && levels > frame.levels;
  if (below.owner.isList) passType(s, frame, below.owner);
  if (below.owner.isList) summarize(frame, below.owner, !spoiled && !structure && levels < MOST_DIMENSIONS);
  if (!spoiled && frame.elided && frame.numbers > 0) {
    s.records.truncate(frame.records);
    s.refused.length = frame.refused;
    s.refused.push({ span: { start: frame.start, end }, reason: ELIDED });
  } else if (!spoiled && !structure && frame.numbers > 0 && isUnderstood(frame)) {
    s.records.truncate(frame.records);
    addRecord(s, frame, end, complete);
  } else if (s.records.count === frame.records && (spoiled || frame.numbers === 0)) s.runs.truncate(frame.runs);
  if (spoiled && frame.ownType) forgetType(s, frame);
  s.push(LIST, frame.start, end, 0);
  s.operand = true;
}

const isPair = (frame: Frame): boolean => frame.bracket === PAREN_OPEN && frame.slashed === '';

/** Closes parentheses that are no row: a complex number outside of lists, or an implied loop. */
const closePair = (s: ScanState, frame: Frame, below: Frame): boolean => {
  if (below.owner.isList && !frame.keyed) return false;
  s.tokens.count = frame.opener;
  s.top = below;
  s.records.truncate(frame.records);
  s.runs.truncate(frame.runs);
  s.opaque(frame.start, s.pos);
  return true;
};
/** Braces without keys are a map as well as those with keys that are no indices. */
const isEmptyMap = (s: ScanState, { bracket, direct, sublists, strange }: Frame): boolean =>
  bracket === CURLY_OPEN && direct + sublists + strange === 0 && s.lexicon.rules.lists.keys === 'count';

/** Most elements are numbers, and not only one; where nothing has named the list, nearly all. */
const isUnderstood = ({ numbers, leftOut, name }: Frame): boolean =>
  leftOut === 0 || (numbers > 1 && (name > 0 ? leftOut : 3 * leftOut) <= numbers);

/** The lists inside a structure, whose type was told right before it, are not of the structure's type. */
export const forgetType = (s: ScanState, frame: Frame): void => {
  const { records } = s;
  if (records.storages[frame.type] !== undefined || (records.typeNames[frame.type] ?? '') !== '') return;
  for (let record = frame.records; record < records.count; record++)
    if (records.types[record] === frame.type) records.types[record] = 0;
};

/** A suffix in a row tells the type of all rows. */
const passType = (s: ScanState, row: Frame, owner: Frame): void => {
  if (s.lexicon.rules.names.suffixType !== true || owner.type !== 0 || row.bracket !== SQUARE_OPEN) return;
  owner.type = row.type;
  owner.lateType = row.type !== 0;
};

/** Tells the list around what this one is. */
const summarize = (frame: Frame, owner: Frame, mergeable: boolean): void => {
  owner.children++;
  const child = (owner.child ??= new ListSummary());
  child.mergeable = mergeable;
  child.numbers = frame.numbers;
  child.leftOut = frame.leftOut;
  child.ragged = frame.ragged;
  child.preproc = frame.preproc;
  child.elided = frame.elided;
  child.blanks = frame.blanks;
  child.levels = 0;
  for (const size of frame.shape ?? [frame.direct]) child.shape[child.levels++] = size;
};

/** Adds the array that a list which ends before `end` is. */
export const addRecord = (s: ScanState, frame: Frame, end: number, complete: boolean): void => {
  const sizes = frame.shape;
  const shape = sizes && collapsed(sizes, frame.expected);
  const order = orderOf(frame.indices, frame.direct);
  const plain = complete && frame.leftOut === 0 && !frame.ragged && !frame.preproc && !shape && !order;
  const extra: ArrayExtra | undefined = plain
    ? undefined
    : { leftOut: frame.leftOut, ragged: frame.ragged, preproc: frame.preproc, complete, shape, order };
  const index = s.records.add(extra);
  if (frame.indices !== undefined) s.records.traits[index] = INDEXED;
  s.records.starts[index] = frame.start;
  s.records.ends[index] = end;
  s.records.lines[index] = frame.line;
  s.records.statements[index] = frame.statement;
  s.records.names[index] = frame.name;
  s.records.types[index] = frame.type;
  s.records.runsFrom[index] = frame.runs;
  s.records.runsTo[index] = s.runs.count;
  s.records.counts[index] = frame.numbers;
  const storage = frame.lateType ? s.records.storages[frame.type] : undefined;
  if (storage) s.retypings.push({ record: index, storage, run: frame.runs, offset: 0 });
};

/** Without the dimensions of 1 that only double braces make, where the declared type says how many there are. */
const collapsed = (shape: readonly number[], expected: number): readonly number[] => {
  let surplus = expected > 0 ? shape.length - expected : 0;
  return surplus <= 0 ? shape : shape.filter(size => size !== 1 || surplus-- <= 0);
};

/** Positions by index; `undefined` where they are in order already, or the indices are too far apart to sort by. */
const orderOf = (indices: readonly number[] | undefined, count: number): Uint32Array | undefined => {
  if (indices?.length !== count) return undefined;
  const limit = 4 * count + 64;
  const heights = new Uint32Array(limit + 2);
  let ascending = true;
  for (let i = 0; i < count; i++) {
    const index = Math.min(indices[i] ?? 0, indices[i] === Infinity ? limit : Infinity);
    if (index > limit) return undefined;
    if (i > 0 && (indices[i - 1] ?? 0) > (indices[i] ?? 0)) ascending = false;
    heights[index + 1] = (heights[index + 1] ?? 0) + 1;
  }
  if (ascending) return undefined;
  for (let i = 1; i < heights.length; i++) heights[i] = (heights[i] ?? 0) + (heights[i - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const index = indices[i] === Infinity ? limit : (indices[i] ?? 0);
    const place = heights[index] ?? 0;
    order[place] = i;
    heights[index] = place + 1;
  }
  return order;
};
