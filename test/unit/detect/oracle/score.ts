import { type Scan } from '../../../../src/detect/scan';
import { listsToCompare } from './compareLists';
import { type Difference } from './difference';
import { differencesOf, hasExplanation } from './differences';
import { isTouched, type OracleReading } from './oracleReading';
import { type OracleRow } from './oracleRow';

/** How far we and an oracle agree on texts; differences that the row explains count for neither. */
export interface Score {
  /** Literals of the oracle. */
  readonly literals: number;
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
  /** Both see a literal, of different sign or value. */
  readonly unequal: number;
  /** The oracle's lists of more than four numbers and nothing else; `undefined` where it knows of no lists. */
  readonly lists: number | undefined;
  readonly listsMissed: number;
  /** Found, with an end, shape, name or value that is not the oracle's. */
  readonly listsUnequal: number;
  /** Ours of more than four values where the oracle sees no list of any content. */
  readonly listsExtra: number;
}

/** Lists of fewer numbers are mostly no data. */
const LEAST = 5;

export interface Scored {
  readonly score: Score;
  /** In text order. */
  readonly differences: readonly Difference[];
}

export function scored(text: string, scan: Scan, reading: OracleReading, row: OracleRow): Scored {
  const gaps = reading.limit === Infinity ? (reading.gaps ?? []) : [];
  const all = differencesOf(text, scan, reading, row)
    .filter(each => !isTouched(each, gaps))
    .map(each => ({ each, right: hasExplanation(text, each, row) }));
  const differences = all.flatMap(({ each, right }) => (right ? [] : [each]));
  const explained = all.filter(({ each, right }) => right && each.what === 'only theirs').length;
  const lists = new Set(
    listsToCompare(reading, row)
      .filter(({ elements }) => elements.length >= LEAST)
      .map(({ start }) => start),
  );
  const ours = new Set(scan.arrays.filter(({ count }) => count >= LEAST).map(({ span }) => span.start));
  const counted = (what: Difference['what']): number => differences.filter(each => each.what === what).length;
  const inLists = (what: Difference['what'], starts: ReadonlySet<number>): number =>
    differences.filter(each => each.what === what && starts.has(each.start)).length;
  const score: Score = {
    literals: reading.literals.filter(({ end }) => end < reading.limit).length - explained,
    onlyOurs: counted('only ours'),
    onlyTheirs: counted('only theirs'),
    unequal: counted('sign') + counted('value'),
    lists: reading.lists && lists.size,
    listsMissed: inLists('list missed', lists),
    listsUnequal: inLists('list differs', lists),
    listsExtra: inLists('list extra', ours),
  };
  return { score, differences: differences.sort((a, b) => a.start - b.start) };
}

export const sumOf = (a: Score, b: Score): Score => ({
  literals: a.literals + b.literals,
  onlyOurs: a.onlyOurs + b.onlyOurs,
  onlyTheirs: a.onlyTheirs + b.onlyTheirs,
  unequal: a.unequal + b.unequal,
  lists: a.lists === undefined ? b.lists : a.lists + (b.lists ?? 0),
  listsMissed: a.listsMissed + b.listsMissed,
  listsUnequal: a.listsUnequal + b.listsUnequal,
  listsExtra: a.listsExtra + b.listsExtra,
});

/** Of our literals, the part that the oracle sees too; 1 of none. */
export const precisionOf = ({ literals, onlyOurs, onlyTheirs }: Score): number =>
  part(literals - onlyTheirs, literals - onlyTheirs + onlyOurs);

/** Of the oracle's literals, the part that we see too; 1 of none. */
export const recallOf = ({ literals, onlyTheirs }: Score): number => part(literals - onlyTheirs, literals);

const part = (count: number, of: number): number => (of === 0 ? 1 : count / of);
