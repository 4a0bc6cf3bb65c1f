import { shortText } from '../../core/realText';
import { filledText } from '../../protocol/filledText';
import { type RangeControls } from '../../protocol/rangeControls';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Decibels } from '../../protocol/schemas';
import { chosenFracBw, decibelsText } from './curvePlot';
import { type Choice } from './chartTypes';
import { LEGEND_LINE, legendLines, legendMarks } from './legendMarks';
import { type Palette } from './palette';
import { type LegendRow } from './plot';
import { type Mark, type Scene, type Size } from './scene';
import { shareOf, spanOf, within, wideSpan } from './span';

type WidthsMap = Choice['map'];

export interface MapGrid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

const LEFT = 40;
const TOP = 20;
const BOTTOM = 40;
const ROW = 20;
/** A cell of this width holds a number. */
const PRINTED_FROM = 24;

/** How high a map is drawn. */
export function mapHeight({ widths }: WidthsMap, width: number, texts: RangeTexts, palette: Palette): number {
  return TOP + widths.length * ROW + BOTTOM + legendLines(legendOf(texts, palette), width - 20) * LEGEND_LINE;
}

/** Where the cells lie in a picture of this width. */
export function mapGrid({ widths, fracBws }: WidthsMap, size: Size, lines: number): MapGrid {
  const height = size.height - TOP - BOTTOM - lines * LEGEND_LINE;
  return {
    left: LEFT,
    top: TOP,
    cellWidth: Math.max(1, (size.width - LEFT - 8) / Math.max(1, fracBws.length)),
    cellHeight: Math.max(1, height / Math.max(1, widths.length)),
  };
}

/** The cell under a point of the picture: row of the width, column of the frac_bw. */
export function cellAt(
  map: WidthsMap,
  grid: MapGrid,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | undefined {
  const column = Math.floor((x - grid.left) / grid.cellWidth);
  const row = Math.floor((y - grid.top) / grid.cellHeight);
  return column >= 0 && column < map.fracBws.length && row >= 0 && row < map.widths.length
    ? { row, column }
    : undefined;
}

/** Where a key takes the cursor; the first key only shows it. `undefined`: it is no key of the cursor. */
export function movedCell(
  { widths, fracBws }: WidthsMap,
  { row, column }: { readonly row: number; readonly column: number },
  key: string,
  isFirst: boolean,
): { readonly row: number; readonly column: number } | undefined {
  const [lastRow, lastColumn] = [widths.length - 1, fracBws.length - 1];
  const step = isFirst ? 0 : 1;
  if (lastRow < 0 || lastColumn < 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + step) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - step) };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + step), column };
    case 'ArrowUp':
      return { row: Math.max(0, row - step), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: lastColumn };
    default:
      return undefined;
  }
}

/** A cell in words. */
export function cellText(map: WidthsMap, row: number, column: number, texts: RangeTexts): string {
  const [bw, fracBw] = [map.widths[row] ?? 0, map.fracBws[column] ?? 0];
  const best = map.best.find(one => one.bw === bw);
  return [
    filledText(texts.chartCell, bw, fracBw, decibelsText(map.sqnr[row]?.[column] ?? null)),
    ...(best?.fracBw === fracBw ? [texts.chartBest] : []),
    ...(best?.fracBw === fracBw && map.smallest === bw ? [texts.chartSmallest] : []),
  ].join(', ');
}

export function legendOf(texts: RangeTexts, palette: Palette): readonly LegendRow[] {
  return [
    { text: texts.chartBest, colour: palette.range, pattern: 'line' },
    { text: texts.chartCurrent, colour: palette.foreground, pattern: 'line' },
    { text: texts.chartSmallest, colour: palette.accent, pattern: 'dashed' },
  ];
}

/** SQNR of every width and frac_bw; the best of each width joined by a line. */
export function mapScene(
  choice: Choice,
  controls: Pick<RangeControls, 'bw' | 'fracBw' | 'policy'>,
  texts: RangeTexts,
  size: Size,
  palette: Palette,
): Scene {
  const { map } = choice;
  const legend = legendOf(texts, palette);
  const lines = legendLines(legend, size.width - 20);
  const grid = mapGrid(map, size, lines);
  const cells = cellMarks(map, grid, palette);
  const top = size.height - lines * LEGEND_LINE;
  return {
    ...size,
    background: palette.background,
    font: palette.font,
    marks: [
      ...cells.filter(({ kind }) => kind === 'area'),
      ...lineMarks(map, grid, palette),
      ...cells.filter(({ kind }) => kind === 'text'),
      ...axisMarks(map, grid, palette),
      ...frameMark(map, grid, controls.bw, chosenFracBw(choice, controls), palette.foreground),
      ...smallestMark(map, grid, palette.accent),
      ...legendMarks(legend, { left: 10, top, width: size.width - 20 }, palette),
    ],
  };
}

