import assert from 'node:assert/strict';
import { RANGE_TEXTS } from '../../../../src/protocol/rangeTexts';
import { bitPlot } from '../../../../src/webview/charts/bitPlot';
import { boxScene } from '../../../../src/webview/charts/boxScene';
import { type Distribution } from '../../../../src/webview/charts/chartTypes';
import { curvePlot, METRICS } from '../../../../src/webview/charts/curvePlot';
import { envelopePlot } from '../../../../src/webview/charts/envelopePlot';
import { histogramPlot } from '../../../../src/webview/charts/histogramPlot';
import { mapScene } from '../../../../src/webview/charts/mapScene';
import { MOST_OCTAVES, octaveWindow } from '../../../../src/webview/charts/octaveWindow';
import { FALLBACK } from '../../../../src/webview/charts/palette';
import { plotScene } from '../../../../src/webview/charts/plotScene';
import { type Scene } from '../../../../src/webview/charts/scene';
import { sceneSvg } from '../../../../src/webview/charts/sceneSvg';
import { schemeScene } from '../../../../src/webview/charts/schemeScene';
import { splitScene } from '../../../../src/webview/charts/splitScene';
import { partsOf } from './partsOf';

const palette = FALLBACK.light;
const SIZES = [
  { width: 300, height: 240 },
  { width: 1, height: 1 },
];

/** Every number of a scene, with the words for where it is. */
function* numbersOf(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) yield* numbersOf(part);
}

const assertDrawable = (scene: Scene, name: string): void => {
  for (const x of numbersOf(scene.marks)) assert.ok(Number.isFinite(x) && Math.abs(x) < 1e6, `${name}: ${x}`);
  assert.doesNotMatch(sceneSvg(scene), /NaN|Infinity|undefined/, name);
};

const EDGES: readonly (readonly [string, readonly number[]])[] = [
  ['no value', []],
  ['one value', [0.101]],
  ['all zero', [0, 0, 0]],
  ['values that are codes', [1, 2, 3, -4]],
  ['huge', [1e300, -1e300, 1e-300]],
  ['largest', [Number.MAX_VALUE, -Number.MAX_VALUE]],
  ['least', [5e-324, -5e-324, 0]],
  ['all the same', [0.7, 0.7]],
  ['2098 octaves', [5e-324, Number.MAX_VALUE]],
];

describe('charts at the edges', () => {
  for (const [name, values] of EDGES)
    it(`${name}: every length is finite`, () => {
      const { body, controls } = partsOf(values);
      const distribution = body('distribution');
      const choice = body('choice');
      const { lsb, end } = distribution.octaves;
      const window = octaveWindow(distribution.octaves, lsb, end);
      assert.ok(window.to - window.from <= MOST_OCTAVES && window.from < window.to);
      for (const size of SIZES) {
        const plots = [
          histogramPlot(distribution, false, RANGE_TEXTS, palette),
          histogramPlot(distribution, true, RANGE_TEXTS, palette),
          bitPlot(distribution, { lsb, end }, window, RANGE_TEXTS, palette),
          envelopePlot(body('errors'), RANGE_TEXTS, palette),
          ...METRICS.map(metric => curvePlot(choice, controls, metric, RANGE_TEXTS, palette)),
        ];
        for (const plot of plots) {
          assertDrawable(plotScene(plot, size, palette), `${plot.yLabel} ${size.width}`);
          for (const { x, y } of plot.stops) assert.ok(Number.isFinite(x) && Number.isFinite(y), plot.yLabel);
        }
        assertDrawable(mapScene(choice, controls, RANGE_TEXTS, size, palette), 'map');
        assertDrawable(splitScene(body('clipping'), RANGE_TEXTS, size, palette), 'split');
        assertDrawable(schemeScene(body('schemes'), RANGE_TEXTS, size, palette), 'schemes');
        assertDrawable(boxScene([-1074, -1074, 0, 1023, 1023], -1074, 1024, size, palette), 'box');
        assertDrawable(boxScene(null, 0, 0, size, palette), 'no box');
      }
    });

  it('512 bins of which nothing is known but the counts', () => {
    const { distribution } = { distribution: partsOf([1]).body('distribution') };
    const linear: Distribution['linear'] = {
      low: -1,
      high: 1,
      counts: Array.from({ length: 512 }, (_unused, i) => i * 1e9),
      clipped: [],
      flushed: [],
      rangeMin: -5,
      rangeMax: 5,
    };
    const plot = histogramPlot({ ...distribution, linear }, true, RANGE_TEXTS, palette);
    assert.equal(plot.stops.length, 512);
    assertDrawable(plotScene(plot, { width: 300, height: 200 }, palette), '512 bins');
  });
});
