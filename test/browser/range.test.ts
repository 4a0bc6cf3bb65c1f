import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { accessibilityProblems } from './accessibility';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

/** 48 taps between −0.12 and 0.31, and one outlier. */
const TAPS = Array.from({ length: 48 }, (_unused, i) => (0.31 * Math.exp(-i / 12) * Math.cos(i / 3)).toFixed(5));
const SOURCE = `/* FIR low-pass */
static const float fir[49] = {
    ${TAPS.join('f, ')}f,
    1.9375f
};
static const float gains[2][3] = {{0.101f, -1.99f, 0.5f}, {0.01f, -0.02f, 0.03f}};
static const float empty_name = 0.101f;
`;

/** Asks again until the answer holds the pattern. */
async function eventually(what: string, ask: () => Promise<string>, expected: RegExp): Promise<void> {
  const end = Date.now() + 15_000;
  let text = await ask();
  while (!expected.test(text) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 100));
    text = await ask();
  }
  assert.ok(expected.test(text), `${what}: ${text}`);
}

/** Drags the middle of a part of the page by so many pixels, in steps as a hand does. */
async function drag(workbench: Workbench, part: Locator, dx: number): Promise<void> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  assert.ok(box);
  const { mouse } = workbench.page;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx, y, { steps: 12 });
  await mouse.up();
}

/** Takes the file that the dialog offers, once it offers one. */
async function takeOffered(workbench: Workbench, name: string): Promise<void> {
  const offered = (): Promise<string> => workbench.quickInput.locator('input[type=text]').first().inputValue();
  await eventually('offers a file', offered, new RegExp(`/${name}$`));
  await new Promise(resolve => setTimeout(resolve, 300));
  await workbench.page.keyboard.press('Enter');
}

