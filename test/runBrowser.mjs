/**
 * Runs test/browser/: the served VS Code under mouse and keyboard.
 * `node test/runBrowser.mjs [--grep WORDS] [part of a file's name…]`
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../esbuild.mjs';
import { browserProgram } from '../scripts/host/browser.mjs';
import { servedVSCode } from '../scripts/host/servedVSCode.mjs';
import { cleanEnvironment } from '../scripts/run/cleanEnvironment.mjs';
import { exitWith } from '../scripts/run/exitWith.mjs';
import { root } from '../scripts/run/root.mjs';
import { runFolder } from '../scripts/run/runFolder.mjs';
import { runMocha } from '../scripts/run/runMocha.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });

await exitWith(
  async () => {
    process.chdir(root);
    cleanEnvironment();
    const names = (await readdir(path.join(root, 'test', 'browser'))).filter(name => name.endsWith('.test.ts')).sort();
    const wanted = names.filter(name => positionals.length === 0 || positionals.some(part => name.includes(part)));
    if (wanted.length === 0) throw new Error('There is no *.test.ts in test/browser/ to run.');
    await build(['extension', 'webview', 'browser-tests']);
    await servedVSCode();
    process.env.CHROME_PATH = await browserProgram();
    const files = wanted.map(name => path.join(runFolder, 'browser', name.replace(/\.ts$/, '.mjs')));
    return runMocha({ suite: 'browser', files, timeoutMs: 90_000, grep: values.grep });
  },
  { suite: 'browser' },
);
