import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const FIR = `/* FIR low-pass, 8 taps */
const float fir[8] = {
    -1.99f, 0.101f, 0.5f, 1.25f,
    1.25f, 0.5f, 0.101f, 1.98f,
};
const float gain = 0.101f;
`;

/** Asks again until the answer holds the pattern, as a person waits for a list to follow the typing. */
async function eventually(ask: () => Promise<string>, expected: RegExp): Promise<void> {
  const end = Date.now() + 10_000;
  let text = await ask();
  while (!expected.test(text) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 100));
    text = await ask();
  }
  assert.match(text, expected);
}

describe('a person with a mouse and a keyboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { 'fir.c': FIR, 'weights.json': '{"w": [0.101, -1.5, 1.25]}' } });
    await workbench.openFile('fir.c');
  });

  after(() => workbench.close());

  it('hovers a weight and reads the quiz’s answer, the array’s policies and its picture', async () => {
    const text = await workbench.hover('0.101f');
    assert.match(text, /0\.101f → 0\.09375 · s8\/6 \(Q1\.6\) · code 6 = 0x06 = 0b00\.000110/);
    assert.match(text, /fir \[8\]/);
    assert.match(text, /cover\s+6\s+s8\/6/);
    assert.equal(await workbench.hoverWidget.first().locator('img[src^="data:image/svg"]').count(), 1);
    await workbench.screenshot('hover');
  });

  it('hovers the number that stands alone', async () => {
    assert.match(await workbench.hover('0.101f', 2), /0\.101f → 0\.1005859375 · s8\/10/);
  });

  it('sees the format in the status bar, chooses s8/6 by typing it, and the hover follows', async () => {
    await workbench.statusBarItem('auto 8').click();
    await workbench.answer('s8/99x', { enter: false });
    await eventually(async () => (await workbench.rows()).join('\n'), /no number format/);
    await workbench.answer('Q1.6', { enter: false });
    await eventually(async () => (await workbench.rows())[0] ?? '', /s8\/6 · Q1\.6/);
    await workbench.page.keyboard.press('Enter');
    await workbench.pick('User');
    await workbench.statusBarItem('Q1.6 = s8/6').waitFor();
    await workbench.click('gain');
    assert.match(await workbench.hover('0.101f', 2), /0\.101f → 0\.09375 · s8\/6/);
  });

  it('asks for the best format of (-2, 2) from the palette', async () => {
    await workbench.runCommand('Fixed Point: Best Format for a Range…');
    await workbench.answer('(-2', { enter: false });
    await eventually(() => workbench.inputMessage(), /brackets/);
    await workbench.answer('(-2, 2)');
    const rows = async (): Promise<string> => (await workbench.rows()).join('\n');
    await eventually(rows, /cover: s8\/6/);
    await eventually(rows, /strict: s8\/5/);
    await workbench.screenshot('best-format');
    await workbench.page.keyboard.press('Escape');
  });

  it('converts the whole array to hex codes and takes it back with one undo', async () => {
    await workbench.click('fir');
    await workbench.runCommand('Fixed Point: Convert to Integer Code');
    await workbench.pick('Hex');
    await workbench.statusBarItem(/8 of 8 numbers changed/).waitFor();
    const text = await workbench.visibleText();
    assert.match(text, /0x81, 0x06, 0x20, 0x50,/);
    assert.match(text, /FIR low-pass, 8 taps/);
    await workbench.page.keyboard.press(process.platform === 'darwin' ? 'Meta+KeyZ' : 'Control+KeyZ');
    await eventually(() => workbench.visibleText(), /-1\.99f, 0\.101f, 0\.5f, 1\.25f,/);
  });
});
