import { isBlank, isNewline, QUOTE } from '../charCodes';
import { type TableRules } from '../language';

/** No more of a table is looked at to find its separator. */
const SAMPLE = 65_536;
const SAMPLE_LINES = 50;

const CANDIDATES = ['\t', ';', ',', '|'] as const;

/** Between blanks these begin comment lines too: where commas separate, a name may begin so. */
const BLANK_COMMENTS = '%!';

/** How a table is written. */
export interface TableDialect {
  readonly separator: string;
  /** Characters that begin a comment line. */
  readonly comments: string;
  /** `1,5` is a number, and `1.5` is none that occurs. */
  readonly decimalComma: boolean;
}

/** What the rules and the beginning of a table tell of it; lines that begin with one of the `comments` tell nothing. */
export function tableDialect(text: string, rules: TableRules): TableDialect {
  const { comments } = rules;
  const lines = sampleLines(text, comments);
  const separator = rules.separator ?? tableSeparator(lines);
  return {
    separator,
    comments: separator === ' ' ? comments + BLANK_COMMENTS : comments,
    decimalComma: rules.separator === undefined && separator !== ',' && hasDecimalCommas(lines, separator),
  };
}

/** How many units of a table, whose beginning `head` is, tell its dialect. */
export function dialectReach(head: string, { separator, comments }: TableRules): number {
  if (separator !== undefined) return 0;
  let lines = 0;
  const ends = /\r\n?|\n/g;
  for (let start = 0; start < SAMPLE; start = ends.lastIndex) {
    const end = ends.exec(head);
    if (end === null || ends.lastIndex > SAMPLE) break;
    if (isTelling(head.slice(start, end.index), comments) && ++lines === SAMPLE_LINES) return ends.lastIndex;
  }
  return SAMPLE;
}

export const isSameDialect = (a: TableDialect, b: TableDialect): boolean =>
  a.separator === b.separator && a.comments === b.comments && a.decimalComma === b.decimalComma;

const hasDecimalCommas = (lines: readonly string[], separator: string): boolean => {
  const cells = lines.flatMap(line => line.slice(0, 4000).split(separator === ' ' ? /[ \t]+/ : separator));
  const count = (pattern: RegExp): number => cells.filter(cell => pattern.test(cell)).length;
  return count(/^\s*"?[+-]?\d+,\d+(e[+-]?\d+)?"?\s*$/i) > 0 && count(/^\s*"?[+-]?\d*\.\d+(e[+-]?\d+)?"?\s*$/i) === 0;
};

/** The first candidate that is in nearly every line as often; else blanks. */
function tableSeparator(lines: readonly string[]): string {
  let best = '';
  let most = 0;
  for (const candidate of CANDIDATES) {
    const counts = lines.map(line => countOutsideQuotes(line, candidate));
    const usual = middle(counts);
    if (usual === 0) continue;
    const alike = counts.filter(count => count === usual).length / counts.length;
    if (alike > most + 0.1) {
      most = alike;
      best = candidate;
    }
  }
  if (best !== '') return best;
  const rows = lines.filter(line => !BLANK_COMMENTS.includes(line.trimStart().charAt(0)));
  return rows.some(line => /\S[ \t]+\S/.test(line.slice(0, 1000))) && rows.every(isNumericLine) ? ' ' : ',';
}

/** A line whose words are mostly numbers; a sentence is none. */
const isNumericLine = (line: string, index: number): boolean => index === 0 || /^\s*[+\-.\d]/.test(line.slice(0, 1000));

const middle = (counts: readonly number[]): number => [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;

const sampleLines = (text: string, comments: string): string[] =>
  text
    .slice(0, SAMPLE)
    .split(/\r\n?|\n/)
    .filter(line => isTelling(line, comments))
    .slice(0, SAMPLE_LINES);

const isTelling = (line: string, comments: string): boolean =>
  line.trim() !== '' && !comments.includes(line.trimStart().charAt(0));

const countOutsideQuotes = (line: string, separator: string): number => {
  let count = 0;
  let quoted = false;
  for (let i = 0; i < line.length; i++)
    if (line.charCodeAt(i) === QUOTE) quoted = !quoted;
    else if (!quoted && line.charAt(i) === separator) count++;
  return count;
};

/** Whether a character ends a cell. */
export const endsCell = (code: number, separator: number): boolean =>
  code === separator || isNewline(code) || code !== code || (separator === 32 && isBlank(code));
