import { precisionOf, recallOf, type Score, sumOf } from '../unit/detect/oracle/score';

/** The figures of one language and one oracle over many files, and why other files have none. */
export class Tally {
  private readonly lines = new Map<string, { score: Score; files: number; partly: number }>();
  private readonly reasons = new Map<string, number>();

  /** `partly`: the oracle did not understand the whole file. */
  add(language: string, oracle: string, score: Score, partly: boolean): void {
    const key = `${language}\t${oracle}`;
    const line = this.lines.get(key);
    this.lines.set(key, {
      score: line ? sumOf(line.score, score) : score,
      files: (line?.files ?? 0) + 1,
      partly: (line?.partly ?? 0) + (partly ? 1 : 0),
    });
  }

  skip(reason: string): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  /** A table for people. */
  shown(): string {
    const rows = [...this.lines].sort(([a], [b]) => a.localeCompare(b)).map(([key, line]) => cellsOf(key, line));
    const cells = [HEAD, ...rows];
    const widths = HEAD.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)));
    const table = cells.map(row =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
    const skipped = [...this.reasons].map(([reason, count]) => `skipped: ${count} (${reason})`);
    return [...table, ...skipped].join('\n');
  }
}

const HEAD: readonly string[] = [
  'language',
  'oracle',
  'files',
  'partly',
  'literals',
  'only ours',
  'only theirs',
  'unequal',
  'precision',
  'recall',
  'lists > 4',
  'found',
  'right',
  'extra',
];

const cellsOf = (key: string, { score, files, partly }: { score: Score; files: number; partly: number }): string[] => {
  const { literals, onlyOurs, onlyTheirs, unequal, lists, listsMissed, listsUnequal, listsExtra } = score;
  const found = (lists ?? 0) - listsMissed;
  return [
    ...key.split('\t'),
    ...[files, partly, literals, onlyOurs, onlyTheirs, unequal].map(String),
    percent(precisionOf(score)),
    percent(recallOf(score)),
    ...(lists === undefined ? ['–', '–', '–', '–'] : [lists, found, found - listsUnequal, listsExtra].map(String)),
  ];
};

const percent = (ratio: number): string => `${(100 * ratio).toFixed(3)} %`;
