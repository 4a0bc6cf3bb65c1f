/** The served VS Code as one program that can be started like the desktop one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { servedFolder } from './cachedFolder.mjs';
import { root } from '../run/root.mjs';

const shim = path.join(root, 'scripts', 'host', 'servedShim.mjs');

/** Writes the program and returns its path. */
export const shimExecutable = () => {
  const windows = process.platform === 'win32';
  const file = path.join(servedFolder, windows ? 'code.cmd' : 'code');
  const text = windows
    ? `@"${process.execPath}" "${shim}" %*\r\n`
    : `#!/bin/sh\nexec '${process.execPath}' '${shim.replaceAll("'", String.raw`'\''`)}' "$@"\n`;
  mkdirSync(servedFolder, { recursive: true });
  writeFileSync(file, text, { mode: 0o755 });
  return file;
};
