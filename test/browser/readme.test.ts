import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const PLAIN = {
  'workbench.activityBar.location': 'hidden',
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
};

/** Makes out/screenshots/readme-range.png, which is looked at and copied to media/range.png by hand. */
describe('the README’s picture of the range view', () => {
  let workbench: Workbench;
  before(async () => {
    const size = { width: 1240, height: 1180, scale: 1 };
    workbench = await openWorkbench({ folder: 'examples', open: 'fir.c', settings: PLAIN, size });
    await workbench.setTheme('Dark Modern');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
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

/** Makes out/screenshots/readme-hover.png, in the same way: media/hover.png. */
describe('the README’s picture of a hover', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      open: 'quiz.py',
      settings: PLAIN,
      // A hover may take a quarter of the editor's height.
      size: { width: 1000, height: 2900, scale: 1 },
    });
    await workbench.setTheme('Dark Modern');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
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
