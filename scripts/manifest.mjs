/** Writes what package.json and README.md say of languages from the one table of them. `npm run manifest`. */
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
  return import(`data:text/javascript;base64,${code}`);
};

/** The manifest with the parts that the languages decide. */
const withLanguages = (manifest, { languages, UNCERTAIN_IDS }) => {
  const ids = [...new Set(languages.flatMap(({ editorIds }) => editorIds))];
  manifest.activationEvents = [
    ...[...new Set([...ids, ...UNCERTAIN_IDS])].map(id => `onLanguage:${id}`),
    'onWebviewPanel:fixedPoint.range',
  ];
  manifest.contributes.languages = languages
    .filter(({ contributed }) => contributed)
    .map(({ editorIds, name, extensions }) => ({ id: editorIds[0], aliases: [name], extensions }));
  const setting = manifest.contributes.configuration.properties['fixedPoint.languages'];
  setting.default = ids;
  setting.items.enum = ids;
  return manifest;
};

const readme = path.join(root, 'README.md');

/** The README with its table of languages. */
const withTable = (text, languages) => {
  const rows = languages.map(({ name, extensions, sharedExtensions = [] }) => [
    name,
    [...extensions, ...sharedExtensions].map(extension => `\`${extension}\``).join(' '),
  ]);
  const widths = [0, 1].map(column => Math.max(8, ...rows.map(row => row[column].length)));
  const line = cells => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const lines = [line(['language', 'files']), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)];
  return text.replace(
    /(<!-- languages: .* -->\n\n)[^]*?(\n\n<!-- \/languages -->)/,
    (_, before, after) => before + lines.join('\n') + after,
  );
};

const known = await table();
const manifest = withLanguages(JSON.parse(readFileSync(file, 'utf8')), known);
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), known.languages));
