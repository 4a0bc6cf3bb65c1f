import { closeBracket, closeFrame, openBracket, openFrame, separate } from './brackets';
import { bracketEnd, closesPair, passesPair } from './bracketPairs';
import {
  BACKSLASH,
  BAR,
  COLON,
  CURLY_OPEN,
  DOLLAR,
  EQUALS,
  GREATER,
  isDigit,
  isNewline,
  isWideBlank,
  LESS,
  QUESTION,
} from '../charCodes';
import { enterComment } from './comments';
import { noteVariable } from './commands';
import { isDense, readDense } from '../dense/denseList';
import { readDot } from './dots';
import { beginsStatement, passCut } from './fixedForm';
import { endDirective, readDirective } from './directives';
import { BLOCK, DIRECTIVE, type Frame, INDEX, INSERTION, LIST_ROLE, TEMPLATE, TUPLE } from './frame';
import { beginHeredoc, enterHeredoc } from './heredoc';
import {
  BLANK,
  CLOSE,
  COLON_CLASS,
  CONTINUATION,
  DIGIT,
  DOT_CLASS,
  INCREMENT,
  isPartOfWord,
  LEAD,
  LEXICAL,
  MINUS_CLASS,
  NEWLINE,
  OPEN,
  OTHER,
  RADIX_LEAD,
  REGEX,
  SEPARATOR,
  SIGIL,
  SLASH_CLASS,
  TICK,
  WORD_START,
} from '../lexicon';
import { endLine } from './lineEnd';
import { scanOf } from './materialize';
import { noteColons, readAmpersand, readArrow } from './marks';
import { endAtBlank, endRowAtLine } from './matrix';
import { passNewline } from './newline';
import { nextIndex } from './nextIndex';
import { isRadixAt } from '../numbers/numberPlan';
import { fewBlanksEnd, malformedEnd, spliceEnd } from '../numbers/numberText';
import { readIncrement, readMinus, readNumber } from './numbers';
import { leaveCode } from './outside';
import { beginMarkedQuote } from './quoteLike';
import { readQuestionCharacter } from './questionCharacter';
import { endRange } from './ranges';
import { beginRegex } from './regexLiteral';
import { retype } from './retype';
import { opensSlashList, readSlash } from './slashList';
import { endStatement } from './statementEnd';
import { endStrictly } from './strictEnd';
import { type Scan } from '../scanResult';
import { CODE, MARGIN, type ScanState, WORD_TAIL } from './scanState';
import { NO_REST, type StateScanner } from '../stateScanner';
import { beginsFormat, leaveTemplates, readText } from './textModes';
import { beginString, readEscapedWord, readTick, readWord } from './words';
import { stringContent } from './tokenText';
import { LIST } from './tokenStack';

/** Scans the text of a programming (or data) language with brackets. */
export class CodeScanner implements StateScanner {
  readonly rest = NO_REST;
  private done = false;

  /** `s` is what is known where the scan begins. */
  constructor(private readonly s: ScanState) {}

  get scanned(): number {
    return this.s.pos;
  }

  /** What was read last is code: no comment or string is open. */
  get isInCode(): boolean {
    return this.s.mode === CODE;
  }

  advance(maxChars: number): boolean {
    const { s } = this;
    let left = Math.max(1, maxChars);
    s.debt = 0;
    while (left > 0 && (s.pos < s.text.length || s.retypings.length > 0)) {
      left = retype(s, left);
      const from = s.pos;
      const limit = Math.min(s.text.length, from + left);
      if (s.pos >= s.cut) passCut(s);
      if (s.mode === CODE) readCode(s, Math.min(limit, s.cut));
      else if (left > 0) readText(s, limit);
      left -= s.pos - from + s.debt;
      s.debt = 0;
    }
    if (s.pos >= s.text.length && s.retypings.length === 0 && !this.done) {
      finish(s, Math.max(1, left));
      this.done = this.isSettled();
    }
    s.window.close();
    return this.done;
  }

  /** Whether everything is closed and no list waits to be read again as another type. */
  private isSettled(): boolean {
    return this.s.top.below === undefined && this.s.retypings.length === 0;
  }

  result(): Scan {
    return scanOf(this.s, this.done);
  }
}

/** What closing a bracket at the end of the text costs, in characters. */
const CLOSING_WORK = 20;

/** Closes what the text has left open, as much of it as the budget allows. */
const finish = (s: ScanState, budget: number): void => {
  for (let left = budget; left > 0 && s.top.below !== undefined; left -= CLOSING_WORK)
    closeFrame(s, s.top, s.text.length, s.top.role === DIRECTIVE);
  if (s.top.below !== undefined) return;
  endRange(s, s.top);
  endStatement(s, s.top);
};

