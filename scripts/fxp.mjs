/** The command line from a checkout: builds dist/cli.js where it is missing or older than its sources, then runs it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const root = path.dirname(import.meta.dirname);
const bundle = path.join(root, 'dist', 'cli.js');

const newestSource = () =>
  Math.max(
    ...readdirSync(path.join(root, 'src'), { recursive: true })
      .filter(name => name.endsWith('.ts'))
      .map(name => statSync(path.join(root, 'src', name)).mtimeMs),
  );

if (!existsSync(bundle) || statSync(bundle).mtimeMs < newestSource()) {
  process.chdir(root);
  const { build } = await import('../esbuild.mjs');
  await build(['cli']);
}
// npm runs scripts in the project's folder; files are named as the caller sees them.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)(bundle);
