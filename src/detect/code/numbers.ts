import { castBefore } from './cast';
import {
  CARET,
  DOT,
  EQUALS,
  GREATER,
  isBlank,
  isDigit,
  isNewline,
  isWordPart,
  LESS,
  MINUS,
  PAREN_CLOSE,
  PLUS,
  SPACE,
  SQUARE_CLOSE,
  SQUARE_OPEN,
  TAB,
} from '../charCodes';
import { isCommand } from './commands';
import { convertLiteral } from './convertLiteral';
import { endElement } from './elements';
import { type Frame, LIST_ROLE } from './frame';
import { type ScanState, WORD_TAIL } from './scanState';
import { storageOfType } from './typeStorage';
import { insertEnd } from './statementEnd';
import { RADIX_LEAD } from '../lexicon';
import { isRadixAt } from '../numbers/numberPlan';
import { passNewline } from './newline';
import { fewBlanksEnd } from '../numbers/numberText';
import { parseNumber } from '../numbers/parseNumber';
import { labelEnd } from './statementLabel';
import { NUMBER, OPAQUE, STRING, WORD } from './tokenStack';
import { wordMeaning } from '../lexicon';

/** Between a sign and its digits there may be no more blanks and line ends. */
const LONGEST_GAP = 100;

/**
 * Reads the number whose first digit, point or base mark is at `at`, and whose sign (if it has one) is at `start`. A
 * literal goes into the table and on the stack; what only looks like one is a token without a value.
 */
export function readNumber(s: ScanState, start: number, at: number): void {
  const { reader, lexicon } = s;
  if (lexicon.rules.words.labels !== undefined && start === at) {
    const end = labelEnd(s, at);
    if (end > at) {
      s.opaque(at, end);
      s.pos = end;
      if (s.tokens.count === s.top.segment + 1) {
        s.dropSegment(s.top);
        s.operand = false;
      }
      return;
    }
  }
  if (lexicon.rules.lines.end === 'inserted') insertEnd(s);
  const cast = s.operand ? castBefore(s) : undefined;
  let literal = reader.read(at, start < at) && !isSignedApart(s);
  if (reader.end > s.cut) literal = parseNumber(s.text.slice(0, s.cut), at, start < at, lexicon.numbers, reader);
  if (start < at && isPowerBase(s, reader.end)) {
    s.mark(start, MINUS);
    s.operand = false;
    readNumber(s, at, at);
    return;
  }
  s.pos = reader.end;
  if (!literal || isExponentOfUnit(s, start)) {
    s.opaque(start, reader.end);
    if (isTail(s.text.charCodeAt(reader.end))) s.mode = WORD_TAIL;
    return;
  }
  if (s.operand && cast === undefined) separateByBlank(s, s.top);
  const index = s.literals.addRead(start, reader);
  if (cast?.storage) convertLiteral(s.literals, index, cast.storage, s.text, lexicon.numbers);
  else if (reader.float !== undefined && lexicon.rules.names.suffixType === true) typeFromSuffix(s, s.top.owner);
  s.push(NUMBER, start, reader.end, index);
  s.operand = true;
}

/** `[<Measure>] type ml = cm^3` (F#). */
const isExponentOfUnit = ({ text, lexicon }: ScanState, at: number): boolean =>
  lexicon.numbers.rules.measures === true && text.charCodeAt(at - 1) === CARET;

/** `+1` and `- 1` in data, where only a minus right before the digits is a sign. */
const isSignedApart = (s: ScanState): boolean => {
  const last = s.tokens.count - 1;
  return s.lexicon.numbers.rules.closeSign === true && (s.tokens.is(last, PLUS) || s.tokens.is(last, MINUS));
};

/** A minus before `2 ** 3` is not the sign of 2. */
const isPowerBase = (s: ScanState, end: number): boolean => {
  const { power } = s.lexicon.rules.expressions;
  if (power === undefined) return false;
  const behind = fewBlanksEnd(s.text, end);
  return s.text.startsWith(power, behind) || s.text.startsWith(`.${power}`, behind);
};

const isTail = (code: number): boolean => isWordPart(code) || code === DOT;

/** A list whose literal has a suffix has elements of that type. */
export function typeFromSuffix(s: ScanState, owner: Frame): void {
  if (!owner.isList || owner.type !== 0) return;
  const written = /f\d+$/.exec(s.text.slice(Math.max(s.reader.end - 6, 0), s.reader.end));
  const type = written?.[0] ?? '';
  if (type === '') return;
  owner.type = s.records.addType(type, storageOfType(s, type));
  owner.lateType = s.literals.count - 1 > owner.rangeFrom;
}

/** A number behind a number in a `[…]` without commas: blanks separate its elements. */
export function separateByBlank(s: ScanState, frame: Frame): void {
  if (!canSeparate(s, frame)) return;
  if (s.tentative >= 0) endTentative(s, frame);
  endElement(s, frame);
  frame.blanks = true;
}

const canSeparate = (s: ScanState, frame: Frame): boolean =>
  s.lexicon.rules.lists.blanks === true &&
  frame.role === LIST_ROLE &&
  frame.bracket === SQUARE_OPEN &&
  frame.commas === 0 &&
  (frame.blanks || isValue(s.tokens.kind(s.tokens.count - 1)));

const isValue = (kind: number): boolean => kind === NUMBER || kind === WORD;

/** The number that may have been subtracted is an element. */
const endTentative = (s: ScanState, frame: Frame): void => {
  const { tokens } = s;
  const token = s.tentative;
  const start = tokens.start(token);
  const end = tokens.end(token);
  const data = tokens.data(token);
  tokens.count = token;
  s.tentative = -1;
  endElement(s, frame);
  tokens.push(NUMBER, start, end, data);
};

