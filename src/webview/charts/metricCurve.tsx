import { type VNode } from 'preact';
import { type RangeControls } from '../../protocol/rangeControls';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Choice } from './chartTypes';
import { curvePlot, type Metric } from './curvePlot';
import { PlotChart } from './plotChart';

interface Props {
  readonly choice: Choice;
  readonly controls: RangeControls;
  readonly metric: Metric;
  readonly texts: RangeTexts;
  readonly onChoose: (fracBw: number) => void;
}

/** A metric against frac_bw; click or Enter chooses. */
export function MetricCurve({ choice, controls, metric, texts, onChoose }: Props): VNode {
  return (
    <PlotChart
      label={texts.choice}
      help={texts.chartKeysChoose}
      plotOf={palette => curvePlot(choice, controls, metric, texts, palette)}
      onChoose={onChoose}
    />
  );
}
