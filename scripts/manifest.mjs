/** Writes what package.json says of languages from the one table of them. `npm run manifest`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { root } from './run/root.mjs';

const file = path.join(root, 'package.json');

const table = async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'src', 'detect', 'languages.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    loader: { '.wasm': 'binary' },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).languages;
};

/** The manifest with the parts that the languages decide. */
const withLanguages = (manifest, languages) => {
  const ids = [...new Set(languages.flatMap(({ editorIds }) => editorIds))];
  manifest.activationEvents = ids.map(id => `onLanguage:${id}`);
  manifest.contributes.languages = languages
    .filter(({ contributed }) => contributed)
    .map(({ editorIds, name, extensions }) => ({ id: editorIds[0], aliases: [name], extensions }));
  const setting = manifest.contributes.configuration.properties['fixedPoint.languages'];
  setting.default = ids;
  setting.items.enum = ids;
  return manifest;
};

const manifest = withLanguages(JSON.parse(readFileSync(file, 'utf8')), await table());
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
