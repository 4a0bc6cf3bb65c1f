import { type VNode } from 'preact';
import { type RangeTexts } from '../../protocol/rangeTexts';
import { BarChart } from './barChart';
import { type Clipping } from './chartTypes';
import { splitHeight, splitParts, splitScene } from './splitScene';

/** The mean squared error as what clipping and what rounding makes of it. */
export function ErrorSplit({ clipping, texts }: { readonly clipping: Clipping; readonly texts: RangeTexts }): VNode {
  return (
    <BarChart
      label={`${texts.chartMse}. ${texts.chartKeys}`}
      says={splitParts(clipping, texts).map(({ says }) => says)}
      heightOf={(width, palette) => splitHeight(clipping, texts, width, palette)}
      sceneOf={(size, palette) => splitScene(clipping, texts, size, palette)}
    />
  );
}
