/** Gathers every string that is shown, from the sources, into l10n/bundle.l10n.json. */
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const bundle = path.join(root, 'l10n', 'bundle.l10n.json');

/** `t('…')`, over lines too. Strings with an apostrophe are written in double quotes by the formatter. */
const CALL = /(?:\bl10n\.t|\bt)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
/** Sentences that say what is wrong with what was typed: `return '….'`. */
const SENTENCE = /\breturn\s+'([^']+ [^']+\.)'/g;

/** The words of the range page, a row each. */
const ROW = /^ {2}\w+: (?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),$/gm;

const LABEL = /\blabel: '([^']+)', (?=write:)|\blabel: '([^']+)',\n\s+write:/g;

const stringIn = match => (match[1] ?? match[2]).replace(/\\(['"\\])/g, '$1');

/** The strings in text order, each once. */
export const shownStrings = () => {
  const found = new Set();
  for (const room of ['core', 'features', 'host']) {
    const files = readdirSync(path.join(root, 'src', room), { recursive: true })
      .filter(name => name.endsWith('.ts'))
      .sort();
    for (const name of files) {
      const text = readFileSync(path.join(root, 'src', room, name), 'utf8');
      for (const pattern of [CALL, LABEL, SENTENCE])
        for (const match of text.matchAll(pattern)) found.add(stringIn(match));
    }
  }
  for (const name of ['rangeTexts.ts', 'chartTexts.ts']) {
    const words = readFileSync(path.join(root, 'src', 'protocol', name), 'utf8');
    for (const match of words.matchAll(ROW)) found.add(stringIn(match));
  }
  return Object.fromEntries([...found].map(text => [text, text]));
};

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  mkdirSync(path.dirname(bundle), { recursive: true });
  writeFileSync(bundle, `${JSON.stringify(shownStrings(), null, 2)}\n`);
}
