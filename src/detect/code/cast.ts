import {
  COLON,
  COMMA,
  GREATER,
  isBlank,
  isDigit,
  LESS,
  MINUS,
  PAREN_CLOSE,
  PAREN_OPEN,
  PLUS,
  STAR,
} from '../charCodes';
import { PREFIX_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { type Storage } from '../storage';
import { openingOf, tokensText, wordText } from './tokenText';
import { NUMBER, WORD } from './tokenStack';
import { storageOfType } from './typeStorage';

/** A cast's type has no more tokens than this. */
const MOST_TYPE_TOKENS = 12;

/** Whether tokens `from` to `close` stand between the brackets of a cast of what begins at token `next`. */
export function isCast(s: ScanState, from: number, close: number, next: number, to: number): boolean {
  if (next >= to || !canBeType(s, from, close)) return false;
  const { tokens } = s;
  if (tokens.kind(next) === NUMBER || tokens.kind(next) === WORD || tokens.is(next, PAREN_OPEN)) return true;
  return (tokens.is(next, MINUS) || tokens.is(next, PLUS) || tokens.is(next, 126)) && isKnownType(s, from, close);
}

/** The type of the cast whose `)` is the last token; `undefined` where it is no cast to a known type. */
export function castBefore(s: ScanState): { readonly storage: Storage | undefined } | undefined {
  const { tokens } = s;
  const close = tokens.count - 1;
  if (s.lexicon.rules.expressions.casts !== true || !tokens.is(close, PAREN_CLOSE)) return undefined;
  const open = openingOf(tokens, close, Math.max(s.top.owner.segment, close - MOST_TYPE_TOKENS));
  if (open < 0 || !canBeType(s, open + 1, close)) return undefined;
  if (!isKnownType(s, open + 1, close) && !(close === open + 2 && looksSigned(s))) return undefined;
  const before = open - 1;
  if (before >= s.top.owner.segment && tokens.kind(before) === WORD) {
    const meaning = wordMeaning(s.lexicon, s.text, tokens.start(before), tokens.end(before));
    if ((meaning & PREFIX_WORD) === 0 || wordText(s, before) === 'sizeof') return undefined;
  }
  return { storage: storageOfType(s, tokensText(s, open + 1, close)) };
}

/** `(T) -1`: the minus at the place has a blank before and a digit behind, as one writes a sign. */
const looksSigned = (s: ScanState): boolean =>
  isBlank(s.text.charCodeAt(s.pos - 1)) && isDigit(s.text.charCodeAt(s.pos + 1));

const canBeType = (s: ScanState, from: number, to: number): boolean => {
  if (to - from > MOST_TYPE_TOKENS || s.tokens.kind(from) !== WORD || from >= to) return false;
  for (let i = from; i < to; i++)
    if (s.tokens.kind(i) !== WORD && s.tokens.kind(i) !== NUMBER && !TYPE_MARKS.some(code => s.tokens.is(i, code)))
      return false;
  return true;
};

const TYPE_MARKS = [STAR, COLON, LESS, GREATER, COMMA];

const isKnownType = (s: ScanState, from: number, to: number): boolean => {
  if (s.tokens.is(to - 1, STAR)) return true;
  const last = wordText(s, to - 1);
  const written = tokensText(s, from, to);
  const own = s.records.typeTexts[s.top.owner.type];
  return last.endsWith('_t') || PLAIN.has(last) || written === own || storageOfType(s, written) !== undefined;
};

const PLAIN = new Set(['char', 'int', 'long', 'double', 'float', 'short', 'unsigned', 'signed', 'bool']);
