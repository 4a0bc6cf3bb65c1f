import { type ArrayRecords, INDEXED, RETYPED } from '../code/arrayRecords';
import { type Frame } from '../code/frame';
import { type IndexedArray, type NamePlace } from './indexedArray';
import { type Leaf, STOP } from './leaf';
import { type LeafNote, moveNote, type NameNote, type RefusalNote } from './leafNote';
import { type Extent } from './joinLeaves';
import { type Mark, type MarkedScan } from './markedScan';
import { UNKNOWN_NAME } from './openFrame';
import { ownText } from '../ownText';
import { packLiterals } from './packedLiterals';
import { RunWriter } from './runWriter';
import { type ScanState } from '../code/scanState';

const UNKNOWN: NameNote = { kind: 'name', at: 0, name: '', length: 0 };

/** An array of the scan with where it begins there. */
interface FoundArray {
  readonly at: number;
  readonly runsFrom: number;
  readonly array: IndexedArray;
}

/**
 * Takes what a scan has found, piece by piece from its beginning. What is taken must be final: its lists are closed, or
 * nothing that closes later can change it.
 */
export class Harvest {
  private arrays: FoundArray[] = [];
  /** Arrays that begin before the text; their length counts from the beginning of the scanner's text. */
  readonly before: IndexedArray[] = [];
  private notes: LeafNote[] = [];
  private readonly names = new Map<number, NameNote>();
  private hasLostStatement = false;
  private records = 1;
  private refused = 0;
  private definitions = 0;
  private constants = 0;
  private assignments = 0;
  private typeNames = 0;
  private typed = 0;
  private named = 0;
  private comments = 0;
  /** How far the text was taken. */
  private taken = 0;
  /** Something was found of a statement whose beginning was taken before. */
  isLate = false;

  constructor(
    private readonly scan: MarkedScan,
    /** The open brackets at its marks are told what they became. */
    private readonly isFinal = true,
  ) {}

  /** Notes arrays and all else that was found since the last time. */
  collect(): void {
    const { s, origin } = this.scan;
    const names: LeafNote[] = [];
    for (; this.records < s.records.count; this.records++) {
      const found = this.arrayOf(s.records, this.records, names);
      const frame = this.scan.opened.get(found.at);
      if (found.at < 0) {
        this.before.push(found.array);
        continue;
      }
      if (frame && this.isFinal) frame.holder = found.array;
      this.arrays.push(found);
    }
    this.arrays.sort((a, b) => a.at - b.at);
    this.collectOpenNames(names);
    for (; this.refused < s.refused.length; this.refused++) {
      const found = s.refused[this.refused];
      if (!found) continue;
      const { start, end } = found.span;
      const refusal: RefusalNote = { kind: 'refusal', at: start - origin, length: end - start, reason: found.reason };
      const frame = this.scan.opened.get(refusal.at);
      if (frame && this.isFinal) frame.holder = refusal;
      names.push(refusal);
    }
    for (; this.definitions < s.definitions.length; this.definitions++) {
      const found = s.definitions[this.definitions];
      if (found) names.push({ kind: 'definition', ...found, at: found.at - origin });
    }
    for (; this.assignments < s.assignments.length; this.assignments++) {
      const found = s.assignments[this.assignments];
      if (found) names.push({ kind: 'assignment', ...found, at: found.at - origin });
    }
    this.collectTypes(names);
    this.collectComments(names);
    this.collectConstants(names);
    this.isLate ||= names.some(({ at }) => at >= 0 && at < this.taken);
    // What a statement that began before says of its own beginning is known already.
    this.notes = [...this.notes, ...names.filter(({ at }) => at >= 0)].sort((a, b) => a.at - b.at);
  }

  /** Forgets the arrays that begin from `at` on: a list around them takes their place. Where it is refused, so are they. */
  dropArrays(at: number, isRefused: boolean): void {
    this.arrays = this.arrays.filter(found => found.at < at);
    this.notes = this.notes.filter(
      note => note.at < at || !(note.kind === 'name' || (isRefused && note.kind === 'refusal')),
    );
  }

  /** Forgets what stands before the offset. */
  skipTo(at: number): void {
    this.arrays = this.arrays.filter(found => found.at >= at);
    this.notes = this.notes.filter(note => note.at >= at);
  }

