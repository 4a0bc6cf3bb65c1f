import { braceRole } from './braceRole';
import { endArgument, noteArgument } from './callArguments';
import {
  COMMA,
  CURLY_CLOSE,
  CURLY_OPEN,
  EQUALS,
  GREATER,
  HASH,
  PAREN_CLOSE,
  PAREN_OPEN,
  SEMICOLON,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from './charCodes';
import { closeList } from './closeList';
import { endElement } from './elements';
import { resolveTarget } from './findTarget';
import {
  BLOCK,
  CALL,
  DIRECTIVE,
  type Frame,
  GROUP,
  INDEX,
  INSERTION,
  LIST_ROLE,
  ListSummary,
  TEMPLATE,
  TUPLE,
} from './frame';
import { CONTROL_WORD, type Lexicon, wordMeaning } from './lexicon';
import { noteDefinition } from './namedConstants';
import { endRange } from './ranges';
import { type ScanState, TEMPLATE_MODE } from './scanState';
import { endStatement } from './statementEnd';
import { noteAlias } from './typeAlias';
import { pathStart } from './tokenText';
import { LIST, PUNCTUATION, STRING, WORD } from './tokenStack';

/** The index of a bracket's kind in the counts of open ones. */
const kindOfBracket = (code: number): 0 | 1 | 2 =>
  code === PAREN_OPEN || code === PAREN_CLOSE ? 0 : code === SQUARE_OPEN || code === SQUARE_CLOSE ? 1 : 2;

/** Opens the bracket `code` that stands from `start` to `end` (`'{` has two characters). */
export function openBracket(s: ScanState, code: number, start: number, end: number): void {
  if (s.top.isDeepest) {
    bury(s, end);
    return;
  }
  const role = roleOf(s, code, start);
  if (s.top.above === undefined) s.debt += OPENING_WORK;
  const frame = s.top.open(role, code, start, s.line);
  frame.opener = s.tokens.count;
  frame.initial = !s.operand;
  frame.control = role === CALL && isControl(s);
  frame.records = frame.accounted = s.records.count;
  frame.refused = s.refused.length;
  frame.runs = s.runs.count;
  if (role === LIST_ROLE || role === TUPLE) resolveTarget(s, frame);
  if (role !== LIST_ROLE && role !== BLOCK) s.mark(start, code);
  frame.segment = frame.argument = s.tokens.count;
  frame.rangeFrom = s.literals.count;
  s.open[kindOfBracket(code)]++;
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

/** The word before the bracket is one such as `if`. */
const isControl = (s: ScanState): boolean => {
  const last = s.tokens.count - 1;
  if (s.lexicon.rules.words.control === undefined || s.tokens.kind(last) !== WORD) return false;
  return (wordMeaning(s.lexicon, s.text, s.tokens.start(last), s.tokens.end(last)) & CONTROL_WORD) !== 0;
};

/** What going deeper than ever before costs, in characters. */
const OPENING_WORK = 40;

const ROLES = { list: LIST_ROLE, tuple: TUPLE, block: BLOCK, group: GROUP, call: CALL, index: INDEX, braces: BLOCK };

const roleOf = (s: ScanState, code: number, start: number): number => {
  const { lexicon, tokens } = s;
  const rule = lexicon.brackets.get(code);
  if (rule === undefined) return GROUP;
  const written = s.operand ? rule.after : rule.first;
  if (written === 'braces') return braceRole(s);
  const last = tokens.count - 1;
  if (code === SQUARE_OPEN && lexicon.rules.lists.blanks === true && s.operand && tokens.kind(last) === LIST)
    return nextRow(s) ? LIST_ROLE : INDEX;
  if (written === 'list' && tokens.is(last, HASH)) return GROUP;
  if (tokens.is(last, 33) && !s.operand && s.text.charCodeAt(start - 1) === 33) {
    if (tokens.is(last - 1, HASH)) return GROUP;
    if (written === 'tuple' && tokens.kind(last - 1) === WORD) return CALL;
  }
  if (written === 'call' && lexicon.listCalls.size > 0 && isListCall(s, lexicon)) return LIST_ROLE;
  return ROLES[written];
};

/** A bracket right behind a row of a printed array, which has no commas, is the next row. */
const nextRow = (s: ScanState): boolean => {
  const { top } = s;
  if (top.role !== LIST_ROLE || top.bracket !== SQUARE_OPEN || top.commas > 0 || top.children !== 1) return false;
  if (top.child?.blanks !== true && s.tokenLine === s.line) return false;
  endElement(s, top);
  top.blanks = true;
  return true;
};

const isListCall = (s: ScanState, lexicon: Lexicon): boolean => {
  const { tokens } = s;
  const start = pathStart(tokens, tokens.count, Math.max(s.top.owner.segment, tokens.count - 8));
  return start < tokens.count && lexicon.listCalls.has(s.text.slice(tokens.start(start), tokens.end(tokens.count - 1)));
};

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
    if (code === CURLY_CLOSE && s.barrier?.role === INSERTION) closeInsertion(s, at + 1);
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
      s.push(STRING, frame.start, end, 0);
      s.operand = true;
      break;
    case INSERTION:
    case DIRECTIVE:
      if (frame.defines) noteDefinition(s, frame);
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
  if (below === owner && !owner.isList && !isExpression(s, frame, owner)) {
    s.dropSegment(owner);
    s.operand = false;
  } else s.opaque(frame.start, s.pos);
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
  if (frame.role === CALL) noteArgument(s, frame);
  if (frame.role === TUPLE) {
    if (frame.overflow) owner.overflow = owner.isList;
    if (frame.foreign) owner.foreign = true;
    if (owner.isList && frame.children > 0 && frame.child) {
      owner.children += frame.children;
      (owner.child ??= new ListSummary()).copy(frame.child);
    }
  }
  s.top = below;
  if (code !== 0) s.mark(end - 1, code);
  s.operand = !frame.control;
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
      if (s.lexicon.rules.lists.blockCommas === true) endStatement(s, top);
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
      if (top.bracket === CURLY_OPEN) becomeBlock(s, top);
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

/** What looked like a list has statements: its lists are arrays of their own. */
const becomeBlock = (s: ScanState, frame: Frame): void => {
  frame.role = BLOCK;
  s.dropSegment(frame);
};
