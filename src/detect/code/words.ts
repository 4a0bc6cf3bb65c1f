import { openBracket } from './brackets';
import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  CURLY_OPEN,
  DOLLAR,
  DOT,
  EQUALS,
  GREATER,
  HASH,
  isBlank,
  isDigit,
  isLetter,
  isNewline,
  isWideBlank,
  MINUS,
  QUOTE,
} from '../charCodes';
import { fenceEnd } from './comments';
import { BLOCK } from './frame';
import { type StringRule } from '../textRules';
import {
  FIRST_WORD,
  isPartOfWord,
  LAYOUT_WORD,
  type Lexicon,
  PREFIX_WORD,
  QUOTE_WORD,
  RANGE_END_WORD,
  RANGE_WORD,
  STATEMENT_WORD,
  wordMeaning,
} from '../lexicon';
import { passNewline } from './newline';
import { readNumber, separateByBlank } from './numbers';
import { beginWordQuote } from './quoteLike';
import { quasiStart } from './quasiQuote';
import { endRange } from './ranges';
import { commandEnd } from './commandEnd';
import { type ScanState, STRING_MODE, WORD_TAIL } from './scanState';
import { endStatement, insertEnd } from './statementEnd';
import { enterTemplate } from './enterTemplate';
import { variableEnd } from './variables';
import { isBitStringAt } from '../numbers/vhdlNumber';
import { isBozAt } from '../numbers/bozNumber';
import { WORD } from './tokenStack';

/** Longer words are read in pieces. */
const LONGEST_WORD = 2000;

/** Reads the word that begins at `at`, or the string whose prefix it is. */
export function readWord(s: ScanState, at: number): void {
  const { text, lexicon } = s;
  const limit = at + LONGEST_WORD;
  const end = wordEnd(s, at, limit);
  const next = text.charCodeAt(end);
  if (!lexicon.plainWords && end === at + 1 && text.charAt(at) === lexicon.rules.lines.joiner && joinsLine(s, end))
    return;
  if (next < 128 && lexicon.prefixQuotes[next] === 1 && readPrefixed(s, at, end)) return;
  if (next === QUOTE && lexicon.numbers.rules.based === 'vhdl' && isBitStringAt(text, at) && end - at <= 2) {
    readNumber(s, at, at);
    return;
  }
  if (lexicon.numbers.rules.based === 'boz' && end === at + 1 && isBozAt(text, at)) {
    readNumber(s, at, at);
    return;
  }
  const meaning = isMember(s, at) ? 0 : meaningHere(s, at, end);
  if ((meaning & QUOTE_WORD) !== 0) {
    const rule = lexicon.quoteWords.get(text.slice(at, end));
    if (rule !== undefined && beginWordQuote(s, rule, at, end)) return;
  }
  if (lexicon.rules.lines.end === 'inserted') insertEnd(s);
  if (s.operand && lexicon.rules.lists.blanks === true && isNotFinite(text.slice(at, end))) separateByBlank(s, s.top);
  if (meaning !== 0) applyMeaning(s, meaning);
  const isFirst = lexicon.rules.words.commands === true && s.top.role === BLOCK && s.tokens.count === s.top.segment;
  s.push(WORD, at, end, 0);
  s.operand = (meaning & PREFIX_WORD) === 0 && !isLabel(s) && !(text.charCodeAt(at) === lexicon.macro && isBlank(next));
  s.pos = end;
  if ((meaning & LAYOUT_WORD) !== 0 && s.top.role === BLOCK) beginLayout(s);
  if (end === limit) s.mode = WORD_TAIL;
  else if (isFirst && meaning === 0) s.pos = commandEnd(text, end);
}

/** What the word that is being read means where it stands. */
const meaningHere = (s: ScanState, at: number, end: number): number => {
  const meaning = wordMeaning(s.lexicon, s.text, at, end);
  return (meaning & FIRST_WORD) !== 0 && s.tokens.count !== s.top.segment ? 0 : meaning;
};

/** The word just read is the label of the word before: `return@map`, `break :found`. */
const isLabel = (s: ScanState): boolean => {
  const { tokens, text } = s;
  const { label } = s.lexicon.rules.words;
  const mark = tokens.count - 2;
  if (label === undefined || !tokens.is(mark, label.charCodeAt(0))) return false;
  if (tokens.end(mark) !== tokens.start(mark + 1) || tokens.kind(mark - 1) !== WORD) return false;
  return (wordMeaning(s.lexicon, text, tokens.start(mark - 1), tokens.end(mark - 1)) & PREFIX_WORD) !== 0;
};

