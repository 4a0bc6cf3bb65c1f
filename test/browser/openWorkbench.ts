/** Starts real VS Code in a browser, the extension in it, and hands out what a person has: a window, a mouse and a keyboard. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { settingsFile, startServer, writeSettings } from '../../scripts/host/servedServer.mjs';
import { workbenchUrl } from '../../scripts/host/workbenchUrl.mjs';
import { extensionId, root } from '../../scripts/run/root.mjs';
import { temporaryFolder } from '../../scripts/run/temporaryFolder.mjs';
import { Workbench } from './workbench';

export interface WorkbenchOptions {
  /** A folder of the project that is copied and opened; without it an empty one. */
  readonly folder?: string;
  /** Further files, by path in the folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** The one that is open from the start. */
  readonly open?: string;
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Where the extension runs. */
  readonly host?: 'node' | 'web';
  /** The window's size in CSS pixels, and how many of the screen's make one. */
  readonly size?: { readonly width: number; readonly height: number; readonly scale?: number };
}

let browser: Promise<Browser> | undefined;
const opened = new Set<Workbench>();

const newContext = async ({
  width,
  height,
  scale = 1,
}: NonNullable<WorkbenchOptions['size']>): Promise<BrowserContext> => {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
};

const fillFolder = (folder: string, options: WorkbenchOptions): void => {
  if (options.folder !== undefined) cpSync(path.join(root, options.folder), folder, { recursive: true });
  else mkdirSync(folder);
  for (const [name, text] of Object.entries(options.files ?? {})) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

/** Opens a fresh VS Code: own server, own settings, own copy of the folder. Close it when done. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const temporary = temporaryFolder();
  const folder = path.join(temporary.folder, path.basename(options.folder ?? 'work'));
  const dataFolder = path.join(temporary.folder, 'data');
  fillFolder(folder, options);
  const kind = options.host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
  await writeSettings(dataFolder, { 'files.autoSave': 'off', ...kind, ...options.settings });
  const server = await startServer({ dataFolder });
  const context = await newContext(options.size ?? { width: 1280, height: 800 });
  const page = await context.newPage();
  const close = async (): Promise<void> => {
    opened.delete(workbench);
    await context.close();
    await server.stop();
    temporary.remove();
  };
  const workbench = new Workbench({ page, folder, settingsFile: settingsFile(dataFolder), close });
  opened.add(workbench);
  const openFile = options.open === undefined ? {} : { openFile: path.join(folder, options.open) };
  await page.goto(workbenchUrl({ port: server.port, folder, extension: root, ...openFile }));
  await workbench.ready(options.open);
  return workbench;
}

afterEach('keep a picture of what failed', async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replaceAll(/\W+/g, '-').slice(0, 80);
  for (const workbench of opened) await workbench.screenshot(`failed-${name}`).catch(() => undefined);
});

after('close what is still open', async () => {
  for (const workbench of opened) await workbench.close();
  await (await browser)?.close();
});
