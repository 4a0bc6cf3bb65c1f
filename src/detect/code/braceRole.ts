import { arrayBrace, newBrace, typedBrace, valueBrace } from './braceStyles';
import { CARET, COLON, COMMA, EQUALS, PAREN_CLOSE, PAREN_OPEN, SQUARE_CLOSE, SQUARE_OPEN } from '../charCodes';
import { BLOCK, CALL, GROUP, LIST_ROLE } from './frame';
import { BLOCK_WORD, BODY_WORD, PREFIX_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { openingOf, tokensText, wordText } from './tokenText';
import { PUNCTUATION, STRING, WORD } from './tokenStack';
import { storageOfType } from './typeStorage';

/** What a brace opens that can be a list or a block. */
export function braceRole(s: ScanState): number {
  const { owner } = s.top;
  const last = s.tokens.count - 1;
  if (last < owner.segment) return owner.role === BLOCK ? BLOCK : LIST_ROLE;
  switch (s.lexicon.rules.lists.braces ?? 'cast') {
    case 'array':
      return arrayBrace(s, last);
    case 'new':
      return newBrace(s, owner.segment, last);
    case 'typed':
      return typedBrace(s, owner.segment, last);
    case 'value':
      return valueBrace(s, owner.segment, last);
    case 'cast':
      return castBrace(s, last);
  }
}

/** C: a list where values can stand, a block behind `)`, `else`, `struct s`. */
const castBrace = (s: ScanState, last: number): number => {
  const { tokens, top } = s;
  const { owner } = top;
  const kind = tokens.kind(last);
  if (kind === STRING) return BLOCK;
  if (kind === WORD) return behindWord(s, owner.segment, last);
  if (kind !== PUNCTUATION) return LIST_ROLE;
  switch (tokens.data(last)) {
    case PAREN_CLOSE:
      return behindParenthesis(s, owner.segment, last);
    case SQUARE_CLOSE:
      return tokens.is(last - 1, SQUARE_OPEN) && tokens.kind(last - 2) !== WORD ? BLOCK : LIST_ROLE;
    case CARET:
      return BLOCK;
    case COLON:
      return top.role === GROUP || top.role === CALL ? LIST_ROLE : BLOCK;
    default:
      return LIST_ROLE;
  }
};

const meaningOf = (s: ScanState, index: number): number =>
  wordMeaning(s.lexicon, s.text, s.tokens.start(index), s.tokens.end(index));

const behindWord = (s: ScanState, from: number, last: number): number => {
  const meaning = meaningOf(s, last);
  if ((meaning & (BLOCK_WORD | BODY_WORD)) !== 0) return BLOCK;
  if ((meaning & PREFIX_WORD) !== 0) return LIST_ROLE;
  if (s.lexicon.rules.lists.semantics === true && s.tokens.is(last - 1, COLON) && s.tokens.is(last - 2, PAREN_CLOSE))
    return BLOCK;
  for (let i = from; i < last; i++) {
    if (s.tokens.is(i, 61) || s.tokens.is(i, PAREN_OPEN)) break;
    if (s.tokens.kind(i) === WORD && (meaningOf(s, i) & BODY_WORD) !== 0) return BLOCK;
  }
  return isScalar(s, from, last) ? GROUP : LIST_ROLE;
};

/** `int x{5}` initializes one number. */
const isScalar = (s: ScanState, from: number, last: number): boolean => {
  for (let i = from; i < last; i++)
    if (s.tokens.kind(i) !== WORD || (!s.lexicon.qualifiers.has(wordText(s, i)) && !isArithmetic(s, i))) return false;
  return last > from;
};

const isArithmetic = (s: ScanState, index: number): boolean => {
  const word = wordText(s, index);
  return (
    word === 'auto' || word === 'double' || word === 'bool' || word === 'char' || storageOfType(s, word) !== undefined
  );
};

/** Behind `=`, a comma or an opening bracket stands a value, as `(vector float){…}` is one. */
const beginsValue = (s: ScanState, from: number, open: number): boolean => {
  const before = open - 1;
  const isMark = [EQUALS, COMMA, PAREN_OPEN].some(code => before >= from && s.tokens.is(before, code));
  return isMark && wordText(s, before - 1) !== 'operator' && wordText(s, before - 2) !== 'operator';
};

/** A compound literal `(float[])` or the head of a block. */
const behindParenthesis = (s: ScanState, from: number, last: number): number => {
  const { tokens } = s;
  const open = openingOf(tokens, last, from);
  if (open < 0) return BLOCK;
  if (open > from && tokens.kind(open - 1) === WORD && (meaningOf(s, open - 1) & PREFIX_WORD) === 0) return BLOCK;
  let dimensions = false;
  for (let i = open + 1; i < last; i++) {
    if (tokens.is(i, SQUARE_OPEN)) dimensions = true;
    if (!dimensions && tokens.kind(i) !== WORD && !'*:<>'.includes(String.fromCharCode(tokens.data(i)))) return BLOCK;
  }
  if (dimensions || (last > open + 1 && beginsValue(s, from, open))) return LIST_ROLE;
  const type = tokensText(s, open + 1, last);
  return /_t$|^struct /.test(type) || storageOfType(s, type) !== undefined ? LIST_ROLE : BLOCK;
};
