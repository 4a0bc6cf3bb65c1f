/** Looks a program up on PATH. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** @param {string} file */
export const isExecutable = file => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/**
 * The first of these programs that is on PATH, as a full path.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export const onPath = names => {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(folder => folder !== '');
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (isExecutable(file)) return file;
      }
  return undefined;
};
