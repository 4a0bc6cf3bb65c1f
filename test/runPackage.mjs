/** Packages the extension as a VSIX and checks what is inside. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runChild } from '../scripts/run/children.mjs';
import { exitWith } from '../scripts/run/exitWith.mjs';
import { root } from '../scripts/run/root.mjs';
import { runChecks } from '../scripts/run/runChecks.mjs';
import { say } from '../scripts/run/say.mjs';
import { vsixFile } from '../scripts/run/vsixFile.mjs';
import { zipEntries } from '../scripts/run/zipEntries.mjs';

const PACKAGE_MS = 3 * 60_000;
const MOST_BYTES = 2 * 1024 * 1024;

/** All that may be inside. */
const ALLOWED =
  /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package(?:\.nls[\w.-]*)?\.json|l10n\/[\w.-]+\.json|readme\.md|changelog\.md|LICENSE\.txt|media\/[\w./-]+|dist\/(?:extension\.js|webview\.(?:js|css))))$/;

const NEEDED = ['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'dist/extension.js', 'dist/webview.js'];

/** What the build has made for the extension, a style sheet for example. */
const built = () =>
  readdirSync(path.join(root, 'dist'))
    .filter(name => /^(?:extension|webview)\.(?:js|css)$/.test(name))
    .map(name => `dist/${name}`);

const vsce = path.join(path.dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');

const makePackage = async () => {
  mkdirSync(path.dirname(vsixFile), { recursive: true });
  rmSync(vsixFile, { force: true });
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsixFile];
  const { code, output } = await runChild(process.execPath, [vsce, 'package', ...flags], {
    cwd: root,
    timeoutMs: PACKAGE_MS,
  });
  if (code !== 0 || !existsSync(vsixFile)) throw new Error(`'vsce package' ended with ${code}:\n${output.trim()}`);
};

const entries = () => zipEntries(vsixFile);

const has = name => entries().some(entry => entry.name === `extension/${name}`);

await exitWith(
  () =>
    runChecks('package', {
      'vsce makes a VSIX': makePackage,
      'nothing is inside that does not belong there': () => {
        for (const { name, bytes } of entries()) say(`${name} ${bytes} bytes`);
        const foreign = entries().filter(({ name }) => !ALLOWED.test(name));
        if (foreign.length > 0) throw new Error(`These do not belong: ${foreign.map(({ name }) => name).join(', ')}.`);
      },
      'everything is inside that is needed': () => {
        const { main, browser, icon } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
        if (icon === undefined) throw new Error("package.json names no 'icon'.");
        const named = [main, browser, icon].map(file => path.posix.normalize(file));
        const missing = [...NEEDED, ...built(), ...named].filter(name => !has(name));
        if (missing.length > 0) throw new Error(`These are missing: ${missing.join(', ')}.`);
      },
      'it is small': () => {
        const { size } = statSync(vsixFile);
        say(`${path.relative(root, vsixFile)}: ${(size / 1024).toFixed(0)} KiB`);
        if (size > MOST_BYTES) throw new Error(`It has ${size} bytes, more than ${MOST_BYTES}.`);
      },
    }),
  { suite: 'package' },
);
