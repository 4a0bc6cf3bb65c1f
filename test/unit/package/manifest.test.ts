import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { OVERFLOW } from '../../../src/core/overflow';
import { parsePolicy } from '../../../src/core/policyName';
import { ROUNDING } from '../../../src/core/rounding';
import { languages, UNCERTAIN_IDS } from '../../../src/detect/languages';
import { parseFormatChoice } from '../../../src/features/formatChoice';
import { NOTATIONS, printNotation } from '../../../src/core/notation';
import { DEFAULT_MODES } from '../../../src/core/quantize';

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription: string;
  readonly scope: string;
  readonly pattern?: string;
  readonly items?: { readonly enum: readonly string[] };
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly dependencies?: object;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const readme = readFileSync('README.md', 'utf8');
const settings = manifest.contributes.configuration.properties;
const setting = (name: string): Setting => {
  const found = settings[`fixedPoint.${name}`];
  assert.ok(found, name);
  return found;
};

describe('package.json', () => {
  it('has a text for every %key%, and no text without its key', () => {
    const keys = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(match => match[1] ?? '');
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });

  it('ships no dependencies: everything is bundled', () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it('offers exactly the modes and policies there are', () => {
    assert.deepEqual(
      setting('rounding').enum,
      ROUNDING.map(row => row.mode),
    );
    assert.deepEqual(
      setting('overflow').enum,
      OVERFLOW.map(row => row.mode),
    );
    for (const name of setting('policy').enum ?? []) assert.ok(parsePolicy(name), name);
  });

  for (const [name, row] of Object.entries(settings))
    it(`describes ${name} and every value it can have`, () => {
      assert.ok(row.scope === 'language-overridable' || row.scope === 'window');
      assert.equal(row.markdownEnumDescriptions?.length, row.enum?.length);
      if (row.enum) assert.ok(row.enum.includes(String(row.default)));
    });

  it('says of languages what their table says (npm run manifest)', () => {
    const ids = [...new Set(languages.flatMap(({ editorIds }) => editorIds))];
    assert.deepEqual(manifest.activationEvents, [
      ...[...new Set([...ids, ...UNCERTAIN_IDS])].map(id => `onLanguage:${id}`),
      'onWebviewPanel:fixedPoint.range',
    ]);
    assert.deepEqual(setting('languages').items?.enum, ids);
    assert.deepEqual(setting('languages').default, ids);
    assert.deepEqual(
      manifest.contributes.languages.map(({ id, extensions }) => ({ id, extensions })),
      languages
        .filter(({ contributed }) => contributed)
        .map(({ editorIds, extensions }) => ({ id: editorIds[0], extensions })),
    );
  });

  it('has a pattern for the format that knows every notation', () => {
    const pattern = new RegExp(setting('format').pattern ?? '');
    const format = { signed: true, bw: 8, fracBw: 7 };
    const printed = NOTATIONS.flatMap(row => printNotation(row.id, format, DEFAULT_MODES) ?? []);
    for (const text of [...printed, 'auto 8', 'auto u16', 'Q15', 'q31_t', 'long _Fract', 'fi(0.5,1,8,6)']) {
      assert.match(text, pattern);
      assert.equal(typeof parseFormatChoice(text, { qSignCounted: false }), 'object', text);
    }
    for (const text of ['eight', 'auto x', '8/6']) assert.doesNotMatch(text, pattern);
  });
});

describe('README.md', () => {
  for (const { command, title } of manifest.contributes.commands)
    it(`tells of the command ${command}`, () => {
      assert.ok(readme.includes(`Fixed Point: ${texts[title.slice(1, -1)] ?? title}`), title);
    });

  it('has a row for every language with all its file types, and no other (npm run manifest)', () => {
    const table = /<!-- languages: .* -->([^]*?)<!-- \/languages -->/.exec(readme)?.[1] ?? '';
    const rows = [...table.matchAll(/^\| (.*?) +\| (.*?) *\|$/gm)].slice(2).map(([, name, files]) => [name, files]);
    const expected = languages.map(({ name, extensions, sharedExtensions = [] }) => [
      name,
      [...extensions, ...sharedExtensions].map(extension => `\`${extension}\``).join(' '),
    ]);
    assert.deepEqual(rows, expected);
  });

  for (const name of Object.keys(settings))
    it(`tells of the setting ${name}`, () => {
      assert.ok(readme.includes(`\`${name}\``), name);
    });
});
