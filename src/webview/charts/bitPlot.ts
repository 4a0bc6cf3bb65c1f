import { countText } from '../../core/realText';
import { filledText } from '../../protocol/filledText';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Distribution } from './chartTypes';
import { type OctaveWindow } from './octaveWindow';
import { type Palette } from './palette';
import { type Area, type LegendRow, type Plot, xIn } from './plot';
import { type Mark, type Pattern } from './scene';
import { shareOf } from './span';
import { linearTicks, wholeTicks } from './ticks';

interface Ends {
  readonly lsb: number;
  readonly end: number;
}

/** How many values need each bit, with the format as a box over it; the box may be another than the data's. */
export function bitPlot(
  { octaves }: Distribution,
  { lsb, end }: Ends,
  window: OctaveWindow,
  texts: RangeTexts,
  palette: Palette,
): Plot {
  const { lowest, counts, negative } = octaves;
  const span = { low: window.from, high: window.to };
  const bits = Array.from({ length: window.to - window.from }, (_, i) => window.from + i);
  const shown = bits.map(bit => counts[bit - lowest] ?? 0);
  const tallest = Math.max(1, ...shown);
  const placeOf = (bit: number): string =>
    bit >= end ? texts.chartAbove : bit < lsb ? texts.chartBelow : texts.chartInRange;
  const legend: readonly LegendRow[] = [
    { text: texts.chartInRange, colour: palette.inRange, pattern: 'solid' },
    { text: texts.chartAbove, colour: palette.clippedHigh, pattern: 'rising' },
    { text: texts.chartBelow, colour: palette.flushed, pattern: 'dots' },
    { text: texts.chartNegative, colour: palette.foreground, pattern: 'line' },
    { text: texts.chartRange, colour: palette.range, pattern: 'dashed' },
  ];
  return {
    xLabel: texts.chartBits,
    yLabel: texts.chartValues,
    xTicks: wholeTicks(span, 9, n => `2^${n}`),
    yTicks: linearTicks({ low: 0, high: tallest }, 4),
    stops: bits.map((bit, i) => ({
      id: bit,
      x: (i + 0.5) / bits.length,
      y: (shown[i] ?? 0) / tallest,
      says: filledText(
        texts.chartOctave,
        bit,
        bit + 1,
        countText(shown[i] ?? 0),
        countText(negative[bit - lowest] ?? 0),
        placeOf(bit),
      ),
    })),
    curve: [],
    legend,
    marks: area => [
      ...bits.flatMap((bit, i) => {
        const [colour, pattern]: readonly [string, Pattern] =
          bit >= end
            ? [palette.clippedHigh, 'rising']
            : bit < lsb
              ? [palette.flushed, 'dots']
              : [palette.inRange, 'solid'];
        const bar = { bit: i, of: bits.length, height: (shown[i] ?? 0) / tallest, colour, pattern };
        const share = (negative[bit - lowest] ?? 0) / Math.max(1, shown[i] ?? 0);
        return barMarks(bar, share, area, palette);
      }),
      boxMark(xIn(shareOf(lsb, span), area), xIn(shareOf(end, span), area), area, palette),
      ...hiddenMarks(octaves, window, texts, area, palette),
    ],
  };
}

interface Bar {
  readonly bit: number;
  readonly of: number;
  readonly height: number;
  readonly colour: string;
  readonly pattern: Pattern;
}

/** A bar; a line at its left edge marks from below the share of negative values. */
function barMarks(bar: Bar, negative: number, area: Area, { foreground }: Palette): readonly Mark[] {
  if (bar.height <= 0) return [];
  const slot = (area.right - area.left) / bar.of;
  const height = Math.max(1.5, bar.height * (area.bottom - area.top - 10));
  const box = { x: area.left + bar.bit * slot + 1, y: area.bottom - height, width: Math.max(1, slot - 2), height };
  const { colour, pattern } = bar;
  return [
    { kind: 'area', ...box, colour, pattern },
    { kind: 'outline', ...box, colour, thickness: 1 },
    ...(negative > 0
      ? [
          {
            kind: 'line',
            points: [
              [box.x + 1.5, area.bottom],
              [box.x + 1.5, area.bottom - height * negative],
            ],
            colour: foreground,
            thickness: 3,
          } as const,
        ]
      : []),
  ];
}

/** Ends beyond what is drawn stay at the edges. */
function boxMark(from: number, to: number, area: Area, { range }: Palette): Mark {
  const left = Math.max(area.left, Math.min(area.right, from));
  const right = Math.max(area.left, Math.min(area.right, to));
  const box = { x: left, y: area.top, width: Math.max(2, right - left), height: area.bottom - area.top };
  return { kind: 'outline', ...box, colour: range, thickness: 2.5, dash: 6 };
}

function hiddenMarks(
  { lowest, counts }: Distribution['octaves'],
  { from, to }: OctaveWindow,
  texts: RangeTexts,
  area: Area,
  { foreground: colour }: Palette,
): readonly Mark[] {
  const sum = (some: readonly number[]): number => some.reduce((all, n) => all + n, 0);
  const below = sum(counts.slice(0, Math.max(0, from - lowest)));
  const above = sum(counts.slice(Math.max(0, to - lowest)));
  const text = { kind: 'text', y: area.top + 8, colour, size: 12 } as const;
  return [
    ...(below > 0
      ? [
          {
            ...text,
            x: area.left + 4,
            text: `← ${filledText(texts.chartAllBelow, countText(below))}`,
            anchor: 'start',
          } as const,
        ]
      : []),
    ...(above > 0
      ? [
          {
            ...text,
            x: area.right - 4,
            y: area.top + 24,
            text: `${filledText(texts.chartAllAbove, countText(above))} →`,
            anchor: 'end',
          } as const,
        ]
      : []),
  ];
}
