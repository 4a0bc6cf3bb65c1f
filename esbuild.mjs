/** Bundles the front doors and the tests. `node esbuild.mjs [--production] [--watch] [target…]`; see `targets`. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { kernels } from './scripts/kernels.mjs';

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

/** `every-test-file` loads each `*.test.ts` of the folder that imports it: found here, so that none is forgotten. */
const everyTestFile = {
  name: 'every-test-file',
  setup(build) {
    build.onResolve({ filter: /^every-test-file$/ }, args => ({ path: args.resolveDir, namespace: 'every-test-file' }));
    build.onLoad({ filter: /.*/, namespace: 'every-test-file' }, async args => {
      const names = (await filesBelow(args.path, '.test.ts')).map(file => path.relative(args.path, file));
      if (names.length === 0) throw new Error(`There is no *.test.ts in ${args.path}.`);
      const lines = names.map(name => `await import(${JSON.stringify(`./${name.replaceAll(path.sep, '/')}`)});`);
      return { contents: `export const loadTests = async () => { ${lines.join('\n')} };`, resolveDir: args.path };
    });
  },
};

/** `every-bench-row` is the list of the exports `row` of all files in bench/rows. */
const everyBenchRow = {
  name: 'every-bench-row',
  setup(build) {
    build.onResolve({ filter: /^every-bench-row$/ }, args => ({ path: args.resolveDir, namespace: 'every-bench-row' }));
    build.onLoad({ filter: /.*/, namespace: 'every-bench-row' }, async args => {
      const files = await filesBelow(path.join(args.path, 'rows'), '.ts');
      const imports = files.map((file, i) => `import { row as row${i} } from ${JSON.stringify(file)};`);
      const rows = files.map((_file, i) => `row${i}`).join(', ');
      return { contents: `${imports.join('\n')}\nexport const rows = [${rows}];`, resolveDir: args.path };
    });
  },
};

/** Tests are bundled into the folder of the run that asks for them (scripts/run/runFolder.mjs). */
const runName = () => process.env.FPL_RUN ?? 'build';

/** The same tests for both of VS Code's extension hosts; FPL_GREP keeps those whose names match. */
const hostTests = host => ({
  entryPoints: ['test/vscode/index.ts'],
  outfile: `out/${runName()}/vscode/${host}/index.js`,
  external: ['vscode'],
  sourcemap: 'inline',
  minify: false,
  define: {
    ...common.define,
    FPL_HOST: JSON.stringify(host),
    FPL_RUN: JSON.stringify(runName()),
    FPL_GREP: JSON.stringify(process.env.FPL_GREP ?? ''),
    FPL_LARGE_MIB: JSON.stringify(Number(process.env.FPL_LARGE_MIB ?? (host === 'node' ? 49 : 20))),
  },
});

/** What runs in Node from the sources, unminified so that its errors can be read. */
const testProgram = {
  format: 'cjs',
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
  minify: false,
  plugins: [nodeTwins],
};

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
    entryPoints: ['src/webview/webview.tsx'],
    outfile: 'dist/webview.js',
    format: 'iife',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }),
  cli: () => ({
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    plugins: [nodeTwins],
  }),
  bench: () => ({
    entryPoints: ['bench/main.ts'],
    outfile: 'out/bench/main.js',
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    minify: true,
    loader: { '.py': 'text' },
    plugins: [nodeTwins, everyBenchRow],
  }),
  compare: () => ({
    entryPoints: ['test/compare/main.ts'],
    outfile: 'out/compare/main.js',
    ...testProgram,
  }),
  unit: async () => ({
    entryPoints: await filesBelow('test/unit', '.test.ts'),
    outdir: `out/${runName()}/unit`,
    outbase: 'test/unit',
    ...testProgram,
  }),
  'node-host-tests': () => ({
    ...hostTests('node'),
    format: 'cjs',
    platform: 'node',
    external: ['vscode', 'mocha'],
    plugins: [nodeTwins, everyTestFile],
  }),
  'web-host-tests': () => ({
    ...hostTests('web'),
    format: 'iife',
    platform: 'browser',
    globalName: 'tests',
    // Mocha's browser build, met in an ES module package, would take `module.exports` for itself.
    footer: { js: 'module.exports = tests;' },
    logOverride: { 'this-is-undefined-in-esm': 'silent', 'commonjs-variable-in-esm': 'silent' },
    plugins: [everyTestFile],
  }),
  'browser-tests': async () => ({
    entryPoints: await filesBelow('test/browser', '.test.ts'),
    outdir: `out/${runName()}/browser`,
    outbase: 'test/browser',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // What the files share (one browser) is one module.
    splitting: true,
    sourcemap: 'inline',
    minify: false,
  }),
};

export const build = async names => {
  for (const name of names) {
    const target = targets[name];
    if (!target) throw new Error(`There is no build target '${name}'; there are: ${Object.keys(targets).join(', ')}.`);
    const own = await target();
    const options = { ...common, ...own, plugins: [kernels, ...(own.plugins ?? [])] };
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  }
};

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const names = process.argv.slice(2).filter(word => !word.startsWith('--'));
  await build(names.length > 0 ? names : ['extension', 'webview', 'cli']);
}
