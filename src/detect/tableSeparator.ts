import { isBlank, isNewline, QUOTE } from './charCodes';

/** No more of a table is looked at to find its separator. */
const SAMPLE = 65_536;
const SAMPLE_LINES = 50;

const CANDIDATES = ['\t', ';', ',', '|'] as const;

/** What separates the cells of a table: the first candidate that is in nearly every line as often; else blanks. */
export function tableSeparator(text: string): string {
  const lines = sampleLines(text);
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
  return lines.some(line => /\S[ \t]+\S/.test(line.slice(0, 1000))) && lines.every(isNumericLine) ? ' ' : ',';
}

/** A line whose words are mostly numbers; a sentence is none. */
const isNumericLine = (line: string, index: number): boolean => index === 0 || /^\s*[+\-.\d]/.test(line.slice(0, 1000));

const middle = (counts: readonly number[]): number => [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;

const sampleLines = (text: string): string[] =>
  text
    .slice(0, SAMPLE)
    .split(/\r\n?|\n/)
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, SAMPLE_LINES);

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
