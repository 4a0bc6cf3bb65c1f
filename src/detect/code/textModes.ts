import { BACKSLASH, COLON, CURLY_CLOSE, DOLLAR, isBlank, isNewline } from '../charCodes';
import { beginComment, readBlockComment, readLineComment } from './comments';
import { closeFrame, closeInsertion } from './brackets';
import { continuationStart, cutOf, readMargin } from './fixedForm';
import { INSERTION, TEMPLATE } from './frame';
import { heredocEnd } from './heredoc';
import {
  BLOCK_COMMENT,
  CODE,
  LINE_COMMENT,
  MARGIN,
  OPAQUE_LINE,
  OUTSIDE,
  type ScanState,
  STRING_MODE,
  TEMPLATE_MODE,
} from './scanState';
import { isJoinedAt, joinedStart } from './lineJoin';
import { passNewline } from './newline';
import { readOutside } from './outside';
import { beginSecondPart, endQuote } from './quoteLike';
import { passSubscript } from './simpleSubscript';
import { spliceEnd } from '../numbers/numberText';
import { type StringRule } from '../textRules';
import { STRING, WORD } from './tokenStack';
import { behindLineEnd, countLineEnds } from '../lineEnds';

/** Goes on in a comment, string or other text that is no code, up to its end or `limit`. */
export function readText(s: ScanState, limit: number): void {
  switch (s.mode) {
    case LINE_COMMENT:
      return readLineComment(s, limit);
    case BLOCK_COMMENT:
      return readBlockComment(s, limit);
    case STRING_MODE:
      return readString(s, limit);
    case TEMPLATE_MODE:
      return readTemplate(s, limit);
    case OUTSIDE:
      return readOutside(s, limit);
    case OPAQUE_LINE:
      return readOpaqueLine(s, limit);
    case MARGIN:
      return readMargin(s);
    default:
      return readTail(s, limit);
  }
}

/** Behind a backslash and the character it escapes, which may be a line end. */
const passEscape = (s: ScanState, at: number): number => {
  const next = at + 1;
  return isNewline(s.text.charCodeAt(next)) ? passNewline(s, next) : Math.min(next + 1, s.text.length);
};

const readString = (s: ScanState, limit: number): void => {
  const { text, closing } = s;
  const rule = s.string;
  const last = closing.charCodeAt(0);
  const first = s.nesting === '' ? -1 : s.nesting.charCodeAt(0);
  let i = s.pos;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (code === last && text.startsWith(closing, i)) {
      i = closingEnd(text, i, closing, rule);
      if (s.depth > 0) {
        s.depth--;
        continue;
      }
      if (rule?.escape !== 'doubled' || !text.startsWith(closing, i)) return endString(s, i);
      i += closing.length;
    } else if (code === first) {
      s.depth++;
      i++;
    } else if (code === BACKSLASH && rule?.escape === 'backslash') i = passEscape(s, i);
    else if (isNewline(code)) {
      const next = rule?.multiline === true ? passNewline(s, i) : passStringEnd(s, i);
      if (next < 0) return endString(s, i);
      i = next;
    } else i++;
    if (i >= s.cut) break;
  }
  s.pos = i;
};

/** More quotes than these end the string all the same. */
const MOST_QUOTES = 255;

/** Behind the text at the offset that closes a string. */
const closingEnd = (text: string, at: number, closing: string, rule: StringRule | undefined): number => {
  let end = at + closing.length;
  if (rule?.lastQuotes !== true) return end;
  const quote = closing.charCodeAt(0);
  while (end < at + MOST_QUOTES && text.charCodeAt(end) === quote) end++;
  return end;
};

/** Behind a line end in a string that goes on with the next line (Fortran); -1 where the string is over. */
const passStringEnd = (s: ScanState, at: number): number => {
  const { ampersand, fixed } = s.lexicon.rules.lines;
  if (ampersand === true && isJoinedAt(s.text, at)) return joinedStart(s.text, passNewline(s, at));
  if (fixed !== true) return -1;
  const line = behindLineEnd(s.text, at);
  const next = continuationStart(s.text, line);
  if (next < 0) return -1;
  passNewline(s, at);
  s.cut = cutOf(s.text, line);
  return next;
};

const endString = (s: ScanState, end: number): void => {
  if (s.halves && beginSecondPart(s, end)) return;
  s.pos = end;
  s.mode = CODE;
  if (s.isQuote) {
    endQuote(s, end);
    return;
  }
  if (s.string?.name === true) s.push(WORD, s.stringStart, end, 0);
  else if (s.string?.character === true) s.opaque(s.stringStart, end);
  else s.push(STRING, s.stringStart, end, 0);
  s.operand = true;
};

