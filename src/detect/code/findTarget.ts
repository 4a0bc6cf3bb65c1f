import {
  COLON,
  COMMA,
  CURLY_OPEN,
  EQUALS,
  GREATER,
  LESS,
  PAREN_CLOSE,
  PAREN_OPEN,
  QUESTION,
  SEMICOLON,
  SQUARE_CLOSE,
  SQUARE_OPEN,
} from '../charCodes';
import { attributesStart } from './attributesStart';
import { colonsTarget, dataTarget } from './colonsTarget';
import { bracedTarget, constructedTarget, typeFirstTarget } from './declarator';
import { annotatedType } from './elementType';
import { isLabelled, isStringKey } from './keyTokens';
import { layoutStart } from './layoutStart';
import { calledPath } from './listCall';
import { CALL, DIRECTIVE, type Frame, LIST_ROLE, UNDECLARED } from './frame';
import { isQualifier, PREFIX_WORD, STATEMENT_WORD, wordMeaning } from '../lexicon';
import { type ScanState } from './scanState';
import { NO_TARGET, type Target } from './target';
import { targetBeside, typeWordTarget } from './targetBeside';
import { angleOf, closingOf, openingOf, pathEnd, pathStart, stringContent, tokensText, wordText } from './tokenText';
import { NUMBER, PUNCTUATION, STRING, WORD } from './tokenStack';
import { elementTypeOf } from './typeAlias';
import { storageOfType } from './typeStorage';

/** Gives a list that has just been opened its name and its elements' type. Rows have those of the list around them. */
export function resolveTarget(s: ScanState, frame: Frame): void {
  const owner = frame.below?.owner;
  if (owner === undefined) return;
  frame.statement = frame.opener > owner.segment ? s.tokens.start(owner.segment) : frame.start;
  const inherits = owner.isList || owner.role === DIRECTIVE;
  let name = inherits ? owner.name : 0;
  let type = inherits ? owner.type : 0;
  if (owner.isList) frame.levels = Math.max(owner.levels - 1, Math.min(owner.levels, 0));
  if (frame.opener > owner.segment) {
    const isData = frame.slashed === 'data';
    const found = isData ? dataTarget(s, owner.segment, frame.opener) : findTarget(s, frame, owner);
    const isTouching = frame.bracket === PAREN_OPEN || (frame.bracket === SQUARE_OPEN && !frame.initial);
    const isCalled = frame.role === LIST_ROLE && isTouching;
    const target = isCalled ? ofCall(s, frame.opener, found) : found;
    if (target.nameEnd > target.nameStart) {
      name = s.records.addName(target.nameStart, target.nameEnd);
      type = 0;
    }
    const { type: written, typeName } = elementTypeOf(s, target.type);
    if (written !== '' && written !== 'auto') type = s.records.addType(written, storageOfType(s, written), typeName);
    frame.ownType = written !== '';
    frame.expected = target.dimensions;
    frame.levels = target.levels ?? UNDECLARED;
  }
  frame.name = name;
  frame.type = type;
}

/** `Float32Array.of(`, `arrayOf<Float>(`, `Float32[`: what stands before the bracket tells the type. */
const ofCall = (s: ScanState, end: number, found: Target): Target => {
  const { storages, listTypes, containers } = s.lexicon;
  const path = calledPath(s, end);
  if (path === undefined) return found;
  if (path.typesOpen >= 0) {
    const type = annotatedType(tokensText(s, path.typesOpen + 1, path.typesClose).slice(0, 300), s.lexicon);
    if (type !== '') return { ...found, type };
  }
  const word = wordText(s, path.from);
  const isType = storages.has(word) || (listTypes.has(word) && !containers.has(word));
  return isType ? { ...found, type: word } : found;
};

/** Reads the tokens before a list, from its statement's or element's first one, for what it is assigned to. */
const findTarget = (s: ScanState, { opener: to, bracket }: Frame, owner: Frame): Target => {
  const from = owner.segment;
  const { names, lists } = s.lexicon.rules;
  let end = to;
  let constructed = NO_TARGET;
  if (names.order === 'typeFirst' && bracket !== PAREN_OPEN && !isMark(s, to - 1, EQUALS)) {
    const { target, nameless } = bracedTarget(s, from, to);
    if (nameless < 0) return target;
    end = nameless;
    constructed = target;
  } else if (lists.braces === 'typed') constructed = { ...NO_TARGET, type: typeBefore(s, from, to) };
  const found = walkBack(s, owner, from, end);
  const { type, dimensions, levels } = constructed;
  return type === '' ? found : { ...found, type, dimensions, ...(levels !== undefined && { levels }) };
};

