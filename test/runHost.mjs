/**
 * Runs test/vscode/ inside VS Code. `node test/runHost.mjs node|web [--grep WORDS]`: the extension host of Node (desktop VS Code,
 * or the served one where there is no desktop) or the one in a browser's worker (always the served one).
 */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build } from '../esbuild.mjs';
import { desktopVSCode } from '../scripts/host/desktopVSCode.mjs';
import { shimExecutable } from '../scripts/host/shimExecutable.mjs';
import { servedVSCode } from '../scripts/host/servedVSCode.mjs';
import { browserProgram } from '../scripts/host/browser.mjs';
import { cleanEnvironment } from '../scripts/run/cleanEnvironment.mjs';
import { exitWith } from '../scripts/run/exitWith.mjs';
import { readReport } from '../scripts/run/report.mjs';
import { root } from '../scripts/run/root.mjs';
import { runFolder } from '../scripts/run/runFolder.mjs';
import { say } from '../scripts/run/say.mjs';
import { temporaryFolder } from '../scripts/run/temporaryFolder.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const [host] = positionals;
if (host !== 'node' && host !== 'web') throw new Error('Say which extension host: node test/runHost.mjs node|web');

const suite = `${host}-host`;

/** A copy of examples/ that tests may write into. */
const workspaceCopy = folder => {
  const copy = path.join(folder, 'examples');
  const examples = path.join(root, 'examples');
  mkdirSync(copy);
  if (existsSync(examples)) cpSync(examples, copy, { recursive: true });
  return copy;
};

/** @vscode/test-electron starts VS Code through a shell on Windows and does not quote. */
const word = text => (process.platform === 'win32' && text.includes(' ') ? `"${text}"` : text);

/** A desktop VS Code, or our program that stands in for it; what takes long happens here, before the tests' clocks run. */
const executable = async () => {
  const desktop = host === 'node' ? await desktopVSCode() : undefined;
  if (desktop !== undefined) return desktop;
  await servedVSCode();
  process.env.CHROME_PATH = await browserProgram();
  return shimExecutable();
};

const main = async () => {
  process.chdir(root);
  cleanEnvironment();
  if (values.grep !== undefined) process.env.FPL_GREP = values.grep;
  await build(['extension', 'webview', `${suite}-tests`]);
  const vscodeExecutablePath = await executable();
  say(`Running test/vscode/ in the ${host} extension host of ${vscodeExecutablePath}`);
  const { folder } = temporaryFolder();
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: word(root),
    extensionTestsPath: word(path.join(runFolder, 'vscode', host, 'index')),
    extensionTestsEnv: { FPL_EXTENSION_HOST: host },
    launchArgs: [
      word(workspaceCopy(folder)),
      `--user-data-dir=${word(path.join(folder, 'user'))}`,
      `--extensions-dir=${word(path.join(folder, 'extensions'))}`,
    ],
  });
  const report = readReport(suite);
  if (report === undefined || report.passed === 0)
    throw new Error('The tests ended well but left no report of any test.');
};

await exitWith(main, { suite });
