import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languageOf } from '../../src/detect/languages';
import { scan } from '../../src/detect/scan';
import { type Difference, markedLine } from '../unit/detect/oracle/difference';
import { type Oracle, oraclesOf } from '../unit/detect/oracle/oracle';
import { beyondLimit } from '../unit/detect/oracle/oracleReading';
import { type OracleRow } from '../unit/detect/oracle/oracleRow';
import { oracleRows } from '../unit/detect/oracle/oracleRows';
import { scored } from '../unit/detect/oracle/score';
import { filesBelow } from './filesBelow';
import { Tally } from './tally';

/** Of longer files, other people's parsers take minutes. */
const LONGEST = 2 ** 21;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, beyond: { type: 'boolean', default: false } },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const loaded = new Map<OracleRow, Promise<readonly Oracle[]>>();

const loadedOf = (row: OracleRow): Promise<readonly Oracle[]> => {
  const oracles = loaded.get(row) ?? oraclesOf(row);
  loaded.set(row, oracles);
  return oracles;
};

const sentenceOf = (text: string, file: string, difference: Difference): string => {
  const line = text.slice(0, difference.start).split('\n').length;
  const { what, ours, theirs } = difference;
  const [marked = ''] = markedLine(text, difference).trim().split('\n');
  return `${file}:${line}: ${what}: ${ours} | ${theirs} | ${marked}`;
};

async function compare(file: string, tally: Tally): Promise<void> {
  const text = statSync(file).size > LONGEST ? '' : readFileSync(file, 'utf8');
  const language = languageOf({ fileName: file, text });
  const reason = text === '' ? 'empty or longer than 2 MiB' : text.includes('\0') ? 'no text' : 'no language of ours';
  if (reason !== 'no language of ours' || language === undefined) {
    tally.skip(reason);
    return;
  }
  const result = scan(text, language);
  for (const row of oracleRows) {
    if (row.language !== language.id || row.dialect?.test(text) === false) continue;
    for (const oracle of await loadedOf(row))
      try {
        const reading = oracle.read(text);
        const compared = options.beyond ? beyondLimit(reading) : reading;
        const { score, differences } = scored(text, result, compared, row);
        tally.add(language.id, oracle.name, score, reading.limit < text.length);
        if (options.list) for (const each of differences) say(sentenceOf(text, file, each));
      } catch (error) {
        tally.skip(`${oracle.name} fails: ${error instanceof Error ? error.message : String(error)}`);
      }
  }
}

async function main(): Promise<void> {
  if (positionals.length === 0) {
    say('npm run compare -- [--list] [--beyond] FOLDER|FILE…');
    process.exitCode = 2;
    return;
  }
  const tally = new Tally();
  for (const file of positionals.flatMap(filesBelow)) await compare(file, tally);
  say(tally.shown());
}

void main();
