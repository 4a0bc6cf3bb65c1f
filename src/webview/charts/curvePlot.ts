import { decibelText, percentText, shortText } from '../../core/realText';
import { filledText } from '../../protocol/filledText';
import { type RangeControls } from '../../protocol/rangeControls';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Decibels } from '../../protocol/schemas';
import { type Choice } from './chartTypes';
import { type Palette } from './palette';
import { type Area, type Plot, xIn, yIn } from './plot';
import { labelLines, policyLabels } from './policyLabels';
import { type Mark } from './scene';
import { shareOf, type Span, spanOf, within, wideSpan } from './span';
import { linearTicks, logTicks, wholeTicks } from './ticks';

/** What a format is judged by. */
export const METRICS = ['sqnr', 'mse', 'maxError', 'saturated', 'flushed'] as const;
export type Metric = (typeof METRICS)[number];

/** dB in words; no ∞ travels as a number. */
export function decibelsText(x: Decibels): string {
  return decibelText(x === null ? undefined : x === 'infinite' ? Infinity : x);
}

/** A metric against frac_bw, with the frac_bw of every policy and the one in force. */
export function curvePlot(
  choice: Choice,
  controls: Pick<RangeControls, 'fracBw' | 'policy'>,
  metric: Metric,
  texts: RangeTexts,
  palette: Palette,
): Plot {
  const { shares, ticks, says, name } = METRIC_ROWS[metric](choice, texts);
  const { fracBws } = choice;
  const span = spanOf(fracBws);
  const x = (fracBw: number): number => 0.03 + 0.94 * shareOf(fracBw, wideSpan(span));
  const y = (fracBw: number): number => shares[fracBws.indexOf(fracBw)] ?? 0;
  const labels = policyLabels(choice.policies).filter(({ fracBw }) => fracBws.includes(fracBw));
  const chosen = chosenFracBw(choice, controls);
  return {
    xLabel: 'frac_bw',
    yLabel: name,
    xTicks: wholeTicks(wideSpan(span), 8).map(tick => ({ ...tick, at: 0.03 + 0.94 * tick.at })),
    yTicks: ticks,
    stops: fracBws.map((fracBw, i) => ({
      id: fracBw,
      x: x(fracBw),
      y: shares[i] ?? 0,
      says: [
        filledText(texts.chartPoint, fracBw, name, says(i)),
        ...labels.filter(label => label.fracBw === fracBw).map(label => label.text),
        ...(fracBw === chosen ? [texts.chartChosen] : []),
      ].join(', '),
    })),
    curve: fracBws.map((fracBw, i) => [x(fracBw), shares[i] ?? null]),
    legend: [],
    marks: area => [
      ...(chosen === undefined || !fracBws.includes(chosen)
        ? []
        : chosenMarks(x(chosen), y(chosen), `${texts.chartChosen} ${chosen}`, area, palette)),
      ...policyMarks(
        labels.map(({ fracBw, text }) => ({ x: x(fracBw), y: y(fracBw), text })),
        area,
        palette,
      ),
    ],
  };
}

/** The frac_bw in force: the one set, or the one of the policy set. */
export function chosenFracBw(
  { policies }: Choice,
  { fracBw, policy }: Pick<RangeControls, 'fracBw' | 'policy'>,
): number | undefined {
  return fracBw ?? policies.find(({ name }) => name === policy)?.fracBw ?? undefined;
}

function chosenMarks(x: number, y: number, text: string, area: Area, palette: Palette): readonly Mark[] {
  const [at, height] = [xIn(x, area), yIn(y, area)];
  const { accent: colour } = palette;
  return [
    {
      kind: 'line',
      points: [
        [at, area.top],
        [at, area.bottom],
      ],
      colour,
      thickness: 2,
      dash: 5,
    },
    { kind: 'outline', x: at - 6, y: height - 6, width: 12, height: 12, colour, thickness: 2 },
    {
      kind: 'text',
      x: at + (x > 0.5 ? -5 : 5),
      y: area.bottom - 8,
      text,
      colour: palette.foreground,
      anchor: x > 0.5 ? 'end' : 'start',
      size: 12,
      bold: true,
    },
  ];
}