const readCode = (s: ScanState, limit: number): void => {
  const { text } = s;
  const { classes } = s.lexicon;
  while (s.pos + s.debt < limit && s.mode === CODE && s.retypings.length === 0) {
    const at = s.pos;
    const code = text.charCodeAt(at);
    if (code >= 128) {
      readWide(s, at, code);
      continue;
    }
    const found = classes[code] ?? OTHER;
    if (found >= LEXICAL && readLexical(s, at, code)) continue;
    switch (found & (LEXICAL - 1)) {
      case BLANK:
        if (s.top.matrix > 0 && s.operand) {
          endAtBlank(s, at);
          s.pos = at + 1;
        } else s.pos = blanksEnd(text, at + 1, limit, classes);
        break;
      case NEWLINE:
        readNewline(s, at);
        break;
      case WORD_START:
        readWord(s, at);
        break;
      case DIGIT:
        if (isDense(s, s.top)) readDense(s, limit);
        else readNumber(s, at, at);
        break;
      case MINUS_CLASS:
        if (isDense(s, s.top) && isDigit(text.charCodeAt(at + 1))) readDense(s, limit);
        else readMinus(s, at);
        break;
      case OPEN:
        if (s.lexicon.rules.lists.slashes === true && opensSlashList(s, at))
          openFrame(s, LIST_ROLE, code, at, at + 2, 'paren');
        else openBracket(s, code, at, bracketEnd(s, code, at));
        break;
      case CLOSE:
        closeBracket(s, code, at);
        break;
      case SEPARATOR:
        separate(s, code, at);
        break;
      default:
        readMark(s, at, code, found & (LEXICAL - 1));
    }
  }
};

const blanksEnd = (text: string, at: number, limit: number, classes: Uint8Array): number => {
  let i = at;
  while (i < limit && classes[text.charCodeAt(i)] === BLANK) i++;
  return i;
};

/** The characters that are seldom met. */
const readMark = (s: ScanState, at: number, code: number, found: number): void => {
  switch (found) {
    case DOT_CLASS:
      readDot(s, at);
      return;
    case COLON_CLASS:
      readColon(s, at, code);
      return;
    case TICK:
      readTick(s, at, s.lexicon);
      return;
    case CONTINUATION:
      readContinuation(s, at);
      return;
    case SLASH_CLASS:
      if (!readSlash(s, at)) readPlain(s, at, code);
      return;
    case INCREMENT:
      if (s.text.charCodeAt(at + 1) === code) readIncrement(s, at, code);
      else readPlain(s, at, code);
      return;
    case LEAD:
      if (!readDirective(s, at)) readLead(s, at, code);
      return;
    case RADIX_LEAD:
      if (isRadixAt(s.text, at, s.lexicon.numbers)) readNumber(s, at, at);
      else readPlain(s, at, code);
      return;
    case SIGIL:
      if (!s.operand && beginsWord(s, at + 1)) readWord(s, at);
      else readPlain(s, at, code);
      return;
    case REGEX:
      if (beginRegex(s, at)) return;
      readPlain(s, at, code);
      if (s.text.charCodeAt(at + 1) === code) readPlain(s, at + 1, code);
      return;
    default:
      readPlain(s, at, code);
  }
};

const beginsWord = (s: ScanState, at: number): boolean => {
  const code = s.text.charCodeAt(at);
  return code === DOLLAR || code === CURLY_OPEN || (isPartOfWord(s.lexicon, code) && !isDigit(code));
};

const readPlain = (s: ScanState, at: number, code: number): void => {
  if (code === QUESTION) {
    if (leaveCode(s, at) || readQuestionCharacter(s, at)) return;
    s.top.conditional = true;
  } else if (code === LESS && (passesPair(s, at) || (s.lexicon.hasArrows && readArrow(s, at)))) return;
  else if ((code === GREATER || code === BAR) && closesPair(s, at, code)) return;
  else if (code === BAR) noteVariable(s, at);
  else if (code === LESS && s.lexicon.hasRanges && s.text.charCodeAt(at + 1) === EQUALS) endRange(s, s.top);
  s.mark(at, code);
  s.operand = isPostfix(s, at);
  s.pos = at + 1;
};

/** `x!`, `p.*`: what touches an operand and leaves it one. */
const isPostfix = ({ text, lexicon, operand }: ScanState, at: number): boolean => {
  const { postfix } = lexicon.rules.expressions;
  if (postfix === undefined || text.charCodeAt(at - 1) <= 32 || text.charCodeAt(at + 1) === EQUALS) return false;
  return postfix.includes(operand ? text.charAt(at) : text.slice(at - 1, at + 1));
};

/** A directive's lead where there is no directive: a macro's name (Verilog) or an operator (C). */
const readLead = (s: ScanState, at: number, code: number): void => {
  const { preprocessor } = s.lexicon.rules;
  if (preprocessor?.others === 'word') readWord(s, at);
  else if (preprocessor?.pastes === true && s.text.charCodeAt(at + 1) === code) readPaste(s, at, code);
  else readPlain(s, at, code);
};

/** What is longer is read in pieces. */
const LONGEST_PASTED = 200;

