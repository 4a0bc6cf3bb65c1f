import { kindOfBracket } from './bracketKind';
import { roleOf } from './bracketRole';
import { endArgument, noteArgument } from './callArguments';
import {
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  EQUALS,
  GREATER,
  PAREN_CLOSE,
  PAREN_OPEN,
  SEMICOLON,
  SPACE,
} from '../charCodes';
import { closeList } from './closeList';
import { endElement } from './elements';
import { resolveTarget } from './findTarget';
import { BLOCK, CALL, DIRECTIVE, type Frame, GROUP, INSERTION, LIST_ROLE, ListSummary, TEMPLATE, TUPLE } from './frame';
import { BODY_WORD, CONTROL_WORD, folded, wordMeaning } from '../lexicon';
import { noteDefinition } from './namedConstants';
import { endRange } from './ranges';
import { endRow } from './matrix';
import { type ScanState, TEMPLATE_MODE } from './scanState';
import { endStatement, noteBegun } from './statementEnd';
import { wordText } from './tokenText';
import { noteAlias, noteTypeMacro } from './typeAlias';
import { noteCall } from './typedSpans';
import { PUNCTUATION, STRING, WORD } from './tokenStack';

/** Opens the bracket `code` that stands from `start` to `end` (`'{` has two characters). */
export function openBracket(s: ScanState, code: number, start: number, end: number): void {
  if (s.top.isDeepest) {
    bury(s, end);
    return;
  }
  openFrame(s, roleOf(s, code, start), code, start, end);
}

/** Opens a bracket of the role. */
export function openFrame(
  s: ScanState,
  role: number,
  code: number,
  start: number,
  end: number,
  slashed: Frame['slashed'] = '',
): void {
  if (s.top.above === undefined) s.debt += OPENING_WORK;
  const frame = s.top.open(role, code, start, s.line);
  frame.opener = s.tokens.count;
  frame.initial = !s.operand;
  frame.control = isControl(s, role);
  frame.ranged =
    role === CALL && s.lexicon.versions.size > 0 && s.lexicon.versions.has(wordText(s, s.tokens.count - 1));
  frame.records = frame.accounted = s.records.count;
  frame.refused = s.refused.length;
  frame.runs = s.runs.count;
  frame.slashed = slashed;
  if (role === LIST_ROLE || role === TUPLE || role === BLOCK) noteBegun(s);
  if (role === LIST_ROLE || role === TUPLE) resolveTarget(s, frame);
  if (role !== LIST_ROLE && role !== BLOCK) s.mark(start, code);
  if (role === LIST_ROLE && code !== PAREN_OPEN) frame.matrix = s.lexicon.matrix;
  frame.segment = frame.argument = s.tokens.count;
  frame.rangeFrom = s.literals.count;
  if (code !== 0) s.open[kindOfBracket(code)]++;
  s.tentative = -1;
  s.top = frame;
  s.operand = false;
  s.pos = end;
}

/** Passes a bracket that is too deep to have a frame. The list around is no array any more. */
const bury = (s: ScanState, end: number): void => {
  s.buried++;
  s.top.owner.foreign = true;
  s.operand = false;
  s.pos = end;
};

/** The word before the bracket is one such as `if`, or the bracket holds the parameters of a nameless function. */
const isControl = (s: ScanState, role: number): boolean => {
  const { control, lambda } = s.lexicon.rules.words;
  const last = s.tokens.count - 1;
  if (role === GROUP && lambda !== undefined) return s.tokens.is(last, lambda.charCodeAt(0));
  if (role !== CALL || control === undefined || s.tokens.kind(last) !== WORD) return false;
  return (wordMeaning(s.lexicon, s.text, s.tokens.start(last), s.tokens.end(last)) & CONTROL_WORD) !== 0;
};

/** What going deeper than ever before costs, in characters. */
const OPENING_WORK = 40;

/** Closes the nearest open bracket of the kind, and with it whatever is open inside; without one nothing happens. */
export function closeBracket(s: ScanState, code: number, at: number): void {
  const kind = kindOfBracket(code);
  s.pos = at + 1;
  s.tokenLine = s.line;
  if (s.buried > 0) {
    s.buried--;
    s.operand = true;
    return;
  }
  if (s.open[kind] === 0) {
    if (s.barrier?.role === INSERTION && code === insertionEnd(s.barrier)) closeInsertion(s, at + 1);
    else s.operand = true;
    return;
  }
  for (;;) {
    const frame = s.top;
    const matches = frame.bracket !== 0 && kindOfBracket(frame.bracket) === kind;
    closeFrame(s, frame, at + 1, matches, code);
    if (matches) return;
  }
}

