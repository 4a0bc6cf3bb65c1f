import { braceRole } from './braceRole';
import {
  COLON,
  COMMA,
  CURLY_CLOSE,
  DOT,
  GREATER,
  HASH,
  LESS,
  MINUS,
  PAREN_OPEN,
  QUESTION,
  SPACE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { endElement } from './elements';
import { BLOCK, CALL, GROUP, INDEX, LIST_ROLE, TUPLE } from './frame';
import { type BracketRole, type BracketRule } from '../listRules';
import { CONTROL_WORD, folded, type Lexicon, STATEMENT_WORD, wordMeaning } from '../lexicon';
import { calledPath } from './listCall';
import { type ScanState } from './scanState';
import { angleOf, openingOf, wordText } from './tokenText';
import { LIST, WORD } from './tokenStack';

const ROLES = {
  list: LIST_ROLE,
  tuple: TUPLE,
  pair: TUPLE,
  block: BLOCK,
  group: GROUP,
  call: CALL,
  index: INDEX,
  braces: BLOCK,
};

/** What the bracket `code` at `start` opens: one of the frames' roles. */
export function roleOf(s: ScanState, code: number, start: number): number {
  const { lexicon, tokens } = s;
  const rule = lexicon.brackets.get(code);
  if (rule === undefined) return GROUP;
  const written = writtenRole(s, rule, start);
  if (written === 'subscript') return subscriptRole(s, code, start);
  if (written === 'braces') return braceRole(s);
  const last = tokens.count - 1;
  if (code === SQUARE_OPEN) return squareRole(s, written, start);
  if (tokens.is(last, 33) && !s.operand && s.text.charCodeAt(start - 1) === 33) {
    if (tokens.is(last - 1, HASH)) return GROUP;
    if (written === 'tuple' && tokens.kind(last - 1) === WORD) return CALL;
  }
  if (code === PAREN_OPEN) {
    if (s.operand && lexicon.groupWords.has(wordText(s, last))) return BLOCK;
    if ((s.operand || tokens.is(last, GREATER)) && isListCall(s, lexicon)) return LIST_ROLE;
    if (written === 'tuple' && isTypedCall(s, last, start)) return CALL;
  }
  return ROLES[written];
}

/** A call's type arguments have no more tokens. */
const MOST_TYPE_TOKENS = 40;

/** `f::<f32>(`, `Pair<int>(`: behind a name's type arguments, unless the name is a container's. */
const isTypedCall = (s: ScanState, last: number, start: number): boolean => {
  const { tokens, top } = s;
  if (!tokens.is(last, GREATER)) return false;
  const open = angleOf(tokens, last, Math.max(top.owner.segment, last - MOST_TYPE_TOKENS));
  if (open < 1) return top.role === CALL && tokens.end(last) === start && isTypeBefore(s, tokens.start(last));
  if (tokens.kind(open - 1) !== WORD) return tokens.isPair(open - 2, COLON, COLON);
  const isTouching = tokens.end(open - 1) === tokens.start(open) && tokens.end(last) === start;
  return isTouching && !s.lexicon.containers.has(wordText(s, open - 1));
};

/** `f(x, Pair<int, int>(`: the `<` went with another argument. */
const isTypeBefore = ({ text }: ScanState, angle: number): boolean => /[\w>\])?]/.test(text.charAt(angle - 1));

/** F#'s `[<Literal>]`. */
const isAttribute = ({ text, lexicon }: ScanState, start: number): boolean =>
  lexicon.rules.lists.pairs === '[|' && text.charCodeAt(start + 1) === LESS;

const writtenRole = (s: ScanState, rule: BracketRule, start: number): BracketRole => {
  const before = s.text.charCodeAt(start - 1);
  if (!s.operand) return isAccess(s, before, start) ? 'index' : rule.first;
  return before <= 32 ? (rule.spaced ?? rule.after) : rule.after;
};

/** `x->[1]`, `x.[1]`, `x?[1]`, `x..[1]`: the mark before the bracket. */
const isAccess = ({ text, lexicon }: ScanState, before: number, start: number): boolean => {
  const { access } = lexicon.rules.lists;
  if (access === '->') return before === GREATER && text.charCodeAt(start - 2) === MINUS;
  if (access === '.') return before === DOT && text.charCodeAt(start - 2) !== DOT;
  if (access !== '?') return false;
  if (before === QUESTION) return text.charCodeAt(start - 2) > SPACE;
  return before === DOT && text.charCodeAt(start - 2) === DOT && text.charCodeAt(start - 3) !== DOT;
};

