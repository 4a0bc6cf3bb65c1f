const NUMERIC = /^\s*"?[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?"?\s*$|^\s*0x[\da-f]+\s*$/i;

/** So many lines make a column, a last one aside that may be cut. */
const COLUMN = 4;

/** Nothing but one number a line, some of them with a sign, a point or an exponent. */
const looksLikeColumn = (rows: readonly string[]): boolean =>
  rows.length >= COLUMN && rows.every(row => NUMERIC.test(row)) && rows.some(row => /^\s*[+-]|\.|\de/i.test(row));

/**
 * Lines of cells: mostly numbers, the same number of them in nearly every line. Of words between blanks more than half
 * are; where there is one cell a line, all.
 */
export function looksLikeTable(lines: readonly string[]): boolean {
  const rows = lines.slice(0, 50).filter(line => line.trim() !== '' && !line.startsWith('#'));
  const complete = rows.length > 1 ? rows.slice(0, -1) : rows;
  if (complete.length === 0) return false;
  if (looksLikeColumn(complete)) return true;
  return [',', ';', '\t', ' '].some(separator => {
    const cellsOf = (row: string): readonly string[] => row.trim().split(separator === ' ' ? / +/ : separator);
    const widths = complete.map(row => cellsOf(row).length);
    const width = widths[widths.length - 1] ?? 0;
    const alike = widths.filter(each => each === width).length;
    const cells = complete
      .slice(1)
      .concat(complete.length === 1 ? complete : [])
      .flatMap(cellsOf);
    const numeric = cells.filter(cell => NUMERIC.test(cell)).length;
    return (
      width > 1 &&
      alike >= widths.length * 0.9 &&
      (separator === ' ' ? numeric > cells.length / 2 : numeric >= cells.length / 2)
    );
  });
}
