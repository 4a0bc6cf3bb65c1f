import { COMMA, DOT, isDigit, isNewline, MINUS, SPACE, STAR, TAB } from './charCodes';
import { convertLiteral } from './convertLiteral';
import { type Frame, LIST_ROLE } from './frame';
import { passNewline } from './newline';
import { readNumber, typeFromSuffix } from './numbers';
import { type ScanState } from './scanState';
import { NUMBER } from './tokenStack';

/** Between a number and its comma. */
const LONGEST_GAP = 64;

/** Whether the list on top is at the beginning of an element and has nothing that needs care. */
export const isDense = (s: ScanState, top: Frame): boolean =>
  top.role === LIST_ROLE && s.tokens.count === top.segment && !s.operand && top.indices === undefined && !top.overflow;

/**
 * Reads the inside of a list as long as it is nothing but numbers, commas and blanks, up to `limit`, without a token for
 * each. It stops where anything else stands, as the ordinary way would have come there.
 */
export function readDense(s: ScanState, limit: number): void {
  const { text, literals, top, reader } = s;
  const { leadingDot, closeSign } = s.lexicon.numbers.rules;
  const suffixType = s.lexicon.rules.names.suffixType === true;
  let storage = s.records.storages[top.type];
  let added = 0;
  let i = s.pos;
  while (i < limit) {
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
      i = start;
      break;
    }
    const digits = i;
    if (!reader.read(digits, negative)) {
      commit(s, top, added);
      readNumber(s, start, digits);
      return;
    }
    const { end } = reader;
    const index = literals.add(start, end, reader.value, reader.kind);
    if (reader.big !== undefined) literals.big.set(index, reader.big);
    if (suffixType && top.type === 0 && reader.float !== undefined) {
      typeFromSuffix(s, top);
      storage = s.records.storages[top.type];
    }
    i = end;
    code = text.charCodeAt(i);
    while ((code === SPACE || code === TAB) && i < end + LONGEST_GAP) code = text.charCodeAt(++i);
    if (code === STAR && negative) {
      literals.truncate(index);
      commit(s, top, added);
      readNumber(s, start, digits);
      return;
    }
    if (code !== COMMA) {
      s.pos = end;
      commit(s, top, added, 1);
      s.push(NUMBER, start, end, index);
      s.operand = true;
      return;
    }
    if (storage !== undefined && (storage.float === undefined || reader.float !== storage.float))
      convertLiteral(literals, index, storage, text, s.lexicon.numbers);
    added++;
    i++;
  }
  s.pos = i;
  commit(s, top, added);
}

/** Tells the list of the elements read; `open` literals behind them are not elements yet. */
const commit = (s: ScanState, top: Frame, added: number, open = 0): void => {
  if (added === 0) return;
  s.runs.addLiterals(s.literals.count - added - open, added, top.runs);
  top.numbers += added;
  top.direct += added;
  top.commas += added;
  if (s.lexicon.hasRanges) top.rangeFrom = s.literals.count - open;
};
