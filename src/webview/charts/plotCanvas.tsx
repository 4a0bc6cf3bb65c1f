import uPlot from 'uplot';
import { type VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Palette } from './palette';
import { paintMarks } from './paintScene';
import { type Area, type Plot } from './plot';
import { MARGIN, yLabelMark } from './plotScene';
import { type Size } from './scene';

const LABEL_HEIGHT = 16;

interface Props {
  readonly plot: Plot;
  readonly size: Size;
  readonly palette: Palette;
}

/** A plot drawn by uPlot: its axes and curve are uPlot's, the other marks those that a saved picture has too. */
export function PlotCanvas({ plot, size, palette }: Props): VNode {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(undefined);
  const shown = useRef(plot);
  shown.current = plot;
  const { width, height } = size;
  // uPlot draws its axes anew when a scale has changed, and these never do.
  const axes = JSON.stringify([plot.xLabel, plot.xTicks, plot.yTicks]);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const made = new uPlot(
      { ...optionsOf(() => shown.current, palette), width, height },
      dataOf(shown.current),
      element.current,
    );
    chart.current = made;
    return () => {
      chart.current = undefined;
      made.destroy();
    };
  }, [width, height, palette, axes]);
  useLayoutEffect(() => chart.current?.setData(dataOf(plot)), [plot]);
  return <div class="chart-canvas" ref={element} aria-hidden="true" />;
}

/** The area between the axes, which have fixed sizes. */
export function plotArea({ width, height }: Size): Area {
  return {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 20, width - MARGIN.right),
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
}

function dataOf({ curve }: Plot): uPlot.AlignedData {
  return [curve.map(([x]) => x), curve.map(([, y]) => y)];
}

function optionsOf(plot: () => Plot, palette: Palette): Omit<uPlot.Options, 'width' | 'height'> {
  const font = `12px ${palette.font}`;
  const axis = { stroke: palette.foreground, font, labelFont: font, ticks: { stroke: palette.foreground, size: 4 } };
  const fixed: uPlot.Scale = { time: false, auto: false, range: () => [0, 1] };
  const paint = (chart: uPlot): void => {
    const ratio = uPlot.pxRatio;
    const { left, top, width, height } = chart.bbox;
    const area = {
      left: left / ratio,
      right: (left + width) / ratio,
      top: top / ratio,
      bottom: (top + height) / ratio,
    };
    const marks = [yLabelMark(plot(), palette), ...plot().marks(area, palette)];
    paintMarks(chart.ctx, marks, palette.font, ratio);
  };
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [MARGIN.top, MARGIN.right, 0, 0],
    scales: { x: fixed, y: fixed },
    series: [{}, { stroke: palette.inRange, width: 2, points: { show: false }, spanGaps: false }],
    axes: [
      {
        ...axis,
        // uPlot adds the label's height to this.
        size: MARGIN.bottom - LABEL_HEIGHT,
        label: plot().xLabel,
        labelSize: LABEL_HEIGHT,
        labelGap: 0,
        gap: 2,
        grid: { show: false },
        splits: () => plot().xTicks.map(({ at }) => at),
        values: () => plot().xTicks.map(({ text }) => text),
      },
      {
        ...axis,
        size: MARGIN.left,
        grid: { stroke: palette.faint, width: 0.5 },
        splits: () => plot().yTicks.map(({ at }) => at),
        values: () => plot().yTicks.map(({ text }) => text),
      },
    ],
    hooks: { draw: [paint] },
  };
}
