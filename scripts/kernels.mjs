/**
 * The hot loops of src/kernels: AssemblyScript, compiled to WebAssembly with SIMD. An import of `kernels/NAME.wasm` gives
 * the bytes that `src/kernels/NAME.ts` compiles to, embedded in the bundle. Compiled are only sources that have changed;
 * the others come from out/kernels.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './run/root.mjs';

const sources = path.join(root, 'src', 'kernels');
const cache = path.join(root, 'out', 'kernels');
const { version } = createRequire(import.meta.url)('assemblyscript/package.json');

/** No allocator and no imports: a kernel works in one memory at fixed places (numerics/layout.ts), and throws nothing. */
const FLAGS = [
  '--optimizeLevel=3',
  '--shrinkLevel=0',
  '--runtime=stub',
  '--noAssert',
  '--enable=simd',
  '--enable=bulk-memory',
];

/** The pages of 64 KiB of each kernel's memory, all that it ever has: where its layout.ts ends. */
const PAGES = { numerics: 0x94, parse: 8 };

/** Path below src/kernels → text, of all AssemblyScript sources. */
const readSources = async () => {
  const names = (await readdir(sources, { recursive: true }))
    .map(name => name.replaceAll(path.sep, '/'))
    .filter(name => name.endsWith('.ts') && !name.includes('.d.'))
    .sort();
  return new Map(await Promise.all(names.map(async name => [name, await readFile(path.join(sources, name), 'utf8')])));
};

const compile = async (name, texts) => {
  const asc = await import('assemblyscript/asc');
  const entry = `${name}.ts`;
  let bytes;
  const { error, stderr } = await asc.main(
    [entry, '--outFile=kernel.wasm', `--initialMemory=${PAGES[name]}`, ...FLAGS],
    {
      readFile: name => texts.get(name) ?? null,
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || bytes === undefined) throw new Error(`src/kernels/${entry} does not compile:\n${stderr}`);
  return bytes;
};

/** The bytes of the kernels whose entry is `src/kernels/NAME.ts`. */
const kernelBytes = async name => {
  const texts = await readSources();
  const hash = createHash('sha256').update(JSON.stringify([version, FLAGS, PAGES, ...texts]));
  const file = path.join(cache, `${name}-${hash.digest('hex').slice(0, 16)}.wasm`);
  if (existsSync(file)) return readFile(file);
  const bytes = await compile(name, texts);
  await mkdir(cache, { recursive: true });
  // Two builds may run at once: the file appears whole or not at all.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
};

/** The esbuild plugin. */
export const kernels = {
  name: 'kernels',
  setup(build) {
    build.onResolve({ filter: /\/kernels\/\w+\.wasm$/ }, args => ({
      path: path.basename(args.path, '.wasm'),
      namespace: 'kernels',
    }));
    build.onLoad({ filter: /.*/, namespace: 'kernels' }, async args => {
      const names = [...(await readSources()).keys()];
      return {
        contents: await kernelBytes(args.path),
        loader: 'binary',
        watchFiles: names.map(name => path.join(sources, name)),
      };
    });
  },
};