/** The element's type before a brace: `[]float32{`, `[_]@Vector(4, f32){`. */
const typeBefore = (s: ScanState, from: number, end: number): string => {
  let last = end - 1;
  while (last > from && s.tokens.is(last, PAREN_CLOSE)) last--;
  const start = last < from ? end : pathStart(s.tokens, last + 1, from);
  return start > last ? '' : tokensText(s, start, last + 1);
};

const isMark = (s: ScanState, index: number, code: number): boolean => s.tokens.is(index, code);

/** Where a list stands in the value that is searched backwards. */
interface Place {
  readonly owner: Frame;
  /** The first token of the statement or element. */
  readonly from: number;
  /** Commas between the place reached and the list, inside the same brackets. */
  commas: number;
  /** The list is in brackets that open behind the place reached. */
  inCall: boolean;
  /** A choice stands between the place reached and the list: what is compared before it is the condition. */
  chosen: boolean;
}

/** Looks for the nearest `=`, key or keyword argument that the list is (part of) the value of. */
const walkBack = (s: ScanState, owner: Frame, from: number, to: number): Target => {
  const { order } = s.lexicon.rules.names;
  const place: Place = { owner, from, commas: 0, inCall: false, chosen: false };
  const beside = targetBeside(s, from, to);
  if (beside !== undefined) return beside;
  let constructed = '';
  for (let i = to - 1; i >= from; i--) {
    if (compares(s, i, place.chosen)) return constructed === '' ? NO_TARGET : { ...NO_TARGET, type: constructed };
    if (chooses(s, i)) place.chosen = true;
    if (s.tokens.kind(i) !== PUNCTUATION) continue;
    const code = s.tokens.data(i);
    if (code === PAREN_CLOSE || code === SQUARE_CLOSE) {
      const open = openingOf(s.tokens, i, from);
      if (open < 0) return NO_TARGET;
      i = open;
    } else if (code === PAREN_OPEN || code === SQUARE_OPEN) {
      place.commas = 0;
      place.inCall = true;
      if (constructed === '') constructed = constructorName(s, i);
      if (code === PAREN_OPEN && order === 'typeFirst') {
        const target = constructedTarget(s, from, i);
        if (target.nameEnd > 0) return target;
      }
    } else if (code === GREATER && order === 'typeFirst') i = beforeTypes(s, i, from);
    else if (code === COMMA) place.commas++;
    else if (code === SEMICOLON) return NO_TARGET;
    else if (code === EQUALS || code === COLON) {
      const target = targetAt(s, place, i);
      if (target === 'none') break;
      if (target !== 'further') return constructed === '' ? target : { ...target, type: constructed };
    }
  }
  return constructed === '' ? NO_TARGET : { ...NO_TARGET, type: constructed };
};

/** The `<` of the type arguments that the `>` at the index ends; the index itself where it is another mark. */
const beforeTypes = (s: ScanState, index: number, from: number): number => {
  const open = angleOf(s.tokens, index, from);
  const isName = open > from && s.tokens.kind(open - 1) === WORD && s.tokens.end(open - 1) === s.tokens.start(open);
  return isName ? open : index;
};

/** `x in [1, 2]`, `case 1: return [1, 2]`: the list is not what the statement assigns. */
const compares = (s: ScanState, index: number, chosen: boolean): boolean => {
  const length = s.tokens.end(index) - s.tokens.start(index);
  if (s.tokens.kind(index) !== WORD || length < 2 || length > 6) return false;
  const word = wordText(s, index);
  return (
    (!chosen && (word === 'in' || word === 'is')) || word === 'return' || (word === 'range' && isKeyword(s, index))
  );
};

/** `a if b else [1, 2]`, `b ? [1, 2] : a`. */
const chooses = (s: ScanState, index: number): boolean => {
  if (s.tokens.kind(index) !== WORD) return s.tokens.is(index, QUESTION);
  return s.tokens.end(index) - s.tokens.start(index) === 4 && wordText(s, index) === 'else';
};

