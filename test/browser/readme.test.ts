import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

/** Makes the README's picture, out/screenshots/readme-hover.png; it is looked at and copied to media/hover.png by hand. */
const PLAIN = {
  'workbench.colorTheme': 'Dark Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.visible': false,
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
};

/** Makes out/screenshots/readme-range.png, in the same way: media/range.png. */
describe('the README’s picture of the range view', () => {
  let workbench: Workbench;
  before(async () => {
    const size = { width: 1400, height: 1150, scale: 1 };
    workbench = await openWorkbench({ folder: 'examples', open: 'fir.c', settings: PLAIN, size });
  });
  after(() => workbench.close());

  it('is of the taps in fir.c', async () => {
    await workbench.hover('0.02618f');
    await workbench.hoverWidget.getByText('Analyze range').first().click();
    const page = await workbench.webview();
    await page.locator('figure canvas').first().waitFor();
    await workbench.page.mouse.move(2, 2);
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('readme-range');
  });
});

describe('the README’s picture', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      open: 'quiz.py',
      settings: PLAIN,
      // A hover may take a quarter of the editor's height.
      size: { width: 1000, height: 2900, scale: 1 },
    });
  });

  after(() => workbench.close());

  it('is of a weight in quiz.py', async () => {
    const text = await workbench.hover('0.101', 2);
    assert.match(text, /0\.101 → 0\.09375 · s8\/6 \(Q1\.6\) · code 6 = 0x06 = 0b00\.000110/);
    const box = await workbench.hoverWidget.first().boundingBox();
    assert.ok(box);
    await workbench.page.screenshot({
      path: 'out/screenshots/readme-hover.png',
      clip: { x: 0, y: 35, width: 1000, height: Math.round(box.y + box.height) },
    });
  });
});
