import { countText, shortText } from '../../core/realText';
import { filledText } from '../../protocol/filledText';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Distribution } from './chartTypes';
import { type Palette } from './palette';
import { type Area, type Plot, xIn, yIn } from './plot';
import { type Mark, type Pattern } from './scene';
import { shareOf, type Span, valueAt, within, wideSpan } from './span';
import { linearTicks, logTicks } from './ticks';

/** The values in equal bins, each bar divided into what stays, what is clipped and what becomes 0. */
export function histogramPlot({ linear }: Distribution, logCounts: boolean, texts: RangeTexts, palette: Palette): Plot {
  const span = wideSpan(linear);
  const bins = linear.counts.length;
  const tallest = linear.counts.reduce((most, n) => Math.max(most, n), 1);
  const counts = logCounts ? { low: Math.log10(0.5), high: Math.log10(tallest * 1.2) } : { low: 0, high: tallest };
  const heightOf = (n: number): number => (n <= 0 ? 0 : shareOf(logCounts ? Math.log10(n) : n, counts));
  const says = linear.counts.map((n, i) =>
    filledText(
      texts.chartBin,
      shortText(valueAt(i / bins, span), 4),
      shortText(valueAt((i + 1) / bins, span), 4),
      countText(n),
      countText(linear.clipped[i] ?? 0),
      countText(linear.flushed[i] ?? 0),
    ),
  );
  return {
    xLabel: texts.chartValue,
    yLabel: texts.chartValues,
    xTicks: linearTicks(span, 6),
    yTicks: logCounts ? logTicks(counts, 5) : linearTicks(counts, 4),
    stops: says.map((said, i) => ({ id: i, x: (i + 0.5) / bins, y: heightOf(linear.counts[i] ?? 0), says: said })),
    curve: [],
    legend: [
      { text: texts.chartInRange, colour: palette.inRange, pattern: 'solid' },
      { text: texts.chartClippedHigh, colour: palette.clippedHigh, pattern: 'rising' },
      { text: texts.chartClippedLow, colour: palette.clippedLow, pattern: 'falling' },
      { text: texts.chartFlushed, colour: palette.flushed, pattern: 'dots' },
      { text: texts.chartRange, colour: palette.range, pattern: 'dashed' },
    ],
    marks: area => [
      ...linear.counts.flatMap((_n, i) => barMarks(linear, i, heightOf, area, palette)),
      ...rangeMarks(linear, span, area, palette),
    ],
  };
}

/** One bar; its parts divide its height in proportion on both scales. */
function barMarks(
  { counts, clipped, flushed, low, high, rangeMin, rangeMax }: Distribution['linear'],
  bin: number,
  heightOf: (n: number) => number,
  area: Area,
  palette: Palette,
): readonly Mark[] {
  const count = counts[bin] ?? 0;
  if (count <= 0) return [];
  const bins = counts.length;
  const x = xIn(bin / bins, area);
  const slot = (area.right - area.left) / bins;
  const height = Math.max(1.5, yIn(0, area) - yIn(Math.min(1, heightOf(count)), area));
  const middle = valueAt((bin + 0.5) / bins, { low, high });
  const isHigh = middle > rangeMin / 2 + rangeMax / 2;
  const out = clipped[bin] ?? 0;
  const zero = flushed[bin] ?? 0;
  const parts: readonly (readonly [number, string, Pattern])[] = [
    [count - out - zero, palette.inRange, 'solid'],
    [zero, palette.flushed, 'dots'],
    [out, isHigh ? palette.clippedHigh : palette.clippedLow, isHigh ? 'rising' : 'falling'],
  ];
  let bottom = area.bottom;
  return parts.flatMap(([n, colour, pattern]): Mark[] => {
    if (n <= 0) return [];
    const part = (n / count) * height;
    bottom -= part;
    const box = { x: x + 0.25, y: bottom, width: Math.max(0.5, slot - 0.5), height: part };
    const area: Mark = { kind: 'area', ...box, colour, pattern };
    return pattern === 'solid' || slot < 5 ? [area] : [area, { kind: 'outline', ...box, colour, thickness: 1 }];
  });
}

/** The range of the format as a bracket over the bars. */
function rangeMarks(
  { rangeMin, rangeMax }: Distribution['linear'],
  span: Span,
  area: Area,
  { range: colour }: Palette,
): readonly Mark[] {
  const line = { kind: 'line', colour, thickness: 2, dash: 5 } as const;
  const share = (value: number): number => shareOf(value, span);
  const xOf = (value: number): number => xIn(within(share(value), 0, 1), area);
  const isSeen = (value: number): boolean => share(value) >= -1e-9 && share(value) <= 1 + 1e-9;
  const top = area.top + 1;
  return [
    {
      ...line,
      points: [
        [xOf(rangeMin), top],
        [xOf(rangeMax), top],
      ],
    },
    ...[rangeMin, rangeMax].flatMap((end): Mark[] =>
      isSeen(end)
        ? [
            {
              ...line,
              points: [
                [xOf(end), top],
                [xOf(end), area.bottom],
              ],
            },
          ]
        : [],
    ),
  ];
}