/** Perl: an index behind a variable or another index; else a parenthesis calls (but not a variable), a brace is a block. */
const subscriptRole = (s: ScanState, code: number, start: number): number => {
  const { tokens, text } = s;
  const last = tokens.count - 1;
  const isVariable = tokens.kind(last) === WORD && '$@%&'.includes(text.charAt(tokens.start(last)));
  const touches = tokens.end(last) === start;
  if (code === PAREN_OPEN) {
    if (tokens.kind(last) !== WORD || last < s.top.owner.segment) return s.operand ? CALL : TUPLE;
    if (isVariable) return text.charAt(tokens.start(last)) === '&' ? CALL : TUPLE;
    const isStatement =
      (wordMeaning(s.lexicon, text, tokens.start(last), tokens.end(last)) & (STATEMENT_WORD | CONTROL_WORD)) !== 0;
    return isStatement || (!touches && !s.operand) ? TUPLE : CALL;
  }
  return touches && (isVariable || tokens.is(last, SQUARE_CLOSE) || tokens.is(last, CURLY_CLOSE)) ? INDEX : BLOCK;
};

const squareRole = (s: ScanState, written: Exclude<BracketRole, 'subscript'>, start: number): number => {
  const { tokens, top } = s;
  const { lists } = s.lexicon.rules;
  const last = tokens.count - 1;
  if (lists.blanks === true && s.operand && tokens.kind(last) === LIST) return nextRow(s) ? LIST_ROLE : INDEX;
  if (written === 'list' && (tokens.is(last, HASH) || isAttribute(s, start))) return GROUP;
  if (written === 'list' && isMember(s, last, start)) return INDEX;
  if (written === 'index' && lists.squareCalls === true && isListCall(s, s.lexicon)) return LIST_ROLE;
  if (lists.boxes !== undefined) return s.text.charAt(start - 1) === lists.boxes ? LIST_ROLE : ROLES[written];
  if (lists.braces === 'new' && isTypeSuffix(s.text, start)) return INDEX;
  if (s.operand && lists.types !== undefined && isListType(s)) return LIST_ROLE;
  if (written === 'index' && lists.indexLists !== undefined && s.lexicon.indexLists.has(wordText(s, last)))
    return LIST_ROLE;
  if (lists.attributes === true && top.role === BLOCK && last < top.segment) return GROUP;
  return ROLES[written];
};

/** `Float32[`, `Vector{Float64}[`. */
const isListType = (s: ScanState): boolean => {
  const { tokens } = s;
  const last = tokens.count - 1;
  const name = tokens.is(last, CURLY_CLOSE) ? openingOf(tokens, last, s.top.owner.segment) - 1 : last;
  return s.lexicon.listTypes.has(wordText(s, name));
};

/** `w?.[0]`: behind the point of a member, which a spread's are not. */
const isMember = ({ tokens, text }: ScanState, last: number, start: number): boolean =>
  tokens.is(last, DOT) && tokens.end(last) === start && text.charCodeAt(start - 2) !== DOT;

/** `[]`, `[,]`: brackets of an array type. */
const isTypeSuffix = (text: string, start: number): boolean => {
  let at = start + 1;
  while (at < start + 16 && (text.charCodeAt(at) === COMMA || text.charCodeAt(at) <= SPACE)) at++;
  return text.charCodeAt(at) === SQUARE_CLOSE;
};

/** A bracket right behind a row of a printed array, which has no commas, is the next row. */
const nextRow = (s: ScanState): boolean => {
  const { top } = s;
  if (top.role !== LIST_ROLE || top.bracket !== SQUARE_OPEN || top.commas > 0 || top.children !== 1) return false;
  if (top.child?.blanks !== true && s.tokenLine === s.line) return false;
  endElement(s, top);
  top.blanks = true;
  return true;
};

/** Whether the parenthesis that opens belongs to a call that is a list. */
const isListCall = (s: ScanState, lexicon: Lexicon): boolean => {
  const { listCalls, rowCalls, rules } = lexicon;
  if (rules.lists.typedCalls === true && isArrayType(s)) return true;
  if (listCalls.size === 0 && rowCalls.size === 0) return false;
  const path = calledPath(s);
  if (path === undefined) return false;
  const name = s.text.slice(s.tokens.start(path.from), s.tokens.end(path.to - 1));
  return listCalls.has(folded(lexicon, name)) || (s.top.owner.isList && rowCalls.has(name));
};

/** `float[2]` stands before the place. */
const isArrayType = (s: ScanState): boolean => {
  const { tokens } = s;
  let i = tokens.count - 1;
  if (!tokens.is(i, SQUARE_CLOSE)) return false;
  while (tokens.is(i, SQUARE_CLOSE)) {
    const open = openingOf(tokens, i, s.top.owner.segment);
    if (open < 0) return false;
    i = open - 1;
  }
  return tokens.kind(i) === WORD && i >= s.top.owner.segment;
};
