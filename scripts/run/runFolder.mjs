/**
 * Each run keeps its bundles of tests and its reports in a folder of its own below out/, so that runs at the same time do not
 * mix. FPL_RUN names it (kept then); without it the process that began names it, and a later run clears it away.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './isAlive.mjs';
import { outFolder } from './root.mjs';

const UNNAMED = /^run-(\d+)$/;

const clearAway = () => {
  mkdirSync(outFolder, { recursive: true });
  for (const name of readdirSync(outFolder)) {
    const pid = UNNAMED.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(path.join(outFolder, name), { recursive: true, force: true });
  }
};

if (process.env.FPL_RUN === undefined) {
  clearAway();
  process.env.FPL_RUN = `run-${process.pid}`;
}

/** The folder of this run. */
export const runFolder = path.join(outFolder, process.env.FPL_RUN);
