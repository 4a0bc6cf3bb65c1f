import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The file, or the files in all folders below, by name. Links are not followed. */
export const filesBelow = (place: string): readonly string[] =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.join(entry.parentPath, entry.name))
        .sort()
    : [place];
