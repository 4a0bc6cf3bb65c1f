import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

describe('the served workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'filter.c': 'const float gain = 0.101f;\nint taps[3] = { 1, 2, 3 };\n' },
    });
  });

  after(() => workbench.close());

  it('opens a file by its name and shows its text', async () => {
    await workbench.openFile('filter.c');
    assert.match(await workbench.visibleText(), /const float gain = 0\.101f;/);
  });

  it('shows a hover under the mouse', async () => {
    await workbench.openFile('filter.c');
    assert.match(await workbench.hover('0.101'), /0\.101/);
  });

  it('has activated the extension for a file of its language', async () => {
    await workbench.openFile('filter.c');
    await workbench.runCommand('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: /fixed-point.lens/i });
    await row.waitFor({ timeout: 15_000 });
    assert.match(await row.innerText(), /Activation: \d+ms/);
  });
});