/** `type ## 2`: the digits are part of the name that comes of it. */
const readPaste = (s: ScanState, at: number, code: number): void => {
  readPlain(s, at, code);
  readPlain(s, at + 1, code);
  const next = fewBlanksEnd(s.text, at + 2);
  if (!isDigit(s.text.charCodeAt(next))) return;
  const limit = next + LONGEST_PASTED;
  s.pos = malformedEnd(s.text, next, limit, s.lexicon.numbers);
  s.opaque(next, s.pos);
  if (s.pos === limit) s.mode = WORD_TAIL;
};

const readWide = (s: ScanState, at: number, code: number): void => {
  if (isWideBlank(code)) s.pos = at + 1;
  else readWord(s, at);
};

const readLexical = (s: ScanState, at: number, code: number): boolean => {
  for (const opener of s.lexicon.openers[code] ?? []) {
    if (!s.text.startsWith(opener.text, at)) continue;
    if (opener.comment && enterComment(s, opener.comment, at)) return true;
    if (opener.quote && beginMarkedQuote(s, opener.quote, at)) return true;
    if (opener.heredoc && beginHeredoc(s, opener.heredoc, at)) return true;
    if (opener.string?.transposes === true && s.operand && s.text.charCodeAt(at - 1) > 32) {
      s.mark(at, code);
      s.pos = at + 1;
      return true;
    }
    if (opener.string && beginString(s, opener.string, at, at)) return true;
  }
  return false;
};

const readNewline = (s: ScanState, at: number): void => {
  if (s.barrier !== undefined && endsAtLine(s, at)) return;
  s.pos = passNewline(s, at);
  const { top } = s;
  if (top.matrix > 0) endRowAtLine(s, top);
  const { end, fixed } = s.lexicon.rules.lines;
  if (fixed === true) {
    s.mode = MARGIN;
    if (beginsStatement(s.text, s.pos)) endStrictly(s, at);
  } else if (end === 'strict' && !s.joined) endStrictly(s, at);
  endLine(s, s.pos);
  if (s.heredocs.length > 0) enterHeredoc(s);
};

/** A line end may end a directive, or an interpolated string that cannot have one. */
const endsAtLine = (s: ScanState, at: number): boolean => {
  const { barrier } = s;
  if (barrier?.role === DIRECTIVE) {
    endDirective(s, at);
    return true;
  }
  if (barrier?.role !== INSERTION) return false;
  if (barrier.template?.multiline === true || barrier.template?.code?.multiline === true) return false;
  while (s.top.role !== TEMPLATE && s.top.below !== undefined) closeFrame(s, s.top, at, false);
  leaveTemplates(s, at);
  return true;
};

const readContinuation = (s: ScanState, at: number): void => {
  if (s.lexicon.rules.lines.ampersand === true) {
    readAmpersand(s, at);
    return;
  }
  const end = spliceEnd(s.text, at);
  if (end === at) {
    if (s.lexicon.rules.words.escaped === true) readEscapedWord(s, at);
    else readPlain(s, at, BACKSLASH);
    return;
  }
  for (let i = at; i < end;) i = isNewline(s.text.charCodeAt(i)) ? passNewline(s, i) : i + 1;
  s.pos = end;
};

/** Braces are a map, and no list, with any key but the index that comes next. */
const noteKey = (s: ScanState, top: Frame): void => {
  const { start, end } = stringContent(s, top.segment);
  if (s.tokens.count !== top.segment + 1 || !nextIndex(s.text, start, end, top)) top.keyed = true;
};

/** `:` and `=`: a key, an assignment, the end of what may be a range. */
const readColon = (s: ScanState, at: number, code: number): void => {
  const { top } = s;
  s.pos = at + 1;
  if (beginsFormat(s, code)) return;
  if (top.bracket === CURLY_OPEN && s.lexicon.rules.lists.keys === 'count') noteKey(s, top);
  if (code === EQUALS) noteVariable(s, at);
  if (code === COLON && top.role === INDEX && s.lexicon.rules.lists.ranges === true && !top.conditional)
    top.ranged = true;
  else if (code === EQUALS) {
    if (s.lexicon.hasRanges) endRange(s, top);
    const isKey = s.lexicon.rules.lists.keys === 'arrow' && s.text.charCodeAt(at + 1) === GREATER;
    if (isKey && top.role === TUPLE) top.role = LIST_ROLE;
  }
  if (code === COLON && top.role === BLOCK) forgetKey(s, top);
  s.mark(at, code);
  s.operand = false;
  if (s.lexicon.rules.names.order === 'colons') noteColons(s, at, code);
};

/** `{ [1]: x }`: the list that is all before a colon is a key. */
const forgetKey = ({ tokens, records }: ScanState, { segment, records: first }: Frame): void => {
  const record = records.count - 1;
  const isKey = tokens.count === segment + 1 && tokens.kind(segment) === LIST;
  if (isKey && record >= first && records.starts[record] === tokens.start(segment)) records.truncate(record);
};
