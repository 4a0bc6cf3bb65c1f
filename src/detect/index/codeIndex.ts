import { grow } from './arrayChange';
import { type Definition } from '../code/definition';
import { type DocumentIndex } from './documentIndex';
import { type Indexed, LOOKAHEAD, type Patch, patchFor } from './editWindow';
import { type ElementChange, patchedElements } from './elementChange';
import { type FormatComment } from '../formatComments';
import { type IndexedArray } from './indexedArray';
import { scanOfLeaves } from './indexScan';
import { USUAL_SIZES } from './indexSizes';
import { type CodeRules, type Language } from '../language';
import { LeafList, type Stop } from './leafList';
import { commentsOfLeaves } from './leafTypes';
import { type Leaf } from './leaf';
import { type DefinitionNote } from './leafNote';
import { extentAt } from './joinLeaves';
import { type Lexicon, lexiconOf } from '../lexicon';
import { longLeads } from './longLeads';
import { Rebuild } from './rebuild';
import { isSameOpening } from './openFrame';
import { firstState, isBetweenStatements, isSameKnowledge, type Counts, type RestartState } from './restartState';
import { type Scan } from '../scanResult';
import { type TextEdit, type TextLines } from './textLines';

/** More edits at once are read in slices. */
const MOST_PATCHED = 32;

type Listener = (change: ElementChange | undefined) => void;

/** What is known of a text's numbers and arrays, kept through its edits. */
export class CodeIndex implements Indexed, DocumentIndex {
  /** What is certain, from the text's beginning on … */
  head = new LeafList();
  /** … what is known where it ends … */
  private end: { readonly state: RestartState; readonly counts: Counts };
  /** … and what stood at the text's end before it was edited: right if the scan that fills the gap agrees there. */
  private tail = new LeafList();
  private tailDefinitions: Map<string, Definition> | undefined;
  private rebuild: Rebuild | undefined;
  private complete = false;
  private readonly listeners = new Map<Listener, IndexedArray>();
  readonly lexicon: Lexicon;
  length = 0;
  /** What stands in a block inside a statement is not final before the statement is over. */
  private isCoarse = false;

  constructor(
    readonly lines: TextLines,
    readonly language: Language,
    readonly rules: CodeRules,
    readonly sizes = USUAL_SIZES,
  ) {
    this.lexicon = lexiconOf(language, rules);
    this.end = firstState(this.lexicon);
  }

  get isComplete(): boolean {
    return this.complete;
  }

  /** Goes on with what is not known yet, about `budget` units of text; true when everything is. */
  advance(budget: number): boolean {
    if (this.complete) return true;
    const rebuild = (this.rebuild ??= this.begin());
    if (rebuild.isUnsure) {
      this.reset();
      return false;
    }
    const leaf = rebuild.take();
    if (leaf) {
      this.head.add(leaf);
      this.end = rebuild.from ?? this.end;
      return this.finishIfOver(rebuild);
    }
    const target = this.nextAgreement();
    const isThere = rebuild.readTo(target, budget);
    if (isThere && !rebuild.scan.done && this.agrees(rebuild, target)) rebuild.end();
    if (rebuild.isCrossed) {
      this.reset();
      this.isCoarse = true;
      return false;
    }
    return isThere && this.finishIfOver(rebuild);
  }

  /** Takes in edits, whose offsets are those before all of them, in text order. The lines are those after all of them. */
  edit(edits: readonly TextEdit[]): void {
    let shift = 0;
    let budget = MOST_PATCHED;
    let open: TextEdit | undefined;
    for (const [index, given] of edits.entries()) {
      const own = { ...given, start: given.start + shift, end: given.end + shift };
      const edit = open ? united(open, own) : own;
      const next = edits[index + 1];
      const grown = edit.length - (edit.end - edit.start);
      open = undefined;
      if (budget > 0 && this.patch(edit, next ? next.start + shift : Infinity)) budget--;
      else open = edit;
      if (!open) this.length += grown;
      shift += open ? 0 : grown;
    }
    if (open) {
      this.length += open.length - (open.end - open.start);
      this.cut(open);
    }
    const isOff = this.complete && this.head.length !== this.length;
    if (isOff) this.reset();
  }

  /** Forgets everything. */
  reset(): void {
    this.isCoarse = false;
    this.head = new LeafList();
    this.end = firstState(this.lexicon);
    this.tail = new LeafList();
    this.rebuild = undefined;
    this.complete = false;
    this.length = 0;
    for (const listener of this.listeners.keys()) this.tell(listener, undefined);
  }

  formatComments(): readonly FormatComment[] {
    return commentsOfLeaves(this.head.leaves);
  }

  scanSteps(): Generator<undefined, Scan> {
    const unfinished = this.rebuild?.soFar();
    const { leaves } = this.head;
    return scanOfLeaves(unfinished ? [...leaves, unfinished] : leaves, this.language.id);
  }

  /** The array whose brackets are around the offset, as far as is certain. */
  arrayAt(offset: number): IndexedArray | undefined {
    return this.head.arrayAt(offset);
  }

