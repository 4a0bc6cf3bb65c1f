import { CARET, COMMA, DOT, isDigit, isNewline, MINUS, SPACE, STAR, TAB } from '../charCodes';
import { convertLiteral } from '../code/convertLiteral';
import { type Frame, LINED, LIST_ROLE } from '../code/frame';
import { passRow, passWholeRows, rowsAhead } from './listRow';
import { countRow } from '../code/matrix';
import { passNewline } from '../code/newline';
import { readMinus, readNumber, typeFromSuffix } from '../code/numbers';
import { type ScanState } from '../code/scanState';
import { separatorsOf } from './separators';
import { type Storage } from '../storage';
import { NUMBER } from '../code/tokenStack';

/** Between a number and its comma. */
const LONGEST_GAP = 64;

/** Whether the list on top is at the beginning of an element and has nothing that needs care. */
export const isDense = (s: ScanState, top: Frame): boolean =>
  top.role === LIST_ROLE &&
  s.tokens.count === top.segment &&
  !s.operand &&
  top.indices === undefined &&
  !top.overflow &&
  s.lexicon.rules.lines.fixed !== true &&
  (top.matrix !== LINED || s.barrier === undefined) &&
  s.heredocs.length === 0;

/**
 * Reads the inside of a list as long as it is nothing but numbers and what separates them, up to `limit`, without a token
 * for each. It stops where anything else stands, as the ordinary way would have come there.
 */
export function readDense(s: ScanState, limit: number): void {
  if (s.top.matrix === LINED) {
    readLined(s, limit);
    return;
  }
  const stop = s.lexicon.rules.lines.end === 'strict' ? lineEnd(s.text, s.pos, limit) : limit;
  while (s.pos < stop && readByKernel(s, stop) && readOneByOne(s, stop));
}

/** Where the line of the offset ends, no further than `limit`. */
const lineEnd = (text: string, at: number, limit: number): number => {
  let i = at;
  while (i < limit && !isNewline(text.charCodeAt(i))) i++;
  return i;
};

/** Where every line end ends a row: as far as the kernel understands, and then one number if one is there. */
const readLined = (s: ScanState, limit: number): void => {
  if (!readByKernel(s, limit) || s.pos >= limit) return;
  const at = s.pos;
  const code = s.text.charCodeAt(at);
  const next = s.text.charCodeAt(at + 1);
  if (isDigit(code) || (code === DOT && s.lexicon.numbers.rules.leadingDot && isDigit(next))) readNumber(s, at, at);
  else if (code === MINUS && isDigit(next)) readMinus(s, at);
};

/**
 * Reads elements as far as the kernel understands, through the rows that may come; false where the list has come to a
 * number without a comma behind it, which is on the stack then.
 */
export function readByKernel(s: ScanState, limit: number, rows = rowsAhead): boolean {
  const { top, literals, window } = s;
  const storage = s.records.storages[top.type];
  const first = literals.count;
  const { line } = s;
  const { direct } = top;
  const separators = s.barrier === undefined ? separatorsOf(s.lexicon.rules, top) : undefined;
  const at = window.read(s.pos, limit, storage?.float === 'binary32', separators ?? rows(s));
  if (at === s.pos) return true;
  const open = window.isOpen ? 1 : 0;
  const elements = literals.count - first - open;
  for (const index of window.unsure) reread(s, index, index < first + elements ? storage : undefined);
  if (storage !== undefined && storage.float !== 'binary32')
    for (let i = first; i < first + elements; i++) convertLiteral(literals, i, storage, s.text, s.lexicon.numbers);
  if (s.formatComments.waiting) s.formatComments.passText(s.text, s.pos, at);
  s.pos = at;
  s.line += window.lines;
  if (separators === undefined) commit(s, top, literals.count - open, elements - passRows(s, first, line));
  else {
    commit(s, top, literals.count - open, elements, elements - window.bare);
    for (let i = 0; i < window.rows; i++) countRow(top, direct + window.rowEnd(i) - first);
  }
  if (open === 1) pushOpen(s, literals.count - 1);
  return open === 0;
}