/** The text parts of an interpolated string, and of the format texts in its insertions. */
const readTemplate = (s: ScanState, limit: number): void => {
  const { text, top } = s;
  const formats = top.role === INSERTION;
  const rule = top.template;
  const opening = rule?.code?.open ?? '';
  const escape = formats ? undefined : rule?.code?.escape;
  const first = opening.charCodeAt(0);
  const last = top.closing.charCodeAt(0);
  let i = s.pos;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (formats && code === CURLY_CLOSE) return leaveInsertion(s, i + 1);
    if (!formats) {
      const end = templateEnd(s, i, code, last);
      if (end === i) return leaveTemplate(s, s.pos, true);
      if (end > i) {
        i = end;
        continue;
      }
    }
    if (code === first && escape !== undefined && text.startsWith(escape, i)) i += escape.length;
    else if (code === first && opensInsertion(text, i, opening)) {
      if (!top.isDeepest) return enterInsertion(s, i + opening.length);
      i += opening.length;
    } else if (code === BACKSLASH && rule?.escape === 'backslash') i = passEscape(s, i);
    else if (code === DOLLAR && rule?.code?.subscripts === true) i = Math.max(passSubscript(s, i), i + 1);
    else if (isNewline(code)) {
      if (rule?.multiline !== true) return leaveTemplates(s, i);
      i = passNewline(s, i);
    } else i++;
  }
  s.pos = i;
};

/** Of more braces than open an insertion the last ones do: C#'s `$$"""{{{x}}}"""`. */
const opensInsertion = (text: string, at: number, opening: string): boolean => {
  if (!text.startsWith(opening, at)) return false;
  const brace = opening.charAt(0);
  return opening.length < 2 || opening !== brace.repeat(opening.length) || text.charAt(at + opening.length) !== brace;
};

/**
 * What the character at the offset does to the string on top: it ends there (then `pos` is behind its end), or an opening
 * or closing delimiter inside it is passed. The offset itself in the first case, behind it in the second, else -1.
 */
const templateEnd = (s: ScanState, at: number, code: number, last: number): number => {
  const { text, top } = s;
  if (top.heredoc !== undefined) {
    const end = heredocEnd(text, at, top.heredoc, s.lexicon);
    if (end < 0) return -1;
    s.pos = end;
    return at;
  }
  if (top.nesting !== '' && code === top.nesting.charCodeAt(0)) {
    top.nested++;
    return at + 1;
  }
  if (code !== last || !text.startsWith(top.closing, at)) return -1;
  const behind = closingEnd(text, at, top.closing, top.template);
  if (top.nested > 0) {
    top.nested--;
    return behind;
  }
  if (top.template?.escape === 'doubled' && text.startsWith(top.closing, behind)) return behind + top.closing.length;
  s.pos = behind;
  return at;
};

const leaveTemplate = (s: ScanState, end: number, complete: boolean): void => {
  closeFrame(s, s.top, end, complete);
  s.pos = end;
  s.mode = CODE;
};

/** A line end in a string that cannot have one: its insertions and itself are over. */
export function leaveTemplates(s: ScanState, at: number): void {
  while (s.top.below !== undefined && s.top.role !== TEMPLATE) closeFrame(s, s.top, at, false);
  if (s.top.role === TEMPLATE) leaveTemplate(s, at, false);
  s.pos = at;
  s.mode = CODE;
}

const enterInsertion = (s: ScanState, at: number): void => {
  const outer = s.top;
  const frame = outer.open(INSERTION, 0, at, s.line);
  frame.opener = frame.segment = s.tokens.count;
  frame.template = outer.template;
  frame.barrier = s.barrier;
  frame.operandBefore = true;
  frame.outside = [...s.open];
  s.open.fill(0);
  s.barrier = frame;
  s.top = frame;
  s.operand = false;
  s.mode = CODE;
  s.pos = at;
};

const leaveInsertion = (s: ScanState, end: number): void => {
  closeInsertion(s, end);
  s.pos = end;
};

/** A colon in an insertion that can have a format text; true where it begins one. */
export function beginsFormat(s: ScanState, code: number): boolean {
  const { top } = s;
  if (code !== COLON || top.role !== INSERTION || top.template?.code?.format !== true) return false;
  s.mode = TEMPLATE_MODE;
  return true;
}

/** The text of `#error` and its like: to the line's end, with comments. */
const readOpaqueLine = (s: ScanState, limit: number): void => {
  const { text } = s;
  let i = s.pos;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isNewline(code)) {
      s.mode = CODE;
      break;
    }
    if (code === BACKSLASH) {
      const next = s.lexicon.rules.lines.continued === true ? spliceEnd(text, i) : i;
      s.line += countLineEnds(text, i, next);
      i = Math.max(next, i + 1);
      continue;
    }
    if (code === 47 && beginComment(s, i)) {
      s.resume = OPAQUE_LINE;
      return;
    }
    i++;
  }
  s.pos = i;
};

/** The rest of a word or number that is too long to be one. */
const readTail = (s: ScanState, limit: number): void => {
  const { text } = s;
  let i = s.pos;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (code < 48 ? code !== 46 : (code > 57 && code < 65) || isBlank(code) || isPunctuationAbove(code)) break;
    i++;
  }
  if (i < limit) s.mode = CODE;
  s.pos = i;
};

const isPunctuationAbove = (code: number): boolean =>
  (code >= 91 && code <= 96 && code !== 95) || (code >= 123 && code < 128);