  /** The values of an array that the index has, in text order. */
  valuesOf(array: IndexedArray): Float64Array {
    return this.head.valuesOf(array);
  }

  /** Tells `listener` what every edit does to an array's values; `undefined`, once, when that can no longer be told. */
  follow(array: IndexedArray, listener: Listener): () => void {
    this.listeners.set(listener, array);
    return () => this.listeners.delete(listener);
  }

  get leaves(): readonly Leaf[] {
    return this.head.leaves;
  }

  private begin(): Rebuild {
    let text = this.lines.textOf(this.head.lines, this.lines.lineCount);
    if (this.head.leaves.length > 0 && text.length !== this.length - this.head.length) {
      this.reset();
      text = this.lines.textOf(0, this.lines.lineCount);
    }
    this.length = this.head.length + text.length;
    const isFirst = this.head.leaves.length === 0;
    return new Rebuild(text, this, this.end, definitionsOf(this.head).values(), isFirst, this.isFinal);
  }

  private readonly isFinal = (state: RestartState): boolean =>
    isBetweenStatements(state) && (!this.isCoarse || state.frames.length === 1);

  /** Where in the text that is being read the next old stop stands. */
  private nextAgreement(): number {
    const stop = this.tail.leaves.length > 0 ? this.length - this.tail.length : this.length;
    return stop - (this.length - (this.rebuild?.text.length ?? 0));
  }

  /** Whether the old stop at the place reached, if that is where it stands, knows the same; else it is given up. */
  private agrees(rebuild: Rebuild, target: number): boolean {
    const stop = this.tail.stopsFrom(0).next().value;
    if (stop === undefined) return false;
    const mark = rebuild.scan.at === target ? rebuild.scan.markHere() : undefined;
    if (
      mark &&
      this.isFinal(mark.state) &&
      this.isFinal(stop.state) &&
      isSameOpening(mark.state.frames, stop.state.frames) &&
      isSameKnowledge(mark.state, stop.state) &&
      isSameDefinitions(rebuild.scan.s, this.tailDefinitions)
    )
      return true;
    this.dropTailStop();
    return false;
  }

  private dropTailStop(): void {
    const second = this.tail.stopsFrom(1).next().value;
    const rest = second ? this.tail.cut(second) : new LeafList();
    if (this.tailDefinitions) addDefinitions(this.tailDefinitions, this.tail.leaves);
    this.tail = rest;
  }

  private finishIfOver(rebuild: Rebuild): boolean {
    if (!rebuild.isOver) return false;
    if (!rebuild.scan.done) this.head.append(this.tail);
    this.tail = new LeafList();
    this.tailDefinitions = undefined;
    this.rebuild = undefined;
    this.complete = true;
    return true;
  }

  /** Reads a little text around the edit again; false where that does not tell what it changes. */
  private patch(edit: TextEdit, limit: number): boolean {
    const patch = edit.end < this.head.length || this.complete ? patchFor(this, edit, limit, this.complete) : undefined;
    if (!patch) return false;
    const { from, to, leaf, holder, growth, closed, opened } = patch;
    const shift = edit.length - (edit.end - edit.start);
    const last = to?.state.frames.at(-1);
    const led = to ? longLeads(this.head.leaves, from, to, edit) : [];
    if (!led) return false;
    const changes = this.changes(patch);
    if (holder) holder.length += shift;
    for (const array of led) array.lead += shift;
    if (holder && !('reason' in holder) && growth) grow(holder, growth);
    if (closed) this.close(patch.from, closed);
    if (opened) this.open(patch, opened, shift);
    if (growth && last && to) this.head.addCounts(to.at, last, growth);
    this.head.replace(from, to, leaf);
    for (const [listener, change] of changes) this.tell(listener, change);
    return true;
  }

  /** What the patch, which is about to be applied, does to the arrays that somebody follows; no entry: nothing. */
  private changes(patch: Patch): Map<Listener, ElementChange | undefined> {
    const changes = new Map<Listener, ElementChange | undefined>();
    for (const [listener, array] of this.listeners) {
      const change = patchedElements(this.head.leaves, patch, array);
      if (change || !this.head.keeps(array, patch.from, patch.to)) changes.set(listener, change);
    }
    return changes;
  }

  private tell(listener: Listener, change: ElementChange | undefined): void {
    if (change) this.listeners.set(listener, change.array);
    else this.listeners.delete(listener);
    listener(change);
  }

  private close(from: Stop, { end, array }: NonNullable<Patch['closed']>): void {
    const known = from.state.frames.at(-1)?.holder;
    if (!known || 'reason' in known) return;
    const start = this.head.startOf(known, from) ?? 0;
    known.length = from.at + end - start;
    known.count = array.count;
    known.extra = array.extra;
  }

