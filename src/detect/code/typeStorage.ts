import { type ScanState } from './scanState';
import { signedBitStrings, storageNamed, type Storage } from '../storage';

/** How the declared type stores its numbers; `undefined` where the name is not known or it changes nothing. */
export function storageOfType(s: ScanState, type: string): Storage | undefined {
  if (type.length > 200) return undefined;
  if (s.knownTypes.has(type)) return s.knownTypes.get(type);
  const storage = lookUp(s, type);
  s.knownTypes.set(type, storage);
  return storage;
}

const lookUp = (s: ScanState, written: string): Storage | undefined => {
  const type = s.lexicon.rules.words.caseless === true ? written.toLowerCase() : written;
  const last = type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf(':')) + 1).trim();
  const { storages, rules } = s.lexicon;
  if (rules.names.order === 'colons') return storages.get(withKind(type));
  const known = storages.get(type) ?? s.aliases.get(last) ?? storages.get(last);
  if (known) return known;
  if (rules.names.order === 'typeFirst') return storageOfWords(s, type);
  if (rules.names.order === 'packedFirst') return storageOfPacked(s, type);
  return rules.lists.keys === 'arrow' && /^s(igned|fixed)\b/i.test(type) ? signedBitStrings : undefined;
};

/** `real*8` and `real (kind = 8)` as `real(8)`. */
const withKind = (type: string): string =>
  type
    .replace(/\s+/g, '')
    .replace('kind=', '')
    .replace(/\*(\d+)$/, '($1)');

/** `unsigned char`, `const short int`. */
const storageOfWords = (s: ScanState, type: string): Storage | undefined => {
  const words = type.split(/\s+/).filter(word => !s.lexicon.qualifiers.has(word));
  const has = (word: string): boolean => words.includes(word);
  const sign = has('unsigned') ? 'u' : 's';
  if (!words.every(word => C_WORDS.has(word)))
    return words.length === 1 ? s.lexicon.storages.get(words[0] ?? '') : undefined;
  if (has('char')) return has('signed') || has('unsigned') ? storageNamed(`${sign}8`) : undefined;
  if (has('short')) return storageNamed(`${sign}16`);
  if (has('double')) return undefined;
  const longs = words.filter(word => word === 'long').length;
  if (longs === 2) return storageNamed(`${sign}64`);
  return longs === 0 && words.length > 0 ? storageNamed(`${sign}32`) : undefined;
};

const C_WORDS = new Set(['unsigned', 'signed', 'char', 'short', 'int', 'long', 'double']);

/** `logic signed [7:0]`, `byte unsigned`; more than one packed dimension is not read. */
const storageOfPacked = (s: ScanState, type: string): Storage | undefined => {
  const words = type.split(/[\s[]/);
  const signed = words.includes('signed');
  const range = /^[\w\s]*\[\s*(\d{1,4})\s*:\s*(\d{1,4})\s*\]\s*$/.exec(type);
  if (range) return storageNamed(`${signed ? 's' : 'u'}${Math.abs(Number(range[1]) - Number(range[2])) + 1}`);
  if (type.includes('[')) return undefined;
  const base = words.map(word => s.lexicon.storages.get(word)).find(storage => storage !== undefined);
  if (base?.float !== undefined || base === undefined) return base;
  return storageNamed(`${words.includes('unsigned') ? 'u' : signed || base.signed ? 's' : 'u'}${base.bits}`);
};
