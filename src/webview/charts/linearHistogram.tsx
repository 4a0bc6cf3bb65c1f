import { type VNode } from 'preact';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Distribution, type Head } from './chartTypes';
import { histogramPlot } from './histogramPlot';
import { PlotChart } from './plotChart';

interface Props {
  readonly head: Head;
  readonly distribution: Distribution;
  readonly logCounts: boolean;
  readonly texts: RangeTexts;
}

/** The values in equal bins, with what the format does to them. */
export function LinearHistogram({ head, distribution, logCounts, texts }: Props): VNode {
  return (
    <PlotChart
      label={`${texts.distribution}, ${head.format.shown}`}
      help={texts.chartKeys}
      plotOf={palette => histogramPlot(distribution, logCounts, texts, palette)}
    />
  );
}