  private open({ from, to, growth }: Patch, { frame, array }: NonNullable<Patch['opened']>, shift: number): void {
    const known = frame.holder;
    if (!known || 'reason' in known || !to) return;
    const end = (this.head.startOf(known, to) ?? 0) + known.length + shift;
    array.length = end - (from.at + array.at);
    if (growth) grow(array, growth);
    frame.holder = array;
    frame.name = array.name;
  }

  /** What names mean at a stop. */
  definitionsAt(stop: Stop): Iterable<Definition> {
    const leaves = this.head.leaves.slice(0, stop.leaf + 1);
    if (!leaves.some(({ defines }) => defines)) return [];
    const definitions = new Map<string, Definition>();
    addDefinitions(definitions, leaves.slice(0, -1));
    for (const note of notesBetween(this.head.leaves, { leaf: stop.leaf, stop: 0 }, stop))
      definitions.set(key(note), note);
    return definitions.values();
  }

  definitionsFrom(from: Stop, to: Stop | undefined): readonly DefinitionNote[] {
    return notesBetween(this.head.leaves, from, to ?? { leaf: this.head.leaves.length, stop: 0 });
  }

  /** Keeps what stands safely before an edit, and what stands behind for later. */
  private cut({ start, end, length }: TextEdit): void {
    const wasComplete = this.complete;
    this.complete = false;
    this.rebuild = undefined;
    for (const listener of this.listeners.keys()) this.tell(listener, undefined);
    const before = this.length - length + (end - start);
    this.cutTail(end + 1, before, wasComplete);
    const known = this.head.length;
    if (known + LOOKAHEAD <= start && this.isFinal(this.end.state)) return;
    const limit = Math.min(Math.max(0, start - LOOKAHEAD), known - 1);
    const stop = this.head.lastStop(limit, this.isFinal);
    if (stop === undefined) {
      this.head = new LeafList();
      this.end = firstState(this.lexicon);
      return;
    }
    this.head.cut(stop);
    this.end = stop;
  }

  /** `at` is the first offset in the old text, of `length`, where an old stop may stand. */
  private cutTail(at: number, length: number, isWhole: boolean): void {
    if (isWhole) {
      const stop = this.head.stopsFrom(at).next().value;
      if (stop) this.keepTail(stop);
      return;
    }
    while (this.tail.leaves.length > 0 && length - this.tail.length < at) this.dropTailStop();
  }

  private keepTail(stop: Stop): void {
    this.tail = this.head.cut(stop);
    this.tailDefinitions = definitionsOf(this.head);
  }
}

const key = ({ name, storage, numbers, isVariable }: Definition): string =>
  `${isVariable === true ? 'v' : storage ? 's' : numbers === undefined ? 'e' : 'n'}${name}`;

const definitionsOf = (list: LeafList): Map<string, Definition> => {
  const definitions = new Map<string, Definition>();
  addDefinitions(definitions, list.leaves);
  return definitions;
};

const addDefinitions = (definitions: Map<string, Definition>, leaves: readonly Leaf[]): void => {
  for (const { notes } of leaves)
    for (const note of notes) if (note.kind === 'definition') definitions.set(key(note), note);
};

/** Whether names mean the same to a scanner as they meant before. */
const isSameDefinitions = (
  { aliases, elementTypes, typeNamesBy, variables }: Rebuild['scan']['s'],
  before: ReadonlyMap<string, Definition> | undefined,
): boolean => {
  if (before === undefined) return false;
  let known = aliases.size + elementTypes.size + typeNamesBy.size + variables.size;
  for (const { name, storage, elements, elementName, numbers, isVariable } of before.values()) {
    if (isVariable === true && !variables.has(name)) return false;
    if (numbers === '' ? typeNamesBy.has(name) : numbers !== undefined && typeNamesBy.get(name) !== numbers)
      return false;
    if (storage && aliases.get(name) !== storage) return false;
    if (elements !== undefined && elementTypes.get(name)?.type !== elements) return false;
    if (elements !== undefined && elementTypes.get(name)?.typeName !== elementName) return false;
    if (numbers !== '') known--;
  }
  return known === 0;
};

/** The definitions between two stops. */
const notesBetween = (
  leaves: readonly Leaf[],
  from: Pick<Stop, 'leaf' | 'stop'>,
  to: Pick<Stop, 'leaf' | 'stop'>,
): readonly DefinitionNote[] =>
  leaves.slice(from.leaf, to.leaf + 1).flatMap((leaf, i) => {
    if (!leaf.defines) return [];
    const index = from.leaf + i;
    const begin = index === from.leaf ? extentAt(leaf, from.stop).at : 0;
    const end = index === to.leaf ? extentAt(leaf, to.stop).at : leaf.length;
    return leaf.notes.filter(note => note.kind === 'definition' && note.at >= begin && note.at < end);
  }) as DefinitionNote[];

/** One edit that spans two, of which the second has offsets in the text before both. */
const united = (first: TextEdit, second: TextEdit): TextEdit => ({
  start: first.start,
  end: second.end,
  length: first.length + (second.start - first.end) + second.length,
  lines: first.lines + second.lines,
});
