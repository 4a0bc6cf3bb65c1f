import { useMemo } from 'preact/hooks';
import { shortText } from '../../core/realText';
import { useTexts } from '../rangeContext';
import { errorEnds, errorsScene } from '../scenes/errorsScene';
import { type Palette } from '../scenes/scene';
import { ChartFigure } from './chartFigure';
import { Plot, type PlotOptions } from './plot';
import { type Errors } from './props';
import { useCursor } from './useCursor';
import { usePalette } from './useTheme';
import { useWidth } from './useWidth';

const HEIGHT = 240;

/** The least and the largest error along the values or the indices. */
export function ErrorEnvelope({ errors }: { readonly errors: Errors }) {
  const t = useTexts();
  const palette = usePalette();
  const { ref, width } = useWidth();
  const cursor = useCursor(errors.x.length);
  const by = t(errors.by === 'value' ? 'errorsByValue' : 'errorsByIndex');
  const options = useMemo(() => plotOptions(errors, by, t('errors'), palette), [errors, by, palette]);
  const x = errors.x[cursor.at];
  const between = [shortText(errors.low[cursor.at] ?? 0, 4), shortText(errors.high[cursor.at] ?? 0, 4)] as const;
  return (
    <ChartFigure
      id="errors"
      title={t('errorBand', by)}
      caption={errors.caption}
      table={errorTable(errors, t('errorBand', by), by)}
      cursor={cursor}
      readout={x === undefined ? '' : t('errorPoint', shortText(x, 6), ...between)}
      palette={palette}
      legend={[
        { role: 'inRange', text: t('errors') },
        { role: 'range', text: t('halfStep') },
      ]}
      scene={() => errorsScene(errors, { error: t('errors'), by }, 720, 300)}
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

function errorTable({ x, low, high }: Errors, caption: string, by: string) {
  const rows = x.map((at, i) => [shortText(at, 6), shortText(low[i] ?? 0, 4), shortText(high[i] ?? 0, 4)]);
  return { caption, head: [by, 'min', 'max'], rows: rows.slice(0, 512), current: -1 };
}

function plotOptions(errors: Errors, by: string, label: string, palette: Palette): PlotOptions {
  const ends = errorEnds(errors);
  return {
    data: [errors.x, errors.high, errors.low],
    series: [
      { scale: 'y', stroke: palette.inRange, points: { show: errors.x.length < 80 } },
      { scale: 'y', stroke: palette.inRange, points: { show: errors.x.length < 80 } },
    ],
    bands: [{ series: [1, 2], fill: palette.grid }],
    scales: {
      x: {
        time: false,
        range: () => (ends.x[0] < ends.x[1] ? [ends.x[0], ends.x[1]] : [ends.x[0] - 0.5, ends.x[0] + 0.5]),
      },
      y: { range: () => (ends.y[0] < ends.y[1] ? [ends.y[0], ends.y[1]] : [-1, 1]) },
    },
    xLabel: by,
    yLabel: label,
    yValues: splits => splits.map(split => shortText(split, 4)),
    over: plot => {
      const { ctx, bbox } = plot;
      ctx.save();
      ctx.strokeStyle = palette.range;
      ctx.lineWidth = 2;
      ctx.setLineDash([6, 3]);
      for (const level of [errors.halfStep, -errors.halfStep]) {
        const y = plot.valToPos(level, 'y', true);
        ctx.beginPath();
        ctx.moveTo(bbox.left, y);
        ctx.lineTo(bbox.left + bbox.width, y);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
