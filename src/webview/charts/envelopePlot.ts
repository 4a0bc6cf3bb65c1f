import { shortText } from '../../core/realText';
import { filledText } from '../../protocol/filledText';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Errors } from './chartTypes';
import { type Palette } from './palette';
import { type Plot, xIn, yIn } from './plot';
import { shareOf, spanOf, within } from './span';
import { linearTicks } from './ticks';

/** The smallest and largest error of each stretch as a band, between the lines of half a step. */
export function envelopePlot({ x, low, high, by, halfStep }: Errors, texts: RangeTexts, palette: Palette): Plot {
  const across = spanOf(x);
  const up = spanOf([...low, ...high, halfStep, -halfStep]);
  const xOf = (value: number): number => shareOf(value, across);
  const yOf = (value: number): number => 0.04 + 0.92 * within(shareOf(value, up), 0, 1);
  const edge = (ends: readonly number[]): readonly (readonly [number, number])[] =>
    x.map((value, i) => [xOf(value), yOf(ends[i] ?? 0)]);
  return {
    xLabel: by === 'index' ? texts.chartIndex : texts.chartValue,
    yLabel: texts.chartError,
    xTicks: linearTicks(across, 6),
    yTicks: linearTicks(up, 5).map(tick => ({ ...tick, at: 0.04 + 0.92 * tick.at })),
    stops: x.map((value, i) => ({
      id: i,
      x: xOf(value),
      y: yOf(high[i] ?? 0),
      says: filledText(texts.chartStretch, shortText(value, 4), shortText(low[i] ?? 0, 4), shortText(high[i] ?? 0, 4)),
    })),
    curve: [],
    legend: [
      { text: texts.chartErrors, colour: palette.inRange, pattern: 'solid' },
      { text: texts.chartHalfStep, colour: palette.range, pattern: 'dashed' },
    ],
    marks: area => {
      const place = ([a, b]: readonly [number, number]): readonly [number, number] => [xIn(a, area), yIn(b, area)];
      const top = edge(high).map(place);
      const bottom = edge(low).map(place);
      const line = { kind: 'line', colour: palette.inRange, thickness: 1.5 } as const;
      return [
        {
          kind: 'shape',
          points: [...top, ...bottom.toReversed()],
          colour: palette.inRange,
          pattern: 'solid',
          opacity: 0.35,
        },
        { ...line, points: top },
        { ...line, points: bottom },
        ...[halfStep, -halfStep].map(half => ({
          ...line,
          points: [place([0, yOf(half)]), place([1, yOf(half)])],
          colour: palette.range,
          dash: 5,
        })),
      ];
    },
  };
}
