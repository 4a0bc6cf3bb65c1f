import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { type Palette } from '../scenes/scene';

/** What makes a scale logarithmic; the enumeration that names it exists in types only. */
export const LOGARITHMIC: Pick<uPlot.Scale, 'distr'> = JSON.parse('{"distr":3}') as Pick<uPlot.Scale, 'distr'>;

export interface PlotOptions {
  readonly data: uPlot.AlignedData;
  readonly series: uPlot.Series[];
  readonly bands?: uPlot.Band[];
  readonly scales: Readonly<Record<string, uPlot.Scale>>;
  /** Ticks of the lower axis where they are told. */
  readonly xSplits?: readonly number[];
  readonly xLabel?: string;
  readonly yLabel: string;
  readonly yValues?: (splits: readonly number[]) => string[];
  /** Drawn behind the curves, and before them. */
  readonly under?: (plot: uPlot) => void;
  readonly over?: (plot: uPlot) => void;
}

interface Props {
  readonly options: PlotOptions;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** The point of the data that the keyboard is on; none while negative. */
  readonly cursor: number;
  /** The mouse is over a point of the data, or has left (-1). */
  readonly onHover: (index: number) => void;
  readonly onPick?: (index: number) => void;
}

/** One uPlot, made anew when its options change: it draws thousands of points in a millisecond. */
export function Plot({ options, width, height, palette, cursor, onHover, onPick }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);
  const calls = useRef({ onHover, onPick });
  calls.current = { onHover, onPick };
  useEffect(() => {
    const { current } = ref;
    if (!current) return undefined;
    const made = new uPlot(
      uPlotOptions(options, width, height, palette, index => {
        calls.current.onHover(index);
      }),
      options.data,
      current,
    );
    made.over.addEventListener('click', () => {
      const { idx } = made.cursor;
      if (idx !== null && idx !== undefined) calls.current.onPick?.(idx);
    });
    plot.current = made;
    return () => {
      made.destroy();
      plot.current = undefined;
    };
  }, [options, width, height, palette]);
  useEffect(() => {
    const at = options.data[0][cursor];
    const { current } = plot;
    if (!current) return;
    if (at === undefined) current.setCursor({ left: -10, top: -10 }, false);
    else current.setCursor({ left: current.valToPos(at, 'x'), top: 4 }, false);
  }, [cursor, options]);
  return <div class="plot" ref={ref} aria-hidden="true" />;
}

function uPlotOptions(
  options: PlotOptions,
  width: number,
  height: number,
  palette: Palette,
  onHover: (index: number) => void,
): uPlot.Options {
  const axis = { stroke: palette.text, ticks: { stroke: palette.muted, size: 4 }, font: '12px system-ui, sans-serif' };
  const { xSplits, yValues, under, over } = options;
  return {
    width,
    height,
    series: [{}, ...options.series],
    ...(options.bands && { bands: options.bands }),
    scales: options.scales,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 40,
        ...(options.xLabel !== undefined && { label: options.xLabel, labelSize: 18, labelFont: axis.font }),
        ...(xSplits && { splits: () => [...xSplits], values: (_plot, splits) => splits.map(String) }),
      },
      {
        ...axis,
        grid: { stroke: palette.grid },
        size: 64,
        label: options.yLabel,
        labelSize: 16,
        labelFont: axis.font,
        ...(yValues && { values: (_plot: uPlot, splits: number[]) => yValues(splits) }),
      },
    ],
    hooks: {
      drawAxes: under ? [under] : [],
      draw: over ? [over] : [],
      setCursor: [
        made => {
          onHover(made.cursor.idx ?? -1);
        },
      ],
    },
  };
}
