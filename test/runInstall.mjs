/** Installs the packaged extension into the served VS Code, in a data folder of its own, and checks that it is there and works. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../scripts/host/browser.mjs';
import { servedVSCode } from '../scripts/host/servedVSCode.mjs';
import { serverArguments, startServer, writeSettings } from '../scripts/host/servedServer.mjs';
import { workbenchUrl } from '../scripts/host/workbenchUrl.mjs';
import { runChild } from '../scripts/run/children.mjs';
import { cleanEnvironment } from '../scripts/run/cleanEnvironment.mjs';
import { exitWith } from '../scripts/run/exitWith.mjs';
import { extensionId, root } from '../scripts/run/root.mjs';
import { runChecks } from '../scripts/run/runChecks.mjs';
import { temporaryFolder } from '../scripts/run/temporaryFolder.mjs';
import { vsixFile } from '../scripts/run/vsixFile.mjs';

const ANSWER_MS = 2 * 60_000;
const START_MS = 60_000;

const { folder } = temporaryFolder();
const dataFolder = path.join(folder, 'data');

/** Runs the server's program for one answer. */
const ask = async (...flags) => {
  const { node, serverMain } = await servedVSCode();
  const args = [serverMain, ...flags, ...serverArguments(dataFolder)];
  const { code, output } = await runChild(node, args, { cwd: folder, timeoutMs: ANSWER_MS });
  if (code !== 0) throw new Error(`'${flags.join(' ')}' ended with ${code}:\n${output.trim()}`);
  return output;
};

const install = async () => {
  if (!existsSync(vsixFile)) throw new Error(`There is no ${vsixFile}: run 'npm run test:package' first.`);
  await ask('--install-extension', vsixFile);
};

const isListed = async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const lines = (await ask('--list-extensions', '--show-versions')).split(/\r?\n/).map(line => line.trim());
  if (!lines.includes(`${extensionId}@${version}`))
    throw new Error(`${extensionId}@${version} is not among: ${lines.filter(line => line.includes('@')).join(', ')}`);
};

/** Its item in the status bar comes with a file of its language. */
const isActivated = async () => {
  const work = path.join(folder, 'work');
  const file = path.join(work, 'gain.c');
  mkdirSync(work);
  writeFileSync(file, 'const float gain = 0.101f;\n');
  await writeSettings(dataFolder, {});
  const server = await startServer({ dataFolder });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(workbenchUrl({ port: server.port, folder: work, openFile: file }));
    await page.locator(`.statusbar-item[id^="${extensionId}"]`).waitFor({ timeout: START_MS });
  } finally {
    await browser.close();
    await server.stop();
  }
};

await exitWith(
  () => {
    cleanEnvironment();
    return runChecks('install', {
      'VS Code installs the VSIX': install,
      'VS Code lists it': isListed,
      'it wakes up when a C file is opened': isActivated,
    });
  },
  { suite: 'install' },
);
