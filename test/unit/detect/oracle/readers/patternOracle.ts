import { type Oracle } from '../oracle';
import { type OracleLiteral, type OracleReading } from '../oracleReading';

/** A reader for languages that no parser at hand knows well: what regular expressions alone make of a text. */
export interface PatternRow {
  readonly name: string;
  /** Comments, strings and words: nothing inside is a number. Tried first, and in this order, wherever nothing else is. */
  readonly skipped: readonly RegExp[];
  /** Tried where nothing is skipped, with the flags for all; what begins with a letter or digit and is none is skipped to its end. */
  readonly number: RegExp;
}

export function patternOracle({ name, skipped, number }: PatternRow): Oracle {
  const flags = number.flags;
  const sources = skipped.map(({ source }) => source).join('|');
  const parts = new RegExp(`(?:${sources})|(?<number>${number.source})|\\w[\\w.]*`, `${flags}g`);
  return { name, read: text => readingOf([...text.matchAll(parts)]) };
}

const readingOf = (matches: readonly RegExpExecArray[]): OracleReading => ({
  literals: matches.flatMap(({ index, groups }): OracleLiteral[] => {
    const number = groups?.['number'];
    return number === undefined ? [] : [{ start: index, end: index + number.length, negative: undefined }];
  }),
  listStarts: new Set(),
  blind: [],
  loose: [],
  limit: Infinity,
});
