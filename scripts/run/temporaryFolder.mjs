/** Folders for one run, gone when it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './children.mjs';

const removeFolder = folder => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A program that is just ending still holds a file: the system clears its temporary folder itself.
  }
};

/**
 * A new empty folder with a short path (VS Code puts sockets into such folders).
 * @returns {{ folder: string, remove: () => void }}
 */
export const temporaryFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fpl-'));
  const takeBack = atExit(() => removeFolder(folder));
  return {
    folder,
    remove: () => {
      takeBack();
      removeFolder(folder);
    },
  };
};
