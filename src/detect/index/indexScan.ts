import { countLeading } from '../countLeading';
import { type IndexedArray, type NamePlace } from './indexedArray';
import { isExact } from '../numbers/isExact';
import { type Leaf, literalStart } from './leaf';
import { type ConstantNote } from './leafNote';
import { assignedOnce, type NamedConstant } from '../namedConstant';
import { type ArrayFlags, NO_LITERAL, type NumberArray } from '../numberArray';
import { LeafTypes } from './leafTypes';
import { emptyTable, type FilledTable, unpackLiterals } from './packedLiterals';
import { type Refusal, type Scan } from '../scanResult';
import { type TypeNameTable } from '../typeNameTable';

/** The scan that leaves hold, a leaf a step so that the caller may rest. */
export function* scanOfLeaves(leaves: readonly Leaf[], language: string): Generator<undefined, Scan> {
  const literals = emptyTable(leaves.reduce((sum, { count }) => sum + count, 0));
  const reader = new LeafReader(leaves, literals);
  for (let index = 0; index < leaves.length; index++) {
    reader.readLiterals(index);
    yield undefined;
  }
  const assignments = leaves.flatMap(({ notes }) => notes.filter(note => note.kind === 'assignment'));
  const once = assignments.length > 0 ? assignedOnce(assignments) : new Set<string>();
  const arrays: NumberArray[] = [];
  const refused: Refusal[] = [];
  const constants: NamedConstant[] = [];
  const types = new LeafTypes(leaves);
  for (let index = 0; index < leaves.length; index++) {
    reader.readNotes(index, refused, constants, once);
    for (const array of leaves[index]?.arrays ?? []) arrays.push(reader.arrayOf(index, array, types.names));
    yield undefined;
  }
  const { formatComments, typedSpans, names } = types;
  return { language, literals, arrays, refused, constants, formatComments, typeNames: names.all, typedSpans };
}

/** What stands before a leaf. */
interface Base {
  readonly at: number;
  readonly lines: number;
  readonly literals: number;
}

class LeafReader {
  private readonly bases: readonly Base[];
  private readonly names = new Map<NamePlace, number>();

  constructor(
    private readonly leaves: readonly Leaf[],
    private readonly table: FilledTable,
  ) {
    let base: Base = { at: 0, lines: 0, literals: 0 };
    this.bases = leaves.map(({ length, lines, count }) => {
      const own = base;
      base = { at: base.at + length, lines: base.lines + lines, literals: base.literals + count };
      return own;
    });
  }

  private base(index: number): Base {
    return this.bases[index] ?? { at: 0, lines: 0, literals: 0 };
  }

  readLiterals(index: number): void {
    const leaf = this.leaves[index];
    if (leaf === undefined) return;
    const { at, literals } = this.base(index);
    unpackLiterals(leaf, at, literals, this.table);
  }

  readNotes(index: number, refused: Refusal[], constants: NamedConstant[], once: ReadonlySet<string>): void {
    const { at } = this.base(index);
    for (const note of this.leaves[index]?.notes ?? []) {
      const start = at + note.at;
      if (note.kind === 'name') this.names.set(note, start);
      else if (note.kind === 'refusal')
        refused.push({ span: { start, end: start + note.length }, reason: note.reason });
      else if (note.kind === 'constant' && (!note.once || once.has(note.name)))
        constants.push(this.constantOf(index, note, start));
    }
  }

  private constantOf(index: number, note: ConstantNote, at: number): NamedConstant {
    const { integer, real, type } = note;
    return {
      name: note.name,
      nameSpan: { start: at, end: at + note.nameLength },
      span: { start: at + note.start, end: at + note.end },
      value: real,
      ...(integer !== undefined && !isExact(real, integer) && { big: integer }),
      isInteger: integer !== undefined,
      literal: note.literal === undefined ? -1 : this.literalAt(index, note.at + note.literal),
      ...(type !== '' && { type }),
    };
  }

  /** The literal of a leaf that begins at the offset there. */
  private literalAt(index: number, at: number): number {
    const leaf = this.leaves[index];
    if (leaf === undefined) return -1;
    return this.base(index).literals + countLeading(leaf.count, literal => literalStart(leaf, literal) < at);
  }

  arrayOf(index: number, array: IndexedArray, typeNames: TypeNameTable): NumberArray {
    const { at, lines } = this.base(index);
    const { count, extra, name, type, lead } = array;
    const start = at + array.at;
    const made: { -readonly [key in keyof NumberArray]: NumberArray[key] } = {
      span: { start, end: start + array.length },
      statementStart: start - lead,
      line: lines + array.line + 1,
      shape: extra?.shape ?? [count],
      count,
      flags: extra ? flagsOf(extra) : PLAIN,
      leftOut: extra?.leftOut ?? 0,
      ...this.elements(index, array),
    };
    const from = name && this.names.get(name);
    if (name && from !== undefined) {
      made.nameSpan = { start: from, end: from + name.length };
      made.name = name.name;
    }
    if (type !== '') made.elementType = type;
    const typeName = array.typeName === '' ? undefined : typeNames.find(array.typeName, start);
    if (typeName) made.typeName = typeName;
    return made;
  }

  private elements(index: number, { run, count, extra }: IndexedArray): Pick<NumberArray, 'values' | 'literals'> {
    const runs = [...this.runsFrom(index, run, count)];
    const first = runs[0]?.literal ?? -1;
    const order = extra?.order;
    let next = first;
    const follows = runs.every(({ literal, length }) => {
      const fits = literal >= 0 && literal === next;
      next = literal + length;
      return fits;
    });
    if (order === undefined && follows)
      return { values: this.table.values.subarray(first, first + count), literals: first };
    const values = new Float64Array(count);
    const indices = new Uint32Array(count);
    let element = 0;
    for (const { literal, length, value } of runs)
      for (let i = 0; i < length; i++, element++) {
        values[element] = literal < 0 ? value : (this.table.values[literal + i] ?? 0);
        indices[element] = literal < 0 ? NO_LITERAL : literal + i;
      }
    if (order === undefined) return { values, literals: indices };
    return {
      values: values.map((_, i) => values[order[i] ?? 0] ?? 0),
      literals: indices.map((_, i) => indices[order[i] ?? 0] ?? 0),
    };
  }

  /** The runs of `count` elements. */
  private *runsFrom(
    leafIndex: number,
    from: number,
    count: number,
  ): Generator<{ readonly literal: number; readonly length: number; readonly value: number }> {
    let run = from;
    let left = count;
    for (let index = leafIndex; left > 0 && index < this.leaves.length; index++, run = 0) {
      const leaf = this.leaves[index];
      if (leaf === undefined) return;
      const { literals } = this.base(index);
      for (; 2 * run < leaf.runs.length && left > 0; run++) {
        const first = leaf.runs[2 * run] ?? 0;
        const length = Math.min(left, leaf.runs[2 * run + 1] ?? 0);
        left -= length;
        yield { literal: first < 0 ? -1 : literals + first, length, value: leaf.runValues?.get(run) ?? 0 };
      }
    }
  }
}

const PLAIN: ArrayFlags = { ragged: false, mixed: false, preproc: false, complete: true };

const flagsOf = ({ ragged, leftOut, preproc, complete }: NonNullable<IndexedArray['extra']>): ArrayFlags => ({
  ragged,
  mixed: leftOut > 0,
  preproc,
  complete,
});
