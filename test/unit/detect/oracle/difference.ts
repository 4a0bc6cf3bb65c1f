import { pathOf, type Step, type Stretch } from './oracleReading';
import { type Explanation } from './oracleRow';

/** What one of two readers of a text says and the other does not. */
export interface Difference extends Stretch {
  readonly what: Explanation['what'];
  readonly ours: string;
  readonly theirs: string;
  readonly step?: Step;
}

/** The line of the difference with « and » around its place; of longer stretches, their first line. */
export function markedLine(text: string, { start, end }: Stretch): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200);
  const newline = text.indexOf('\n', Math.min(end, start + 200));
  const to = Math.min(newline < 0 ? text.length : newline, start + 400);
  return `${text.slice(from, start)}«${text.slice(start, Math.min(end, to))}»${text.slice(Math.min(end, to), to)}`.trimEnd();
}

export const isExplained = (text: string, difference: Difference, { what, line, path }: Explanation): boolean =>
  what === difference.what &&
  (line === undefined || line.test(markedLine(text, difference))) &&
  (path === undefined || path.test(pathOf(difference.step)));

/** For the message of a failed test. */
export const shownDifference = (text: string, difference: Difference): string =>
  `${difference.what}: we say ${difference.ours}, they say ${difference.theirs}\n    ${markedLine(text, difference)}` +
  (difference.step ? `\n    ${pathOf(difference.step)}` : '');