/** VB's ` _` at the end of a line. */
const joinsLine = (s: ScanState, end: number): boolean => {
  const { text } = s;
  let i = end;
  while (isBlank(text.charCodeAt(i)) && i < end + 100) i++;
  if (!isNewline(text.charCodeAt(i))) return false;
  s.pos = passNewline(s, i);
  return true;
};

const wordEnd = (s: ScanState, at: number, limit: number): number => {
  const { text, lexicon } = s;
  if (!lexicon.plainWords) return markedWordEnd(s, at, limit);
  let end = at + 1;
  while (end < limit && isPartOfWord(lexicon, text.charCodeAt(end))) end++;
  return end;
};

/** Behind the word where variables and marks need care. */
const markedWordEnd = (s: ScanState, at: number, limit: number): number => {
  const { text, lexicon } = s;
  const { special, tail } = lexicon.rules.words;
  if (special !== undefined && text.charCodeAt(at) === DOLLAR) return variableEnd(s, at);
  let end = at + 1;
  if (repeats(s, at)) return end;
  while (end < limit && isPartOfWord(lexicon, text.charCodeAt(end))) end++;
  if (tail?.includes(text.charAt(end)) !== true || end >= text.length) return end;
  const next = text.charCodeAt(end + 1);
  const goesOn = isPartOfWord(lexicon, next) || (next === EQUALS && text.charCodeAt(end + 2) !== EQUALS);
  return goesOn || next === COLON || next === QUOTE ? end : end + 1;
};

/** Perl's `"-"x20`: the operator and its number touch. */
const repeats = ({ text, tokens, operand, lexicon }: ScanState, at: number): boolean =>
  lexicon.rules.words.repeat !== undefined &&
  operand &&
  text.charAt(at) === lexicon.rules.words.repeat &&
  isDigit(text.charCodeAt(at + 1)) &&
  tokens.kind(tokens.count - 1) !== WORD;

/** Behind `.` (or `->`, where a point joins strings) a word is a member, whatever else it can mean. */
const isMember = ({ text, lexicon }: ScanState, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  if (!lexicon.arrowMembers) return before === DOT && text.charCodeAt(at - 2) !== DOT;
  return before === GREATER && text.charCodeAt(at - 2) === MINUS;
};

/** A statement begins behind the word. */
const beginLayout = (s: ScanState): void => {
  endStatement(s, s.top);
  s.operand = false;
};

/** Verilog's `\\a<29>_X `: everything up to a blank. */
export function readEscapedWord(s: ScanState, at: number): void {
  let end = at + 1;
  while (end < at + LONGEST_WORD && s.text.charCodeAt(end) > 32) end++;
  s.push(WORD, at, end, 0);
  s.operand = true;
  s.pos = end;
}

/** What NumPy prints where there is no number. */
const isNotFinite = (word: string): boolean => word === 'nan' || word === 'inf';

const applyMeaning = (s: ScanState, meaning: number): void => {
  const { top } = s;
  const begins =
    s.operand ||
    s.lexicon.rules.lines.end === 'offside' ||
    s.tokens.count === top.segment ||
    s.tokens.kind(s.tokens.count - 1) === WORD;
  if (begins && (meaning & STATEMENT_WORD) !== 0 && top.role === BLOCK) endStatement(s, top);
  if ((meaning & RANGE_WORD) !== 0) top.ranged = true;
  else if ((meaning & RANGE_END_WORD) !== 0) endRange(s, top);
};

const readPrefixed = (s: ScanState, start: number, end: number): boolean => {
  const { prefixed } = s.lexicon;
  const rules = (end - start > 8 ? undefined : prefixed.get(s.text.slice(start, end))) ?? prefixed.get('*');
  if (rules === undefined) return false;
  for (const rule of rules) if (beginString(s, rule, start, end)) return true;
  return false;
};