/** What closes the code inside an interpolated string. */
const insertionEnd = ({ template }: Frame): number => (template?.code?.close === ')' ? PAREN_CLOSE : CURLY_CLOSE);

/** Takes the frame off the chain. `end` is behind its closing bracket where it has one. */
export function closeFrame(s: ScanState, frame: Frame, end: number, complete: boolean, code = 0): void {
  if (frame.below === undefined) return;
  if (frame.bracket !== 0) s.open[kindOfBracket(frame.bracket)]--;
  if (frame.ranged) endRange(s, frame);
  if (s.tentative >= 0) settleAtEnd(s, frame);
  switch (frame.role) {
    case LIST_ROLE:
      closeList(s, frame, end, complete);
      break;
    case BLOCK:
      closeBlock(s, frame);
      break;
    case TEMPLATE:
      s.top = frame.below;
      s.tokens.count = frame.opener;
      if (frame.heredoc === undefined) s.push(STRING, frame.start, end, 0);
      s.operand = frame.heredoc === undefined || frame.operandBefore;
      break;
    case INSERTION:
    case DIRECTIVE:
      if (frame.defines) {
        noteDefinition(s, frame);
        noteTypeMacro(s, frame);
      }
      s.top = frame.below;
      s.tokens.count = frame.opener;
      s.barrier = frame.barrier;
      [s.open[0], s.open[1], s.open[2]] = frame.outside ?? s.open;
      s.operand = frame.operandBefore;
      break;
    default:
      closeGroup(s, frame, end, code);
  }
}

/** `[1 -2]` without a comma: two elements. */
const settleAtEnd = (s: ScanState, frame: Frame): void => {
  const token = s.tentative;
  s.tentative = -1;
  if (frame.role !== LIST_ROLE || token !== frame.segment + 1 || s.tokens.count !== token + 1) return;
  const { tokens } = s;
  const start = tokens.start(token);
  const end = tokens.end(token);
  const data = tokens.data(token);
  const kind = tokens.kind(token);
  tokens.count = token;
  endElement(s, frame);
  frame.blanks = true;
  tokens.push(kind, start, end, data);
};

const closeBlock = (s: ScanState, frame: Frame): void => {
  const below = frame.below ?? frame;
  endStatement(s, frame);
  s.tokens.count = frame.opener;
  s.top = below;
  const { owner } = below;
  const isValue = s.lexicon.rules.lists.blockValues === true || isExpression(s, frame, owner) || goesOn(s, frame);
  if (below === owner && !owner.isList && !isValue) {
    s.dropSegment(owner);
    s.operand = false;
  } else s.opaque(frame.start, s.pos);
};

/** No more blanks are looked over behind a block. */
const LONGEST_GAP = 200;

/** The statement is not over: a list of `struct { … }` follows, or the value of a property, `{ get; } =`. */
const goesOn = (s: ScanState, frame: Frame): boolean => {
  const { braces } = s.lexicon.rules.lists;
  if (braces !== 'typed' && braces !== 'new') return false;
  let at = s.pos;
  while (at < s.pos + LONGEST_GAP && s.text.charCodeAt(at) <= SPACE) at++;
  if (braces === 'new') return s.text.charCodeAt(at) === EQUALS && s.text.charCodeAt(at + 1) !== EQUALS;
  const last = frame.opener - 1;
  if (s.text.charCodeAt(at) !== CURLY_OPEN || s.tokens.kind(last) !== WORD) return false;
  return (wordMeaning(s.lexicon, s.text, s.tokens.start(last), s.tokens.end(last)) & BODY_WORD) !== 0;
};

/** Whether a block is a value: `= {`, `({`, `: {`. */
const isExpression = (s: ScanState, frame: Frame, owner: Frame): boolean => {
  const last = frame.opener - 1;
  if (!frame.initial || last < owner.segment || s.tokens.kind(last) !== PUNCTUATION) return false;
  return !(s.tokens.is(last, GREATER) && s.tokens.is(last - 1, EQUALS)) || s.lexicon.rules.lines.end === 'inserted';
};

