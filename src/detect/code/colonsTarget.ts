import { COLON, COMMA, PAREN_CLOSE } from '../charCodes';
import { type ScanState } from './scanState';
import { NO_TARGET, type Target } from './target';
import { openingOf, pathStart, tokensText, wordText } from './tokenText';
import { LIST, OPAQUE, WORD } from './tokenStack';

/**
 * The target before token `end` of a Fortran statement. In a declaration, `real(wp), parameter :: w(3)`, the name is the
 * word before the dimensions and the type what stands before the first comma; elsewhere the name is the whole `w(:, 1)`.
 */
export function colonsTarget(s: ScanState, from: number, end: number): Target {
  const { tokens } = s;
  const colons = colonsBefore(s, from, end);
  if (colons < 0) return pathTarget(s, from, end);
  const name = nameBefore(s, colons + 2, end);
  if (name < 0) return NO_TARGET;
  return {
    ...NO_TARGET,
    nameStart: tokens.start(name),
    nameEnd: tokens.end(name),
    type: tokensText(s, from, typeEnd(s, from, colons)).slice(0, 200),
  };
}

const pathTarget = (s: ScanState, from: number, end: number): Target => {
  const start = pathStart(s.tokens, end, from);
  if (start >= end) return NO_TARGET;
  return { ...NO_TARGET, nameStart: s.tokens.start(start), nameEnd: s.tokens.end(end - 1) };
};

/** The first of the two colons; -1 without them. */
const colonsBefore = (s: ScanState, from: number, end: number): number => {
  for (let i = from; i + 1 < end; i++) if (s.tokens.isPair(i, COLON, COLON)) return i;
  return -1;
};

/** The last word that is not inside brackets. */
const nameBefore = (s: ScanState, from: number, end: number): number => {
  const { tokens } = s;
  let last = end - 1;
  while (last > from && tokens.is(last, PAREN_CLOSE)) last = openingOf(tokens, last, from) - 1;
  return last >= from && tokens.kind(last) === WORD ? last : -1;
};

const typeEnd = (s: ScanState, from: number, colons: number): number => {
  const { tokens } = s;
  let depth = 0;
  for (let i = from; i < colons; i++) {
    if (tokens.is(i, 40)) depth++;
    else if (tokens.is(i, PAREN_CLOSE)) depth--;
    else if (depth === 0 && tokens.is(i, COMMA)) return i;
  }
  return colons;
};

/** A name may stand so far behind the parenthesis of an implied loop. */
const LONGEST_LEAD = 200;

/** The target of the list between slashes that begins at token `end`: `data x / … /`, `real w(3) / … /`. */
export function dataTarget(s: ScanState, from: number, end: number): Target {
  const { tokens } = s;
  if (wordText(s, from).toLowerCase() !== 'data') return declaredTarget(s, from, end);
  const last = end - 1;
  if (tokens.kind(last) === OPAQUE) return loopTarget(s, last);
  const start = pathStart(tokens, end, from + 1);
  const isAlone = start === from + 1 || (tokens.is(start - 1, COMMA) && tokens.kind(start - 2) === LIST);
  if (start >= end || !isAlone) return NO_TARGET;
  return { ...NO_TARGET, nameStart: tokens.start(start), nameEnd: tokens.end(last) };
}

/** `data (w(i), i = 1, 3)`: the first name in the parentheses. */
const loopTarget = (s: ScanState, list: number): Target => {
  const start = s.tokens.start(list);
  const match = /^[(\s]*([a-z][\w%]*)/i.exec(s.text.slice(start, start + LONGEST_LEAD));
  if (match?.[1] === undefined) return NO_TARGET;
  const nameEnd = start + match[0].length;
  return { ...NO_TARGET, nameStart: nameEnd - match[1].length, nameEnd };
};

/** `real*8 w(3)`: the name is the last word outside brackets, the type stands before the first name. */
const declaredTarget = (s: ScanState, from: number, end: number): Target => {
  const { tokens } = s;
  const colons = colonsBefore(s, from, end);
  if (colons >= 0) return colonsTarget(s, from, end);
  const name = nameBefore(s, from + 1, end);
  if (name < 0) return NO_TARGET;
  let to = from + 1;
  while (to < name && tokens.kind(to) !== WORD) to++;
  if (/^double$/i.test(wordText(s, from)) && to < name) to++;
  return {
    ...NO_TARGET,
    nameStart: tokens.start(name),
    nameEnd: tokens.end(name),
    type: tokensText(s, from, to).slice(0, 200),
  };
};
