import { isNotationWord, parseNotation } from '../../core/notation';
import { type ScanState } from './scanState';
import { storageOfType } from './typeStorage';
import { ownText } from '../ownText';

const LONGEST_TYPE = 200;

/**
 * Remembers that the name at these offsets stands for the written type, where that is one of numbers; else forgets the
 * name. What is returned is the name as it is looked up, or nothing. A name that says a format by itself says more than what stores it: `typedef int16_t q15_t;`.
 */
export function noteTypeName(s: ScanState, nameStart: number, nameEnd: number, written: string): string {
  if (nameEnd <= nameStart || nameEnd - nameStart > LONGEST_TYPE) return '';
  const word = ownText(s.text, { start: nameStart, end: nameEnd });
  const key = keyOf(s, word);
  const type = s.typeNamesBy.get(typeNamed(s, written)) ?? ownType(written);
  if (isFixedType(s, word) && !isFixedType(s, type)) return '';
  if (isNumberType(s, type)) {
    s.typeNamesBy.set(key, type);
    meanNow(s, nameStart, nameEnd, key, type);
    return key;
  }
  if (s.typeNamesBy.delete(key)) meanNow(s, nameStart, nameEnd, key, '');
  return '';
}

const ownType = (written: string): string => {
  const type = written.replace(/\s+/g, ' ').trim();
  return ownText(type, { start: 0, end: type.length });
};

const meanNow = (s: ScanState, nameStart: number, nameEnd: number, key: string, type: string): void => {
  s.typeNames.push({ nameStart, nameEnd, key, type });
  s.definitions.push({ at: s.pos - 1, name: key, numbers: type });
};

/** The name that the type is written with, as it is looked up; empty where the text defines none. */
export function typeNamed(s: ScanState, written: string): string {
  if (s.typeNamesBy.size === 0 || written.length > LONGEST_TYPE) return '';
  const last = written.slice(Math.max(written.lastIndexOf('.'), written.lastIndexOf(':')) + 1).trim();
  const key = keyOf(s, last);
  return s.typeNamesBy.has(key) ? key : '';
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
  (s.typeNamesBy.size > 0 && s.typeNamesBy.has(keyOf(s, word))) || wordClass(s, word) === FIXED;

/** Whether another type of numbers can have this word. */
export const isPlainWord = (s: ScanState, word: string): boolean => s.lexicon.storages.has(word) || PLAIN.test(word);

/** What a word says of the type that it is in. */
export const FIXED = 2;
export const PLAIN_TYPE = 1;

/** Whether types of these families can have the word; the names of the text aside. Asked of every word of a declaration. */
export function wordClass(s: ScanState, word: string): number {
  let known = s.typeWords.get(word);
  if (known === undefined) {
    const isQualifier = s.lexicon.qualifiers.has(word);
    known = isQualifier ? 0 : isNotationWord(word) ? FIXED : isPlainWord(s, word) ? PLAIN_TYPE : 0;
    s.typeWords.set(word, known);
  }
  return known;
}

const PLAIN = /^(?:(?:un)?signed|double|real|short|char|long)$/i;

const keyOf = (s: ScanState, name: string): string =>
  s.lexicon.rules.words.caseless === true ? name.toLowerCase() : name;
