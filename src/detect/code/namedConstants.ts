import { COLON, COMMA, CURLY_OPEN, EQUALS, PAREN_OPEN, SQUARE_OPEN, STAR } from '../charCodes';
import { storeConstant } from './constant';
import { evaluate } from './expression';
import { isOperator, statementTarget } from './findTarget';
import { type Frame } from './frame';
import { type ConstantRule } from '../language';
import { ownText } from '../ownText';
import { type ScanState } from './scanState';
import { type Target } from './target';
import { closingOf, wordText } from './tokenText';
import { OPAQUE, STRING, WORD } from './tokenStack';
import { storageOfType } from './typeStorage';

/** An initialiser has no more tokens than this. */
const MOST_VALUE_TOKENS = 64;

/**
 * Remembers the constants that the statement on the stack declares, which assigns at the token `equals`, or not (-1). It
 * ends here; or, if it is not `whole`, it has come to a bracket, and what stands before that is told.
 */
export function noteConstants(s: ScanState, frame: Frame, equals: number, whole = true): void {
  const rule = s.lexicon.rules.names.constants;
  if (rule === undefined || equals < 0) return;
  const from = frame.segment;
  const { count } = s.tokens;
  if (count - from < 2 || s.tokens.kind(from) !== WORD) return;
  const last = s.tokens.kind(count - 1);
  const plain = whole && last !== STRING && last !== OPAQUE;
  if (rule === 'once') noteOnce(s, from, equals, count, plain);
  else if ((plain || !whole) && isDeclaredConstant(s, rule, from, equals)) {
    const to = whole ? count : lastComma(s, equals, count);
    if (to > equals) noteDeclared(s, from, equals, to);
  }
}

/** The body of `#define NAME body`, whose name stands at these offsets. */
export function noteDefinition(s: ScanState, directive: Frame): void {
  if (!directive.defines || directive.overflow || s.lexicon.rules.names.constants === undefined) return;
  const { records } = s;
  const target: Target = {
    nameStart: records.nameStarts[directive.name] ?? 0,
    nameEnd: records.nameEnds[directive.name] ?? 0,
    type: '',
    dimensions: 0,
  };
  note(s, target, directive.segment, s.tokens.count);
}

const isDeclaredConstant = (s: ScanState, { words, not }: ConstantRule, from: number, to: number): boolean => {
  let found = false;
  for (let i = from; i < to; i++) {
    if (s.tokens.kind(i) !== WORD) continue;
    const written = wordText(s, i);
    const word = s.lexicon.rules.words.caseless === true ? written.toLowerCase() : written;
    if (not?.includes(word) === true) return false;
    found ||= words.includes(word);
  }
  return found;
};

/** `const float a = 1, b = 2;`: the first has the type, the others are behind commas. */
const noteDeclared = (s: ScanState, from: number, equals: number, to: number): void => {
  const first = statementTarget(s, from, equals);
  const width = s.tokens.is(equals, COLON) ? 2 : 1;
  let end = commaBehind(s, equals, to);
  if (isScalar(s, from, equals, first)) noteNew(s, first, equals + width, end);
  while (end < to) {
    const start = end + 1;
    end = commaBehind(s, start, to);
    const isNamed = s.tokens.kind(start) === WORD && s.tokens.is(start + 1, EQUALS);
    if (!isNamed) continue;
    const target = { ...first, nameStart: s.tokens.start(start), nameEnd: s.tokens.end(start) };
    noteNew(s, target, start + 2, end);
  }
};

/** Remembers the constant unless that was done at a bracket already. */
const noteNew = (s: ScanState, target: Target, from: number, to: number): void => {
  if (target.nameStart <= s.declared) return;
  s.declared = target.nameStart;
  note(s, target, from, to);
};

/** The last comma outside brackets from a token on, which itself is the answer where there is none. */
const lastComma = (s: ScanState, from: number, to: number): number => {
  let last = from;
  for (let at = commaBehind(s, from, to); at < to; at = commaBehind(s, at + 1, to)) last = at;
  return last;
};

const commaBehind = (s: ScanState, from: number, to: number): number => {
  const { tokens } = s;
  for (let i = from; i < to; i++) {
    if (tokens.is(i, PAREN_OPEN) || tokens.is(i, SQUARE_OPEN)) {
      const close = closingOf(tokens, i, to);
      if (close < 0) return to;
      i = close;
    } else if (tokens.is(i, COMMA)) return i;
  }
  return to;
};

/** A plain name, and no array's or pointer's. */
const isScalar = (s: ScanState, from: number, equals: number, { nameStart, nameEnd }: Target): boolean => {
  if (nameEnd <= nameStart) return false;
  for (let i = from; i < equals; i++)
    if (s.tokens.start(i) === nameStart)
      return (
        s.tokens.kind(i) === WORD &&
        s.tokens.end(i) === nameEnd &&
        !s.tokens.is(i - 1, STAR) &&
        !s.tokens.is(i + 1, SQUARE_OPEN) &&
        !s.tokens.is(i + 1, CURLY_OPEN)
      );
  return false;
};

/** A name that is assigned to a second time, or calculated with (`+=`), is no constant. */
const noteOnce = (s: ScanState, from: number, equals: number, to: number, plain: boolean): void => {
  const { tokens } = s;
  const target = statementTarget(s, from, equals);
  if (!isScalar(s, from, equals, target)) return;
  const changed = isOperator(s, equals - 1) && tokens.end(equals - 1) === tokens.start(equals);
  const width = tokens.is(equals, COLON) ? 2 : 1;
  const name = ownText(s.text, { start: target.nameStart, end: target.nameEnd });
  if (target.nameStart > s.assigned) {
    s.assigned = target.nameStart;
    s.assignments.push({ at: target.nameStart, name });
  }
  if (!changed && plain) note(s, target, equals + width, to, true);
};

const note = (s: ScanState, { nameStart, nameEnd, type }: Target, from: number, to: number, once = false): void => {
  if (to - from > MOST_VALUE_TOKENS || nameEnd <= nameStart) return;
  const written = evaluate(s, from, to, 'macro');
  if (written === undefined) return;
  const storage = type === '' ? undefined : storageOfType(s, type);
  const { integer, real, literal } = storage ? storeConstant(written, storage) : written;
  s.constants.push({
    nameStart,
    nameEnd,
    start: s.tokens.start(from),
    end: s.tokens.end(to - 1),
    integer,
    real,
    literal,
    type,
    once,
  });
};
