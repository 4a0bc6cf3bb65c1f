import { RANGE_TEXTS } from '../../../../src/protocol/rangeTexts';
import { bitPlot } from '../../../../src/webview/charts/bitPlot';
import { boxScene } from '../../../../src/webview/charts/boxScene';
import { curvePlot, METRICS } from '../../../../src/webview/charts/curvePlot';
import { envelopePlot } from '../../../../src/webview/charts/envelopePlot';
import { histogramPlot } from '../../../../src/webview/charts/histogramPlot';
import { mapScene } from '../../../../src/webview/charts/mapScene';
import { octaveWindow } from '../../../../src/webview/charts/octaveWindow';
import { FALLBACK } from '../../../../src/webview/charts/palette';
import { plotScene } from '../../../../src/webview/charts/plotScene';
import { type Scene } from '../../../../src/webview/charts/scene';
import { sceneSvg } from '../../../../src/webview/charts/sceneSvg';
import { schemeScene } from '../../../../src/webview/charts/schemeScene';
import { splitScene } from '../../../../src/webview/charts/splitScene';
import { assertSnapshot } from '../../features/snapshot';
import { BELL, partsOf } from './partsOf';

const SIZE = { width: 640, height: 340 };
const { light, dark } = FALLBACK;
const bell = partsOf(BELL, [BELL.length], { bw: 6, fracBw: 5, wanted: { kind: 'sqnr', decibels: 30 } });
const clipped = partsOf(BELL, [BELL.length], { clip: { kind: 'bounds', min: -0.5, max: 0.5 } });
const distribution = bell.body('distribution');
const choice = bell.body('choice');

const bits = (): Scene => {
  const { lsb, end, ...octaves } = distribution.octaves;
  const window = octaveWindow({ ...octaves, lsb, end }, lsb, end);
  return plotScene(bitPlot(distribution, { lsb, end }, window, RANGE_TEXTS, light), SIZE, light);
};

const SCENES: readonly (readonly [string, () => Scene])[] = [
  ['histogram', () => plotScene(histogramPlot(distribution, false, RANGE_TEXTS, light), SIZE, light)],
  ['histogram-log-dark', () => plotScene(histogramPlot(distribution, true, RANGE_TEXTS, dark), SIZE, dark)],
  ['bits', bits],
  ...METRICS.map(
    metric =>
      [
        `curve-${metric}`,
        () => plotScene(curvePlot(choice, bell.controls, metric, RANGE_TEXTS, light), SIZE, light),
      ] as const,
  ),
  ['map', () => mapScene(choice, bell.controls, RANGE_TEXTS, SIZE, light)],
  ['map-narrow', () => mapScene(choice, bell.controls, RANGE_TEXTS, { width: 300, height: 420 }, dark)],
  ['split', () => splitScene(clipped.body('clipping'), RANGE_TEXTS, { width: 640, height: 60 }, light)],
  ['schemes', () => schemeScene(bell.body('schemes'), RANGE_TEXTS, SIZE, light)],
  ['envelope', () => plotScene(envelopePlot(bell.body('errors'), RANGE_TEXTS, light), SIZE, light)],
  ['box', () => boxScene([-9, -5, -3.5, -2, 1], -12, 4, { width: 140, height: 20 }, light)],
];

describe('the pictures of the range view', () => {
  for (const [name, scene] of SCENES)
    it(`${name} as SVG`, () => assertSnapshot(`chart-${name}`, sceneSvg(scene()), 'svg'));
});