const LABEL_LINE = 14;
const PER_LETTER = 6.8;

/** The points of the policies; their labels stand under each other from the top, each with a thin line to its point. */
function policyMarks(
  points: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  area: Area,
  { range, foreground, background }: Palette,
): readonly Mark[] {
  let top = area.top + 8;
  return points.flatMap(({ x, y, text }): Mark[] => {
    const [at, height] = [xIn(x, area), yIn(y, area)];
    const isLeft = x > 0.5;
    const first = top;
    const lines = labelLines(text).map((line, i) => ({ line, y: first + i * LABEL_LINE }));
    top += lines.length * LABEL_LINE + 2;
    const start = at + (isLeft ? -4 : 4);
    return [
      leader([at, first], [at, height], range),
      {
        kind: 'shape',
        points: [
          [at, height - 5],
          [at + 5, height],
          [at, height + 5],
          [at - 5, height],
        ],
        colour: range,
        pattern: 'solid',
      },
      ...lines.flatMap(({ line, y }): Mark[] => {
        const width = line.length * PER_LETTER;
        return [
          {
            kind: 'area',
            x: isLeft ? start - width : start,
            y: y - 7,
            width,
            height: LABEL_LINE,
            colour: background,
            pattern: 'solid',
            opacity: 0.8,
          },
          {
            kind: 'text',
            x: start,
            y,
            text: line,
            colour: foreground,
            anchor: isLeft ? 'end' : 'start',
            size: 12,
          },
        ];
      }),
    ];
  });
}

const leader = (from: readonly [number, number], to: readonly [number, number], colour: string): Mark => ({
  kind: 'line',
  points: [from, to],
  colour,
  thickness: 1,
  dash: 2,
});

interface MetricRow {
  readonly name: string;
  /** Where each point lies; `null` where the metric has no value. */
  readonly shares: readonly (number | null)[];
  readonly ticks: Plot['yTicks'];
  readonly says: (i: number) => string;
}

const METRIC_ROWS: Readonly<Record<Metric, (choice: Choice, texts: RangeTexts) => MetricRow>> = {
  sqnr: ({ sqnr }, texts) => {
    const span = padded(spanOf(sqnr.map(x => (typeof x === 'number' ? x : NaN))));
    return {
      name: texts.chartSqnr,
      shares: sqnr.map(x => (x === null ? null : x === 'infinite' ? 1 : shareOf(x, span))),
      ticks: [...linearTicks(span, 5), ...(sqnr.includes('infinite') ? [{ at: 1, text: '∞' }] : [])],
      says: i => decibelsText(sqnr[i] ?? null),
    };
  },
  mse: ({ mse }, texts) => logRow(texts.chartMse, mse),
  maxError: ({ maxError }, texts) => logRow(texts.chartMaxError, maxError),
  saturated: ({ saturated }, texts) => shareRow(texts.chartSaturated, saturated),
  flushed: ({ flushed }, texts) => shareRow(texts.chartBecomeZero, flushed),
};

/** Errors on a logarithmic axis; 0 lies on its floor. */
function logRow(name: string, values: readonly number[]): MetricRow {
  const logs = values.map(x => (x > 0 ? Math.log10(x) : NaN));
  const span = padded(spanOf(logs));
  return {
    name,
    shares: logs.map(x => (Number.isNaN(x) ? 0 : shareOf(x, span))),
    ticks: logTicks(span, 6),
    says: i => shortText(values[i] ?? 0, 4),
  };
}

function shareRow(name: string, values: readonly number[]): MetricRow {
  const most = values.reduce((top, x) => Math.max(top, x), 0);
  const span = { low: 0, high: most > 0 ? Math.min(1, most * 1.1) : 1 };
  return {
    name,
    shares: values.map(x => within(shareOf(x, span), 0, 1)),
    ticks: linearTicks(span, 4).map(tick => ({ at: tick.at, text: percentText(tick.at * span.high) })),
    says: i => percentText(values[i] ?? 0),
  };
}

function padded(span: Span): Span {
  const { low, high } = wideSpan(span);
  const rim = (high - low) * 0.08;
  return { low: low - rim, high: high + rim };
}
