import {
  APOSTROPHE,
  BACKSLASH,
  CARRIAGE_RETURN,
  EQUALS,
  isBlank,
  isLetter,
  isNewline,
  LINE_FEED,
  QUOTE,
  SQUARE_OPEN,
} from '../charCodes';
import { type CommentRule } from '../textRules';
import { isPartOfWord } from '../lexicon';
import { isLineStart } from './lineStart';
import { endAtBlank } from './matrix';
import { passNewline } from './newline';
import { spliceEnd } from '../numbers/numberText';
import { BLOCK_COMMENT, CODE, LINE_COMMENT, type ScanState } from './scanState';
import { countLineEnds } from '../lineEnds';

/** Enters the comment that begins at the offset, if one does. */
export function beginComment(s: ScanState, at: number): boolean {
  for (const comment of s.lexicon.rules.comments)
    if (s.text.startsWith(comment.open, at) && enterComment(s, comment, at)) return true;
  return false;
}

/** Enters the comment whose mark stands at the offset, if its rule lets it begin there. */
export function enterComment(s: ScanState, comment: CommentRule, at: number): boolean {
  let end = at + comment.open.length;
  if (!mayBegin(s, comment, at, end)) return false;
  let closing = comment.close ?? '';
  if (comment.fence === 'equals') {
    const behind = fenceEnd(s.text, end);
    if (behind < 0) return false;
    closing = `]${'='.repeat(behind - end - 1)}]`;
    end = behind;
  }
  s.comment = comment;
  s.closing = closing;
  s.commentString = '';
  s.depth = 1;
  s.mode = comment.close === undefined && comment.toEnd !== true ? LINE_COMMENT : BLOCK_COMMENT;
  s.resume = CODE;
  s.pos = end;
  s.formatComments.begin(at, end, s.line, s.mode === LINE_COMMENT);
  return true;
}

const mayBegin = (s: ScanState, comment: CommentRule, at: number, end: number): boolean => {
  const { text } = s;
  if (comment.alone === true && !isAlone(text, at, end)) return false;
  if (comment.lineStart === true && !isLineStart(text, at)) return false;
  if (comment.atLineStart === true && !beginsLine(text, at)) return false;
  if (comment.named === true && !isLetter(text.charCodeAt(end))) return false;
  if (comment.whole === true && (isPartOfWord(s.lexicon, text.charCodeAt(end)) || isInWord(s, at))) return false;
  if (comment.unless !== undefined && end < text.length && comment.unless.includes(text.charAt(end))) return false;
  return comment.operator !== true || !isInOperator(text, at, end, s.lexicon.rules.words.operators ?? '');
};

const isInWord = (s: ScanState, at: number): boolean => at > 0 && isPartOfWord(s.lexicon, s.text.charCodeAt(at - 1));

/** The last character of the mark may be repeated; what stands before and behind decides. */
const isInOperator = (text: string, at: number, end: number, operators: string): boolean => {
  if (at > 0 && operators.includes(text.charAt(at - 1))) return true;
  let behind = end;
  while (text.charCodeAt(behind) === text.charCodeAt(end - 1)) behind++;
  return behind < text.length && operators.includes(text.charAt(behind));
};

/** A mark that has a line of its own has no more blanks around it. */
const WIDEST_MARGIN = 1000;

/** Whether the mark from `start` to `end` is all that its line has. */
const isAlone = (text: string, start: number, end: number): boolean => {
  let left = start - 1;
  while (left > start - WIDEST_MARGIN && isBlank(text.charCodeAt(left))) left--;
  let right = end;
  while (right < end + WIDEST_MARGIN && isBlank(text.charCodeAt(right))) right++;
  const isFirst = left < 0 || isNewline(text.charCodeAt(left)) || text.charCodeAt(left) === 0xfeff;
  return isFirst && (right >= text.length || isNewline(text.charCodeAt(right)));
};

