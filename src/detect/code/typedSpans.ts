import { COLON, GREATER, PAREN_OPEN, SQUARE_OPEN } from '../charCodes';
import { constructedTarget } from './declarator';
import { statementTarget } from './findTarget';
import { type Frame, UNKNOWN_COMMA } from './frame';
import { kindCode } from '../literalTable';
import { type ScanState } from './scanState';
import { angleOf, closingOf, pathStart, wordText } from './tokenText';
import { LIST, NUMBER, WORD } from './tokenStack';
import { FIXED, isFixedType, isFixedWord, PLAIN_TYPE, typeNamed, wordClass } from './typeNames';
import { storageOfType } from './typeStorage';

/** A type has no more tokens. */
const MOST_TYPE_TOKENS = 24;

/**
 * Remembers at its end what the statement on the stack initialises, where its type tells how numbers are to be read: a
 * fixed-point type does; any other one only says of whole numbers whether they can be codes, and of how many bits.
 * `equals` is the token of its assignment, or -1.
 */
export function noteTyped(s: ScanState, frame: Frame, equals: number): void {
  const from = frame.segment;
  const { count } = s.tokens;
  if (count - from < 4 || s.tokens.kind(from) !== WORD) return;
  if (equals >= 0) noteAssigned(s, from, equals, count);
  else if (s.lexicon.rules.names.order === 'typeFirst') noteConstructed(s, from, count);
}

const noteAssigned = (s: ScanState, from: number, equals: number, to: number): void => {
  const value = equals + (s.tokens.is(equals, COLON) ? 2 : 1);
  if (equals - from < 2 || value >= to || isTypedArray(s, value, to) || !canTell(s, from, equals, value, to)) return;
  const type = isPlainDeclaration(s, from, equals) ? wordText(s, from) : statementTarget(s, from, equals).type;
  if (type === '' || type === 'auto') return;
  const start = s.tokens.start(value);
  const end = s.tokens.end(to - 1);
  add(s, start, end, type, isMadeOfCode(s, start, end));
};

/** `int16_t x =`, whose first word is that of a type. */
const isPlainDeclaration = ({ tokens, lexicon }: ScanState, from: number, equals: number): boolean =>
  equals === from + 2 && lexicon.rules.names.order === 'typeFirst' && tokens.kind(from + 1) === WORD;

/** The value is one list, which is an array that has a type itself. */
const isTypedArray = ({ tokens, records }: ScanState, value: number, to: number): boolean => {
  const last = records.count - 1;
  if (value !== to - 1 || tokens.kind(value) !== LIST || last < 0) return false;
  return records.starts[last] === tokens.start(value) && records.types[last] !== 0;
};

/** The value is one call that makes a number of its code: `I2F6::from_bits(3 << 4)`. */
const isMadeOfCode = (s: ScanState, start: number, end: number): boolean => {
  const { typed } = s;
  const inner = typed.count - 1;
  return typed.codes(inner) && typed.start(inner) > start && typed.end(inner) === end - 1;
};

/** `weight_t b(0.1);` */
const noteConstructed = (s: ScanState, from: number, to: number): void => {
  const { tokens } = s;
  let open = from + 2;
  while (open < to && !tokens.is(open, PAREN_OPEN)) open++;
  const close = open < to ? closingOf(tokens, open, to) : -1;
  if (close <= open + 1 || !canTell(s, from, open, open + 1, close)) return;
  const { type } = constructedTarget(s, from, open);
  if (type !== '' && type !== 'auto') add(s, tokens.start(open + 1), tokens.end(close - 1), type, false);
};

/** Whether a type among tokens `from` to `end` can tell how the value behind is read. The last of them is no type. */
const canTell = (s: ScanState, from: number, end: number, value: number, to: number): boolean => {
  const { tokens, lexicon } = s;
  const last = Math.min(lexicon.rules.names.order === 'nameFirst' ? end : end - 1, from + MOST_TYPE_TOKENS);
  let plain = false;
  for (let i = from; i < last; i++) {
    if (tokens.kind(i) !== WORD) continue;
    const word = wordText(s, i);
    const found = wordClass(s, word);
    if (found === FIXED || (s.typeNamesBy.size > 0 && !lexicon.qualifiers.has(word) && isFixedWord(s, word)))
      return true;
    plain ||= found === PLAIN_TYPE;
  }
  return plain && hasWholeNumber(s, value, to);
};

