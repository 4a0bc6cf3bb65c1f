import { closeBracket, openBracket } from './brackets';
import {
  BAR,
  CURLY_CLOSE,
  CURLY_OPEN,
  GREATER,
  isDigit,
  isLetter,
  LESS,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { type ScanState } from './scanState';
import { NUMBER } from './tokenStack';
import { wordText } from './tokenText';

/** A unit has no more characters than this. */
const LONGEST_UNIT = 80;

/** Passes what a `<` begins that is no comparison: Elixir's `<<` or the unit of `1.0<m>` and `float<m>`. */
export function passesPair(s: ScanState, at: number): boolean {
  const { text, lexicon } = s;
  const next = text.charCodeAt(at + 1);
  if (next === LESS && lexicon.rules.lists.pairs === '<<' && text.charCodeAt(at + 2) !== LESS) {
    s.operand = false;
    const { top } = s;
    openBracket(s, CURLY_OPEN, at, at + 2);
    if (s.top !== top) s.top.paired = true;
    return true;
  }
  return lexicon.numbers.rules.measures === true && passesUnit(s, at);
}

const passesUnit = (s: ScanState, at: number): boolean => {
  const { text, tokens } = s;
  const last = tokens.count - 1;
  if (tokens.end(last) !== at || (tokens.kind(last) !== NUMBER && !isNumericType(s, last))) return false;
  let end = at + 1;
  while (end < at + LONGEST_UNIT && isUnitPart(text, end)) end++;
  if (text.charCodeAt(end) !== GREATER || end === at + 1) return false;
  s.pos = end + 1;
  return true;
};

/** `float<m/s^2>`: the word is a type that can have a unit. */
const isNumericType = (s: ScanState, index: number): boolean => {
  const word = wordText(s, index);
  return s.lexicon.storages.has(word) || s.lexicon.calls.has(word);
};

const isUnitPart = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isLetter(code) || isDigit(code) || (at < text.length && " _'^*/-".includes(text.charAt(at)));
};

/** Behind the opening bracket at the offset, which may have a second character: `[|`. */
export const bracketEnd = ({ text, lexicon }: ScanState, code: number, at: number): number =>
  lexicon.rules.lists.pairs === '[|' && code === SQUARE_OPEN && text.charCodeAt(at + 1) === BAR ? at + 2 : at + 1;

/** Closes the bracket that ends with the two characters at the offset: `>>`, `|]`. */
export function closesPair(s: ScanState, at: number, code: number): boolean {
  const { text, lexicon, top } = s;
  const { pairs } = lexicon.rules.lists;
  const next = text.charCodeAt(at + 1);
  if (code === BAR) {
    if (pairs !== '[|' || next !== SQUARE_CLOSE) return false;
    s.pos = at + 1;
    return true;
  }
  if (pairs !== '<<' || next !== GREATER) return false;
  if (top.bracket !== CURLY_OPEN || !top.paired) return false;
  closeBracket(s, CURLY_CLOSE, at + 1);
  return true;
}