/** Whether a line begins at the offset. */
export const beginsLine = (text: string, at: number): boolean => {
  const before = at === 0 ? LINE_FEED : text.charCodeAt(at - 1);
  return isNewline(before) && !(before === CARRIAGE_RETURN && text.charCodeAt(at) === LINE_FEED);
};

/** Behind the equals signs and the second bracket of Lua's `[==[` at the offset; -1 where they are not there. */
export function fenceEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === EQUALS && end < at + 255) end++;
  return text.charCodeAt(end) === SQUARE_OPEN ? end + 1 : -1;
}

/** A line comment ends before the line end, unless a backslash joins the next line to it (C), or before `until`. */
export function readLineComment(s: ScanState, limit: number): void {
  const { text } = s;
  const until = s.comment?.until ?? '';
  const stop = until === '' ? -1 : until.charCodeAt(0);
  let i = s.pos;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code > CARRIAGE_RETURN && code !== BACKSLASH && code !== stop) continue;
    if (code === BACKSLASH && s.lexicon.rules.lines.spliced === true) {
      const next = spliceEnd(text, i);
      if (next > i) {
        s.line += countLineEnds(text, i, next);
        i = next - 1;
      }
    } else if (isNewline(code) || (code === stop && text.startsWith(until, i))) {
      if (!isNewline(code)) s.formatComments.end(text, i, i);
      s.mode = s.resume;
      if (isNewline(code) && s.comment?.joins === true) i = passJoined(s, i);
      break;
    }
  }
  s.pos = i;
}

/** Behind a line end that joins two lines; between elements of a matrix it is a blank. */
const passJoined = (s: ScanState, at: number): number => {
  const next = passNewline(s, at);
  if (s.operand && s.top.matrix > 0) endAtBlank(s, next - 1);
  return next;
};

export function readBlockComment(s: ScanState, limit: number): void {
  const { text, closing, comment } = s;
  const open = comment?.open ?? '';
  const last = closing.charCodeAt(0);
  const first = comment?.nests === true ? open.charCodeAt(0) : -1;
  const hasStrings = comment?.strings === true;
  const isWhole = comment?.atLineStart === true;
  const alone = comment?.alone === true;
  let i = s.pos;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (hasStrings && (s.commentString !== '' || code === QUOTE || code === APOSTROPHE)) i = passCommentString(s, i);
    else if (alone && (code === last || code === first) && !isAlone(text, i, i + closing.length)) i++;
    else if (code === last && text.startsWith(closing, i) && (!isWhole || beginsLine(text, i))) {
      i += closing.length;
      if (--s.depth > 0) continue;
      s.formatComments.end(text, i - closing.length, i);
      s.mode = isWhole ? LINE_COMMENT : s.resume;
      break;
    } else if (code === first && text.startsWith(open, i)) {
      s.depth++;
      i += open.length;
    } else if (isNewline(code)) i = passNewline(s, i);
    else i++;
  }
  s.pos = i;
}

/** One step through a string inside a comment, or over a quote that is a character. */
const passCommentString = (s: ScanState, at: number): number => {
  const { text, commentString } = s;
  const code = text.charCodeAt(at);
  if (commentString === '') {
    if (code === APOSTROPHE) return text.startsWith("'\"'", at) ? at + 3 : at + 1;
    s.commentString = text.startsWith('"""', at) ? '"""' : text.charAt(at - 1) === '@' ? '@' : '"';
    return at + (s.commentString === '"""' ? 3 : 1);
  }
  if (isNewline(code)) return passNewline(s, at);
  if (code === BACKSLASH && commentString === '"' && !isNewline(text.charCodeAt(at + 1)))
    return Math.min(at + 2, text.length);
  const mark = commentString === '@' ? '"' : commentString;
  if (!text.startsWith(mark, at)) return at + 1;
  if (commentString === '@' && text.charCodeAt(at + 1) === QUOTE) return at + 2;
  s.commentString = '';
  return at + mark.length;
};
