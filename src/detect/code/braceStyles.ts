import {
  COLON,
  COMMA,
  DOT,
  EQUALS,
  GREATER,
  PAREN_CLOSE,
  PAREN_OPEN,
  QUESTION,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { BLOCK, CALL, GROUP, LIST_ROLE } from './frame';
import { BLOCK_WORD, BODY_WORD, CONTROL_WORD, isQualifier, PREFIX_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { angleOf, openingOf, wordText } from './tokenText';
import { OPAQUE, PUNCTUATION, WORD } from './tokenStack';

const meaningOf = (s: ScanState, index: number): number =>
  s.tokens.kind(index) === WORD ? wordMeaning(s.lexicon, s.text, s.tokens.start(index), s.tokens.end(index)) : 0;

const isArgument = (s: ScanState): boolean => s.top.role === GROUP || s.top.role === CALL || s.top.owner.isList;

/** Java: a list is what an array is given, behind `=`, `new T[]`, or as one of several in brackets. */
export function arrayBrace(s: ScanState, last: number): number {
  switch (s.tokens.kind(last) === PUNCTUATION ? s.tokens.data(last) : 0) {
    case EQUALS:
    case SQUARE_CLOSE:
      return LIST_ROLE;
    case COMMA:
    case PAREN_OPEN:
      return isArgument(s) ? LIST_ROLE : BLOCK;
    default:
      return BLOCK;
  }
}

/** C#: as Java, and what follows `new T`, `new T(…)`. */
export function newBrace(s: ScanState, from: number, last: number): number {
  const { tokens } = s;
  if (tokens.is(last, SQUARE_CLOSE) && wordText(s, openingOf(tokens, last, from) - 1) === 'this') return BLOCK;
  if (arrayBrace(s, last) === LIST_ROLE) return LIST_ROLE;
  if (tokens.isPair(last - 1, EQUALS, GREATER)) return BLOCK;
  const start = typeStart(s, from, last);
  if (start < from || wordText(s, start) !== 'new') return BLOCK;
  return tokens.is(start - 1, COLON) && start > from && s.top.role === BLOCK ? BLOCK : LIST_ROLE;
}

/** The `new` before a type and its arguments that end with token `last`; -1 without one. */
const typeStart = (s: ScanState, from: number, last: number): number => {
  const { tokens } = s;
  for (let i = last; i >= from; i--) {
    if (tokens.kind(i) === WORD) {
      if (wordText(s, i) === 'new') return i;
    } else if (tokens.is(i, PAREN_CLOSE) || tokens.is(i, SQUARE_CLOSE)) i = openingOf(tokens, i, from);
    else if (tokens.is(i, GREATER)) i = angleOf(tokens, i, from);
    else if (!tokens.is(i, DOT) && !tokens.is(i, COLON) && !tokens.is(i, QUESTION)) return -1;
    if (i < 0) return -1;
  }
  return -1;
};

/** Go and Zig: a list follows a type, but not where the type is a function's result or an `if` looks for its block. */
export function typedBrace(s: ScanState, from: number, last: number): number {
  const { tokens } = s;
  switch (tokens.kind(last)) {
    case WORD:
      return (meaningOf(s, last) & (BLOCK_WORD | BODY_WORD)) === 0 ? behindType(s, from, last) : BLOCK;
    case OPAQUE:
      return LIST_ROLE;
    case PUNCTUATION:
      break;
    default:
      return BLOCK;
  }
  switch (tokens.data(last)) {
    case SQUARE_CLOSE:
    case PAREN_CLOSE:
      return behindType(s, from, last);
    case COLON:
      return s.top.owner.isList ? LIST_ROLE : BLOCK;
    case EQUALS:
    case COMMA:
    case PAREN_OPEN:
    case DOT:
      return LIST_ROLE;
    default:
      return BLOCK;
  }
}

const behindType = (s: ScanState, from: number, last: number): number => {
  const { tokens } = s;
  let i = last;
  let isArray = false;
  for (; i >= from; i--) {
    if (tokens.is(i, PAREN_CLOSE)) {
      const open = openingOf(tokens, i, from);
      if (!isTypeCall(s, open - 1, i === last, from)) return BLOCK;
      i = open - 1;
    } else if (tokens.is(i, SQUARE_CLOSE)) {
      i = openingOf(tokens, i, from);
      if (i < 0) return BLOCK;
      isArray ||= i === from || isBeforeType(s, i - 1);
    } else if (tokens.kind(i) !== WORD ? !'.*!?'.includes(mark(s, i)) : isEnd(s, i)) break;
  }
  return isArray || !isControlled(s, from) ? LIST_ROLE : BLOCK;
};

/** The bracket behind the token belongs to a type, not to an element of something. */
const isBeforeType = (s: ScanState, index: number): boolean =>
  s.tokens.kind(index) === WORD
    ? isEnd(s, index)
    : !s.tokens.is(index, SQUARE_CLOSE) && !s.tokens.is(index, PAREN_CLOSE);

/** `ArrayList(u8)`, `@Vector(4, f32)`: the parenthesis directly before the brace belongs to a type's name. */
const isTypeCall = (s: ScanState, name: number, isLast: boolean, from: number): boolean =>
  isLast &&
  name >= from &&
  s.tokens.kind(name) === WORD &&
  (name === from || (!s.tokens.is(name - 1, PAREN_CLOSE) && (meaningOf(s, name - 1) & BODY_WORD) === 0)) &&
  s.text.charAt(s.tokens.start(name)) === s.text.charAt(s.tokens.start(name)).toUpperCase() &&
  (meaningOf(s, name) & (CONTROL_WORD | BODY_WORD | BLOCK_WORD)) === 0;

const mark = (s: ScanState, index: number): string =>
  s.tokens.kind(index) === PUNCTUATION ? String.fromCharCode(s.tokens.data(index)) : ' ';

const isEnd = (s: ScanState, index: number): boolean => (meaningOf(s, index) & (PREFIX_WORD | CONTROL_WORD)) !== 0;

/**
 * The statement has a word such as `if` outside brackets, whose block is still to come; what stands before a declaration
 * (`const x = `) had it already.
 */
const isControlled = (s: ScanState, from: number): boolean => {
  const { tokens, top } = s;
  if (top !== top.owner || top.owner.isList) return false;
  let assigned = false;
  for (let i = tokens.count - 1; i >= from; i--) {
    assigned ||= tokens.is(i, EQUALS);
    if (assigned && tokens.kind(i) === WORD && isQualifier(s.lexicon, wordText(s, i))) return false;
    if (tokens.is(i, PAREN_CLOSE) || tokens.is(i, SQUARE_CLOSE)) i = openingOf(tokens, i, from);
    else if ((meaningOf(s, i) & CONTROL_WORD) !== 0) return true;
    if (i < 0) return false;
  }
  return false;
};

/** Dart: a list (or map) stands where a value can begin. */
export function valueBrace(s: ScanState, from: number, last: number): number {
  const { tokens } = s;
  if (tokens.kind(last) === WORD) {
    const meaning = meaningOf(s, last);
    return (meaning & BLOCK_WORD) === 0 && (meaning & PREFIX_WORD) !== 0 ? LIST_ROLE : BLOCK;
  }
  if (tokens.kind(last) !== PUNCTUATION) return BLOCK;
  switch (tokens.data(last)) {
    case EQUALS:
    case COMMA:
    case PAREN_OPEN:
    case SQUARE_OPEN:
    case QUESTION:
    case DOT:
      return LIST_ROLE;
    case COLON:
      return isArgument(s) ? LIST_ROLE : BLOCK;
    case GREATER: {
      if (tokens.isPair(last - 1, EQUALS, GREATER)) return LIST_ROLE;
      const open = angleOf(tokens, last, from);
      const isName = open > from && tokens.kind(open - 1) === WORD && (meaningOf(s, open - 1) & PREFIX_WORD) === 0;
      return open < 0 || isName ? BLOCK : LIST_ROLE;
    }
    default:
      return BLOCK;
  }
}
