import fc from 'fast-check';
import { freeDigits } from './arbitraryFile';
import { type FileRow } from './oracleRow';

/** Marks of comments, strings, numbers, words, blanks, and every other character alone. */
const tokens =
  /\/\*|\*\/|\/\/|[a-z]{0,2}"[^"\n]*"|'[^'\n]*'|0x[\da-f]*\.[\da-f]*p[+-]?\w+|\d(?:[ep][+-]|'[bodhs]+|\w|\.\d|#[\w.]+#)*|\s+|\w[\w.]*|[^]/gi;

interface Change {
  readonly kind: 'replace' | 'double' | 'swap' | 'digit' | 'delete' | 'insert' | 'line';
  readonly at: number;
  readonly other: number;
  readonly piece: string;
}

const numberKinds: readonly Change['kind'][] = ['replace', 'double', 'swap', 'digit'];
const allKinds: readonly Change['kind'][] = [...numberKinds, 'delete', 'insert', 'line'];

const isNumber = (part: string): boolean => /^\d/.test(part);
const isBlank = (part: string): boolean => /^\s/.test(part);
const isWord = (part: string): boolean => /^[a-z_]/i.test(part);

/** The text with one change. Words stay where they are, so that no keyword becomes a name. */
const changed = (text: string, { kind, at, other, piece }: Change, onlyNumbers: boolean, between: string): string => {
  if (kind === 'line') return withLine(text, at, other);
  const parts = text.match(tokens) ?? [];
  const places = parts.flatMap((part, i) => ((onlyNumbers ? isNumber(part) : !isWord(part)) ? [i] : []));
  const from = places[at % places.length];
  const to = places[other % places.length];
  if (from === undefined || to === undefined) return text;
  const part = parts[from] ?? '';
  switch (kind) {
    case 'replace':
      parts[from] = piece;
      break;
    case 'double':
      parts.splice(from, 0, part, ...(onlyNumbers ? [between] : []));
      break;
    case 'swap':
      parts[from] = parts[to] ?? '';
      parts[to] = part;
      break;
    case 'digit':
      parts[from] = isNumber(part) ? part.replace(freeDigits, String(2 + (other % 6))) : part;
      break;
    case 'delete':
      if (!isBlank(part)) parts.splice(from, 1);
      break;
    case 'insert':
      parts.splice(from, 0, piece);
      break;
  }
  return joined(parts);
};

/** A line copied before another. */
const withLine = (text: string, at: number, other: number): string => {
  const lines = text.split(/(?<=\n)/);
  lines.splice(other % lines.length, 0, lines[at % lines.length] ?? '');
  return lines.join('');
};

/** Numbers and words that have come to touch each other do not become one. */
const joined = (parts: readonly string[]): string =>
  parts.reduce((text, part) => text + (/\w$/.test(text) && /^\w/.test(part) ? ' ' : '') + part, '');

/**
 * One of the texts with up to three changes: of its numbers only, so that strings and brackets stay whole, or of
 * everything that has no letters.
 */
export const arbitraryMutant = (
  texts: fc.Arbitrary<string>,
  { numbers, strings, comments, pieces = [], between = ', ' }: FileRow,
  what: 'numbers' | 'everything',
): fc.Arbitrary<string> => {
  const onlyNumbers = what === 'numbers';
  const change = fc.record({
    kind: fc.constantFrom(...(onlyNumbers ? numberKinds : allKinds)),
    at: fc.nat(100_000),
    other: fc.nat(100_000),
    piece: fc.constantFrom(...numbers, ...(onlyNumbers ? [] : [...pieces, ...strings, ...comments])),
  });
  return fc
    .tuple(texts, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce((each, one) => changed(each, one, onlyNumbers, between), text));
};
