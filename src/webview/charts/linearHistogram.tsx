import { useMemo } from 'preact/hooks';
import type uPlot from 'uplot';
import { countText, shortText } from '../../core/realText';
import { useTexts } from '../rangeContext';
import { binParts, countScale, histogramScene } from '../scenes/histogramScene';
import { canvasFill } from '../scenes/sceneCanvas';
import { type Palette } from '../scenes/scene';
import { ChartFigure } from './chartFigure';
import { LOGARITHMIC, Plot, type PlotOptions } from './plot';
import { type Distribution, type Head } from './props';
import { useCursor } from './useCursor';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

const HEIGHT = 240;

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly logCounts: boolean;
}

/** The values in equal bins: what is held, clipped and lost, with the range of the format over them. */
export function LinearHistogram({ head, distribution, logCounts }: Props) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const { linear } = distribution;
  const bins = useMemo(() => binParts(linear), [linear]);
  const cursor = useCursor(bins.length);
  const words = { values: t('values'), range: t('rangeOf', head.format.name) };
  const options = useMemo(
    () => plotOptions(linear, logCounts, words.values, palette),
    [linear, logCounts, words.values, palette],
  );
  const bin = bins[cursor.at];
  const readout = bin
    ? t(
        'bin',
        shortText(bin.from, 4),
        shortText(bin.to, 4),
        countText(bin.count),
        countText(linear.clipped[cursor.at] ?? 0),
        countText(linear.flushed[cursor.at] ?? 0),
      )
    : '';
  return (
    <ChartFigure
      id="histogram"
      title={t('histogram')}
      caption={distribution.caption}
      table={distribution.table}
      cursor={cursor}
      readout={readout}
      palette={palette}
      legend={[
        { role: 'inRange', text: t('inRange') },
        { role: 'clippedLow', text: t('clippedLow') },
        { role: 'clippedHigh', text: t('clippedHigh') },
        { role: 'flushed', text: t('flushed') },
        { role: 'range', text: words.range },
      ]}
      scene={() => histogramScene(linear, logCounts, words, 720, 300)}
    >
      <div ref={ref}>
        <Plot
          options={options}
          width={width}
          height={HEIGHT}
          palette={palette}
          cursor={cursor.at}
          onHover={cursor.set}
        />
      </div>
    </ChartFigure>
  );
}

type Linear = Distribution['linear'];

function plotOptions(linear: Linear, isLog: boolean, values: string, palette: Palette): PlotOptions {
  const bins = binParts(linear);
  const { ticks, invert } = countScale(linear.counts, isLog, 0, 1);
  const [low, high] = [invert(0), invert(1)];
  return {
    data: [
      bins.map(({ from, to }) => from / 2 + to / 2),
      // Zero has no logarithm.
      bins.map(({ count }) => (count === 0 ? null : count)),
    ],
    series: [{ scale: 'y', show: true, stroke: 'transparent', points: { show: false } }],
    scales: {
      x: { time: false, range: () => [linear.low, linear.high] },
      y: { range: () => [low, high], ...(isLog && LOGARITHMIC) },
    },
    yLabel: values,
    yValues: splits =>
      splits.map(split =>
        isLog && !ticks.some(tick => Math.abs(tick.value / split - 1) < 1e-9) ? '' : shortText(split, 4),
      ),
    over: plot => {
      drawBars(plot, linear, isLog, palette);
      drawRange(plot, linear, palette);
    },
  };
}

function drawBars(plot: uPlot, linear: Linear, isLog: boolean, palette: Palette): void {
  const { ctx, bbox } = plot;
  const ground = bbox.top + bbox.height;
  ctx.save();
  for (const { from, to, parts } of binParts(linear)) {
    const left = plot.valToPos(from, 'x', true);
    const right = plot.valToPos(to, 'x', true);
    let below = 0;
    for (const { role, count } of parts) {
      const floor = below === 0 ? ground : plot.valToPos(below, 'y', true);
      below += count;
      const top = Math.min(plot.valToPos(Math.max(below, isLog ? 0.5 : 0), 'y', true), floor - 2);
      ctx.fillStyle = canvasFill(ctx, role, palette);
      ctx.fillRect(left, top, Math.max(1, right - left - (right - left > 3 ? 1 : 0)), floor - top);
    }
  }
  ctx.restore();
}

function drawRange(plot: uPlot, { rangeMin, rangeMax }: Linear, palette: Palette): void {
  const { ctx, bbox } = plot;
  const inside = (x: number): number => Math.max(bbox.left, Math.min(bbox.left + bbox.width, x));
  const from = inside(plot.valToPos(rangeMin, 'x', true));
  const to = inside(plot.valToPos(rangeMax, 'x', true));
  ctx.save();
  ctx.strokeStyle = palette.range;
  ctx.lineWidth = 2;
  ctx.setLineDash([6, 3]);
  ctx.strokeRect(from, bbox.top + 1, to - from, bbox.height);
  ctx.restore();
}
