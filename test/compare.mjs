/** `npm run compare -- [--list] [--beyond] FOLDER|FILE…`: how far we and other people's parsers agree on files. */
import path from 'node:path';
import { build } from '../esbuild.mjs';
import { ended, startChild } from '../scripts/run/children.mjs';
import { exitWith } from '../scripts/run/exitWith.mjs';
import { outFolder, root } from '../scripts/run/root.mjs';

// npm runs scripts in the project's folder; files are named as the caller sees them.
const from = process.env.INIT_CWD ?? process.cwd();

await exitWith(async () => {
  process.chdir(root);
  await build(['compare']);
  const words = process.argv.slice(2).map(word => (word.startsWith('--') ? word : path.resolve(from, word)));
  const program = path.join(outFolder, 'compare', 'main.js');
  const code = await ended(startChild(process.execPath, [program, ...words], { stdio: 'inherit' }));
  return typeof code === 'number' ? code : 1;
});
