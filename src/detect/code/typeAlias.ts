import { EQUALS, GREATER, LESS } from '../charCodes';
import { declaredType } from './declarator';
import { type Frame } from './frame';
import { type ElementType, type ScanState } from './scanState';
import { tokensText, wordText } from './tokenText';
import { PUNCTUATION, WORD } from './tokenStack';
import { isFixedWord, isPlainWord, noteTypeName, typeNamed } from './typeNames';
import { storageOfType } from './typeStorage';

/** Remembers at its end what a statement says of a type name: `typedef`, `using`, `type T = …`, VHDL's `type t is array … of …`. */
export function noteAlias(s: ScanState, block: Frame): void {
  const from = block.segment;
  const { count } = s.tokens;
  const first = wordText(s, from);
  if (first === 'typedef') noteTypedef(s, from + 1, count - 1);
  else if (/^(using|type)$/.test(first) && s.tokens.is(from + 2, EQUALS)) define(s, from + 1, from + 3, count);
  else if (/^(sub)?type$/i.test(first)) noteElementType(s, from + 1, count, first.length > 4);
}

const noteTypedef = (s: ScanState, from: number, name: number): void => {
  if (s.lexicon.rules.names.order === 'packedFirst') {
    if (s.tokens.kind(name) === WORD && name > from) defineAs(s, name, tokensText(s, from, name));
    return;
  }
  if (isPlainType(s, from, name)) define(s, name, from, name);
};

/** No function, pointer or second name; what stands between angle brackets is the type's own. */
const isPlainType = (s: ScanState, from: number, to: number): boolean => {
  let depth = 0;
  for (let i = from; i <= to; i++) {
    if (s.tokens.kind(i) !== PUNCTUATION) continue;
    if (s.tokens.is(i, LESS)) depth++;
    else if (s.tokens.is(i, GREATER)) depth--;
    else if (depth <= 0 && s.tokens.data(i) < 58) return false;
  }
  return true;
};

const define = (s: ScanState, name: number, from: number, to: number): void => {
  if (from >= to || s.tokens.kind(name) !== WORD) return;
  const { type, containers } = declaredType(s, from, to);
  if (containers === 0) defineAs(s, name, type);
};

const defineAs = (s: ScanState, name: number, type: string): string => {
  const storage = storageOfType(s, type);
  if (storage) s.define(wordText(s, name), storage);
  return noteTypeName(s, s.tokens.start(name), s.tokens.end(name), type);
};

/** The body of `#define NAME type`, whose name stands at these offsets. */
export function noteTypeMacro(s: ScanState, directive: Frame): void {
  const from = directive.segment;
  const { count } = s.tokens;
  if (directive.overflow || count - from > MOST_MACRO_TOKENS || !beginsType(s, from, count)) return;
  const nameStart = s.records.nameStarts[directive.name] ?? 0;
  const nameEnd = s.records.nameEnds[directive.name] ?? 0;
  const type = tokensText(s, from, count);
  const storage = type.length <= MOST_MACRO_TOKENS * 8 ? storageOfType(s, type) : undefined;
  if (storage) s.define(s.text.slice(nameStart, nameEnd), storage);
  noteTypeName(s, nameStart, nameEnd, type);
}

const MOST_MACRO_TOKENS = 24;

const beginsType = (s: ScanState, from: number, to: number): boolean => {
  for (let i = from; i < to && s.tokens.kind(i) !== PUNCTUATION; i++)
    if (s.tokens.kind(i) === WORD && (isFixedWord(s, wordText(s, i)) || isPlainWord(s, wordText(s, i)))) return true;
  return from + 3 < to && s.tokens.kind(from) === WORD && s.tokens.is(from + 1, 58);
};

/** `type t is array (0 to 7) of signed(7 downto 0)`, `subtype t is signed(7 downto 0)`. */
const noteElementType = (s: ScanState, name: number, to: number, isSubtype: boolean): void => {
  let from = name + 1;
  for (let i = name + 1; i < to; i++) if (/^(of|is)$/i.test(wordText(s, i))) from = i + 1;
  const written = tokensText(s, from, to);
  if (written === '' || written.length > 200) return;
  const type = written.replace(/^(new|aliased)\s+/i, '').replace(/\s+range\s.*$/is, '');
  if (!/^[\w.]+\s*(\([^;]*\))?$/.test(type)) return;
  const element = elementTypeOf(s, type);
  const named = isSubtype ? noteTypeName(s, s.tokens.start(name), s.tokens.end(name), element.type) : '';
  const typeName = named === '' ? element.typeName : named;
  s.defineElements(wordText(s, name).toLowerCase(), { type: element.type, typeName });
};

/** What a type's elements are, where the text defines it; else the type itself. */
export const elementTypeOf = (s: ScanState, type: string): ElementType =>
  s.elementTypes.get(type.toLowerCase()) ?? { type, typeName: typeNamed(s, type) };