/** Reads a minus: the sign of the number behind it where an operand may begin, else a mark. */
export function readMinus(s: ScanState, at: number): void {
  const { text } = s;
  const { expressions, lines } = s.lexicon.rules;
  if (lines.minus === true && isDigit(text.charCodeAt(at + 1))) insertEnd(s);
  if (expressions.leftArrow === true && text.charCodeAt(at - 1) === LESS) {
    s.mark(at, MINUS);
    s.pos = at + 1;
    return;
  }
  if (s.operand && text.charCodeAt(at + 1) === 45 && expressions.increments === true) {
    readIncrement(s, at, 45);
    return;
  }
  const first = isInOperator(s, at) ? -1 : numberBehind(s, at);
  if (first > 0 && (s.operand ? isSignBehindOperand(s, at, first) : !closesTemplate(s, at, first))) {
    for (let i = at + 1; i < first; i++) if (isNewline(text.charCodeAt(i))) i = passNewline(s, i) - 1;
    readNumber(s, at, first);
    return;
  }
  if (first === at + 1 && separatesWithSign(s, at)) {
    readSigned(s, at);
    return;
  }
  s.mark(at, 45);
  s.operand = false;
  s.pos = at + 1;
}

/** A cast, an infix word or a command before a minus makes it a sign. */
const isSignBehindOperand = (s: ScanState, at: number, first: number): boolean =>
  isCastBefore(s) || isBehindInfix(s, at, first) || (first === at + 1 && isCommand(s, at));

/** Haskell's `|-`. */
const isInOperator = ({ text, lexicon }: ScanState, at: number): boolean =>
  at > 0 && lexicon.rules.words.operators?.includes(text.charAt(at - 1)) === true;

/** `size<T> - 1`: a minus with blanks on both sides behind what can be the end of template arguments. */
const closesTemplate = (s: ScanState, at: number, first: number): boolean =>
  first > at + 1 &&
  s.text.charCodeAt(at - 1) <= SPACE &&
  s.lexicon.rules.names.order === 'typeFirst' &&
  s.tokens.is(s.tokens.count - 1, GREATER) &&
  !isArrow(s);

/** `=>` or `->` stands before the place. */
const isArrow = ({ tokens }: ScanState): boolean =>
  tokens.isPair(tokens.count - 2, MINUS, GREATER) || tokens.isPair(tokens.count - 2, EQUALS, GREATER);

/** `5 downTo -1`: a minus with a blank before and none behind it, where a word stands between operands. */
const isBehindInfix = (s: ScanState, at: number, first: number): boolean => {
  const { tokens, lexicon, text } = s;
  const last = tokens.count - 1;
  const isSign = first === at + 1 && text.charCodeAt(at - 1) <= SPACE;
  if (lexicon.rules.words.infix !== true || !isSign || tokens.kind(last) !== WORD) return false;
  const before = last - 1;
  if (before < s.top.owner.segment || text.charCodeAt(tokens.end(before)) > SPACE) return false;
  const kind = tokens.kind(before);
  if (kind === NUMBER || kind === STRING || kind === OPAQUE) return true;
  if (tokens.is(before, PAREN_CLOSE) || tokens.is(before, SQUARE_CLOSE)) return true;
  if (tokens.kind(before) !== WORD || lexicon.qualifiers.has(text.slice(tokens.start(before), tokens.end(before))))
    return false;
  return wordMeaning(lexicon, text, tokens.start(before), tokens.end(before)) === 0;
};

const isCastBefore = (s: ScanState): boolean =>
  s.tokens.is(s.tokens.count - 1, PAREN_CLOSE) && castBefore(s) !== undefined;

/** The offset of the number behind a sign, or -1. */
const numberBehind = (s: ScanState, at: number): number => {
  const { text } = s;
  const { rules } = s.lexicon.numbers;
  let i = at + 1;
  if (rules.closeSign !== true)
    while (i < at + LONGEST_GAP && (isBlank(text.charCodeAt(i)) || isNewline(text.charCodeAt(i)))) i++;
  const code = text.charCodeAt(i);
  if (isDigit(code) || (code === DOT && rules.leadingDot && isDigit(text.charCodeAt(i + 1)))) return i;
  if (s.lexicon.classes[code] === RADIX_LEAD && isRadixAt(text, i, s.lexicon.numbers)) return i;
  return rules.based === 'verilog' && code === 39 && /^'[sS]?[bodhBODH]/.test(text.slice(i, i + 3)) ? i : -1;
};

/** In `[1 -2` the minus has a blank before and none behind: a second element, unless commas follow. */
const separatesWithSign = (s: ScanState, at: number): boolean => {
  const before = s.text.charCodeAt(at - 1);
  if (!(before === SPACE || before === TAB || isNewline(before)) || !canSeparate(s, s.top)) return false;
  if (s.top.blanks) return true;
  const alone = s.tokens.count === s.top.segment + (s.tentative >= 0 ? 2 : 1);
  return alone && s.tokens.kind(s.top.segment) === NUMBER;
};

const readSigned = (s: ScanState, at: number): void => {
  const { top } = s;
  if (top.blanks || s.tentative >= 0) {
    s.operand = true;
    readNumber(s, at, at + 1);
    return;
  }
  s.operand = false;
  const { count } = s.tokens;
  readNumber(s, at, at + 1);
  if (s.tokens.count === count + 1 && s.tokens.kind(count) === NUMBER) s.tentative = count;
};

/** `++` and `--`: behind an operand they leave it one. */
export function readIncrement(s: ScanState, at: number, code: number): void {
  s.mark(at, code);
  s.mark(at + 1, code);
  s.pos = at + 2;
}
