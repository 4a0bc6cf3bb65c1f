import { isNotationWord, parseNotation } from '../core/notation';
import { type ScanState } from './scanState';
import { storageOfType } from './typeStorage';

/** The name is not that of a number type (any more). */
export const NO_TYPE_NAME = -1;

const LONGEST_TYPE = 200;

/**
 * Remembers that the name at these offsets stands for the written type, where that is one of numbers; else forgets the
 * name. A name that says a format by itself says more than what stores it: `typedef int16_t q15_t;`.
 */
export function noteTypeName(s: ScanState, nameStart: number, nameEnd: number, written: string): number {
  if (nameEnd - nameStart > LONGEST_TYPE) return NO_TYPE_NAME;
  const word = s.text.slice(nameStart, nameEnd);
  const name = keyOf(s, word);
  const known = typeNamed(s, written);
  const type = s.typeNames[known]?.type ?? written.replace(/\s+/g, ' ').trim();
  if (isFixedType(s, word) && !isFixedType(s, type)) return NO_TYPE_NAME;
  if (!isNumberType(s, type)) {
    if (s.typeNamesBy.has(name)) s.typeNamesBy.set(name, NO_TYPE_NAME);
    return NO_TYPE_NAME;
  }
  s.typeNames.push({ nameStart, nameEnd, type });
  s.typeNamesBy.set(name, s.typeNames.length - 1);
  return s.typeNames.length - 1;
}

/** Where in `typeNames` the name is that the type is written with; `NO_TYPE_NAME` where the text defines none. */
export function typeNamed(s: ScanState, written: string): number {
  if (s.typeNames.length === 0 || written.length > LONGEST_TYPE) return NO_TYPE_NAME;
  const last = written.slice(Math.max(written.lastIndexOf('.'), written.lastIndexOf(':')) + 1).trim();
  return s.typeNamesBy.get(keyOf(s, last)) ?? NO_TYPE_NAME;
}

/** Whether the type is a fixed-point type of any notation. */
export function isFixedType(s: ScanState, type: string): boolean {
  let fixed = s.fixedTypes.get(type);
  if (fixed === undefined) {
    fixed = type.length <= LONGEST_TYPE && typeof parseNotation(type) !== 'string';
    s.fixedTypes.set(type, fixed);
  }
  return fixed;
}

const isNumberType = (s: ScanState, type: string): boolean =>
  type.length <= LONGEST_TYPE && (isFixedType(s, type) || storageOfType(s, type) !== undefined);

/** Whether a fixed-point type, or a name of the text for a number type, can have this word. */
export const isFixedWord = (s: ScanState, word: string): boolean =>
  (s.typeNamesBy.size > 0 && s.typeNamesBy.has(keyOf(s, word))) || isNotationWord(word);

/** Whether another type of numbers can have this word. */
export const isPlainWord = (s: ScanState, word: string): boolean => s.lexicon.storages.has(word) || PLAIN.test(word);

const PLAIN = /^(?:(?:un)?signed|double|real|short|char|long)$/i;

const keyOf = (s: ScanState, name: string): string =>
  s.lexicon.rules.words.caseless === true ? name.toLowerCase() : name;
