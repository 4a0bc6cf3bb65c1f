/** Real VS Code from npm packages, to be served into a browser: for machines that may not download the desktop one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cachedFolder } from './cachedFolder.mjs';
import { node24 } from './node24.mjs';
import { writePureModules } from './pureModules.mjs';
import { npm } from '../run/npm.mjs';

const CODE_SERVER = '4.139.1';
const INSTALL_MS = 10 * 60_000;
const INSTALL = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'];

/** The VS Code inside that package, and the desktop version that corresponds to it. */
export const VSCODE_VERSION = '1.139.1';

const vscodeIn = folder => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

const fill = async folder => {
  await npm([...INSTALL, `code-server@${CODE_SERVER}`], { cwd: folder, timeoutMs: INSTALL_MS });
  await npm(INSTALL, { cwd: vscodeIn(folder), timeoutMs: INSTALL_MS });
  await npm(INSTALL, { cwd: path.join(vscodeIn(folder), 'extensions'), timeoutMs: INSTALL_MS });
};

/**
 * The server's program, fetched if it is not there.
 * @returns {Promise<{ node: string, serverMain: string }>}
 */
export const servedVSCode = async () => {
  const node = await node24();
  const folder = await cachedFolder(
    `code-server-${CODE_SERVER}`,
    `Fetching VS Code ${VSCODE_VERSION} from npm (code-server ${CODE_SERVER}, 800 MB on disk, once)`,
    fill,
  );
  const serverMain = path.join(vscodeIn(folder), 'out', 'server-main.js');
  if (!existsSync(serverMain))
    throw new Error(`${serverMain} is missing. Delete ${folder} and run this command again.`);
  await writePureModules(vscodeIn(folder));
  return { node, serverMain };
};