const boxOf = (grid: MapGrid, row: number, column: number) => ({
  x: grid.left + column * grid.cellWidth,
  y: grid.top + row * grid.cellHeight,
  width: grid.cellWidth,
  height: grid.cellHeight,
});

/** One hue: the more dB, the more of it; never so much that the number on it is hard to read. */
function cellMarks(map: WidthsMap, grid: MapGrid, palette: Palette): readonly Mark[] {
  const span = wideSpan(spanOf(map.sqnr.flat().map(x => (typeof x === 'number' ? x : NaN))));
  const depth = (x: Decibels): number =>
    x === null ? 0 : x === 'infinite' ? 0.5 : 0.04 + 0.46 * within(shareOf(x, span), 0, 1);
  return map.sqnr.flatMap((cells, row) =>
    cells.flatMap((x, column): Mark[] => {
      const box = boxOf(grid, row, column);
      const text = x === null ? '–' : x === 'infinite' ? '∞' : shortText(Math.round(x), 3);
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      return [
        { kind: 'area', ...box, colour: palette.inRange, pattern: 'solid', opacity: depth(x) },
        ...(grid.cellWidth >= PRINTED_FROM
          ? [{ kind: 'text', ...middle, text, colour: palette.foreground, anchor: 'middle', size: 11 } as const]
          : []),
      ];
    }),
  );
}

function axisMarks({ widths, fracBws }: WidthsMap, grid: MapGrid, { foreground: colour }: Palette): readonly Mark[] {
  const text = { kind: 'text', colour, size: 11 } as const;
  const every = Math.max(1, Math.ceil(28 / grid.cellWidth));
  const everyRow = Math.max(1, Math.ceil(13 / grid.cellHeight));
  const bottom = grid.top + widths.length * grid.cellHeight;
  const middle = grid.left + (fracBws.length * grid.cellWidth) / 2;
  return [
    { ...text, x: 4, y: 8, text: 'bw', anchor: 'start', size: 12 },
    { ...text, x: middle, y: bottom + 28, text: 'frac_bw', anchor: 'middle', size: 12 },
    ...widths.flatMap((bw, row): Mark[] =>
      row % everyRow === 0
        ? [{ ...text, x: grid.left - 5, y: grid.top + (row + 0.5) * grid.cellHeight, text: String(bw), anchor: 'end' }]
        : [],
    ),
    ...fracBws.flatMap((fracBw, column): Mark[] =>
      column % every === 0
        ? [
            {
              ...text,
              x: grid.left + (column + 0.5) * grid.cellWidth,
              y: bottom + 11,
              text: String(fracBw),
              anchor: 'middle',
            },
          ]
        : [],
    ),
  ];
}

function lineMarks(map: WidthsMap, grid: MapGrid, { range: colour }: Palette): readonly Mark[] {
  const points = map.best.flatMap(({ bw, fracBw }) => {
    const [row, column] = [map.widths.indexOf(bw), map.fracBws.indexOf(fracBw)];
    return row < 0 || column < 0
      ? []
      : [[grid.left + (column + 0.5) * grid.cellWidth, grid.top + (row + 0.5) * grid.cellHeight] as const];
  });
  return points.length === 0 ? [] : [{ kind: 'line', points, colour, thickness: 2 }];
}

function frameMark(
  map: WidthsMap,
  grid: MapGrid,
  bw: number,
  fracBw: number | undefined,
  colour: string,
): readonly Mark[] {
  const [row, column] = [map.widths.indexOf(bw), fracBw === undefined ? -1 : map.fracBws.indexOf(fracBw)];
  return row < 0 || column < 0 ? [] : [{ kind: 'outline', ...boxOf(grid, row, column), colour, thickness: 2.5 }];
}

function smallestMark(map: WidthsMap, grid: MapGrid, colour: string): readonly Mark[] {
  const best = map.best.find(({ bw }) => bw === map.smallest);
  const [row, column] = best ? [map.widths.indexOf(best.bw), map.fracBws.indexOf(best.fracBw)] : [-1, -1];
  if (row < 0 || column < 0) return [];
  const { x, y, width, height } = boxOf(grid, row, column);
  const around = { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
  return [{ kind: 'outline', ...around, colour, thickness: 2, dash: 4 }];
}
