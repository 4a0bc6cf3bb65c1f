/** The project's folders, the same from a script as from a bundle of it below `out/`. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const isRoot = folder => existsSync(path.join(folder, 'esbuild.mjs')) && existsSync(path.join(folder, 'package.json'));

/** @type {(folder: string) => string} */
const findRoot = folder => {
  if (isRoot(folder)) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('These scripts must stay inside the project: no esbuild.mjs above them.');
  return findRoot(parent);
};

/** The project's folder. */
export const root = findRoot(import.meta.dirname);

/** Everything fetched from a network is kept here and used again. */
export const cacheFolder = path.join(root, '.vscode-test');

/** What a run leaves behind: bundles of tests, reports, screenshots. */
export const outFolder = path.join(root, 'out');

/** `publisher.name`, as VS Code knows the extension. */
export const extensionId = 'fixed-point-lens.fixed-point-lens';
