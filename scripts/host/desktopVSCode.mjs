/** A desktop VS Code: the one the user names, the one on PATH, or the one that @vscode/test-electron downloads. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { VSCODE_VERSION } from './servedVSCode.mjs';
import { isExecutable, onPath } from '../run/onPath.mjs';
import { cacheFolder } from '../run/root.mjs';
import { say } from '../run/say.mjs';
import { withDeadline } from '../run/withDeadline.mjs';

const REQUEST_MS = 10_000;
const DOWNLOAD_MS = 15 * 60_000;

/** Whether a window can be opened here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The program named by $VSCODE_EXECUTABLE. Throws when it is none: what a user asks for is not passed over in silence. */
const named = () => {
  const file = process.env.VSCODE_EXECUTABLE;
  if (!file) return undefined;
  if (isExecutable(file)) return file;
  throw new Error(`VSCODE_EXECUTABLE is '${file}', which is no program. Correct it or unset it.`);
};

/** From the `code` command, a script, to the program it starts; undefined for a `code` that belongs to something else. */
const installed = () => {
  const script = onPath(['code']);
  if (script === undefined) return undefined;
  const bin = path.dirname(realpathSync(script));
  const above = (...names) => path.resolve(bin, ...names);
  const programs = {
    linux: [above('..', 'code')],
    win32: [above('..', 'Code.exe')],
    darwin: ['Electron', 'Code'].map(name => above('..', '..', '..', 'MacOS', name)),
  };
  const program = programs[process.platform]?.find(isExecutable);
  if (program === undefined) say(`'${script}' does not lead to a desktop VS Code and is left aside.`);
  return program;
};

const download = async () => {
  say(`Asking for VS Code ${VSCODE_VERSION} for the desktop`);
  try {
    const file = await withDeadline(
      downloadAndUnzipVSCode({ version: VSCODE_VERSION, cachePath: cacheFolder, timeout: REQUEST_MS }),
      DOWNLOAD_MS,
      `it took longer than ${DOWNLOAD_MS / 60_000} minutes`,
    );
    if (existsSync(file)) return file;
    say('The download holds no program.');
  } catch (error) {
    say(`The download of the desktop VS Code is not possible here: ${error?.message || String(error)}`);
  }
  return undefined;
};

/**
 * The program of a desktop VS Code, or undefined where the served one is to be used (the reason has been said then).
 * @returns {Promise<string | undefined>}
 */
export const desktopVSCode = async () => {
  const chosen = named();
  if (!hasDisplay()) {
    say(
      'There is no display (DISPLAY and WAYLAND_DISPLAY are empty): VS Code is served to a browser instead of opened.',
    );
    return undefined;
  }
  return chosen ?? installed() ?? (await download());
};
