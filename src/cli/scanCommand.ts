import { kindOf } from '../detect/literalTable';
import { type NumberArray } from '../detect/numberArray';
import { scan, type Scan } from '../detect/scan';
import { statistics, type Statistics } from '../core/statistics';
import { countText, shortText } from '../core/realText';
import { shownText } from '../features/hostileText';
import { parseArguments } from './arguments';
import { CliError } from './cliError';
import { jsonNumber, jsonObject } from './json';
import { type Source, readSource } from './source';
import { type Terminal } from './terminal';

/** `fxp scan FILE|-`: the literals and arrays of a text. */
export async function scanCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const args = parseArguments(argv, { language: 'text', json: 'flag' });
  const [path] = args.words;
  if (path === undefined || args.words.length > 1)
    throw new CliError('fxp scan takes one file, or - for standard input.');
  const source = await readSource(path, args.text('language'), terminal);
  const found = scan(source.text, source.language);
  if (args.flag('json')) await writeJson(found, terminal);
  else writeTable(source, found, terminal);
  return 0;
}

async function writeJson(found: Scan, terminal: Terminal): Promise<void> {
  const { literals } = found;
  terminal.write(`{"language":${JSON.stringify(found.language)},"literals":[`);
  for (let i = 0; i < literals.count; i++) {
    const value = literals.big.get(i) ?? literals.values[i];
    terminal.write(
      `${i === 0 ? '' : ','}${jsonObject({
        start: String(literals.starts[i]),
        end: String(literals.ends[i]),
        value: jsonNumber(value),
        kind: JSON.stringify(kindOf(literals, i)),
      })}`,
    );
    if (i % 4096 === 4095) await terminal.drained();
  }
  const constants = found.constants.map(({ name, value, big, span }) =>
    jsonObject({
      name: JSON.stringify(name),
      value: jsonNumber(big ?? value),
      start: String(span.start),
      end: String(span.end),
    }),
  );
  const refused = found.refused.map(({ span, reason }) =>
    jsonObject({ start: String(span.start), end: String(span.end), reason: JSON.stringify(reason) }),
  );
  terminal.write(
    `],"arrays":[${found.arrays.map(array => jsonObject(arrayMembers(array, statistics(array.values)))).join(',')}],"constants":[${constants.join(',')}],"refused":[${refused.join(',')}]}\n`,
  );
}

/** The members that `scan` and `analyze` tell of an array; `analyze` in real units where the values are codes. */
export function arrayMembers(array: NumberArray, { min, max, sum }: Statistics): Record<string, string> {
  return {
    name: array.name === undefined ? 'null' : JSON.stringify(array.name),
    line: String(array.line),
    shape: JSON.stringify(array.shape),
    count: String(array.count),
    min: jsonNumber(min),
    max: jsonNumber(max),
    sum: jsonNumber(sum),
    start: String(array.span.start),
    end: String(array.span.end),
  };
}

function writeTable(source: Source, found: Scan, terminal: Terminal): void {
  const { arrays, literals, refused } = found;
  terminal.write(`${found.language}: ${countText(literals.count)} literals, ${countText(arrays.length)} arrays\n`);
  for (const array of arrays) {
    const { min, max } = statistics(array.values);
    const name = array.name === undefined ? '(no name)' : shownText(array.name);
    terminal.write(
      `  line ${array.line}: ${name} [${array.shape.join(' × ')}]  ${shortText(min)} … ${shortText(max)}\n`,
    );
  }
  for (const { span, reason } of refused)
    terminal.write(`  refused: ${reason} (line ${lineAt(source.text, span.start)})\n`);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
