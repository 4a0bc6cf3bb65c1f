/** A cell of a table to be saved: text is quoted where it must be, numbers keep all their digits, `undefined` is empty. */
export type CsvCell = string | number | bigint | undefined;

/** What a spreadsheet would run as a formula instead of showing it. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFlLdD]?$/;

/** Lines by RFC 4180, ended by LF. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