/** Enters the string that the rule allows at `at` (its prefix begins at `start`), if one does begin there. */
export function beginString(s: ScanState, rule: StringRule, start: number, at: number): boolean {
  const { text } = s;
  let open = at;
  let closing = rule.close;
  if (rule.fence === 'hashes') {
    while (text.charCodeAt(open) === HASH && open < at + 255) open++;
    closing = rule.close + '#'.repeat(open - at);
  }
  if (!text.startsWith(rule.open, open)) return false;
  open += rule.open.length;
  if (rule.holds !== undefined && !holdsOnly(text, open, rule.close, rule.holds)) return false;
  if (rule.fence === 'quotes') {
    const quote = rule.close.charCodeAt(0);
    const first = open;
    while (text.charCodeAt(open) === quote && open < first + 255) open++;
    closing = rule.close + rule.close.charAt(0).repeat(open - first);
  }
  if (rule.fence === 'quasi') {
    const behind = quasiStart(s, open);
    if (behind < 0) return false;
    open = behind;
  }
  if (rule.fence === 'equals') {
    const behind = fenceEnd(text, open);
    if (behind < 0) return false;
    closing = `]${'='.repeat(behind - open - 1)}]`;
    open = behind;
  }
  if (rule.fence === 'delimiter') {
    let paren = open;
    while (paren < open + 17 && isDelimiter(text.charCodeAt(paren))) paren++;
    if (text.charAt(paren) !== '(') return false;
    closing = `)${text.slice(open, paren)}${rule.close}`;
    open = paren + 1;
  } else if (rule.fence === 'dashes') {
    let bracket = open;
    while (bracket < open + 64 && text.charCodeAt(bracket) === MINUS) bracket++;
    const side = '([{'.indexOf(text.charAt(bracket));
    if (side < 0 || bracket === text.length) return false;
    closing = `${')]}'.charAt(side)}${text.slice(open, bracket)}${rule.close}`;
    open = bracket + 1;
  }
  if (s.lexicon.rules.lines.end === 'inserted') insertEnd(s);
  if (rule.code !== undefined && !s.top.isDeepest) {
    enterTemplate(s, rule, closing, start, open);
    return true;
  }
  s.string = rule;
  s.closing = closing;
  s.nesting = '';
  s.halves = s.isQuote = false;
  s.depth = 0;
  s.stringStart = start;
  s.mode = STRING_MODE;
  s.pos = open;
  return true;
}

/** A string of chosen characters is no longer. */
const LONGEST_HELD = 60;

/** Whether a digit and some of these characters stand between the offset and the next `close`. */
const holdsOnly = (text: string, from: number, close: string, held: string): boolean => {
  if (!isDigit(text.charCodeAt(from))) return false;
  let end = from;
  while (end < Math.min(text.length, from + LONGEST_HELD) && held.includes(text.charAt(end))) end++;
  return text.startsWith(close, end);
};

const isDelimiter = (code: number): boolean =>
  code > 32 && code < 127 && code !== 40 && code !== 41 && code !== BACKSLASH && code !== QUOTE;

/** Reads what an apostrophe begins in languages where it can be more than a quote. */
export function readTick(s: ScanState, at: number, lexicon: Lexicon): void {
  switch (lexicon.rules.tick) {
    case 'base':
      readBaseTick(s, at);
      return;
    case 'attribute':
      if (s.operand || s.text.charCodeAt(at + 2) !== APOSTROPHE) {
        s.mark(at, APOSTROPHE);
        s.operand = false;
        s.pos = at + 1;
      } else readCharacter(s, at, at + 3);
      return;
    case 'lifetime':
    case undefined:
      readLifetime(s, at);
  }
}

/** Verilog: `'hFF` and `'0` are numbers, `'{` opens a list, and the mark of a cast stays one. */
const readBaseTick = (s: ScanState, at: number): void => {
  const next = s.text.charCodeAt(at + 1);
  if (isDigit(next) || isLetter(next)) readNumber(s, at, at);
  else if (next === CURLY_OPEN) {
    s.operand = false;
    openBracket(s, CURLY_OPEN, at, at + 2);
  } else {
    s.mark(at, APOSTROPHE);
    s.pos = at + 1;
  }
};

const readCharacter = (s: ScanState, start: number, end: number): void => {
  s.opaque(start, end);
  s.pos = end;
};

/** Rust: `'a'` and `'\n'` are characters, `'a` is a lifetime. */
const readLifetime = (s: ScanState, at: number): void => {
  const { text } = s;
  const first = text.charCodeAt(at + 1);
  if (first === BACKSLASH) {
    let end = at + 3;
    while (end < at + 14 && text.charCodeAt(end) !== APOSTROPHE && !isNewline(text.charCodeAt(end))) end++;
    readCharacter(s, at, text.charCodeAt(end) === APOSTROPHE ? end + 1 : end);
    return;
  }
  const width = first >= 0xd800 && first <= 0xdbff ? 2 : 1;
  if (text.charCodeAt(at + 1 + width) === APOSTROPHE && !isNewline(first)) {
    readCharacter(s, at, at + 2 + width);
    return;
  }
  let end = at + 1;
  while (end < at + LONGEST_WORD && isPartOfWord(s.lexicon, text.charCodeAt(end)) && !isWideBlank(first)) end++;
  s.mark(at, APOSTROPHE);
  s.pos = Math.max(end, at + 1);
};
