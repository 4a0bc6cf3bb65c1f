import { type ArrayExtra, type ArrayRecords } from './arrayRecords';
import { type ElementRuns, NO_LITERAL } from './elementRuns';
import { isExact } from '../numbers/isExact';
import { type LiteralTable } from '../literalTable';
import { assignedOnce, type NamedConstant } from '../namedConstant';
import { type ArrayFlags, type NumberArray } from '../numberArray';
import { ownText } from '../ownText';
import { type Scan } from '../scanResult';
import { type ScanState } from './scanState';
import { byPlace, type TypedSpan } from '../typedSpan';
import { TypeNameTable } from '../typeNameTable';

/** The result of a scan. Before its end only arrays that nothing around them can swallow any more are told. */
export function scanOf(s: ScanState, finished: boolean): Scan {
  const literals = s.literals.snapshot(finished);
  const typeNames = typeNamesOf(s);
  const certain = finished ? s.records.count : certainRecords(s);
  const arrays: NumberArray[] = [];
  let sorted = true;
  let before = -1;
  for (let record = 0; record < certain; record++) {
    const array = arrayOf(s, literals, record, typeNames);
    sorted &&= array.span.start > before;
    before = array.span.start;
    arrays.push(array);
  }
  if (!sorted) arrays.sort((a, b) => a.span.start - b.span.start);
  return {
    language: s.lexicon.language.id,
    literals,
    arrays,
    refused: [...s.refused],
    constants: constantsOf(s),
    formatComments: s.formatComments.result(s.text, finished ? s.text.length : s.pos, finished),
    typeNames: typeNames.all,
    typedSpans: typedSpansOf(s, typeNames),
  };
}

const constantsOf = ({ constants, assignments, text }: ScanState): NamedConstant[] => {
  const single = assignedOnce(assignments);
  const all = constants.flatMap(record => {
    const { nameStart, nameEnd, start, end, integer, real, literal, type, once } = record;
    const nameSpan = { start: nameStart, end: nameEnd };
    const name = ownText(text, nameSpan);
    if (once && !single.has(name)) return [];
    return {
      name,
      nameSpan,
      span: { start, end },
      value: real,
      ...(integer !== undefined && !isExact(real, integer) && { big: integer }),
      isInteger: integer !== undefined,
      literal,
      ...(type !== '' && { type }),
    };
  });
  return all.sort((a, b) => a.nameSpan.start - b.nameSpan.start);
};

/** The records below the outermost list that is still open and may yet be an array. */
const certainRecords = (s: ScanState): number => {
  let certain = s.records.count;
  for (let frame: ScanState['top'] | undefined = s.top; frame; frame = frame.below)
    if (frame.isList && !frame.spoiled) certain = Math.min(certain, frame.records);
  return certain;
};

const typeNamesOf = ({ typeNames, text }: ScanState): TypeNameTable => {
  const table = new TypeNameTable();
  for (const { nameStart, nameEnd, key, type } of [...typeNames].sort((a, b) => a.nameStart - b.nameStart)) {
    const nameSpan = { start: nameStart, end: nameEnd };
    table.add(key, { name: ownText(text, nameSpan), nameSpan, type });
  }
  return table;
};

const typedSpansOf = ({ typed, records }: ScanState, typeNames: TypeNameTable): TypedSpan[] => {
  const spans: TypedSpan[] = [];
  for (let i = 0; i < typed.count; i++) {
    const type = typed.type(i);
    const span = { start: typed.start(i), end: typed.end(i) };
    const typeName = typeNames.find(records.typeNames[type] ?? '', span.start);
    const text = records.typeTexts[type] ?? '';
    spans.push({ span, type: text, ...(typeName && { typeName }), codes: typed.codes(i) });
  }
  return spans.sort(byPlace);
};

const arrayOf = (s: ScanState, literals: LiteralTable, record: number, typeNames: TypeNameTable): NumberArray => {
  const { records, text } = s;
  const extra = records.extras[record];
  const count = records.counts[record] ?? 0;
  const name = records.names[record] ?? 0;
  const typeRef = records.types[record] ?? 0;
  const type = records.typeTexts[typeRef] ?? '';
  const typeName = typeNames.find(records.typeNames[typeRef] ?? '', records.starts[record] ?? 0);
  const array: { -readonly [key in keyof NumberArray]: NumberArray[key] } = {
    span: { start: records.starts[record] ?? 0, end: records.ends[record] ?? 0 },
    line: records.lines[record] ?? 1,
    statementStart: records.statements[record] ?? 0,
    shape: extra?.shape ?? [count],
    count,
    flags: extra ? flagsOf(extra) : PLAIN,
    leftOut: extra?.leftOut ?? 0,
    ...elementsOf(records, s.runs, literals, record, count),
  };
  if (name > 0) {
    array.nameSpan = { start: records.nameStarts[name] ?? 0, end: records.nameEnds[name] ?? 0 };
    array.name = ownText(text, array.nameSpan);
  }
  if (type !== '') array.elementType = type;
  if (typeName) array.typeName = typeName;
  return array;
};

const PLAIN: ArrayFlags = { ragged: false, mixed: false, preproc: false, complete: true };

const flagsOf = ({ ragged, leftOut, preproc, complete }: ArrayExtra): ArrayFlags => ({
  ragged,
  mixed: leftOut > 0,
  preproc,
  complete,
});

const elementsOf = (
  records: ArrayRecords,
  runs: ElementRuns,
  literals: LiteralTable,
  record: number,
  count: number,
): Pick<NumberArray, 'values' | 'literals'> => {
  const from = records.runsFrom[record] ?? 0;
  const to = records.runsTo[record] ?? 0;
  const order = records.extras[record]?.order;
  const first = runs.firsts[from] ?? 0;
  if (order === undefined && isContiguous(runs, from, to))
    return { values: literals.values.subarray(first, first + count), literals: first };
  const values = new Float64Array(count);
  const indices = new Uint32Array(count);
  let element = 0;
  for (let run = from; run < to; run++) {
    const literal = runs.firsts[run] ?? 0;
    const length = runs.lengths[run] ?? 0;
    if (literal === NO_LITERAL) {
      values[element] = runs.values[run] ?? 0;
      indices[element++] = NO_LITERAL;
    } else
      for (let i = 0; i < length; i++) {
        values[element] = literals.values[literal + i] ?? 0;
        indices[element++] = literal + i;
      }
  }
  if (order === undefined) return { values, literals: indices };
  return {
    values: values.map((_, i) => values[order[i] ?? 0] ?? 0),
    literals: indices.map((_, i) => indices[order[i] ?? 0] ?? 0),
  };
};

/** Whether the runs are consecutive literals throughout. */
const isContiguous = (runs: ElementRuns, from: number, to: number): boolean => {
  let expected = runs.firsts[from] ?? NO_LITERAL;
  for (let run = from; run < to; run++) {
    const first = runs.firsts[run] ?? 0;
    if (first === NO_LITERAL || first !== expected) return false;
    expected = first + (runs.lengths[run] ?? 0);
  }
  return true;
};