/** Ends the rows that the kernel has passed, from literal `first` and that line on; how many literals they had. */
const passRows = (s: ScanState, first: number, line: number): number => {
  const { top, window } = s;
  const list = top.below;
  const begun = window.row(0, line);
  if (list === undefined || begun === undefined || window.rows === 0) return 0;
  commit(s, top, begun.literals, begun.literals - first);
  passRow(s, top, list, begun);
  return passWholeRows(s, top, list, begun, line).literals - first;
};

/** Gives a literal that the kernel has found its value, stored as an element's where it is one. */
const reread = ({ text, literals, reader, lexicon }: ScanState, index: number, storage: Storage | undefined): void => {
  const start = literals.start(index);
  const negative = text.charCodeAt(start) === MINUS;
  reader.read(negative ? start + 1 : start, negative);
  literals.setValue(index, reader.value);
  if (storage !== undefined && (storage.float === undefined || reader.float !== storage.float))
    convertLiteral(literals, index, storage, text, lexicon.numbers);
};

/** The same without the kernel, up to where that may be of use again; false where the list is no more in such a state. */
const readOneByOne = (s: ScanState, limit: number): boolean => {
  const { text, literals, top, reader } = s;
  const { leadingDot, closeSign } = s.lexicon.numbers.rules;
  const suffixType = s.lexicon.rules.names.suffixType === true;
  const until = Math.min(limit, s.window.resumption(s.pos, limit));
  let storage = s.records.storages[top.type];
  let added = 0;
  let i = s.pos;
  while (i < until) {
    let code = text.charCodeAt(i);
    if (code === SPACE || code === TAB) {
      i++;
      continue;
    }
    if (isNewline(code)) {
      i = passNewline(s, i);
      continue;
    }
    const start = i;
    const negative = code === MINUS;
    if (negative) {
      code = text.charCodeAt(++i);
      if (code === SPACE && closeSign !== true) code = text.charCodeAt(++i);
    }
    if (!isDigit(code) && !(code === DOT && leadingDot && isDigit(text.charCodeAt(i + 1)))) {
      s.pos = start;
      commit(s, top, literals.count, added);
      return false;
    }
    const digits = i;
    if (!reader.read(digits, negative)) {
      commit(s, top, literals.count, added);
      readNumber(s, start, digits);
      return false;
    }
    const { end } = reader;
    const index = literals.addRead(start, reader);
    if (suffixType && top.type === 0 && reader.float !== undefined) {
      typeFromSuffix(s, top);
      storage = s.records.storages[top.type];
    }
    i = end;
    code = text.charCodeAt(i);
    while ((code === SPACE || code === TAB) && i < end + LONGEST_GAP) code = text.charCodeAt(++i);
    if (negative && (code === STAR || code === CARET || code === DOT)) {
      literals.truncate(index);
      commit(s, top, literals.count, added);
      readNumber(s, start, digits);
      return false;
    }
    if (code !== COMMA) {
      s.pos = end;
      commit(s, top, index, added);
      pushOpen(s, index);
      return false;
    }
    if (storage !== undefined && (storage.float === undefined || reader.float !== storage.float))
      convertLiteral(literals, index, storage, text, s.lexicon.numbers);
    added++;
    i++;
  }
  s.pos = i;
  commit(s, top, literals.count, added);
  return true;
};

/** A number without a comma behind it goes on the stack: what follows decides whether it is an element. */
const pushOpen = (s: ScanState, literal: number): void => {
  s.push(NUMBER, s.literals.start(literal), s.literals.end(literal), literal);
  s.operand = true;
};

/** Tells the list of the `added` elements that end before literal `end`, so many of them with a comma. */
const commit = (s: ScanState, top: Frame, end: number, added: number, commas = added): void => {
  if (added === 0) return;
  s.runs.addLiterals(end - added, added, top.runs);
  top.numbers += added;
  top.direct += added;
  top.commas += commas;
  if (s.lexicon.hasRanges) top.rangeFrom = end;
};
