import { APOSTROPHE, BACKTICK, isBlank, isDigit, isNewline, QUOTE } from '../charCodes';
import { beginsLine } from './comments';
import { type Heredoc } from './frame';
import { type HeredocRule, type StringRule } from '../textRules';
import { isPartOfWord, type Lexicon } from '../lexicon';
import { type ScanState } from './scanState';
import { enterTemplate } from './enterTemplate';
import { STRING } from './tokenStack';

/** Longer closing words, and deeper indented ones, are not looked for. */
const LONGEST_WORD = 200;

/** So many texts may begin on one line. */
const MOST_PENDING = 64;

/** Reads the head of the text that is told at the offset, if one is: it begins on the next line. */
export function beginHeredoc(s: ScanState, rule: HeredocRule, at: number): boolean {
  const { text } = s;
  let i = at + rule.open.length;
  const mark = text.charAt(i);
  const isMarked = mark !== '' && rule.marks.includes(mark);
  if (isMarked) i++;
  const head = i;
  if (rule.inline === true || !s.operand) while (isBlank(text.charCodeAt(i)) && i < at + 100) i++;
  const quote = text.charCodeAt(i);
  const isQuoted = quote === QUOTE || quote === APOSTROPHE || (quote === BACKTICK && rule.inline !== true);
  if (isQuoted) i++;
  else if (i > head && rule.inline !== true) return false;
  const start = i;
  while (i < start + LONGEST_WORD && (isQuoted ? isInQuotes(text.charCodeAt(i), quote) : isNamePart(s, i, start))) i++;
  if (isQuoted ? text.charCodeAt(i) !== quote : i === start) return false;
  if (s.operand && rule.inline !== true && !mayFollowOperand(text, at, start, isQuoted || isMarked)) return false;
  if (s.top.isDeepest || s.heredocs.length >= MOST_PENDING) return false;
  s.heredocs.push({
    closing: text.slice(start, i),
    indented: isMarked || rule.inline === true,
    code: rule.code !== undefined && quote !== APOSTROPHE,
  });
  const end = isQuoted ? i + 1 : i;
  s.push(STRING, at, end, 0);
  s.operand = true;
  s.pos = end;
  return true;
}

const isInQuotes = (code: number, quote: number): boolean => code === code && code !== quote && !isNewline(code);

const isNamePart = (s: ScanState, at: number, start: number): boolean => {
  const code = s.text.charCodeAt(at);
  return isPartOfWord(s.lexicon, code) && !(at === start && isDigit(code));
};

/** Behind an operand `<<` shifts or appends, unless it is written like the argument of a command: `puts <<~EOT`. */
const mayFollowOperand = (text: string, at: number, word: number, told: boolean): boolean => {
  if (!isBlank(text.charCodeAt(at - 1))) return false;
  const first = text.charAt(word);
  return told || (first >= 'A' && first <= 'Z');
};

/** Enters the text that was told first on the line that has just ended. */
export function enterHeredoc(s: ScanState): void {
  const heredoc = s.heredocs.shift();
  const rule = s.lexicon.rules.heredocs;
  if (heredoc === undefined || rule === undefined || s.top.isDeepest) return;
  const { operand } = s;
  const string: StringRule = {
    open: '',
    close: '',
    multiline: true,
    ...(heredoc.code && { escape: 'backslash', ...(rule.code && { code: rule.code }) }),
  };
  enterTemplate(s, string, '', s.pos, s.pos);
  s.top.heredoc = heredoc;
  s.top.operandBefore = operand;
}

/** Behind the closing word where its line begins at the offset; -1 where it does not. */
export function heredocEnd(text: string, at: number, heredoc: Heredoc, lexicon: Lexicon): number {
  if (!beginsLine(text, at)) return -1;
  let i = at;
  if (heredoc.indented) while (isBlank(text.charCodeAt(i)) && i < at + LONGEST_WORD) i++;
  if (!text.startsWith(heredoc.closing, i)) return -1;
  i += heredoc.closing.length;
  const code = text.charCodeAt(i);
  const isOver =
    lexicon.rules.heredocs?.inline === true
      ? !isPartOfWord(lexicon, code) || code !== code
      : isNewline(code) || code !== code;
  return isOver ? i : -1;
}
