import { type RangeEventBody } from '../../protocol/rangeEvents';
import { type Frame } from './frame';
import { type Mark, type Point, type Scene } from './scene';

type WidthMap = RangeEventBody<'choice'>['map'];

export interface MapLayout {
  readonly frame: Frame;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

export function mapLayout({ widths, fracBws }: WidthMap, width: number): MapLayout & { readonly height: number } {
  const cellHeight = 18;
  const frame = { left: 44, top: 16, right: Math.max(80, width - 8), bottom: 16 + widths.length * cellHeight };
  return {
    frame,
    cellHeight,
    cellWidth: (frame.right - frame.left) / Math.max(1, fracBws.length),
    height: frame.bottom + 34,
  };
}

/** The cell at a place of the picture; undefined beside all cells. */
export function cellAt(
  map: WidthMap,
  layout: MapLayout,
  x: number,
  y: number,
): { row: number; column: number } | undefined {
  const column = Math.floor((x - layout.frame.left) / layout.cellWidth);
  const row = Math.floor((y - layout.frame.top) / layout.cellHeight);
  return column >= 0 && row >= 0 && column < map.fracBws.length && row < map.widths.length
    ? { row, column }
    : undefined;
}

/** SQNR of every width and frac_bw: the darker the better, the best of each width joined by a line. */
export function mapScene(
  map: WidthMap,
  chosen: { readonly bw: number; readonly fracBw: number },
  words: { readonly bw: string; readonly fracBw: string },
  width: number,
): Scene {
  const { height, ...layout } = mapLayout(map, width);
  const { frame, cellWidth, cellHeight } = layout;
  const all = map.sqnr.flat().flatMap(x => (typeof x === 'number' ? x : []));
  const most = Math.max(1, ...all);
  const marks: Mark[] = [{ kind: 'text', at: [4, 12], text: words.bw, fill: 'muted' }];
  const centre = (row: number, column: number): Point => [
    frame.left + (column + 0.5) * cellWidth,
    frame.top + (row + 0.5) * cellHeight,
  ];
  for (const [row, bw] of map.widths.entries()) {
    marks.push({
      kind: 'text',
      at: [frame.left - 6, frame.top + (row + 0.75) * cellHeight],
      text: String(bw),
      anchor: 'end',
    });
    for (const [column] of map.fracBws.entries()) {
      const sqnr = map.sqnr[row]?.[column] ?? null;
      const share = sqnr === 'infinite' ? 1 : sqnr === null ? 0 : Math.max(0, Math.min(1, sqnr / most));
      const [x, y] = [frame.left + column * cellWidth, frame.top + row * cellHeight];
      marks.push({
        kind: 'rect',
        x,
        y,
        width: cellWidth - 1,
        height: cellHeight - 1,
        fill: 'heat',
        opacity: 0.06 + 0.6 * share,
      });
      const text = sqnr === 'infinite' ? '∞' : sqnr === null ? '–' : sqnr.toFixed(0);
      if (cellWidth >= 22)
        marks.push({
          kind: 'text',
          at: [x + cellWidth / 2, y + 13],
          text: text === '-0' ? '0' : text,
          anchor: 'middle',
          size: 10,
        });
    }
  }
  marks.push(...bestMarks(map, centre), ...chosenMarks(map, chosen, layout));
  marks.push(...columnNumbers(map, layout, words.fracBw));
  return { width, height, marks };
}

function bestMarks(map: WidthMap, centre: (row: number, column: number) => Point): Mark[] {
  const points = map.best.flatMap(({ bw, fracBw }) => {
    const [row, column] = [map.widths.indexOf(bw), map.fracBws.indexOf(fracBw)];
    return row < 0 || column < 0 ? [] : [{ bw, at: centre(row, column) }];
  });
  return [
    { kind: 'line', points: points.map(({ at }) => at), stroke: 'text', width: 1.5 },
    ...points.map(({ bw, at }): Mark => ({
      kind: 'dot',
      at,
      radius: bw === map.smallest ? 6 : 2.5,
      fill: bw === map.smallest ? 'range' : 'text',
    })),
  ];
}

function chosenMarks(
  map: WidthMap,
  chosen: { readonly bw: number; readonly fracBw: number },
  layout: MapLayout,
): Mark[] {
  const [row, column] = [map.widths.indexOf(chosen.bw), map.fracBws.indexOf(chosen.fracBw)];
  if (row < 0 || column < 0) return [];
  const { frame, cellWidth, cellHeight } = layout;
  return [
    {
      kind: 'rect',
      x: frame.left + column * cellWidth - 0.5,
      y: frame.top + row * cellHeight - 0.5,
      width: cellWidth,
      height: cellHeight,
      stroke: 'chosen',
    },
  ];
}

function columnNumbers(map: WidthMap, { frame, cellWidth }: MapLayout, title: string): Mark[] {
  const every = Math.max(1, Math.ceil(26 / cellWidth));
  const marks = map.fracBws.flatMap((fracBw, column): Mark[] =>
    column % every === 0
      ? [
          {
            kind: 'text',
            at: [frame.left + (column + 0.5) * cellWidth, frame.bottom + 14],
            text: String(fracBw),
            anchor: 'middle',
            size: 11,
          },
        ]
      : [],
  );
  return [...marks, { kind: 'text', at: [frame.right, frame.bottom + 28], text: title, anchor: 'end', fill: 'muted' }];
}