/** The name before a parenthesis where it is a known type: `Float32Array(`, `np.float32(`, `Float32List.fromList(`. */
const constructorName = (s: ScanState, open: number): string => {
  const start = pathStart(s.tokens, open, Math.max(0, open - 12));
  if (start >= open) return '';
  if (s.lexicon.storages.has(wordText(s, open - 1))) return tokensText(s, start, open);
  return s.lexicon.storages.has(wordText(s, start)) ? wordText(s, start) : '';
};

/** The target that ends at an `=` or `:`; `further` where the mark means something else, `none` where it ends the search. */
const targetAt = (s: ScanState, place: Place, at: number): Target | 'further' | 'none' => {
  const { text, tokens } = s;
  const { from, commas } = place;
  const { assign, key } = s.lexicon.rules.names;
  const before = text.charCodeAt(tokens.start(at) - 1);
  const after = text.charCodeAt(tokens.start(at) + 1);
  if (tokens.data(at) === COLON) {
    if (before === COLON || after === COLON || after === EQUALS || key === undefined || key === '=>' || commas > 0)
      return 'further';
    const isKey = holdsKeys(s, place) || (key === 'both' && isLabelled(s, from, at));
    return isKey ? keyTarget(s, from, at) : 'further';
  }
  if (after === GREATER) return (key === '=>' || key === 'both') && commas === 0 ? keyTarget(s, from, at) : 'further';
  if (place.owner.isList && text.charCodeAt(tokens.start(at)) === LESS) return 'further';
  const compared = place.chosen ? 'further' : 'none';
  if (after === EQUALS || before === EQUALS || before === 33 || isInOperator(s, tokens.start(at))) return compared;
  let end = at;
  if (before === COLON) {
    if (!assign.includes(':=')) return 'none';
    end = at - 1;
  } else if (before === LESS || before === GREATER) {
    if (before === GREATER || !assign.includes('<=')) return compared;
    end = at - 1;
  } else {
    if (!assign.includes('=')) return 'none';
    while (end > from && isOperator(s, end - 1) && tokens.end(end - 1) === tokens.start(end)) end--;
  }
  return assignedTarget(s, place, end);
};

/** The mark at the offset is a part of a longer operator, in a language that has such: `=<<`, `/=`. */
const isInOperator = ({ text, lexicon }: ScanState, at: number): boolean => {
  const { operators } = lexicon.rules.words;
  return (
    operators !== undefined &&
    text.charCodeAt(at) === EQUALS &&
    [text.charAt(at - 1), text.charAt(at + 1)].some(each => each !== '' && operators.includes(each))
  );
};

/** Whether a colon at the place can stand behind a key: in braces, in the brackets of a map, among labelled arguments. */
const holdsKeys = (s: ScanState, { owner, inCall }: Place): boolean => {
  const { lists, names } = s.lexicon.rules;
  if (names.labels === true && (inCall || s.top.role === CALL)) return true;
  if (owner.bracket === CURLY_OPEN) return owner.isList || s.lexicon.brackets.get(CURLY_OPEN)?.first !== 'braces';
  return owner.bracket === SQUARE_OPEN && lists.maps === '[';
};

/** The operator of `+=` and its like. */
export const isOperator = (s: ScanState, index: number): boolean =>
  s.tokens.kind(index) === PUNCTUATION && '+-*/%&|^@~?<>'.includes(String.fromCharCode(s.tokens.data(index)));

const keyTarget = (s: ScanState, from: number, end: number): Target | 'further' => {
  const { tokens } = s;
  const last = end - 1;
  if (last < from) return 'further';
  if (tokens.kind(last) === STRING) return { ...NO_TARGET, ...named(stringContent(s, last)) };
  if (tokens.kind(last) === NUMBER) {
    const named = last === from || !isCase(s, last - 1);
    return named ? { ...NO_TARGET, nameStart: tokens.start(last), nameEnd: tokens.end(last) } : 'further';
  }
  const start = pathStart(tokens, end, from);
  if (start >= end || tokens.is(start - 1, QUESTION) || isCase(s, start - 1) || isKeyword(s, start)) return 'further';
  return { ...NO_TARGET, nameStart: tokens.start(start), nameEnd: tokens.end(last) };
};

