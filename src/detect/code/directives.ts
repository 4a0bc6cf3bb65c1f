import { BACKSLASH, isBlank, isDigit, isNewline, PAREN_CLOSE, PAREN_OPEN } from '../charCodes';
import { closeFrame } from './brackets';
import { endElement } from './elements';
import { BLOCK, DIRECTIVE, LIST_ROLE } from './frame';
import { isLineStart } from './lineStart';
import { folded, isPartOfWord } from '../lexicon';
import { OPAQUE_LINE, type ScanState } from './scanState';

/** A macro's parameters are looked for in no more characters. */
const LONGEST_HEAD = 4000;

/** Reads the head of the directive whose lead character is at `at`; false where none begins there. */
export function readDirective(s: ScanState, at: number): boolean {
  const rules = s.lexicon.rules.preprocessor;
  if (rules === undefined || s.barrier?.role === DIRECTIVE) return false;
  if (rules.atLineStart && !isLineStart(s.text, at)) return false;
  if (rules.atStatement === true && (s.top.role !== BLOCK || s.tokens.count !== s.top.segment)) return false;
  const start = blanksEnd(s.text, at + 1);
  const end = wordEnd(s, start);
  const word = folded(s.lexicon, s.text.slice(start, Math.min(end, start + 20)));
  if (rules.others === 'word') {
    const isApart = start > at + 1;
    if (isApart && !(rules.atLineStart && beginsLine(s.text, at))) return false;
    if (!isListed(word, rules) && !(isApart && isDigit(s.text.charCodeAt(start)))) return false;
  }
  if (rules.branch.includes(word)) noteBranch(s);
  s.pos = end;
  if (rules.define.includes(word)) readDefinition(s, at, blanksEnd(s.text, end));
  else if (rules.branch.includes(word) && !rules.opaque.includes(word)) enterDirective(s, at);
  else s.mode = OPAQUE_LINE;
  return true;
}

/** The lead is in the first column, as in `# if` and `# 12 "a.fs"`: further right it is an operator of Haskell. */
const beginsLine = (text: string, at: number): boolean => at === 0 || isNewline(text.charCodeAt(at - 1));

const isListed = (
  word: string,
  { opaque, branch, define }: Readonly<Record<'opaque' | 'branch' | 'define', readonly string[]>>,
): boolean => opaque.includes(word) || branch.includes(word) || define.includes(word);

const blanksEnd = (text: string, at: number): number => {
  let i = at;
  while (i < at + LONGEST_HEAD && isBlank(text.charCodeAt(i))) i++;
  return i;
};

const wordEnd = (s: ScanState, at: number): number => {
  let i = at;
  while (i < at + LONGEST_HEAD && isPartOfWord(s.lexicon, s.text.charCodeAt(i))) i++;
  return i;
};

/** The lists around know that a condition stands between their elements; an element ends there. */
const noteBranch = (s: ScanState): void => {
  const { top } = s;
  if (top.owner.isList) top.owner.preproc = true;
  if (top.role === LIST_ROLE && s.operand) {
    endElement(s, top);
    s.operand = false;
  }
};

/** `#define NAME(parameters) body`: the body is code in a frame of its own, whose lists have the macro's name. */
const readDefinition = (s: ScanState, at: number, name: number): void => {
  const end = wordEnd(s, name);
  const frame = enterDirective(s, at);
  if (end > name && !isDigit(s.text.charCodeAt(name))) frame.name = s.records.addName(name, end);
  const hasParameters = s.text.charCodeAt(end) === PAREN_OPEN;
  frame.defines = frame.name > 0 && !hasParameters;
  s.pos = hasParameters ? parametersEnd(s.text, end) : end;
};

const parametersEnd = (text: string, at: number): number => {
  for (let i = at + 1; i < at + LONGEST_HEAD; i++) {
    const code = text.charCodeAt(i);
    if (code === PAREN_CLOSE) return i + 1;
    if (isNewline(code) || code === BACKSLASH || code !== code) return i;
  }
  return at + 1;
};

const enterDirective = (s: ScanState, at: number): ScanState['top'] => {
  const frame = s.top.open(DIRECTIVE, 0, at, s.line);
  frame.opener = frame.segment = s.tokens.count;
  frame.barrier = s.barrier;
  frame.operandBefore = s.operand;
  frame.outside = [...s.open];
  s.open.fill(0);
  s.barrier = frame;
  s.top = frame;
  s.operand = false;
  return frame;
};

/** The line of a directive is over, and with it whatever its body has left open. */
export function endDirective(s: ScanState, at: number): void {
  const directive = s.barrier;
  if (directive?.role !== DIRECTIVE) return;
  while (s.top !== directive && s.top.below !== undefined) closeFrame(s, s.top, at, false);
  closeFrame(s, directive, at, true);
}
