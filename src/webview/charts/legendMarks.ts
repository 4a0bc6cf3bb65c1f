import { type Palette } from './palette';
import { type LegendRow } from './plot';
import { type Mark } from './scene';

export const LEGEND_LINE = 18;
const PER_LETTER = 6.6;

/** The legend's rows beside each other, in as many lines as the width needs. */
export function legendMarks(
  rows: readonly LegendRow[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  palette: Palette,
): readonly Mark[] {
  let x = left;
  let y = top + LEGEND_LINE / 2;
  return rows.flatMap(row => {
    const needed = 24 + row.text.length * PER_LETTER;
    if (x > left && x + needed > left + width) {
      x = left;
      y += LEGEND_LINE;
    }
    const at = x;
    x += needed + 10;
    return [
      ...signMarks(row, at, y),
      { kind: 'text', x: at + 19, y, text: row.text, colour: palette.foreground, anchor: 'start', size: 12 },
    ];
  });
}

/** How many lines `legendMarks` takes. */
export function legendLines(rows: readonly LegendRow[], width: number): number {
  let x = 0;
  let lines = rows.length > 0 ? 1 : 0;
  for (const row of rows) {
    const needed = 24 + row.text.length * PER_LETTER;
    if (x > 0 && x + needed > width) {
      x = 0;
      lines++;
    }
    x += needed + 10;
  }
  return lines;
}

/** The sign before a legend's text. */
export function signMarks({ colour, pattern }: LegendRow, x: number, y: number): readonly Mark[] {
  switch (pattern) {
    case 'line':
    case 'dashed':
      return [
        {
          kind: 'line',
          points: [
            [x, y],
            [x + 14, y],
          ],
          colour,
          thickness: 2,
          ...(pattern === 'dashed' && { dash: 4 }),
        },
      ];
    case 'solid':
    case 'rising':
    case 'falling':
    case 'dots':
      return [
        { kind: 'area', x, y: y - 5, width: 14, height: 10, colour, pattern },
        { kind: 'outline', x, y: y - 5, width: 14, height: 10, colour, thickness: 1 },
      ];
  }
}
