import { LEGEND_LINE, legendLines, legendMarks } from './legendMarks';
import { type Palette } from './palette';
import { type Area, type Plot, xIn, yIn } from './plot';
import { type Mark, type Scene, type Size } from './scene';

/** Between a plot's edges and its axes, in CSS pixels. */
export const MARGIN = { left: 64, right: 14, top: 26, bottom: 40 } as const;

/** A plot as a picture of its own, with axes and legend. */
export function plotScene(plot: Plot, size: Size, palette: Palette): Scene {
  const lines = legendLines(plot.legend, size.width - 20);
  const area: Area = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 20, size.width - MARGIN.right),
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom - lines * LEGEND_LINE,
  };
  const curve = pieces(plot.curve).map((points): Mark => ({
    kind: 'line',
    points: points.map(([x, y]) => [xIn(x, area), yIn(y, area)]),
    colour: palette.inRange,
    thickness: 2,
  }));
  const legendTop = size.height - lines * LEGEND_LINE - 2;
  return {
    ...size,
    background: palette.background,
    font: palette.font,
    marks: [
      ...axes(plot, area, palette),
      ...curve,
      ...plot.marks(area, palette),
      ...legendMarks(plot.legend, { left: 10, top: legendTop, width: size.width - 20 }, palette),
    ],
  };
}

function axes(plot: Plot, area: Area, palette: Palette): readonly Mark[] {
  const { foreground, faint } = palette;
  const label = { kind: 'text', colour: foreground, size: 12 } as const;
  return [
    ...plot.yTicks.flatMap(({ at, text }): Mark[] => [
      {
        kind: 'line',
        points: [
          [area.left, yIn(at, area)],
          [area.right, yIn(at, area)],
        ],
        colour: faint,
        thickness: 0.5,
      },
      { ...label, x: area.left - 6, y: yIn(at, area), text, anchor: 'end' },
    ]),
    ...plot.xTicks.flatMap(({ at, text }): Mark[] => [
      {
        kind: 'line',
        points: [
          [xIn(at, area), area.bottom],
          [xIn(at, area), area.bottom + 4],
        ],
        colour: foreground,
        thickness: 1,
      },
      {
        ...label,
        x: xIn(at, area),
        y: area.bottom + 13,
        text,
        anchor: at < 0.02 ? 'start' : at > 0.98 ? 'end' : 'middle',
      },
    ]),
    {
      kind: 'line',
      points: [
        [area.left, area.bottom],
        [area.right, area.bottom],
      ],
      colour: foreground,
      thickness: 1,
    },
    { ...label, x: (area.left + area.right) / 2, y: area.bottom + 29, text: plot.xLabel, anchor: 'middle' },
    yLabelMark(plot, palette),
  ];
}

/** What goes up, written over its axis. */
export function yLabelMark({ yLabel }: Plot, { foreground }: Palette): Mark {
  return { kind: 'text', x: 4, y: 9, text: yLabel, colour: foreground, anchor: 'start', size: 12, bold: true };
}

/** The uninterrupted pieces of a curve. */
function pieces(curve: Plot['curve']): readonly (readonly [number, number])[][] {
  const found: (readonly [number, number])[][] = [[]];
  for (const [x, y] of curve) {
    if (y === null) found.push([]);
    else found.at(-1)?.push([x, y]);
  }
  return found.filter(points => points.length > 0);
}
