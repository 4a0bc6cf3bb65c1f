import { type OracleList, type OracleLiteral, type OracleReading } from '../oracleReading';

/** A number with its place and value, which is known although its text alone does not tell it. */
export interface Word {
  readonly start: number;
  /** How long its sign is. */
  readonly sign?: number;
  readonly end: number;
  readonly value: number | bigint;
}

/** All words of a file of words, which are its literals and one list. */
export function wordsReading(words: readonly Word[]): OracleReading {
  const literals = words.map(({ start, sign = 0, end, value }): OracleLiteral => ({
    start: start + sign,
    end,
    negative: undefined,
    value,
  }));
  const [first] = words;
  const last = words.at(-1);
  const lists: OracleList[] =
    first === undefined || last === undefined
      ? []
      : [
          {
            start: first.start,
            end: last.end,
            shape: [words.length],
            ragged: false,
            elements: words.map(({ value }) => ({ text: String(value).replace(/^-/, ''), negative: value < 0 })),
          },
        ];
  return {
    literals,
    lists,
    listStarts: new Set(lists.map(({ start }) => start)),
    blind: [],
    loose: [],
    limit: Infinity,
  };
}
