/** Runs test/unit/ in Node. `node test/runUnit.mjs [--grep WORDS] [part of a file's path…]` */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../esbuild.mjs';
import { exitWith } from '../scripts/run/exitWith.mjs';
import { root } from '../scripts/run/root.mjs';
import { runFolder } from '../scripts/run/runFolder.mjs';
import { runMocha } from '../scripts/run/runMocha.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const sources = path.join(root, 'test', 'unit');

await exitWith(
  async () => {
    process.chdir(root);
    const names = existsSync(sources) ? await readdir(sources, { recursive: true }) : [];
    const wanted = names
      .filter(name => name.endsWith('.test.ts'))
      .filter(name => positionals.length === 0 || positionals.some(part => name.includes(part)))
      .sort();
    if (wanted.length === 0) throw new Error(`There is no *.test.ts in ${sources} to run.`);
    await build(['unit']);
    const files = wanted.map(name => path.join(runFolder, 'unit', name.replace(/\.ts$/, '.js')));
    return runMocha({ suite: 'unit', files, timeoutMs: 20_000, grep: values.grep });
  },
  { suite: 'unit' },
);