for (const host of ['node', 'web'] as const)
  describe(`the range view as a person uses it, ${host} host`, () => {
    let workbench: Workbench;
    let page: Frame;

    before(async () => {
      const size = { width: 1500, height: 950 };
      // A window that is told what to open does not restore what was open.
      workbench = await openWorkbench({ files: { 'fir.c': SOURCE }, host, size });
      await workbench.openFile('fir.c');
      await workbench.goTo(3, 6);
    });

    after(() => workbench.close());

    const format = (): Promise<string> => page.locator('.format strong').innerText();
    const figure = (id: string): Locator => page.locator(`figure[aria-labelledby="${id}-title"]`);
    const tab = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

    it('opens from a hover', async () => {
      await workbench.hover(`${TAPS[1]}f`);
      await workbench.hoverWidget.getByText('Analyze range').first().click();
      page = await workbench.webview();
      await page.locator('h1', { hasText: 'fir' }).waitFor();
      assert.match(await format(), /^s8\/6/);
      await figure('histogram').locator('canvas').waitFor();
      assert.match(
        await figure('histogram').locator('figcaption').innerText(),
        /All 49 values lie in the range of s8\/6/,
      );
      await workbench.page.mouse.move(2, 2);
      await workbench.screenshot(`range-distribution-${host}`);
    });

    it('drags the box over the bits: by its edge wider, by its middle elsewhere, by keys back', async () => {
      const bits = figure('bits');
      await drag(workbench, bits.locator('.chart-handle-low'), -60);
      await eventually('wider', format, /^s(9|10|11)\//);
      await bits.locator('.chart-handle-low').focus();
      for (let i = 0; i < 12 && !(await format()).startsWith('s8/'); i++) {
        const before = await format();
        await workbench.page.keyboard.press('ArrowRight');
        await eventually('a bit less', async () => ((await format()) === before ? 'the same' : 'changed'), /changed/);
      }
      await eventually('as before', format, /^s8\/6/);
      await bits.locator('.chart-handle-box').focus();
      await workbench.page.keyboard.press('ArrowLeft');
      await eventually('one place to the left', format, /^s8\/7/);
      const caption = figure('histogram').locator('figcaption');
      await eventually('what that costs', () => caption.innerText(), /1 of 49 values .* outside/);
      await drag(workbench, bits.locator('.chart-handle-box'), 30);
      await eventually('and back', format, /^s8\/6/);
    });

    it('chooses on the curve and on the map, by mouse and by keys, and asks for the smallest width', async () => {
      await tab('Choosing frac_bw');
      await figure('curve').locator('canvas').waitFor();
      await figure('curve').locator('.chart-surface').focus();
      await workbench.page.keyboard.press('End');
      await eventually(
        'the last candidate',
        () => figure('curve').locator('.chart-readout').innerText(),
        /frac_bw \d+: .*dB/,
      );
      await workbench.page.keyboard.press('Enter');
      await eventually('chosen', format, /^s8\/1\d/);
      await page.getByRole('combobox', { name: /^Metric/ }).selectOption({ label: 'Saturated' });
      await eventually(
        'the other metric',
        () => figure('curve').locator('.chart-readout').innerText(),
        /frac_bw \d+: .* %/,
      );
      await page.getByRole('combobox', { name: /^Metric/ }).selectOption({ label: 'SQNR' });
      await page.getByLabel('Wanted').selectOption({ label: 'SQNR of at least (dB)' });
      await eventually(
        'the smallest',
        () => figure('map').locator('figcaption').innerText(),
        /^s\d+\/\d+ is the smallest format that reaches 40.00 dB/,
      );
      const cells = figure('map').locator('.chart-surface');
      await cells.scrollIntoViewIfNeeded();
      await cells.click({ position: { x: 40, y: 40 } });
      await eventually('a cell', format, /^s[34]\//);
      await workbench.page.mouse.move(2, 2);
      await workbench.screenshot(`range-choice-${host}`);
      // What a changed picture shows is what a new one does.
      const picture = (): Promise<string> =>
        figure('curve')
          .locator('canvas')
          .evaluate(canvas => (canvas as HTMLCanvasElement).toDataURL());
      const changed = await picture();
      await tab('Errors');
      await tab('Choosing frac_bw');
      await figure('curve').locator('canvas').waitFor();
      assert.ok((await picture()) === changed, 'The curve is not drawn anew.');
      await page.getByLabel('Preset').selectOption('Q1.6');
      await eventually('a preset', format, /^s8\/6/);
      await page.getByLabel('By policy').check();
    });

    it('clips the outlier away and reads what that costs and wins', async () => {
      await tab('Range clipping');
      await figure('clipping').locator('.chart-handle').nth(1).waitFor();
      await drag(workbench, figure('clipping').locator('.chart-handle').nth(1), -150);
      await eventually(
        'clipped',
        () => figure('clipping').locator('figcaption').innerText(),
        /^Clipped to .*: 1 value moved to an end; s8\/[789] holds/,
      );
      await eventually(
        'split',
        () => figure('split').locator('figcaption').innerText(),
        /by clipping: [\d.e-]+ .*, by rounding: [\d.e-]+/,
      );
      await figure('clipping').locator('.chart-handle').first().focus();
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.page.mouse.move(2, 2);
      await workbench.screenshot(`range-clipping-${host}`);
      await page.getByRole('combobox', { name: /^Clip/ }).selectOption({ label: 'to a percentile' });
      await eventually('percentile', () => figure('clipping').locator('figcaption').innerText(), /moved to an end/);
      await page.getByRole('combobox', { name: /^Clip/ }).selectOption({ label: 'nothing' });
      await eventually('nothing', () => figure('clipping').locator('figcaption').innerText(), /^Nothing is clipped/);
    });

    it('lays the schemes side by side and switches their conventions', async () => {
      await tab('Schemes');
      const caption = figure('schemes').locator('figcaption');
      await eventually('the price', () => caption.innerText(), /The power of two costs/);
      assert.equal(await page.getByRole('row', { name: /^affine symmetric/ }).count(), 2);
      await workbench.screenshot(`range-schemes-${host}`);
    });

    it('clicks a worst value and lands on its literal', async () => {
      await tab('Errors');
      await page
        .getByRole('button', { name: /^Show value \d+ in the editor/ })
        .first()
        .click();
      const index = Number(
        await page
          .getByRole('button', { name: /^Show value/ })
          .first()
          .innerText(),
      );
      const written = `${TAPS[index] ?? '1.9375'}f`;
      await eventually(
        'selected',
        () => workbench.statusBarItem(/selected/).innerText(),
        new RegExp(`\\(${written.length} selected\\)`),
      );
      await workbench.screenshot(`range-errors-${host}`);
    });

    it('follows the cursor to another array, and stays where it is pinned', async () => {
      await workbench.goTo(6, 22);
      await eventually('follows', () => page.locator('h1').innerText(), /^gains$/);
      await page.getByLabel('Pin').check();
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.goTo(2, 21);
      await new Promise(resolve => setTimeout(resolve, 800));
      assert.equal(await page.locator('h1').innerText(), 'gains');
      await page.getByLabel('Pin').uncheck();
    });

    it('lists the arrays of the file, sorts them and opens one', async () => {
      await tab('Arrays');
      await page.getByRole('button', { name: 'Open fir' }).waitFor();
      const first = (): Promise<string> => page.locator('#panel tbody tr').first().innerText();
      assert.match(await first(), /^fir/);
      const byName = page.locator('#panel thead button').first();
      await byName.click();
      await byName.click();
      await eventually('sorted', first, /^gains/);
      await workbench.screenshot(`range-arrays-${host}`);
      await page.getByRole('button', { name: 'Open fir' }).click();
      await eventually('opened', () => page.locator('h1').innerText(), /^fir$/);
    });

    it('follows an edit, and takes an applied conversion back with one undo', async () => {
      await tab('Errors');
      await page.locator('.menu > summary', { hasText: 'Apply' }).click();
      await page.getByRole('button', { name: 'Quantize the numbers in place' }).click();
      await workbench.statusBarItem(/of 49 numbers changed/).waitFor();
      await workbench.runCommand('View: Focus First Editor Group');
      await eventually('in the source', () => workbench.visibleText(), /0\.3125f, /);
      await eventually(
        'in the view',
        () => figure('errors').locator('figcaption').innerText(),
        /holds every value without an error/,
      );
      await workbench.click('1.9375');
      await workbench.page.keyboard.press(process.platform === 'darwin' ? 'Meta+KeyZ' : 'Control+KeyZ');
      await eventually('undone', () => workbench.visibleText(), /0\.31000f, 0\.26951f/);
      await eventually(
        'in the view',
        () => figure('errors').locator('figcaption').innerText(),
        /The largest error in s8\/6/,
      );
    });

    it('shows an interval that is typed, its open ends apart from closed ones', async () => {
      const interval = page.getByLabel('Interval');
      await interval.fill('(-2, 2)');
      await interval.press('Enter');
      await eventually('open', format, /^s8\/6/);
      await interval.fill('[-2, 2]');
      await interval.press('Enter');
      await eventually('closed', format, /^s8\/5/);
      await interval.fill('[1, 2]');
      await interval.press('Enter');
      await eventually('all above 0', () => page.locator('h1').innerText(), /\[1, 2\]/);
      await tab('Schemes');
      const affine = page.getByRole('row', { name: /^affine asymmetric/ }).first();
      await eventually('a zero point far below', () => affine.innerText(), /\t-383\t/);
      await page.getByLabel('Range holds 0').check();
      await eventually('0 in the range', () => affine.innerText(), /\t-128\t/);
      await page.getByLabel('Range holds 0').uncheck();
      await interval.fill('(2');
      await interval.press('Enter');
      await eventually('refused', () => page.locator('[role=alert]').innerText(), /brackets/);
      await page.locator('[role=alert] button').click();
    });

    it('saves the picture and the numbers through a dialog', async () => {
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.goTo(2, 21);
      await workbench.runCommand('Fixed Point: Analyze Range');
      await eventually('back', () => page.locator('h1').innerText(), /^fir$/);
      await tab('Distribution');
      for (const [name, file] of [
        ['SVG', 'fir-bits.svg'],
        ['PNG', 'fir-bits.png'],
      ] as const) {
        await figure('bits')
          .getByRole('button', { name: `Save as ${name}` })
          .click();
        await takeOffered(workbench, file);
        await eventually(file, () => Promise.resolve(String(existsSync(path.join(workbench.folder, file)))), /true/);
      }
      assert.match(
        readFileSync(path.join(workbench.folder, 'fir-bits.svg'), 'utf8'),
        /^<svg [^]*range of the format[^]*<\/svg>\n$/,
      );
      assert.equal(readFileSync(path.join(workbench.folder, 'fir-bits.png')).subarray(1, 4).toString(), 'PNG');
    });

    it('is as it was after the window is loaded anew', async () => {
      await tab('Range clipping');
      await page.getByLabel('Bits', { exact: true }).fill('10');
      await page.getByLabel('Bits', { exact: true }).press('Enter');
      await eventually('ten bits', format, /^s10\//);
      await new Promise(resolve => setTimeout(resolve, 1500));
      const loaded = workbench.page.waitForEvent('load');
      await workbench.runCommand('Developer: Reload Window');
      await loaded;
      await workbench.ready();
      await workbench.page.locator('iframe.webview.ready').first().waitFor({ timeout: 60_000 });
      page = await workbench.webview();
      await page.locator('h1', { hasText: 'fir' }).waitFor();
      await eventually('the format', format, /^s10\//);
      assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Range clipping');
      await workbench.screenshot(`range-reloaded-${host}`);
    });

    it('saves its format as a setting', async () => {
      await page.locator('.menu > summary', { hasText: 'Apply' }).click();
      await page.getByRole('button', { name: 'Save as setting …' }).click();
      await workbench.pick('User');
      const saved = (): Promise<string> => Promise.resolve(String(workbench.userSettings()['fixedPoint.format']));
      await eventually('the setting', saved, /^s10\/\d+$/);
      assert.ok((await format()).startsWith(await saved()));
    });

    it('keeps the last state of a document that is closed, and says so', async () => {
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.runCommand('View: Close Editor');
      await eventually('stale', () => page.locator('.notice.stale').innerText(), /The document was closed/);
      assert.match(await format(), /^s10\//);
    });
  });

describe('the range view in every kind of theme', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'fir.c': SOURCE }, open: 'fir.c', size: { width: 1400, height: 900 } });
    await workbench.click('gains');
    await workbench.runCommand('Fixed Point: Analyze Range');
  });
  after(() => workbench.close());

  for (const theme of ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'])
    it(`has nothing that axe finds fault with: ${theme}`, async () => {
      await workbench.setTheme(theme);
      const page = await workbench.webview();
      await page.locator('h1', { hasText: 'gains' }).waitFor();
      for (const name of ['Distribution', 'Choosing frac_bw', 'Range clipping', 'Schemes', 'Errors', 'Arrays']) {
        await page.getByRole('tab', { name, exact: true }).click();
        await page.locator('#panel figure, #panel table').first().waitFor();
        assert.deepEqual(await accessibilityProblems(page), [], name);
        await workbench.screenshot(`range ${theme} ${name}`);
      }
    });

  it('fits a narrow column, as it is at 200 % as well', async () => {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.page.setViewportSize({ width: 690, height: 900 });
    const page = await workbench.webview();
    for (const name of ['Distribution', 'Choosing frac_bw', 'Range clipping', 'Schemes', 'Errors', 'Arrays']) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.locator('#panel figure, #panel table').first().waitFor();
      const [wide, column] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      assert.ok(column < 360, `${column} is no narrow column.`);
      assert.ok(wide <= column, `${name} is ${wide} px wide in a column of ${column}.`);
      await workbench.screenshot(`range narrow ${name}`);
    }
  });
});