const closeGroup = (s: ScanState, frame: Frame, end: number, code: number): void => {
  const below = frame.below ?? frame;
  const { owner } = below;
  if (frame.role === CALL) {
    noteArgument(s, frame);
    if (s.lexicon.numberless.size > 0) dropNumbers(s, frame);
  }
  if (frame.role === TUPLE) {
    if (frame.overflow) owner.overflow = owner.isList;
    if (frame.foreign) owner.foreign = true;
    if (owner.isList && frame.children > 0 && frame.child) {
      owner.children += frame.children;
      (owner.child ??= new ListSummary()).copy(frame.child);
    }
  }
  if (code === PAREN_CLOSE && (frame.role === CALL || frame.role === GROUP)) noteCall(s, frame, end - 1);
  s.top = below;
  if (code !== 0) s.mark(end - 1, code);
  s.operand = !frame.control;
};

/** The numbers of `format(f8.3, 2(1x, i5))` are none to tell about. */
const dropNumbers = (s: ScanState, frame: Frame): void => {
  if (!s.lexicon.numberless.has(folded(s.lexicon, wordText(s, frame.opener - 1)))) return;
  s.records.truncate(frame.records);
  s.runs.truncate(frame.runs);
  s.dropLiterals(frame.rangeFrom, frame.opener);
};

/** Ends the code inside an interpolated string: its text goes on. */
export function closeInsertion(s: ScanState, end: number): void {
  const insertion = s.barrier;
  if (insertion === undefined) return;
  closeThrough(s, insertion, end);
  s.mode = TEMPLATE_MODE;
}

/** Closes everything that is open inside the frame, and the frame. */
export function closeThrough(s: ScanState, frame: Frame, end: number): void {
  while (s.top !== frame && s.top.below !== undefined) closeFrame(s, s.top, end, false);
  closeFrame(s, frame, end, false);
}

/** Ends an element, argument, field or statement at a comma or semicolon. */
export function separate(s: ScanState, code: number, at: number): void {
  const { top } = s;
  if (s.tentative >= 0) {
    const token = s.tentative;
    s.tentative = -1;
    s.subtract(token);
  }
  if (s.lexicon.hasRanges) endRange(s, top);
  s.pos = at + 1;
  s.operand = false;
  if (code === COMMA) comma(s, top, at);
  else semicolon(s, top, at);
  if (s.lexicon.hasRanges) top.rangeFrom = s.literals.count;
}

const comma = (s: ScanState, top: Frame, at: number): void => {
  switch (top.role) {
    case TUPLE:
    case LIST_ROLE:
      top.role = LIST_ROLE;
      endElement(s, top);
      top.commas++;
      break;
    case CALL:
      endArgument(s, top, at);
      break;
    case BLOCK:
      if (endsField(s, top)) endStatement(s, top);
      else s.mark(at, COMMA);
      break;
    default:
      s.mark(at, COMMA);
  }
};

const semicolon = (s: ScanState, top: Frame, at: number): void => {
  switch (top.role) {
    case BLOCK:
      if (s.lexicon.rules.names.aliases === true) noteAlias(s, top);
      endStatement(s, top);
      break;
    case DIRECTIVE:
      s.dropSegment(top);
      break;
    case LIST_ROLE:
    case TUPLE:
      if (top.matrix > 0) endRow(s, top);
      else if (separatesValues(s, top)) comma(s, top, at);
      else if (top.bracket === CURLY_OPEN) becomeBlock(s, top);
      else {
        top.repeated = true;
        top.role = LIST_ROLE;
        s.dropSegment(top);
        top.accounted = s.records.count;
        top.children = 0;
      }
      break;
    default:
      s.mark(at, SEMICOLON);
  }
};

const endsField = (s: ScanState, { bracket }: Frame): boolean => {
  const { blockCommas } = s.lexicon.rules.lists;
  return blockCommas === true || (blockCommas === 'braces' && bracket === CURLY_OPEN);
};

const separatesValues = (s: ScanState, { bracket }: Frame): boolean =>
  s.lexicon.rules.lists.semicolons?.includes(String.fromCharCode(bracket)) === true;

/** What looked like a list has statements: its lists are arrays of their own. */
const becomeBlock = (s: ScanState, frame: Frame): void => {
  frame.role = BLOCK;
  s.dropSegment(frame);
};
