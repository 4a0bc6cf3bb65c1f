import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { outFolder } from '../../scripts/run/root.mjs';
import { placeOf, type Place } from './placeOf';

const SOON_MS = 15_000;
const START_MS = 60_000;
/** Longer than VS Code waits before it shows a hover, and than our provider may take. */
const SILENCE_MS = 1_500;
/** How long the mouse stays for a hover before it is moved anew. */
const STAY_MS = 4_000;
const CONTROL = process.platform === 'darwin' ? 'Meta' : 'Control';

interface Parts {
  readonly page: Page;
  /** The copy that is open, on disk. */
  readonly folder: string;
  /** Where the user's settings are kept. */
  readonly settingsFile: string;
  readonly close: () => Promise<void>;
}

/** One VS Code window, used as a person does. What does not come in time is an error with a sentence. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly close: () => Promise<void>;
  readonly #settingsFile: string;

  constructor({ page, folder, settingsFile, close }: Parts) {
    this.page = page;
    this.folder = folder;
    this.close = close;
    this.#settingsFile = settingsFile;
  }

  /** Waits until the window is there, its folder is listed and the file that was to be opened is open. */
  async ready(name?: string): Promise<void> {
    await this.page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: START_MS });
    await this.page.locator('.statusbar-item').first().waitFor({ timeout: SOON_MS });
    await this.page.locator('.monaco-workbench[class*=vscode-theme-]').waitFor({ timeout: START_MS });
    if (name !== undefined) await this.#opened(name, START_MS);
  }

  // ---- palette and input boxes

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** The rows that a quick pick or the palette offers, as texts. */
  async rows(): Promise<string[]> {
    return this.quickInput.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  }

  async #chooseRow(label: string): Promise<void> {
    const row = this.quickInput.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor({ timeout: SOON_MS }).catch(async () => {
      throw new Error(`'${label}' is not offered. What is: ${(await this.rows()).join(' | ')}`);
    });
    await row.click();
  }

  /** Runs a command by the title that the palette shows. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.quickInput.locator('input').first();
    await input.waitFor({ timeout: SOON_MS });
    await input.fill(`>${title}`);
    await this.#chooseRow(title);
  }

  /** Chooses from a quick pick that is open. */
  async pick(label: string): Promise<void> {
    const input = this.quickInput.locator('input[type=text]').first();
    await input.waitFor({ timeout: SOON_MS });
    await input.fill(label);
    await this.#chooseRow(label);
  }

  /** Types into the input box that is open; `enter: false` leaves it open, to read what it says. */
  async answer(text: string, { enter = true } = {}): Promise<void> {
    const input = this.quickInput.locator('input[type=text], input[type=password]').first();
    await input.waitFor({ timeout: SOON_MS });
    await input.fill(text);
    if (enter) await this.page.keyboard.press('Enter');
  }

  /** What the open input box says below its field. */
  async inputMessage(): Promise<string> {
    return this.quickInput.locator('.quick-input-message').innerText({ timeout: SOON_MS });
  }

  // ---- files and editors

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[role=code]').first();
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press(`${CONTROL}+KeyP`);
    const input = this.quickInput.locator('input').first();
    await input.waitFor({ timeout: SOON_MS });
    await input.fill(name);
    await this.#chooseRow(path.posix.basename(name));
    await this.#opened(name);
  }

  async #opened(name: string, timeout = SOON_MS): Promise<void> {
    const tab = this.page.locator('.tab.active', { hasText: path.posix.basename(name) });
    await tab.waitFor({ timeout });
    await this.editor.locator('.view-line').first().waitFor({ timeout });
  }

  /** Puts the cursor there and scrolls to it; both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+KeyG');
    await this.answer(`:${line}:${column}`);
    await this.quickInput.waitFor({ state: 'hidden', timeout: SOON_MS });
  }

  /** The lines of the active editor that can be seen. */
  async visibleText(): Promise<string> {
    const lines = await this.editor.locator('.view-line').evaluateAll(elements =>
      elements
        .map(element => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Saves the active editor and reads the file from disk. */
  async saveAndRead(name: string): Promise<string> {
    await this.page.keyboard.press(`${CONTROL}+KeyS`);
    await this.page.locator('.tab.active:not(.dirty)').waitFor({ timeout: SOON_MS });
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Where a text that can be seen stands on the screen: its `nth` occurrence, counted from 0. */
  async #find(text: string, nth: number): Promise<Place> {
    let place: Place | undefined;
    const look = async (): Promise<boolean> => {
      place = await this.editor.evaluate(placeOf, { text, nth });
      return place !== undefined;
    };
    await this.#until(`the text '${text}' (occurrence ${nth}) is in sight`, look);
    if (!place) throw new Error(`The text '${text}' went out of sight.`);
    return place;
  }

  /** Clicks into the middle of a text. */
  async click(text: string, nth = 0): Promise<void> {
    const { left, right, middle } = await this.#find(text, nth);
    await this.page.mouse.click((left + right) / 2, middle);
  }

  /** Selects a text by dragging the mouse over it. */
  async select(text: string, nth = 0): Promise<void> {
    const { left, right, middle } = await this.#find(text, nth);
    await this.page.mouse.move(left + 1, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(right, middle, { steps: 5 });
    await this.page.mouse.up();
  }

  // ---- hovers

  /** The hover that is open in the editor. */
  get hoverWidget(): Locator {
    return this.page
      .locator('.monaco-hover:visible .hover-contents:visible')
      .locator('xpath=ancestor::*[contains(@class,"monaco-hover")][1]');
  }

  async #pointAt(text: string, nth: number): Promise<void> {
    const { left, right, middle } = await this.#find(text, nth);
    await this.page.mouse.move(2, 2);
    await this.hoverWidget.first().waitFor({ state: 'hidden', timeout: SOON_MS });
    await this.page.mouse.move((left + right) / 2 + 2, middle + 1);
    await this.page.mouse.move((left + right) / 2, middle, { steps: 3 });
  }

  /**
   * Puts the mouse on a text and reads the hover that comes. As a person would, it moves the mouse anew when nothing comes:
   * just after the start extensions are not there yet, and VS Code asks once for every stay of the mouse.
   */
  async hover(text: string, nth = 0): Promise<string> {
    const loaded = this.hoverWidget.filter({ hasNotText: /^Loading\.\.\.$/ }).first();
    const end = Date.now() + SOON_MS;
    do {
      await this.#pointAt(text, nth);
      const came = await loaded.waitFor({ timeout: STAY_MS }).then(
        () => true,
        () => false,
      );
      if (came) return (await loaded.innerText()).replaceAll('\u00a0', ' ');
    } while (Date.now() < end);
    throw new Error(`The mouse on '${text}' brought no hover within ${SOON_MS / 1000} s.`);
  }

  /** Puts the mouse on a text and throws when a hover comes. Tells something only after another hover has come. */
  async hoverNothing(text: string, nth = 0): Promise<void> {
    await this.#pointAt(text, nth);
    await this.page.waitForTimeout(SILENCE_MS);
    const texts = await this.hoverWidget.allInnerTexts();
    if (texts.length > 0) throw new Error(`The mouse on '${text}' brought a hover: ${texts.join('\n')}`);
  }

  // ---- the rest of the window

  /** A webview's document, once it is there. */
  async webview(nth = 0): Promise<Frame> {
    const outer = this.page.locator('iframe.webview.ready').nth(nth);
    await outer.waitFor({ timeout: SOON_MS });
    const inner = outer.contentFrame().locator('#active-frame');
    await inner.waitFor({ state: 'attached', timeout: SOON_MS });
    const frame = await (await inner.elementHandle()).contentFrame();
    if (!frame) throw new Error('The webview has no document.');
    await frame.waitForLoadState('domcontentloaded');
    return frame;
  }

  /** An item of the status bar by a piece of its text. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** The text of a message that pops up; dismisses nothing. */
  async notification(text: string | RegExp): Promise<string> {
    const toast = this.page.locator('.notification-toast', { hasText: text }).first();
    await toast.waitFor({ timeout: SOON_MS });
    return toast.locator('.notification-list-item-message').innerText();
  }

  /** What was last copied. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Sets settings of the user, in their file as a person does: VS Code does not notice when another program writes it. */
  async setSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const text = JSON.stringify({ ...this.userSettings(), ...settings }, undefined, 2);
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.#opened('settings.json');
    await this.page.evaluate(json => navigator.clipboard.writeText(json), text);
    await this.editor.locator('.view-line').first().click();
    for (const key of ['KeyA', 'KeyV', 'KeyS']) await this.page.keyboard.press(`${CONTROL}+${key}`);
    await this.#until('the settings are saved', () => readFileSync(this.#settingsFile, 'utf8').trim() === text);
    await this.runCommand('View: Close Editor');
  }

  /** The user's settings, as their file holds them. */
  userSettings(): Record<string, unknown> {
    return JSON.parse(readFileSync(this.#settingsFile, 'utf8')) as Record<string, unknown>;
  }

  /** Switches to a colour theme by the name that is shown, for example 'Dark Modern' or 'Dark High Contrast'. */
  async setTheme(name: string): Promise<void> {
    const theme = async (): Promise<string | undefined> =>
      /vscode-theme-\S+/.exec((await this.page.locator('.monaco-workbench').getAttribute('class')) ?? '')?.[0];
    const before = await theme();
    await this.runCommand('Preferences: Color Theme');
    await this.pick(name);
    await this.#until(`the theme is '${name}'`, async () => (await theme()) !== before);
    // Colours fade in.
    await this.page.waitForTimeout(1_000);
  }

  async #until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + SOON_MS;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Within ${SOON_MS / 1000} s it did not come to pass that ${what}.`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Keeps a picture as out/screenshots/NAME.png: of the window, or of one element. */
  async screenshot(name: string, part?: Locator): Promise<string> {
    const file = path.join(outFolder, 'screenshots', `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await (part ?? this.page).screenshot({ path: file });
    return file;
  }
}