  /** Adds an open list as the array that it is so far. */
  addOpen(frame: Frame): void {
    const { s } = this.scan;
    const { leftOut, ragged, preproc } = frame;
    const array = this.adopt(frame, {
      type: s.records.typeTexts[frame.type] ?? '',
      typeName: s.records.typeNames[frame.type] ?? '',
      retyped: undefined,
      isIndexed: false,
      count: elementsFrom(s, frame.runs),
      extra: { leftOut, ragged, preproc, complete: false, shape: undefined, order: undefined },
    });
    array.length = s.pos - frame.start;
  }

  /** An array has the name of a list, or is in a statement, that began before the text, which is not known here. */
  get isUnsure(): boolean {
    return this.hasLostStatement || this.arrays.some(({ array }) => array.name === UNKNOWN);
  }

  /** Whether an array begins at the offset or behind it. */
  hasArrayFrom(at: number): boolean {
    return this.arrays.some(found => found.at >= at);
  }

  /** Makes an open list the array that it was before. */
  adopt(
    frame: Frame,
    {
      type,
      typeName,
      retyped,
      isIndexed,
      count,
      extra,
    }: Pick<IndexedArray, 'type' | 'typeName' | 'retyped' | 'isIndexed' | 'count' | 'extra'>,
  ): IndexedArray {
    const { s, origin } = this.scan;
    const notes: LeafNote[] = [];
    const name = this.nameOf(s.records, frame.name, notes);
    if (frame.statement < origin) this.hasLostStatement = true;
    const lead = frame.start - frame.statement;
    const array = {
      at: 0,
      lead,
      line: frame.line - 1,
      length: 0,
      name,
      type,
      typeName,
      retyped,
      isIndexed,
      run: 0,
      count,
      extra,
    };
    this.arrays.push({ at: frame.start - origin, runsFrom: frame.runs, array });
    this.notes = [...this.notes, ...notes].sort((a, b) => a.at - b.at);
    return array;
  }

  /** The stretch from the first of the marks to `end`, which none of them is. */
  take(marks: readonly Mark[], end: Extent): Leaf {
    const first = marks[0];
    if (first === undefined) throw new RangeError('A leaf begins with a mark.');
    const { s, origin, firstLiteral: skipped } = this.scan;
    const length = end.at - first.at;
    const isBefore = ({ at }: { readonly at: number }): boolean => at < end.at;
    const arrays = this.arrays.filter(isBefore);
    const notes = this.notes.filter(isBefore);
    this.taken = end.at;
    this.arrays = this.arrays.slice(arrays.length);
    this.notes = this.notes.slice(notes.length);
    for (const note of notes) moveNote(note, -first.at, -first.lines);
    const runs = new RunWriter(this.scan, new Set(arrays.map(({ runsFrom }) => runsFrom)));
    const heights = runs.write(marks, end);
    for (const { at, runsFrom, array } of arrays) {
      array.at = at - first.at;
      array.line -= first.lines;
      array.run = runs.placeOf(runsFrom);
    }
    const stops = new Int32Array(marks.length * STOP.size);
    marks.forEach((mark, index) => {
      const { at, lines, literals, counts } = mark;
      const height = heights[index] ?? 0;
      stops.set([at - first.at, lines - first.lines, literals - first.literals, height, ...counts], index * STOP.size);
    });
    return {
      length,
      lines: end.lines - first.lines,
      ...packLiterals(s.literals, first.literals + skipped, end.literals + skipped, origin + first.at, length),
      runs: runs.pairs,
      runValues: runs.values.size > 0 ? runs.values : undefined,
      stops,
      states: marks.map(({ state }) => state),
      arrays: arrays.map(({ array }) => array),
      notes,
      defines: notes.some(({ kind }) => kind === 'definition'),
    };
  }

  /** The lists inside an open map may have its name. */
  private collectOpenNames(notes: LeafNote[]): void {
    const { s, origin, named } = this.scan;
    for (let frame: Frame | undefined = s.top; frame; frame = frame.below)
      if (frame.isList && frame.keyed && frame.name > UNKNOWN_NAME) this.nameOf(s.records, frame.name, notes);
    if (!this.isFinal) return;
    for (; this.named < named.length; this.named++) {
      const [frame, ref] = named[this.named] ?? [];
      if (!frame || ref === undefined || ref === UNKNOWN_NAME) continue;
      const isHere = (s.records.nameStarts[ref] ?? 0) >= origin || this.scan.names.has(ref);
      if (isHere) frame.name = this.nameOf(s.records, ref, notes);
    }
  }

