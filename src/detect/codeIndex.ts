import { type Definition } from './definition';
import { scanOfLeaves } from './indexScan';
import { type CodeRules, type Language } from './language';
import { LeafList, type Stop } from './leafList';
import { type Leaf } from './leaf';
import { type Lexicon, lexiconOf } from './lexicon';
import { Rebuild } from './rebuild';
import { isSameOpening } from './openFrame';
import { firstState, isBetweenStatements, isSameKnowledge, type Counts, type RestartState } from './restartState';
import { type Scan } from './scanResult';
import { type TextEdit, type TextLines } from './textLines';

/** No decision of the scanner at a line's beginning has looked further ahead. */
const LOOKAHEAD = 160;

/** What is known of a text's numbers and arrays, kept through its edits. */
export class CodeIndex {
  /** What is certain, from the text's beginning on … */
  private head = new LeafList();
  /** … what is known where it ends … */
  private end: { readonly state: RestartState; readonly counts: Counts };
  /** … and what stood at the text's end before it was edited: right if the scan that fills the gap agrees there. */
  private tail = new LeafList();
  private tailDefinitions: Map<string, Definition> | undefined;
  private rebuild: Rebuild | undefined;
  private complete = false;
  private readonly lexicon: Lexicon;
  private length: number;

  constructor(
    private readonly lines: TextLines,
    private readonly language: Language,
    private readonly rules: CodeRules,
  ) {
    this.lexicon = lexiconOf(language, rules);
    this.end = firstState(this.lexicon);
    this.length = lines.length;
  }

  get isComplete(): boolean {
    return this.complete;
  }

  /** Goes on with what is not known yet, about `budget` units of text; true when everything is. */
  advance(budget: number): boolean {
    if (this.complete) return true;
    const rebuild = (this.rebuild ??= this.begin());
    const leaf = rebuild.take();
    if (leaf) {
      this.head.add(leaf);
      this.end = rebuild.from ?? this.end;
      return this.finishIfOver(rebuild);
    }
    const target = this.nextAgreement();
    if (!rebuild.readTo(target, budget)) return false;
    if (!rebuild.scan.done && this.agrees(rebuild, target)) rebuild.end();
    return this.finishIfOver(rebuild);
  }

  /** Takes in edits, whose offsets are those before all of them, in text order. The lines are those after all of them. */
  edit(edits: readonly TextEdit[]): void {
    const first = edits[0];
    const last = edits.at(-1);
    if (!first || !last) return;
    let [length, lines] = [last.end - first.start, 0];
    for (const edit of edits) {
      length += edit.length - (edit.end - edit.start);
      lines += edit.lines;
    }
    this.length += length - (last.end - first.start);
    this.cut({ start: first.start, end: last.end, length, lines });
    if (this.length !== this.lines.length) this.reset();
  }

  /** Forgets everything. */
  reset(): void {
    this.head = new LeafList();
    this.end = firstState(this.lexicon);
    this.tail = new LeafList();
    this.rebuild = undefined;
    this.complete = false;
    this.length = this.lines.length;
  }

  /** What is certain, a leaf a step. */
  scanSteps(): Generator<undefined, Scan> {
    return scanOfLeaves(this.head.leaves, this.language.id);
  }

  get leaves(): readonly Leaf[] {
    return this.head.leaves;
  }

  private begin(): Rebuild {
    const text = this.lines.textOf(this.head.lines, this.lines.lineCount);
    const isFirst = this.head.leaves.length === 0;
    return new Rebuild(text, this.language, this.rules, this.lexicon, this.end, definitionsOf(this.head).values(), isFirst);
  }

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
      isBetweenStatements(mark.state) &&
      isBetweenStatements(stop.state) &&
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

  /** Keeps what stands safely before an edit, and what stands behind for later. */
  private cut({ start, end, length }: TextEdit): void {
    const wasComplete = this.complete;
    this.complete = false;
    this.rebuild = undefined;
    const before = this.length - length + (end - start);
    this.cutTail(end + 1, before, wasComplete);
    const known = this.head.length;
    if (known + LOOKAHEAD <= start && isBetweenStatements(this.end.state)) return;
    const limit = Math.min(Math.max(0, start - LOOKAHEAD), known - 1);
    const stop = this.head.lastStop(limit, isBetweenStatements);
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

const key = ({ name, storage }: Definition): string => `${storage ? 's' : 'e'}${name}`;

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
  { aliases, elementTypes }: Rebuild['scan']['s'],
  before: ReadonlyMap<string, Definition> | undefined,
): boolean => {
  if (before?.size !== aliases.size + elementTypes.size) return false;
  for (const { name, storage, elements } of before.values())
    if (storage ? aliases.get(name) !== storage : elementTypes.get(name) !== elements) return false;
  return true;
};