const hasWholeNumber = (s: ScanState, from: number, to: number): boolean => {
  const { tokens, literals } = s;
  for (let i = from; i < to; i++) {
    if (tokens.is(i, SQUARE_OPEN)) i = Math.max(i, closingOf(tokens, i, to));
    if (tokens.kind(i) !== NUMBER) continue;
    const kind = literals.kinds[tokens.data(i)];
    if (kind !== kindCode.float && kind !== kindCode.hexFloat) return true;
  }
  return false;
};

/** Remembers the argument of a call that makes a number of a type: `weight_t(0.1)`, `I2F6::from_num(0.1)`, `fi(v, 1, 8, 6)`. */
export function noteCall(s: ScanState, call: Frame, end: number): void {
  const last = call.opener - 1;
  const from = Math.max(call.below?.owner.segment ?? 0, last - MOST_TYPE_TOKENS);
  if (last < from || s.lexicon.rules.names.assign.length === 0) return;
  if (s.tokens.kind(last) === WORD) noteNamedCall(s, call, from, last, end);
  else if (s.tokens.is(last, GREATER)) noteTemplate(s, call, from, last);
}

const noteNamedCall = (s: ScanState, call: Frame, from: number, last: number, end: number): void => {
  const word = wordText(s, last);
  const makers = s.lexicon.rules.names.makers;
  const codes = makers?.codes.includes(word) === true;
  if (codes || makers?.reals.includes(word) === true) {
    const type = madeType(s, from, last);
    if (isFixedType(s, type) || typeNamed(s, type) !== '') addArgument(s, call, end, type, codes);
    return;
  }
  if (!isFixedWord(s, word)) return;
  if (call.comma === UNKNOWN_COMMA) {
    s.typed.add(call.start + 1, end, 0, false);
    return;
  }
  const type = call.comma === 0 ? word : `${word}(v${s.text.slice(call.comma, Math.min(end, call.comma + 200))})`;
  if (isFixedType(s, type) || (call.comma === 0 && typeNamed(s, type) !== '')) addArgument(s, call, end, type, false);
};

/** `ap_fixed<8,2>(0.1)` */
const noteTemplate = (s: ScanState, call: Frame, from: number, last: number): void => {
  const type = templateText(s, from, last);
  if (isFixedType(s, type)) addArgument(s, call, s.tokens.end(s.tokens.count - 1), type, false);
};

const templateText = (s: ScanState, from: number, last: number): string => {
  const angle = angleOf(s.tokens, last, from);
  if (angle <= from) return '';
  const start = pathStart(s.tokens, angle, from);
  return start < angle ? s.text.slice(s.tokens.start(start), s.tokens.end(last)) : '';
};

/** The type before `::from_num`: `I2F6`, `FixedI8::<U6>`. */
const madeType = (s: ScanState, from: number, last: number): string => {
  const { tokens } = s;
  if (last - 3 < from || !tokens.isPair(last - 2, COLON, COLON)) return '';
  const end = last - 2;
  if (!tokens.is(end - 1, GREATER)) {
    const start = pathStart(tokens, end, from);
    return start < end ? s.text.slice(tokens.start(start), tokens.end(end - 1)) : '';
  }
  const angle = angleOf(tokens, end - 1, from);
  const head = angle - 2 >= from && tokens.isPair(angle - 2, COLON, COLON) ? angle - 2 : angle;
  const start = angle <= from ? head : pathStart(tokens, head, from);
  if (angle <= from || start >= head) return '';
  const arguments_ = s.text.slice(tokens.start(angle), tokens.end(end - 1));
  return `${s.text.slice(tokens.start(start), tokens.end(head - 1))}${arguments_}`;
};

const addArgument = (s: ScanState, call: Frame, end: number, type: string, codes: boolean): void => {
  const stop = call.comma > 0 ? call.comma : end;
  if (stop > call.start + 1) add(s, call.start + 1, stop, type, codes);
};

const add = (s: ScanState, start: number, end: number, written: string, codes: boolean): void => {
  s.typed.add(start, end, s.records.addType(written, storageOfType(s, written), typeNamed(s, written)), codes);
};
