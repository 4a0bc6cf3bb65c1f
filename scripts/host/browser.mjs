/** A Chromium to look at the served VS Code with: found on the machine, or installed where we may. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runChild } from '../run/children.mjs';
import { isExecutable, onPath } from '../run/onPath.mjs';
import { say, step } from '../run/say.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const INSTALL_MS = 10 * 60_000;
const ANSWER_MS = 20_000;

const usualPlaces = () => {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform !== 'win32') return [];
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name]);
  return programs
    .filter(folder => folder !== undefined)
    .flatMap(folder => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
};

/** Some distributions keep a file of that name which only says where to get the browser: ask it for its version. */
const answers = async file => {
  if (process.platform === 'win32') return true;
  const { code, output } = await runChild(file, ['--version'], { timeoutMs: ANSWER_MS });
  return code === 0 && /\b(?:Chromium|Chrome|Edge)\b.*\d/.test(output);
};

const candidates = () =>
  [...NAMES.map(name => onPath([name])), ...usualPlaces(), chromium.executablePath()].filter(
    file => file !== undefined && isExecutable(file),
  );

const findBrowser = async () => {
  for (const file of candidates()) if (await answers(file)) return file;
  return undefined;
};

/** Debian and Ubuntu, as root, with apt-get. */
const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  onPath(['apt-get']) !== undefined &&
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const installBrowser = async () => {
  const options = { timeoutMs: INSTALL_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const { code, output } = await runChild('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], options);
    if (code !== 0)
      say(`'apt-get ${args.join(' ')}' ended with ${code}: ${output.trim().split('\n').slice(-5).join(' ')}`);
  }
};

/** The browser's program. Throws one sentence that says what to install where there is none. */
export const browserProgram = async () => {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROME_PATH is '${wanted}', which is no program. Correct it or unset it.`);
  }
  const found = await findBrowser();
  if (found !== undefined) return found;
  if (mayInstall()) {
    await step('No browser was found: installing chromium with apt-get', installBrowser);
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found: install one, or set CHROME_PATH to its program, and run this command again.',
  );
};

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser without a window. */
export const launchBrowser = async () =>
  chromium.launch({ executablePath: await browserProgram(), headless: true, chromiumSandbox: false, args: FLAGS });
