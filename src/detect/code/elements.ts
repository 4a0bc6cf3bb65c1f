import {
  COLON,
  CURLY_OPEN,
  DOT,
  EQUALS,
  GREATER,
  PAREN_CLOSE,
  PAREN_OPEN,
  QUESTION,
  SQUARE_OPEN,
  STAR,
} from '../charCodes';
import { storeConstant } from './constant';
import { convertLiteral } from './convertLiteral';
import { evaluate } from './expression';
import { type Frame, type ListSummary } from './frame';
import { BETWEEN_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { closingOf, openingOf, wordText } from './tokenText';
import { LIST, NUMBER, PUNCTUATION, STRING, type TokenStack, WORD } from './tokenStack';

/** An element's key says no index. */
export const NO_INDEX = -1;
/** An element belongs to an index that the text does not tell as a number. */
const UNKNOWN_INDEX = -2;
/** An element belongs to a named field. */
const FIELD = -3;
/** An element stands for all that have no index of their own: it comes last. */
const OTHERS = Infinity;

/** Ends the element whose tokens are on the stack; without tokens there is none. */
export function endElement(s: ScanState, frame: Frame): void {
  const from = frame.segment;
  const count = s.tokens.count - from;
  if (frame.overflow) leaveOut(s, frame);
  else if (count === 1) addValue(s, frame, from, from + 1, NO_INDEX);
  else if (count > 1) addCompound(s, frame, from, from + count);
  s.dropSegment(frame);
  frame.children = 0;
  frame.accounted = s.records.count;
}

/** Adds a literal as the next element. */
export function addLiteral(s: ScanState, frame: Frame, literal: number, index: number): void {
  const storage = frame.type === 0 ? undefined : s.records.storages[frame.type];
  if (storage !== undefined) convertLiteral(s.literals, literal, storage, s.text, s.lexicon.numbers);
  frame.numbers++;
  frame.direct++;
  s.runs.addLiteral(literal, frame.runs);
  if (index !== NO_INDEX || frame.indices !== undefined) place(frame, index);
}

const leaveOut = (s: ScanState, frame: Frame): void => {
  frame.leftOut++;
  frame.strange++;
  if (s.records.count > frame.accounted || frame.children > 0) frame.foreign = true;
};

/** A key, if the language has such, and then the value. */
const addCompound = (s: ScanState, frame: Frame, from: number, to: number): void => {
  const key = keyAt(s, frame, from, to);
  if (key.index === FIELD) frame.keyed = true;
  else addValue(s, frame, key.end, to, key.index);
};

const addValue = (s: ScanState, frame: Frame, from: number, to: number, index: number): void => {
  const { tokens } = s;
  const only = to - from === 1;
  if (only && tokens.kind(from) === NUMBER) addLiteral(s, frame, tokens.data(from), index);
  else if (frame.children > 0) addList(s, frame, from, to);
  else if (frame.slashed === 'data' && tokens.is(from + 1, STAR) && addRepeated(s, frame, from, to)) return;
  else if (allStrings(tokens, from, to)) frame.strings = true;
  else if (only && tokens.kind(from) !== WORD) leaveOut(s, frame);
  else addExpression(s, frame, from, to, index);
};

/** More values are not repeated. */
const MOST_REPEATS = 100_000;

/** `3*0.0` between slashes: three values. False where the number is none to repeat by. */
const addRepeated = (s: ScanState, frame: Frame, from: number, to: number): boolean => {
  const { tokens, literals } = s;
  const times = tokens.kind(from) === NUMBER ? literals.value(tokens.data(from)) : 0;
  if (!Number.isInteger(times) || times < 1 || times > MOST_REPEATS) return false;
  const { numbers } = frame;
  addValue(s, frame, from + 2, to, NO_INDEX);
  if (frame.numbers !== numbers + 1) return true;
  for (let i = 1; i < times; i++) s.runs.repeatLast();
  frame.numbers += times - 1;
  frame.direct += times - 1;
  s.debt += times;
  return true;
};

const allStrings = (tokens: TokenStack, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.kind(i) !== STRING) return false;
  return to > from;
};

const addExpression = (s: ScanState, frame: Frame, from: number, to: number, index: number): void => {
  const constant = evaluate(s, from, to);
  if (constant === undefined) {
    leaveOut(s, frame);
    return;
  }
  const storage = frame.type === 0 ? undefined : s.records.storages[frame.type];
  const { literal } = constant;
  if (literal >= 0 && s.literals.value(literal) === constant.real) {
    addLiteral(s, frame, literal, index);
    return;
  }
  const { real } = storage ? storeConstant(constant, storage) : constant;
  frame.numbers++;
  frame.direct++;
  s.runs.addValue(real);
  if (index !== NO_INDEX || frame.indices !== undefined) place(frame, index);
};