  private collectConstants(notes: LeafNote[]): void {
    const { s, origin } = this.scan;
    for (; this.constants < s.constants.length; this.constants++) {
      const found = s.constants[this.constants];
      if (!found) continue;
      const { nameStart, nameEnd, start, end, integer, real, literal, type, once } = found;
      notes.push({
        kind: 'constant',
        at: nameStart - origin,
        name: ownText(s.text, { start: nameStart, end: nameEnd }),
        nameLength: nameEnd - nameStart,
        start: start - nameStart,
        end: end - nameStart,
        integer,
        real,
        literal: literal < 0 ? undefined : (s.literals.starts[literal] ?? 0) - nameStart,
        type,
        once,
      });
    }
  }

  private collectTypes(notes: LeafNote[]): void {
    const { s, origin } = this.scan;
    const { typed, records } = s;
    for (; this.typeNames < s.typeNames.length; this.typeNames++) {
      const found = s.typeNames[this.typeNames];
      if (!found) continue;
      const { nameStart, nameEnd, key, type } = found;
      const name = ownText(s.text, { start: nameStart, end: nameEnd });
      notes.push({ kind: 'typeName', at: nameStart - origin, key, name, length: nameEnd - nameStart, type });
    }
    for (; this.typed < typed.count; this.typed++) {
      const start = typed.start(this.typed);
      const ref = typed.type(this.typed);
      notes.push({
        kind: 'typed',
        at: start - origin,
        length: typed.end(this.typed) - start,
        type: records.typeTexts[ref] ?? '',
        typeName: records.typeNames[ref] ?? '',
        codes: typed.codes(this.typed),
      });
    }
  }

  private collectComments(notes: LeafNote[]): void {
    const { s, origin } = this.scan;
    if (s.formatComments.count === this.comments) return;
    const found = s.formatComments.from(this.comments, s.text, s.pos);
    this.comments += found.length;
    for (const { span, text, leads, line, lines, nextEnd, alone } of found)
      notes.push({
        kind: 'comment',
        at: span.start - origin,
        line: line - 1,
        length: span.end - span.start,
        text,
        leads,
        lines: { start: lines.start - span.start, end: lines.end - span.start },
        nextEnd: nextEnd - span.start,
        alone,
      });
  }

  private arrayOf(records: ArrayRecords, record: number, notes: LeafNote[]): FoundArray {
    const { origin } = this.scan;
    const start = records.starts[record] ?? 0;
    const type = records.types[record] ?? 0;
    const traits = records.traits[record] ?? 0;
    const statement = records.statements[record] ?? start;
    if (start >= origin && statement < origin) this.hasLostStatement = true;
    return {
      at: start - origin,
      runsFrom: records.runsFrom[record] ?? 0,
      array: {
        at: 0,
        line: (records.lines[record] ?? 1) - 1,
        lead: start - statement,
        length: (records.ends[record] ?? 0) - start,
        name: start < origin ? undefined : this.nameOf(records, records.names[record] ?? 0, notes),
        type: records.typeTexts[type] ?? '',
        typeName: records.typeNames[type] ?? '',
        retyped: (traits & RETYPED) === 0 ? undefined : records.storages[type],
        isIndexed: (traits & INDEXED) !== 0,
        run: 0,
        count: records.counts[record] ?? 0,
        extra: records.extras[record],
      },
    };
  }

  private nameOf(records: ArrayRecords, ref: number, notes: LeafNote[]): NamePlace | undefined {
    if (ref === 0) return undefined;
    if (ref === UNKNOWN_NAME) return UNKNOWN;
    const known = this.scan.names.get(ref) ?? this.names.get(ref);
    if (known) return known;
    const { s, origin } = this.scan;
    const span = { start: records.nameStarts[ref] ?? 0, end: records.nameEnds[ref] ?? 0 };
    const { start, end } = span;
    const note: NameNote = { kind: 'name', at: start - origin, name: ownText(s.text, span), length: end - start };
    this.names.set(ref, note);
    notes.push(note);
    return note;
  }
}

/** How many elements were found from a run on. */
const elementsFrom = ({ runs }: ScanState, run: number): number => {
  let count = 0;
  for (let i = run; i < runs.count; i++) count += runs.lengths[i] ?? 0;
  return count;
};
