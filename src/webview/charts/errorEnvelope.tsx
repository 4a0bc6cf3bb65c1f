import { type VNode } from 'preact';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { type Errors } from './chartTypes';
import { envelopePlot } from './envelopePlot';
import { PlotChart } from './plotChart';

/** The extremes of the error along the values or their indexes. */
export function ErrorEnvelope({ errors, texts }: { readonly errors: Errors; readonly texts: RangeTexts }): VNode {
  return (
    <PlotChart label={texts.errors} help={texts.chartKeys} plotOf={palette => envelopePlot(errors, texts, palette)} />
  );
}