/** An element that is one list, bare or as the argument of a call: `{1, 2}`, `np.array([1, 2])`, `(float[]){1, 2}`. */
const addList = (s: ScanState, frame: Frame, from: number, to: number): void => {
  const { child } = frame;
  // An array more is one of a block in the element.
  const isOnly = frame.children === 1 && s.records.count <= frame.accounted + 1;
  if (!isOnly || child?.mergeable !== true || !isWrapped(s, from, to)) {
    leaveOut(s, frame);
    return;
  }
  frame.numbers += child.numbers;
  frame.leftOut += child.leftOut;
  frame.ragged ||= child.ragged;
  frame.preproc ||= child.preproc;
  frame.elided ||= child.elided;
  mergeShape(frame, child);
  frame.sublists++;
};

/** Whether nothing is calculated with the list. */
const isWrapped = (s: ScanState, from: number, to: number): boolean => {
  const { tokens } = s;
  let list = from;
  while (list < to && tokens.kind(list) !== LIST) list++;
  const type = list < to ? typeArguments(s, from, list) : list;
  for (let i = from; i < to; i++) {
    if (tokens.kind(i) === WORD && isBetween(s, i)) return false;
    if (tokens.kind(i) !== PUNCTUATION || (i >= type && i < list)) continue;
    const mark = String.fromCharCode(tokens.data(i));
    if (i < list ? !'(.:!&<>[]*,'.includes(mark) : !'),.='.includes(mark) && !(i > list + 1 && mark === '('))
      return false;
    if (i < list && mark === '(' && i > from && !wraps(s, i - 1)) return false;
  }
  return list < to;
};

/** Where the parentheses begin that belong to the type before a brace, if any: `New Integer() {1, 2}`, `@Vector(2, u8){0, 1}`. */
const typeArguments = ({ tokens, text }: ScanState, from: number, list: number): number => {
  let start = list;
  if (text.charCodeAt(tokens.start(list)) !== CURLY_OPEN) return start;
  while (start > from && tokens.is(start - 1, PAREN_CLOSE)) {
    const open = openingOf(tokens, start - 1, from);
    if (open <= from) break;
    start = open;
  }
  return start;
};

/** `x for x in [1, 2]`: the list is not what the element is. */
const isBetween = ({ tokens, lexicon, text }: ScanState, index: number): boolean =>
  (wordMeaning(lexicon, text, tokens.start(index), tokens.end(index)) & BETWEEN_WORD) !== 0;

/** Whether the word before a parenthesis is a call that keeps its list as it is: `np.array(`, not `np.zeros(`. */
const wraps = (s: ScanState, index: number): boolean => {
  const { wrappers, storages } = s.lexicon;
  const word = wordText(s, index);
  return word === '' || wrappers.size === 0 || wrappers.has(word) || storages.has(word);
};

const mergeShape = (frame: Frame, { shape, levels }: ListSummary): void => {
  const dims = (frame.dims ??= []);
  const first = frame.sublists === 0;
  if (!first && levels !== dims.length) frame.ragged = true;
  for (let level = 0; level < levels; level++) {
    const size = shape[level] ?? 0;
    const known = dims[level];
    if (known === size) continue;
    if (!first) frame.ragged = true;
    dims[level] = Math.max(known ?? 0, size);
  }
};

/** Notes where the element just added belongs. */
const place = (frame: Frame, index: number): void => {
  if (frame.nextIndex < 0) return;
  if (index === UNKNOWN_INDEX) {
    frame.nextIndex = -1;
    frame.indices = undefined;
    return;
  }
  frame.indices ??= Array.from({ length: frame.direct - 1 }, (_, i) => i);
  const own = index === NO_INDEX ? frame.nextIndex : index;
  frame.indices.push(own);
  frame.nextIndex = own + 1;
};

interface Key {
  /** NO_INDEX, UNKNOWN_INDEX, FIELD or the index. */
  readonly index: number;
  /** The token where the value begins. */
  readonly end: number;
}

const keyAt = (s: ScanState, frame: Frame, from: number, to: number): Key => {
  switch (s.lexicon.rules.lists.keys) {
    case 'designator':
      return designator(s, frame, from, to);
    case 'arrow':
      return separatedKey(s, from, to, EQUALS);
    case 'colon':
      return frame.bracket === CURLY_OPEN ? separatedKey(s, from, to, COLON) : { index: NO_INDEX, end: from };
    case 'index': {
      if (frame.bracket !== CURLY_OPEN) return { index: NO_INDEX, end: from };
      const key = separatedKey(s, from, to, COLON);
      return key.index === UNKNOWN_INDEX ? { index: FIELD, end: to } : key;
    }
    case 'pair': {
      const isMap = frame.bracket === (s.lexicon.rules.lists.maps === '[' ? SQUARE_OPEN : CURLY_OPEN);
      const { index } = isMap ? separatedKey(s, from, to, COLON) : { index: NO_INDEX };
      return { index: index === NO_INDEX ? NO_INDEX : FIELD, end: from };
    }
    case 'name':
      return namedValue(s, frame, from, to);
    case 'count':
      return indexKey(s, frame, from);
    case 'map':
      return { index: isMapEntry(s, from, to) ? FIELD : NO_INDEX, end: from };
    case 'none':
      return { index: NO_INDEX, end: from };
  }
};

