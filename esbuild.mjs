/** Bundles the front doors and the tests. `node esbuild.mjs [--production] [--watch] [target…]`; see `targets`. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};

/** On Node, `x.node.ts` stands in for `x.ts` where both exist. */
const nodeTwins = {
  name: 'node-twins',
  setup(build) {
    build.onResolve({ filter: /^\..*/ }, args => {
      const base = path.resolve(args.resolveDir, args.path.replace(/\.(js|ts)$/, ''));
      return existsSync(`${base}.node.ts`) ? { path: `${base}.node.ts` } : undefined;
    });
  },
};

const filesBelow = async (folder, ending) =>
  existsSync(folder)
    ? (await readdir(folder, { recursive: true }))
        .filter(name => name.endsWith(ending))
        .map(name => path.join(folder, name))
        .sort()
    : [];

/** Name → options. What is listed here is all that is ever built. */
export const targets = {
  extension: () => ({
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  }),
  webview: () => ({
    entryPoints: ['src/webview/webview.ts'],
    outfile: 'dist/webview.js',
    format: 'iife',
    platform: 'browser',
  }),
  cli: () => ({
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    plugins: [nodeTwins],
  }),
  unit: async () => ({
    entryPoints: await filesBelow('test/unit', '.test.ts'),
    outdir: 'out/test/unit',
    outbase: 'test/unit',
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    sourcemap: 'inline',
    minify: false,
    plugins: [nodeTwins],
  }),
};

export const build = async names => {
  for (const name of names) {
    const target = targets[name];
    if (!target) throw new Error(`There is no build target '${name}'; there are: ${Object.keys(targets).join(', ')}.`);
    const options = { ...common, ...(await target()) };
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  }
};

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const names = process.argv.slice(2).filter(word => !word.startsWith('--'));
  await build(names.length > 0 ? names : ['extension', 'webview', 'cli']);
}
