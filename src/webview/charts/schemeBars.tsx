import { type VNode } from 'preact';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { BarChart } from './barChart';
import { type Schemes } from './chartTypes';
import { decibelsText } from './curvePlot';
import { schemeHeight, schemeScene } from './schemeScene';

/** SQNR of the schemes, a bar each. */
export function SchemeBars({ schemes, texts }: { readonly schemes: Schemes; readonly texts: RangeTexts }): VNode {
  return (
    <BarChart
      label={`${texts.schemes}. ${texts.chartKeys}`}
      says={schemes.rows.map(({ name, sqnr }) => `${name}: ${texts.chartSqnr} ${decibelsText(sqnr)}`)}
      heightOf={() => schemeHeight(schemes)}
      sceneOf={(size, palette) => schemeScene(schemes, texts, size, palette)}
    />
  );
}
