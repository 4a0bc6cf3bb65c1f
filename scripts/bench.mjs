/** `npm run bench [-- --json] [-- --rounds N] [-- --only WORDS]`: builds the benchmark and runs it. */
import path from 'node:path';
import { build } from '../esbuild.mjs';
import { ended, startChild } from './run/children.mjs';
import { exitWith } from './run/exitWith.mjs';
import { outFolder, root } from './run/root.mjs';

await exitWith(async () => {
  process.chdir(root);
  await build(['bench']);
  const program = path.join(outFolder, 'bench', 'main.js');
  const code = await ended(startChild(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' }));
  return typeof code === 'number' ? code : 1;
});
