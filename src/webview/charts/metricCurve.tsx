import { useMemo } from 'preact/hooks';
import type uPlot from 'uplot';
import { useTexts } from '../rangeContext';
import { curveScene, cutLabel, type Metric, metricScale, metricValues, policyLabels } from '../scenes/curveScene';
import { type Palette } from '../scenes/scene';
import { ChartFigure } from './chartFigure';
import { LOGARITHMIC, Plot, type PlotOptions } from './plot';
import { type Choice, type Head } from './props';
import { useCursor } from './useCursor';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

const HEIGHT = 240;

interface Props {
  readonly choice: Choice;
  readonly head: Head;
  readonly metric: Metric;
  readonly onChoose: (fracBw: number) => void;
}

/** One metric over frac_bw at this width, every policy marked; a click or Enter chooses. */
export function MetricCurve({ choice, head, metric, onChoose }: Props) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const choose = (at: number): void => {
    const fracBw = choice.fracBws[at];
    if (fracBw !== undefined) onChoose(fracBw);
  };
  const cursor = useCursor(choice.fracBws.length, choose);
  const { fracBw: chosen } = head.format;
  const label = t(metric === 'sqnr' ? 'values' : metric);
  const name = metric === 'sqnr' ? 'SQNR (dB)' : label;
  const options = useMemo(
    () => plotOptions(choice, metric, chosen, name, palette),
    [choice, metric, chosen, name, palette],
  );
  const found = metricValues(choice, metric);
  const at = choice.fracBws[cursor.at];
  const labels = policyLabels(choice);
  const by = at === undefined ? undefined : labels.get(at);
  const readout = at === undefined ? '' : t('curvePoint', at, found.texts[cursor.at] ?? '');
  return (
    <ChartFigure
      id="curve"
      title={t('curve', metric === 'sqnr' ? 'SQNR' : label)}
      caption={choice.caption}
      table={choice.table}
      cursor={cursor}
      readout={by === undefined ? readout : `${readout} (${t('chosenBy', by)})`}
      canPick
      palette={palette}
      scene={() => curveScene(choice, metric, chosen, { metric: name, fracBw: 'frac_bw' }, 720, 300)}
    >
      <div ref={ref}>
        <Plot
          options={options}
          width={width}
          height={HEIGHT}
          palette={palette}
          cursor={cursor.at}
          onHover={cursor.set}
          onPick={choose}
        />
      </div>
    </ChartFigure>
  );
}

function plotOptions(choice: Choice, metric: Metric, chosen: number, name: string, palette: Palette): PlotOptions {
  const found = metricValues(choice, metric);
  const { fracBws } = choice;
  const scale = metricScale(found, 0, 1);
  const [low, high] = [scale.invert(0), scale.invert(1.08)];
  const every = Math.max(1, Math.ceil(fracBws.length / 16));
  const first = fracBws[0] ?? 0;
  const last = fracBws.at(-1) ?? 1;
  return {
    data: [[...fracBws], found.values.map(value => value ?? null)],
    series: [{ scale: 'y', stroke: palette.inRange, width: 2, points: { show: true, size: 6, fill: palette.inRange } }],
    scales: {
      x: { time: false, range: () => [first - 0.6, last + 0.6] },
      y: { range: () => [low, high], ...(found.isLog && LOGARITHMIC) },
    },
    xSplits: fracBws.filter((_fracBw, i) => i % every === 0),
    xLabel: 'frac_bw',
    yLabel: name,
    over: plot => {
      drawChosen(plot, chosen, palette);
      drawPolicies(plot, choice, found.values, chosen, palette);
    },
  };
}

function drawChosen(plot: uPlot, chosen: number, palette: Palette): void {
  const { ctx, bbox } = plot;
  const x = plot.valToPos(chosen, 'x', true);
  ctx.save();
  ctx.strokeStyle = palette.chosen;
  ctx.lineWidth = 2;
  ctx.setLineDash([6, 3]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

function drawPolicies(
  plot: uPlot,
  choice: Choice,
  values: readonly (number | undefined)[],
  chosen: number,
  palette: Palette,
): void {
  const { ctx, bbox } = plot;
  const ratio = window.devicePixelRatio;
  ctx.save();
  ctx.font = `${11 * ratio}px system-ui, sans-serif`;
  // Labels alternate between two heights, so that neighbours do not cover each other.
  let high = false;
  for (const [fracBw, label] of [...policyLabels(choice)].sort((a, b) => a[0] - b[0])) {
    const value = values[choice.fracBws.indexOf(fracBw)];
    if (value === undefined) continue;
    const [x, y] = [plot.valToPos(fracBw, 'x', true), plot.valToPos(value, 'y', true)];
    ctx.fillStyle = fracBw === chosen ? palette.chosen : palette.inRange;
    ctx.beginPath();
    ctx.arc(x, y, 5 * ratio, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = palette.text;
    const text = cutLabel(label);
    const half = ctx.measureText(text).width / 2;
    const middle = Math.max(bbox.left + half, Math.min(bbox.left + bbox.width - half, x));
    ctx.textAlign = 'center';
    ctx.fillText(text, middle, Math.max(bbox.top + 12 * ratio, y - (high ? 24 : 10) * ratio));
    high = !high;
  }
  ctx.restore();
}