const named = ({ start, end }: { start: number; end: number }): { nameStart: number; nameEnd: number } => ({
  nameStart: start,
  nameEnd: end,
});

const isCase = (s: ScanState, index: number): boolean => wordText(s, index) === 'case';

const isKeyword = (s: ScanState, index: number): boolean =>
  (wordMeaning(s.lexicon, s.text, s.tokens.start(index), s.tokens.end(index)) & (PREFIX_WORD | STATEMENT_WORD)) !== 0;

/** The target of a statement whose first token is `from`, before its `=` (or `:=`) at token `end`. */
export function statementTarget(s: ScanState, from: number, end: number): Target {
  let stop = end;
  while (stop > from && isOperator(s, stop - 1) && s.tokens.end(stop - 1) === s.tokens.start(end)) stop--;
  return assignedTarget(s, { owner: s.top, from, commas: 0, inCall: false, chosen: false }, stop);
}

const assignedTarget = (s: ScanState, place: Place, end: number): Target => {
  const { owner, from } = place;
  const { order, typeWord } = s.lexicon.rules.names;
  if (order === 'colons') return place.commas > 0 && place.inCall ? NO_TARGET : colonsTarget(s, from, end);
  if (order === 'equation') return equationTarget(s, place, end);
  const declared = typeWord === undefined ? undefined : typeWordTarget(s, place.from, end, typeWord);
  if (declared !== undefined) return declared;
  if (order === 'nameFirst') return nameFirstTarget(s, place, end);
  if (place.commas > 0) return NO_TARGET;
  return order === 'typeFirst' ? typeFirstTarget(s, from, end, owner.isList) : packedTarget(s, from, end);
};

/** `self.w`, `w: list[float]`; of `a, b = [1], [2]` the one at the list's own place. */
const nameFirstTarget = (s: ScanState, { from, commas, inCall }: Place, before: number): Target => {
  const { tokens } = s;
  const end = attributesStart(s, from, before);
  const colon = annotationColon(s, from, end);
  const stop = colon < 0 ? end : tokens.is(colon - 1, QUESTION) ? colon - 1 : colon;
  let start = pathStart(tokens, stop, from);
  let last = stop;
  if (colon < 0 && start > from && tokens.is(start - 1, COMMA) && !insideParentheses(s, from, start)) {
    if (inCall) return NO_TARGET;
    let targets = from;
    for (let skipped = 0; skipped < commas && targets < end; targets++) if (tokens.is(targets, COMMA)) skipped++;
    last = targets;
    while (last < end && !tokens.is(last, COMMA)) last++;
    start = pathStart(tokens, last, targets);
  } else if (commas > 0) return NO_TARGET;
  if (start >= last && isStringKey(s, from, last)) return { ...NO_TARGET, ...named(stringContent(s, last - 2)) };
  if (start >= last || isKeyword(s, start)) return NO_TARGET;
  if (s.lexicon.rules.names.typeBehind === true && colon < 0 && last === stop) {
    const declared = nameBeforeType(s, from, start);
    if (declared >= 0)
      return {
        ...NO_TARGET,
        nameStart: tokens.start(declared),
        nameEnd: tokens.end(declared),
        type: typeWritten(s, tokens.end(declared), tokens.end(end - 1)),
      };
  }
  const type = colon < 0 ? '' : typeWritten(s, tokens.end(colon), tokens.end(end - 1));
  return { ...NO_TARGET, nameStart: tokens.start(start), nameEnd: tokens.end(last - 1), type };
};

/** The element's type in the annotation from `start` to `end`. */
const typeWritten = (s: ScanState, start: number, end: number): string => {
  const written = s.text.slice(start, Math.min(end, start + 300));
  const typed = s.lexicon.rules.lists.braces === 'typed';
  return annotatedType(typed ? written.replace(/^[\s*?]*(\[[^[\]]*\][\s*?]*)*/, '') : written, s.lexicon);
};

/** The name in `var w [2]float64 =`, where the path before the mark begins at token `start`; -1 where there is no type. */
const nameBeforeType = (s: ScanState, from: number, start: number): number => {
  const { tokens, lexicon } = s;
  let name = from;
  while (name < start && lexicon.qualifiers.has(wordText(s, name))) name++;
  if (name >= start || tokens.kind(name) !== WORD || isKeyword(s, name)) return -1;
  const next = name + 1;
  const isType = next === start || (tokens.is(next, SQUARE_OPEN) && closingOf(tokens, next, start + 1) < start);
  return isType || tokens.is(next, 42) ? name : -1;
};

