import { openBracket } from './brackets';
import {
  APOSTROPHE,
  BACKSLASH,
  CURLY_OPEN,
  DOT,
  HASH,
  isBlank,
  isDigit,
  isLetter,
  isNewline,
  isWideBlank,
  MINUS,
  QUOTE,
} from './charCodes';
import { BLOCK } from './frame';
import { type StringRule } from './language';
import {
  isPartOfWord,
  type Lexicon,
  PREFIX_WORD,
  RANGE_END_WORD,
  RANGE_WORD,
  STATEMENT_WORD,
  wordMeaning,
} from './lexicon';
import { readNumber, separateByBlank } from './numbers';
import { endRange } from './ranges';
import { commandEnd } from './commandEnd';
import { type ScanState, STRING_MODE, WORD_TAIL } from './scanState';
import { endStatement, insertEnd } from './statementEnd';
import { enterTemplate } from './textModes';
import { isBitStringAt } from './vhdlNumber';
import { isBozAt } from './bozNumber';
import { WORD } from './tokenStack';

/** Longer words are read in pieces. */
const LONGEST_WORD = 2000;

/** Reads the word that begins at `at`, or the string whose prefix it is. */
export function readWord(s: ScanState, at: number): void {
  const { text, lexicon } = s;
  let end = at + 1;
  const limit = at + LONGEST_WORD;
  while (end < limit && isPartOfWord(lexicon, text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (next < 128 && lexicon.prefixQuotes[next] === 1 && readPrefixed(s, at, end)) return;
  if (next === QUOTE && lexicon.numbers.rules.based === 'vhdl' && isBitStringAt(text, at) && end - at <= 2) {
    readNumber(s, at, at);
    return;
  }
  if (lexicon.numbers.rules.based === 'boz' && end === at + 1 && isBozAt(text, at)) {
    readNumber(s, at, at);
    return;
  }
  const meaning = text.charCodeAt(at - 1) === DOT ? 0 : wordMeaning(lexicon, text, at, end);
  if (lexicon.rules.lines.end === 'inserted') insertEnd(s);
  if (s.operand && lexicon.rules.lists.blanks === true && isNotFinite(text.slice(at, end))) separateByBlank(s, s.top);
  if (meaning !== 0) applyMeaning(s, meaning);
  const isFirst = lexicon.rules.words.commands === true && s.top.role === BLOCK && s.tokens.count === s.top.segment;
  s.push(WORD, at, end, 0);
  s.operand = (meaning & PREFIX_WORD) === 0 && !isLabel(s) && !(text.charCodeAt(at) === lexicon.macro && isBlank(next));
  s.pos = end;
  if (end === limit) s.mode = WORD_TAIL;
  else if (isFirst && meaning === 0) s.pos = commandEnd(text, end);
}

/** The word just read is the label of the word before: `return@map`, `break :found`. */
const isLabel = (s: ScanState): boolean => {
  const { tokens, text } = s;
  const { label } = s.lexicon.rules.words;
  const mark = tokens.count - 2;
  if (label === undefined || !tokens.is(mark, label.charCodeAt(0))) return false;
  if (tokens.end(mark) !== tokens.start(mark + 1) || tokens.kind(mark - 1) !== WORD) return false;
  return (wordMeaning(s.lexicon, text, tokens.start(mark - 1), tokens.end(mark - 1)) & PREFIX_WORD) !== 0;
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
  const begins = s.operand || s.tokens.count === top.segment || s.tokens.kind(s.tokens.count - 1) === WORD;
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
  if (rule.fence === 'quotes') {
    const quote = rule.close.charCodeAt(0);
    const first = open;
    while (text.charCodeAt(open) === quote && open < first + 255) open++;
    closing = rule.close + rule.close.charAt(0).repeat(open - first);
  } else if (rule.fence === 'delimiter') {
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
  s.stringStart = start;
  s.mode = STRING_MODE;
  s.pos = open;
  return true;
}

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