/** `a = 5`, `"b" = 6`: a value, but for a list or in a record a field. */
const namedValue = (s: ScanState, frame: Frame, from: number, to: number): Key => {
  const { tokens } = s;
  const named = (tokens.kind(from) === WORD || tokens.kind(from) === STRING) && tokens.is(from + 1, EQUALS);
  if (!named || from + 2 >= to) return { index: NO_INDEX, end: from };
  const isField = frame.children > 0 || s.lexicon.records.has(wordText(s, frame.opener - 1));
  return isField ? { index: FIELD, end: to } : { index: NO_INDEX, end: from + 2 };
};

/** `"3": `, which the colon has found to be the index that comes next, or the key of a map. */
const indexKey = ({ tokens }: ScanState, frame: Frame, from: number): Key => {
  const end = frame.bracket === CURLY_OPEN && tokens.is(from + 1, COLON) ? from + 2 : from;
  return { index: frame.keyed ? FIELD : NO_INDEX, end };
};

/** `key => value`, `key: value`: outside brackets, and before a `?` whose colon would be another one. */
const isMapEntry = (s: ScanState, from: number, to: number): boolean => {
  const { tokens } = s;
  for (let i = from; i < to; i++) {
    if (tokens.kind(i) !== PUNCTUATION) continue;
    if (tokens.is(i, QUESTION)) return false;
    if (tokens.is(i, PAREN_OPEN) || tokens.is(i, SQUARE_OPEN)) i = Math.max(i, closingOf(tokens, i, to));
    else if (tokens.isPair(i, EQUALS, GREATER)) return true;
    else if (i > from && isLabel(tokens, i) && tokens.end(i - 1) === tokens.start(i)) return true;
  }
  return false;
};

/** `[3] = `, `[0 ... 3] = `, `.field = `, `name = `. */
const designator = (s: ScanState, frame: Frame, from: number, to: number): Key => {
  const { tokens } = s;
  if (frame.bracket !== CURLY_OPEN) return { index: NO_INDEX, end: from };
  if (tokens.is(from, SQUARE_OPEN)) {
    const close = closingOf(tokens, from, to);
    const behind = close + 1;
    if (close < 0 || behind >= to) return { index: NO_INDEX, end: from };
    const end = tokens.is(behind, EQUALS) ? behind + 1 : behind;
    if (tokens.is(behind, DOT) || tokens.is(behind, SQUARE_OPEN)) return { index: FIELD, end: to };
    const index = indexOf(s, from + 1, close);
    return { index, end: index === FIELD ? to : end };
  }
  const field = tokens.is(from, DOT) && tokens.kind(from + 1) === WORD;
  const named = tokens.kind(from) === WORD && tokens.is(from + 1, EQUALS);
  return field || named || isLabel(tokens, from + 1) ? { index: FIELD, end: to } : { index: NO_INDEX, end: from };
};

const isLabel = (tokens: TokenStack, index: number): boolean => tokens.is(index, COLON) && !tokens.is(index + 1, COLON);

/** A key before `=>` or `:` outside brackets. */
const separatedKey = (s: ScanState, from: number, to: number, mark: number): Key => {
  const { tokens } = s;
  for (let i = from; i < to; i++) {
    if (tokens.kind(i) !== PUNCTUATION) continue;
    if (tokens.is(i, QUESTION)) break;
    if (tokens.is(i, PAREN_OPEN) || tokens.is(i, SQUARE_OPEN)) i = Math.max(i, closingOf(tokens, i, to));
    else if (tokens.is(i, mark) && (mark === COLON || tokens.isPair(i, EQUALS, GREATER))) {
      const end = mark === COLON ? i + 1 : i + 2;
      const others = /^(others|default)$/i.test(wordText(s, from));
      return { index: others && i === from + 1 ? OTHERS : indexOf(s, from, i), end };
    }
  }
  return { index: NO_INDEX, end: from };
};

/** The index that tokens `from` to `to` say: a number, the first of a range, or nothing known. */
const indexOf = (s: ScanState, from: number, to: number): number => {
  const { tokens, literals } = s;
  if (tokens.kind(from) === STRING && to - from === 1) return FIELD;
  if (tokens.kind(from) !== NUMBER)
    return s.lexicon.rules.lists.keys === 'designator' || to - from !== 1 || tokens.kind(from) !== WORD
      ? UNKNOWN_INDEX
      : FIELD;
  const index = literals.value(tokens.data(from));
  const plain = to - from === 1 || tokens.is(from + 1, DOT);
  return plain && Number.isSafeInteger(index) && index >= 0 ? index : UNKNOWN_INDEX;
};