/** `w`, `w x y`, `let mutable w : float[]`: the first word that is no qualifier. In brackets what stands before the `=`. */
const equationTarget = (s: ScanState, place: Place, end: number): Target => {
  const { tokens, lexicon } = s;
  if (place.inCall || insideParentheses(s, place.from, end)) return nameFirstTarget(s, place, end);
  let first = layoutStart(s, place.from, end);
  while (first < end && (tokens.kind(first) !== WORD || lexicon.qualifiers.has(wordText(s, first)))) first++;
  const last = pathEnd(tokens, first, end);
  if (last <= first || place.commas > 0) return NO_TARGET;
  const colon = annotationColon(s, first, end);
  const type = colon < 0 ? '' : typeWritten(s, tokens.end(colon), tokens.end(end - 1));
  return { ...NO_TARGET, nameStart: tokens.start(first), nameEnd: tokens.end(last - 1), type };
};

const insideParentheses = (s: ScanState, from: number, to: number): boolean => {
  let depth = 0;
  for (let i = from; i < to; i++)
    if (s.tokens.is(i, PAREN_OPEN) || s.tokens.is(i, SQUARE_OPEN)) depth++;
    else if (s.tokens.is(i, PAREN_CLOSE) || s.tokens.is(i, SQUARE_CLOSE)) depth--;
  return depth > 0;
};

/** The colon of `name: type` before token `end`, or -1. */
const annotationColon = (s: ScanState, from: number, end: number): number => {
  const { tokens, text } = s;
  for (let i = end - 1; i > from; i--) {
    if (tokens.kind(i) !== PUNCTUATION) continue;
    const code = tokens.data(i);
    if (code === PAREN_CLOSE || code === SQUARE_CLOSE) {
      i = openingOf(tokens, i, from);
      if (i < 0) return -1;
    } else if (code === PAREN_OPEN || code === SQUARE_OPEN || code === COMMA || code === EQUALS || code === SEMICOLON)
      return -1;
    else if (code === COLON) {
      const at = tokens.start(i);
      const isPair = tokens.isPair(i - 1, COLON, COLON);
      if (isPair && s.lexicon.rules.names.annotation === '::') return annotates(s, from, i - 1) ? i - 1 : -1;
      if (isPair || text.charCodeAt(at + 1) === COLON) continue;
      return annotates(s, from, i) ? i : -1;
    }
  }
  return -1;
};

/** Whether what stands before a colon is a name that is being declared. */
const annotates = (s: ScanState, from: number, colon: number): boolean => {
  const { tokens, lexicon } = s;
  const end = tokens.is(colon - 1, QUESTION) ? colon - 1 : colon;
  const start = pathStart(tokens, end, from);
  if (start >= end || isKeyword(s, start)) return false;
  if (start === from || [COMMA, PAREN_OPEN, SEMICOLON].some(code => tokens.is(start - 1, code))) return true;
  return tokens.kind(start - 1) === WORD && isQualifier(lexicon, wordText(s, start - 1));
};

/** `localparam logic signed [7:0] W [0:3]`: the last word before the dimensions; its type stands before it. */
const packedTarget = (s: ScanState, from: number, end: number): Target => {
  const { tokens, lexicon } = s;
  const start = pathStart(tokens, end, from);
  if (start >= end) return NO_TARGET;
  let last = start;
  while (last + 1 < end && !tokens.is(last + 1, SQUARE_OPEN)) last++;
  let type = start;
  for (let i = start - 1; i >= from; i--) {
    if (tokens.is(i, SQUARE_CLOSE)) i = openingOf(tokens, i, from);
    else if (tokens.kind(i) !== WORD || isKeyword(s, i)) break;
    if (i < from || lexicon.qualifiers.has(wordText(s, i))) break;
    type = i;
  }
  const written = s.text.slice(tokens.start(type), tokens.start(start)).replace(/\s+/g, ' ').trim();
  return { ...NO_TARGET, nameStart: tokens.start(start), nameEnd: tokens.end(last), type: written.slice(0, 200) };
};
