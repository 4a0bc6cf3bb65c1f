import { addRecord } from '../code/closeList';
import { type Frame, LIST_ROLE } from '../code/frame';
import { NO_ROWS, type RowBreak, type RowsAhead } from './rowsAhead';
import { type ScanState } from '../code/scanState';

/** Rows as long as the one before it, if the list on top is the row of a list and holds nothing but numbers. */
export function rowsAhead(s: ScanState): RowsAhead {
  const row = s.top;
  const list = row.below;
  const rules = s.lexicon.rows;
  if (rules === undefined || list?.role !== LIST_ROLE || list.sublists === 0) return NO_ROWS;
  const size = list.dims?.length === 1 ? (list.dims[0] ?? 0) : 0;
  if (size < row.direct || !rules.brackets.includes(row.bracket)) return NO_ROWS;
  if (!isBetweenRows(list) || !isPlainRow(s, row, list) || !isPlain(s)) return NO_ROWS;
  return { left: size - row.direct, size, bracket: row.bracket, comment: rules.comment };
}

/** Nothing waits to be told the next line end or bracket. */
const isPlain = (s: ScanState): boolean =>
  s.barrier === undefined && s.buried === 0 && s.tentative < 0 && s.retypings.length === 0 && !s.formatComments.waiting;

/** The element that the row is has nothing else in it. */
const isBetweenRows = ({ children, matrix, overflow }: Frame): boolean => children === 0 && matrix === 0 && !overflow;

const isPlainRow = ({ records }: ScanState, row: Frame, list: Frame): boolean => {
  if (row.role !== LIST_ROLE || row.opener !== list.segment || row.segment !== row.opener) return false;
  if (row.name !== list.name || row.type !== list.type || row.numbers !== row.direct) return false;
  if (row.leftOut + row.strange + row.sublists + row.children + row.matrix > 0) return false;
  if (records.count !== row.records || row.nextIndex !== 0 || row.lateType || row.ranged) return false;
  return !(row.spoiled || row.elided || row.preproc || row.ragged || row.blanks);
};

/** Ends the row on top, which is as long as those before it, and begins the next one: what `}, {` does. */
export function passRow(s: ScanState, row: Frame, list: Frame, at: RowBreak): void {
  addRecord(s, row, at.close + 1, true);
  list.numbers += row.numbers;
  list.sublists++;
  list.commas++;
  beginRow(s, row, list, at);
}

/**
 * The same with the other rows that the kernel has passed, which began on `line`: each begins where the one before has
 * ended, and is nothing but literals. The end of the last one.
 */
export function passWholeRows(s: ScanState, row: Frame, list: Frame, first: RowBreak, line: number): RowBreak {
  const { records, runs, window } = s;
  const { name, type } = row;
  let before = first;
  for (let i = 1; i < window.rows; i++) {
    const at = window.row(i, line);
    if (at === undefined) break;
    const count = at.literals - before.literals;
    const run = runs.addRun(before.literals, count);
    records.addRow({ start: before.open, end: at.close + 1, line: before.openLine, name, type, run, count });
    list.numbers += count;
    list.sublists++;
    list.commas++;
    before = at;
  }
  if (before !== first) beginRow(s, row, list, before);
  return before;
}

const beginRow = (s: ScanState, row: Frame, list: Frame, at: RowBreak): void => {
  s.listed = at.literals;
  s.tokenLine = at.closeLine;
  list.accounted = s.records.count;
  row.renew(at.open, at.openLine);
  row.records = row.accounted = s.records.count;
  row.refused = s.refused.length;
  row.runs = s.runs.count;
  row.rangeFrom = at.literals;
};
