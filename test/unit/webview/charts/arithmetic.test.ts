import assert from 'node:assert/strict';
import { boundsKey, movedBounds } from '../../../../src/webview/charts/clipBounds';
import { cursorStep, nearestStop } from '../../../../src/webview/charts/cursorStep';
import { policyLabels } from '../../../../src/webview/charts/policyLabels';
import { cellAt, movedCell } from '../../../../src/webview/charts/mapScene';
import { octaveWindow } from '../../../../src/webview/charts/octaveWindow';
import { FALLBACK, paletteOf, themeKind } from '../../../../src/webview/charts/palette';
import { type Scene } from '../../../../src/webview/charts/scene';
import { sceneSvg } from '../../../../src/webview/charts/sceneSvg';
import { shareOf, spanOf, valueAt } from '../../../../src/webview/charts/span';
import { linearTicks, logTicks, wholeTicks } from '../../../../src/webview/charts/ticks';
import { BELL, partsOf } from './partsOf';

const texts = (ticks: readonly { readonly text: string }[]): string => ticks.map(({ text }) => text).join(' ');

describe('arithmetic of the charts', () => {
  it('round numbers on a linear axis', () => {
    assert.equal(texts(linearTicks({ low: -2, high: 2 }, 4)), '-2 -1 0 1 2');
    assert.equal(texts(linearTicks({ low: 0, high: 0.37 }, 4)), '0 0.1 0.2 0.3');
    assert.equal(texts(linearTicks({ low: -1e300, high: 1e300 }, 4)), '-1e+300 -5e+299 0 5e+299 1e+300');
    assert.equal(texts(linearTicks({ low: 0, high: 5e-324 }, 4)), '0 5e-324');
    // A digit that a double no longer has between the ends.
    assert.ok(linearTicks({ low: 1, high: 1 + 2 ** -52 }, 4).length <= 20);
  });

  it('powers of ten and whole numbers, thinned', () => {
    assert.equal(texts(logTicks({ low: -0.3, high: 3.2 }, 5)), '1 10 100 1000');
    assert.equal(texts(logTicks({ low: -324, high: 0 }, 5)), '1e-300 1e-200 1e-100 1');
    assert.equal(texts(wholeTicks({ low: -3, high: 9 }, 8, n => `2^${n}`)), '2^-2 2^0 2^2 2^4 2^6 2^8');
  });

  it('a span whose length is no double', () => {
    const span = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE };
    assert.equal(shareOf(0, span), 0.5);
    assert.equal(valueAt(0, span), span.low);
    assert.equal(valueAt(1, span), span.high);
    assert.deepEqual(spanOf([NaN, Infinity]), { low: 0, high: 1 });
  });

  it('policies that agree share a label', () => {
    const says = '';
    const policies = [
      { name: 'cover', fracBw: 6, says },
      { name: 'sqnr', fracBw: 7, says },
      { name: 'mse', fracBw: 6, says },
      { name: 'kl', fracBw: null, says },
    ];
    assert.deepEqual(policyLabels(policies), [
      { fracBw: 6, text: 'cover, mse' },
      { fracBw: 7, text: 'sqnr' },
    ]);
  });

  it('clip handles: a step is 1/200 of the span, Shift takes ten, and they never meet', () => {
    const span = { low: -1, high: 1 };
    const bounds = { min: -0.5, max: 0.5 };
    const press = (end: 'min' | 'max', key: string, shiftKey = false) =>
      boundsKey(bounds, end, { key, shiftKey }, span);
    assert.equal(press('min', 'ArrowRight')?.min.toFixed(12), (-0.49).toFixed(12));
    assert.equal(press('max', 'ArrowLeft', true)?.max.toFixed(12), (0.4).toFixed(12));
    assert.deepEqual(press('max', 'End'), { min: -0.5, max: 1 });
    assert.equal(press('max', 'x'), undefined);
    const met = movedBounds(bounds, 'min', 5, span);
    assert.ok(met.min < met.max);
    assert.equal(movedBounds(bounds, 'max', 0.123456, span).max.toFixed(12), (-0.49).toFixed(12));
  });

  it('the cursor goes from point to point and stops at the ends', () => {
    assert.deepEqual(
      [cursorStep('ArrowRight', -1, 3), cursorStep('ArrowRight', 2, 3), cursorStep('ArrowLeft', 0, 3)],
      [0, 2, 0],
    );
    assert.deepEqual([cursorStep('Home', 2, 3), cursorStep('End', 0, 3)], [0, 2]);
    assert.deepEqual([cursorStep('ArrowRight', -1, 0), cursorStep('a', 0, 3)], [undefined, undefined]);
    assert.equal(nearestStop([{ x: 0.1 }, { x: 0.5 }, { x: 0.9 }], 0.65), 1);
    assert.equal(nearestStop([], 0.65), -1);
  });

  it('cells of the map under a point and under the keys', () => {
    const { map } = partsOf(BELL).body('choice');
    const grid = { left: 40, top: 20, cellWidth: 10, cellHeight: 20 };
    assert.deepEqual(cellAt(map, grid, 55, 45), { row: 1, column: 1 });
    assert.equal(cellAt(map, grid, 39, 45), undefined);
    assert.deepEqual(movedCell(map, { row: 1, column: 1 }, 'ArrowUp', false), { row: 0, column: 1 });
    assert.deepEqual(movedCell(map, { row: 1, column: 1 }, 'ArrowUp', true), { row: 1, column: 1 });
    assert.deepEqual(movedCell(map, { row: 0, column: 0 }, 'ArrowLeft', false), { row: 0, column: 0 });
  });

  it('a few octaves are drawn whole, many around the format', () => {
    const { octaves } = partsOf([1]).body('distribution');
    assert.deepEqual(octaveWindow({ ...octaves, lowest: -3, counts: [1, 2, 0] }, -6, 1), { from: -8, to: 3 });
    const many = { ...octaves, lowest: -1074, counts: Array.from({ length: 2098 }, () => 1) };
    assert.deepEqual(octaveWindow(many, -6, 2), { from: -42, to: 38 });
  });

  it('a theme without a colour gets the one of its kind, forced colours the reader’s', () => {
    const variable = (name: string): string => (name === '--vscode-charts-blue' ? ' #123456 ' : '');
    const palette = paletteOf('contrastDark', false, variable);
    assert.equal(palette.inRange, '#123456');
    assert.equal(palette.clippedLow, FALLBACK.contrastDark.clippedLow);
    assert.equal(paletteOf('dark', true, variable).foreground, 'CanvasText');
    assert.equal(themeKind(new Set(['vscode-high-contrast', 'vscode-high-contrast-light'])), 'contrastLight');
  });

  it('texts of a saved picture are escaped, and what XML may not hold is left out', () => {
    const scene: Scene = {
      width: 10,
      height: 10,
      background: '"><script>',
      font: '"a" & b',
      marks: [{ kind: 'text', x: NaN, y: 0, text: '<b>&"\u0000\ud800', colour: 'red', anchor: 'start', size: 10 }],
    };
    const svg = sceneSvg(scene);
    assert.ok(svg.includes('>&lt;b&gt;&amp;&quot;</text>'));
    assert.ok(svg.includes('font-family="&quot;a&quot; &amp; b"'));
    assert.ok(!svg.includes('<script'));
  });
});
