/**
 * Folders below `.vscode-test/served/` that are filled once and used again. They are filled under another name and renamed
 * when complete, so that an interrupted or a simultaneous run never leaves half a folder.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../run/isAlive.mjs';
import { cacheFolder } from '../run/root.mjs';
import { step } from '../run/say.mjs';

const MARKER = 'complete.json';
const UNFINISHED = /\.unfinished-(\d+)$/;

/** Everything of the served VS Code. */
export const servedFolder = path.join(cacheFolder, 'served');

const removeAbandoned = async () => {
  for (const name of await readdir(servedFolder)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid))))
      await rm(path.join(servedFolder, name), { recursive: true, force: true });
  }
};

/**
 * The folder of that name, filled by `fill` if it is not there complete.
 * @param {string} name a name that says the versions inside
 * @param {string} sentence what is said while it is filled
 * @param {(folder: string) => Promise<void>} fill
 */
export const cachedFolder = async (name, sentence, fill) => {
  const folder = path.join(servedFolder, name);
  const isComplete = () => existsSync(path.join(folder, MARKER));
  if (isComplete()) return folder;
  await mkdir(servedFolder, { recursive: true });
  await removeAbandoned();
  const unfinished = `${folder}.unfinished-${process.pid}`;
  await mkdir(unfinished);
  await writeFile(path.join(unfinished, 'package.json'), '{ "private": true }\n');
  await step(sentence, () => fill(unfinished));
  await writeFile(path.join(unfinished, MARKER), JSON.stringify({ name, completed: new Date().toISOString() }));
  if (!isComplete()) {
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } else await rm(unfinished, { recursive: true, force: true });
  return folder;
};
