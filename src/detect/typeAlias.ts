import { EQUALS } from './charCodes';
import { declaredType } from './declarator';
import { type Frame } from './frame';
import { type ScanState } from './scanState';
import { wordText } from './tokenText';
import { PUNCTUATION, WORD } from './tokenStack';
import { storageOfType } from './typeStorage';

/** Remembers what `typedef float weight_t;` and `using weight_t = float;` say, at the statement's end. */
export function noteAlias(s: ScanState, block: Frame): void {
  const from = block.segment;
  const { count } = s.tokens;
  const first = wordText(s, from);
  if (first === 'typedef') {
    for (let i = from; i < count; i++) if (s.tokens.kind(i) === PUNCTUATION && s.tokens.data(i) < 58) return;
    define(s, count - 1, from + 1, count - 1);
  } else if (first === 'using' && s.tokens.is(from + 2, EQUALS)) define(s, from + 1, from + 3, count);
}

const define = (s: ScanState, name: number, from: number, to: number): void => {
  if (from >= to || s.tokens.kind(name) !== WORD) return;
  const { type, containers } = declaredType(s, from, to);
  const storage = containers === 0 ? storageOfType(s, type) : undefined;
  if (storage) s.aliases.set(wordText(s, name), storage);
};
