import { EQUALS } from './charCodes';
import { declaredType } from './declarator';
import { type Frame } from './frame';
import { type ScanState } from './scanState';
import { tokensText, wordText } from './tokenText';
import { PUNCTUATION, WORD } from './tokenStack';
import { storageOfType } from './typeStorage';

/** Remembers at its end what a statement says of a type name: `typedef`, `using`, VHDL's `type t is array … of …`. */
export function noteAlias(s: ScanState, block: Frame): void {
  const from = block.segment;
  const { count } = s.tokens;
  const first = wordText(s, from);
  if (first === 'typedef') noteTypedef(s, from + 1, count - 1);
  else if (first === 'using' && s.tokens.is(from + 2, EQUALS)) define(s, from + 1, from + 3, count);
  else if (/^(sub)?type$/i.test(first)) noteElementType(s, from + 1, count);
}

const noteTypedef = (s: ScanState, from: number, name: number): void => {
  if (s.lexicon.rules.names.order === 'packedFirst') {
    const storage = storageOfType(s, tokensText(s, from, name));
    if (storage) s.define(wordText(s, name), storage);
    return;
  }
  for (let i = from; i <= name; i++) if (s.tokens.kind(i) === PUNCTUATION && s.tokens.data(i) < 58) return;
  define(s, name, from, name);
};

const define = (s: ScanState, name: number, from: number, to: number): void => {
  if (from >= to || s.tokens.kind(name) !== WORD) return;
  const { type, containers } = declaredType(s, from, to);
  const storage = containers === 0 ? storageOfType(s, type) : undefined;
  if (storage) s.define(wordText(s, name), storage);
};

/** `type t is array (0 to 7) of signed(7 downto 0)`, `subtype t is signed(7 downto 0)`. */
const noteElementType = (s: ScanState, name: number, to: number): void => {
  let from = name + 1;
  for (let i = name + 1; i < to; i++) if (/^(of|is)$/i.test(wordText(s, i))) from = i + 1;
  const written = tokensText(s, from, to);
  if (written === '' || written.length > 200) return;
  const type = written.replace(/^(new|aliased)\s+/i, '').replace(/\s+range\s.*$/is, '');
  if (!/^[\w.]+\s*(\([^;]*\))?$/.test(type)) return;
  s.defineElements(wordText(s, name).toLowerCase(), elementTypeOf(s, type));
};

/** What a type's elements are, where the text defines it; else the type itself. */
export const elementTypeOf = (s: ScanState, type: string): string => s.elementTypes.get(type.toLowerCase()) ?? type;
