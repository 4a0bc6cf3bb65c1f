import {
  COMMA,
  EQUALS,
  GREATER,
  LESS,
  MINUS,
  PAREN_CLOSE,
  PAREN_OPEN,
  SEMICOLON,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  COLON,
} from '../charCodes';
import { insideContainers } from './elementType';
import { BLOCK_WORD, BODY_WORD, PREFIX_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { NO_TARGET, type Target } from './target';
import { angleEnd, angleOf, closingOf, openingOf, pathStart, tokensText, wordText } from './tokenText';
import { OPAQUE, WORD } from './tokenStack';

/** The target in a declaration that tells the type first (C) and ends before token `end`: `static const float w[4]`. */
export function typeFirstTarget(s: ScanState, from: number, end: number, inList: boolean): Target {
  const first = declaratorStart(s, from, end);
  let name = s.lexicon.rules.names.arrayTypes === true ? nameAtEnd(s, first, end) : -1;
  let dimensions = 0;
  for (let i = first; i < end; i++) {
    if (!s.tokens.is(i, SQUARE_OPEN)) {
      if (s.tokens.is(i, PAREN_OPEN)) i = Math.max(i, closingOf(s.tokens, i, end));
      continue;
    }
    const close = closingOf(s.tokens, i, end);
    if (name < 0 && i > first) name = nameBefore(s, i - 1, first);
    if (name >= 0) dimensions++;
    if (close > i) i = close;
  }
  if (name < 0) name = lastName(s, first, end);
  if (name < 0) return NO_TARGET;
  const { type, containers } = inList
    ? { type: '', containers: 0 }
    : declaredType(s, typeFrom(s, from, first), Math.min(name, pathStart(s.tokens, name + 1, from)));
  return {
    nameStart: s.tokens.start(name),
    nameEnd: s.tokens.end(name),
    type,
    dimensions: containers > 0 ? containers + dimensions : 0,
    ...declaredLevels(s, type, containers, dimensions),
  };
}

/** The last word, behind which there may be dimensions and the accessors of a property; -1 where it is something else. */
const nameAtEnd = (s: ScanState, from: number, end: number): number => {
  const { tokens } = s;
  let i = end - 1;
  if (tokens.kind(i) === OPAQUE) i--;
  while (i > from && tokens.is(i, SQUARE_CLOSE)) i = openingOf(tokens, i, from) - 1;
  return i >= from && tokens.kind(i) === WORD ? i : -1;
};

/** The braces of a container may be doubled; what `auto` and templates hold is not known. */
const declaredLevels = (s: ScanState, type: string, containers: number, brackets: number): Pick<Target, 'levels'> =>
  type === '' || type === 'auto' || type.includes('<') || s.lexicon.rules.names.arrayTypes === true
    ? {}
    : { levels: containers > 0 ? containers + brackets + 1 : brackets };

/** The word before dimensions, also in brackets of its own: `(*rows)[3]`; -1 where it is something else. */
const nameBefore = (s: ScanState, index: number, from: number): number => {
  if (s.tokens.kind(index) === WORD) return index;
  return s.tokens.is(index, PAREN_CLOSE) && index > from && s.tokens.kind(index - 1) === WORD ? index - 1 : -1;
};

/** Where the type of the declarator at token `first` can begin: parameters have types of their own. */
const typeFrom = (s: ScanState, from: number, first: number): number => {
  const { tokens } = s;
  for (let i = first - 1; i >= from; i--) {
    if (tokens.is(i, PAREN_OPEN)) return first;
    if (tokens.is(i, PAREN_CLOSE)) i = openingOf(tokens, i, from);
    if (i < 0) break;
  }
  return from;
};

/** Behind the last comma that separates declarators, not template arguments. */
const declaratorStart = (s: ScanState, from: number, end: number): number => {
  const { tokens } = s;
  for (let i = end - 1; i >= from; i--) {
    if (tokens.is(i, PAREN_CLOSE) || tokens.is(i, SQUARE_CLOSE)) {
      const open = openingOf(tokens, i, from);
      if (open < 0) return from;
      i = open;
    } else if (tokens.is(i, GREATER)) {
      const open = angleOf(tokens, i, from);
      if (open >= 0) i = open;
    } else if (tokens.is(i, COMMA) || tokens.is(i, SEMICOLON) || tokens.is(i, PAREN_OPEN)) return i + 1;
  }
  return from;
};

/** The last word that is no attribute with arguments; a macro around the declarator, `ALIGNED(w[4])`, has it inside. */
const lastName = (s: ScanState, from: number, end: number): number => {
  let i = end - 1;
  while (i > from && s.tokens.is(i, PAREN_CLOSE)) {
    const open = openingOf(s.tokens, i, from);
    if (open < 0) return -1;
    for (let inside = open + 1; inside < i; inside++)
      if (s.tokens.kind(inside) === WORD && s.tokens.is(inside + 1, SQUARE_OPEN)) return inside;
    i = open - 2;
  }
  return i >= from && s.tokens.kind(i) === WORD ? i : -1;
};

/** A run of tokens that can be a type: `unsigned char`, `std::array<float, 4>`. */
interface Unit {
  readonly from: number;
  readonly to: number;
  readonly builtin: boolean;
}

const BUILTIN = new Set([
  'unsigned',
  'signed',
  'char',
  'short',
  'int',
  'long',
  'float',
  'double',
  'bool',
  '_Bool',
  '_Sat',
  '_Fract',
  '_Accum',
  'sat',
  'fract',
  'accum',
]);
const TAGS = new Set(['struct', 'union', 'enum', 'class', 'typename']);

/** The type that tokens `from` to `to` declare: qualifiers, attributes and macros aside. */
export function declaredType(s: ScanState, from: number, to: number): { type: string; containers: number } {
  let best: Unit | undefined;
  for (let i = from; i < to;) {
    const unit = unitAt(s, i, to);
    if (unit === undefined) i = behindAttribute(s, i, to);
    else {
      if (best?.builtin !== true || unit.builtin) best = unit;
      i = unit.to;
    }
  }
  if (best === undefined) return { type: '', containers: 0 };
  const text = tokensText(s, best.from, best.to);
  if (text.length > 500) return { type: '', containers: 0 };
  let known = s.declaredTypes.get(text);
  if (known === undefined) {
    known = insideContainers(text, s.lexicon);
    s.declaredTypes.set(text, known);
  }
  return known;
}

const behindAttribute = (s: ScanState, at: number, to: number): number => {
  const open = s.tokens.kind(at) === WORD && s.tokens.is(at + 1, PAREN_OPEN) ? at + 1 : at;
  if (!s.tokens.is(open, PAREN_OPEN) && !s.tokens.is(open, SQUARE_OPEN)) return at + 1;
  return Math.max(closingOf(s.tokens, open, to) + 1, at + 1);
};

const unitAt = (s: ScanState, at: number, to: number): Unit | undefined => {
  const { tokens } = s;
  const word = wordText(s, at);
  if (BUILTIN.has(word)) {
    let end = at + 1;
    while (end < to && BUILTIN.has(wordText(s, end))) end++;
    return { from: at, to: end, builtin: true };
  }
  if (word === '' || (at + 1 < to && tokens.is(at + 1, PAREN_OPEN))) return undefined;
  if (TAGS.has(word))
    return tokens.kind(at + 1) === WORD && at + 1 < to ? { from: at, to: at + 2, builtin: false } : undefined;
  if (s.lexicon.qualifiers.has(word)) return undefined;
  if ((wordMeaning(s.lexicon, s.text, tokens.start(at), tokens.end(at)) & (PREFIX_WORD | BLOCK_WORD | BODY_WORD)) !== 0)
    return undefined;
  let end = at + 1;
  for (;;) {
    if (end < to && tokens.is(end, LESS)) {
      const close = angleEnd(tokens, end, to);
      if (close < 0) break;
      end = close + 1;
    } else if (end + 2 < to && tokens.isPair(end, COLON, COLON) && tokens.kind(end + 2) === WORD) end += 3;
    else break;
  }
  return { from: at, to: end, builtin: false };
};

/**
 * The target of a brace that no `=` precedes: `float w[2]{…}`, `std::vector<float>{…}`, `(float[]){…}`, `new float[]{…}`.
 * Of these only the first has a name; `nameless` is the token before which to look on for one.
 */
export function bracedTarget(s: ScanState, from: number, end: number): { target: Target; nameless: number } {
  const { tokens } = s;
  const last = end - 1;
  const none = { target: NO_TARGET, nameless: end };
  const typed = (start: number, to: number, before: number): { target: Target; nameless: number } => {
    const { type, containers } = declaredType(s, start, to);
    let brackets = 0;
    for (let i = start; i < end; i++) if (tokens.is(i, SQUARE_OPEN)) brackets++;
    const levels = declaredLevels(s, type, containers, brackets);
    return { target: { ...NO_TARGET, type, dimensions: containers, ...levels }, nameless: before };
  };
  if (last < from) return none;
  if (tokens.is(last, PAREN_CLOSE)) {
    const open = openingOf(tokens, last, from);
    return open < 0 ? none : typed(open + 1, last, open);
  }
  if (tokens.is(last, GREATER)) {
    const open = angleOf(tokens, last, from);
    const start = open < 0 ? end : pathStart(tokens, open, from);
    if (open >= 0 && start === open && end - open < MOST_TYPE_TOKENS) return typed(open + 1, last, open);
    return start >= open ? none : typed(start, end, start);
  }
  const path = pathStart(tokens, end, from);
  if (path >= end || (meaningOf(s, path) & PREFIX_WORD) !== 0) return none;
  if (path > from && wordText(s, path - 1) === 'new') return typed(path, typeEnd(s, path, end), path - 1);
  return path > from && isTypeEnd(s, path - 1)
    ? { target: typeFirstTarget(s, from, end, false), nameless: -1 }
    : typed(path, end, path);
}

/** The type of `<float>[1, 2]` has no more tokens. */
const MOST_TYPE_TOKENS = 12;

const meaningOf = (s: ScanState, index: number): number =>
  wordMeaning(s.lexicon, s.text, s.tokens.start(index), s.tokens.end(index));

const typeEnd = (s: ScanState, from: number, to: number): number => {
  let i = from;
  while (i < to && !s.tokens.is(i, SQUARE_OPEN)) i++;
  return i;
};

/** `std::vector<float> w({…})`: the name that stands before the parenthesis at `open`, if it is being declared there. */
export function constructedTarget(s: ScanState, from: number, open: number): Target {
  const path = pathStart(s.tokens, open, from);
  const declares = path < open && path > from && s.tokens.kind(open - 1) === WORD && isTypeEnd(s, path - 1);
  return declares ? typeFirstTarget(s, from, open, false) : NO_TARGET;
}

/** Whether a type can end with this token, so that a name follows. */
const isTypeEnd = (s: ScanState, index: number): boolean => {
  const { tokens, text, lexicon } = s;
  if (tokens.kind(index) === WORD)
    return (
      (wordMeaning(lexicon, text, tokens.start(index), tokens.end(index)) & (PREFIX_WORD | BLOCK_WORD | BODY_WORD)) ===
      0
    );
  if (tokens.is(index, GREATER))
    return !tokens.isPair(index - 1, MINUS, GREATER) && !tokens.isPair(index - 1, EQUALS, GREATER);
  return tokens.is(index, 42) || tokens.is(index, 38);
};
