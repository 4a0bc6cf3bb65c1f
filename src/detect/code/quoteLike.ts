import { isBlank, isDigit, isLetter, isNewline, MINUS, TILDE } from '../charCodes';
import { isCommand, isSymbol } from './commands';
import { type QuoteRule, type StringRule } from '../textRules';
import { isPartOfWord } from '../lexicon';
import { type ScanState, STRING_MODE } from './scanState';
import { enterTemplate } from './enterTemplate';
import { wordText } from './tokenText';
import { STRING } from './tokenStack';
import { countLineEnds } from '../lineEnds';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Between a word and its delimiter, and between two parts, there may be no more blanks and line ends. */
const LONGEST_GAP = 200;

/** Reads `%w[…]` or `~r/…/` whose mark is at the offset, if one begins there. */
export function beginMarkedQuote(s: ScanState, rule: QuoteRule, at: number): boolean {
  const { text } = s;
  if (rule.lead === '%' && (isSymbol(s, at) || (s.operand && !isCommand(s, at)))) return false;
  let end = at + 1;
  while (isLetter(text.charCodeAt(end)) && end < at + 8) end++;
  if (!rule.words.includes(text.slice(at + 1, end)) || !isDelimiter(s, end)) return false;
  openQuote(s, rule, at, end);
  return true;
}

/** Reads `qw(…)` whose word stands from `start` to `end`, if the word is no key, name or method there. */
export function beginWordQuote(s: ScanState, rule: QuoteRule, start: number, end: number): boolean {
  const { text, tokens } = s;
  let at = end;
  while (isBlank(text.charCodeAt(at)) && at < end + LONGEST_GAP) at++;
  const last = tokens.count - 1;
  if (tokens.is(last, MINUS) && tokens.end(last) === start) return false;
  if (text.charAt(start - 1) === ':' || wordText(s, last) === 'sub') return false;
  if (at > end && text.charAt(at) === '#') return false;
  if (!isDelimiter(s, at) || isNoDelimiter(s, start, at - end, text.charAt(at))) return false;
  openQuote(s, rule, start, at);
  return true;
}

/** Marks that hardly ever delimit: a comma only right behind the word, an equals sign only where a match is asked for. */
const isNoDelimiter = ({ text, tokens }: ScanState, start: number, gap: number, mark: string): boolean => {
  if (mark === ';' || mark === ')' || mark === '}') return true;
  const matches = tokens.is(tokens.count - 1, TILDE) && gap === 0;
  if (mark === '=') return !matches;
  return mark === ',' && !matches && (gap > 0 || text.charAt(start) === 'y');
};

const isDelimiter = (s: ScanState, at: number): boolean => {
  const code = s.text.charCodeAt(at);
  return code > 32 && code < 127 && !isDigit(code) && !isLetter(code) && !isPartOfWord(s.lexicon, code);
};

/** Enters the quote whose opening delimiter is at the offset. */
const openQuote = (s: ScanState, rule: QuoteRule, start: number, at: number): void => {
  const { text } = s;
  const open = text.charAt(at);
  const isTriple = rule.triple === true && (open === '"' || open === "'") && text.startsWith(open.repeat(3), at);
  const closing = isTriple ? open.repeat(3) : (CLOSING[open] ?? open);
  const nesting = rule.nests && closing !== open && !isTriple ? open : '';
  const string: StringRule = {
    open,
    close: closing,
    multiline: true,
    ...(rule.escape && { escape: rule.escape }),
    ...(rule.code && { code: rule.code }),
  };
  const inside = at + (isTriple ? 3 : 1);
  if (rule.code !== undefined && !s.top.isDeepest) {
    enterTemplate(s, string, closing, start, inside);
    s.top.nesting = nesting;
    return;
  }
  s.string = string;
  s.closing = closing;
  s.nesting = nesting;
  s.halves = rule.parts === 2;
  s.isQuote = true;
  s.depth = 0;
  s.stringStart = start;
  s.mode = STRING_MODE;
  s.pos = inside;
};

/** Goes on with the second part of `s{a}{b}` or `tr/a/b/` behind the first; false where there is none. */
export function beginSecondPart(s: ScanState, end: number): boolean {
  const { text } = s;
  s.halves = false;
  if (CLOSING[s.string?.open ?? ''] === undefined) {
    s.pos = end;
    return true;
  }
  let at = end;
  while (at < end + LONGEST_GAP && (isBlank(text.charCodeAt(at)) || isNewline(text.charCodeAt(at)))) at++;
  const open = text.charAt(at);
  if (!isDelimiter(s, at)) return false;
  s.line += countLineEnds(text, end, at);
  s.closing = CLOSING[open] ?? open;
  s.nesting = s.closing === open ? '' : open;
  s.pos = at + 1;
  return true;
}

/** Behind the letters that follow a quote: `m/x/gi`. */
export function endQuote(s: ScanState, end: number): void {
  let behind = end;
  while (isLetter(s.text.charCodeAt(behind)) && behind < end + 16) behind++;
  s.pos = behind;
  s.push(STRING, s.stringStart, behind, 0);
  s.operand = true;
}
