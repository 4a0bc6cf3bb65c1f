import {
  COLON,
  CURLY_CLOSE,
  CURLY_OPEN,
  DOT,
  GREATER,
  LESS,
  MINUS,
  PAREN_CLOSE,
  PAREN_OPEN,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { type ScanState } from './scanState';
import { PUNCTUATION, STRING, type TokenStack, WORD } from './tokenStack';

/** The text of tokens `from` to `to` (exclusive) as written. */
export const tokensText = (s: ScanState, from: number, to: number): string =>
  from < to ? s.text.slice(s.tokens.start(from), s.tokens.end(to - 1)) : '';

export const wordText = (s: ScanState, index: number): string =>
  s.tokens.kind(index) === WORD ? s.text.slice(s.tokens.start(index), s.tokens.end(index)) : '';

const isClosing = (code: number): boolean => code === PAREN_CLOSE || code === SQUARE_CLOSE || code === CURLY_CLOSE;
const isOpening = (code: number): boolean => code === PAREN_OPEN || code === SQUARE_OPEN || code === CURLY_OPEN;

/** The index of the bracket that the one at `index` closes, no lower than `from`; -1 where it is not there. */
export function openingOf(tokens: TokenStack, index: number, from: number): number {
  let depth = 0;
  for (let i = index; i >= from; i--) {
    if (tokens.kind(i) !== PUNCTUATION) continue;
    const code = tokens.data(i);
    if (isClosing(code)) depth++;
    else if (isOpening(code) && --depth === 0) return i;
  }
  return -1;
}

/** The index of the bracket that closes the one at `index`, below `to`; -1 where it is not there. */
export function closingOf(tokens: TokenStack, index: number, to: number): number {
  let depth = 0;
  for (let i = index; i < to; i++) {
    if (tokens.kind(i) !== PUNCTUATION) continue;
    const code = tokens.data(i);
    if (isOpening(code)) depth++;
    else if (isClosing(code) && --depth === 0) return i;
  }
  return -1;
}

/** The index of the `<` that the `>` at `index` closes; -1 where it is no pair of angle brackets. */
export function angleOf(tokens: TokenStack, index: number, from: number): number {
  let depth = 0;
  for (let i = index; i >= from; i--) {
    if (tokens.is(i, GREATER)) depth++;
    else if (tokens.is(i, LESS) && --depth === 0) return i;
  }
  return -1;
}

/** The index of the `>` that closes the `<` at `index`, below `to`; -1. */
export function angleEnd(tokens: TokenStack, index: number, to: number): number {
  let depth = 0;
  for (let i = index; i < to; i++) {
    if (tokens.is(i, LESS)) depth++;
    else if (tokens.is(i, GREATER) && --depth === 0) return i;
  }
  return -1;
}

/**
 * The first token of the path that ends before `end`: `self.w`, `Foo::table[3]`, `p->w`. `end` itself where no path
 * ends there.
 */
export function pathStart(tokens: TokenStack, end: number, from: number): number {
  let start = end;
  for (let next = end; ;) {
    let last = next - 1;
    while (last > from && tokens.kind(last) === PUNCTUATION && isClosing(tokens.data(last))) {
      const open = openingOf(tokens, last, from);
      if (open < 0) return start;
      last = open - 1;
      if (last - 1 > from && tokens.isPair(last - 1, MINUS, GREATER)) last -= 2;
    }
    if (last < from || tokens.kind(last) !== WORD) return start;
    start = last;
    if (last - 1 >= from && tokens.is(last - 1, DOT)) next = last - 1;
    else if (last - 2 >= from && (tokens.isPair(last - 2, COLON, COLON) || tokens.isPair(last - 2, MINUS, GREATER)))
      next = last - 2;
    else return start;
  }
}

/** Behind the path that begins at `from`, below `to`. */
export function pathEnd(tokens: TokenStack, from: number, to: number): number {
  let i = from;
  while (i < to && tokens.kind(i) === WORD) {
    if (tokens.is(i + 1, DOT) && tokens.kind(i + 2) === WORD && i + 2 < to) i += 2;
    else if (tokens.isPair(i + 1, COLON, COLON) && tokens.kind(i + 3) === WORD && i + 3 < to) i += 3;
    else return i + 1;
  }
  return i;
}

/** Where the text inside a string token stands. */
export function stringContent(s: ScanState, index: number): { start: number; end: number } {
  const start = s.tokens.start(index);
  const end = s.tokens.end(index);
  if (s.tokens.kind(index) !== STRING) return { start, end };
  let from = start;
  while (from < end && from < start + 8 && !'"\'`'.includes(s.text.charAt(from))) from++;
  const quote = s.text.charAt(from);
  let marks = 0;
  while (marks < 3 && s.text.charAt(from + marks) === quote) marks++;
  const width = marks === 3 && end - from >= 6 ? 3 : 1;
  return end - from >= 2 * width ? { start: from + width, end: end - width } : { start, end };
}
