import { type NumberArray } from '../detect/numberArray';
import { scan } from '../detect/scan';
import { shownText } from '../features/hostileText';
import { arraySubject } from '../features/range/arraySubject';
import { defaultControls } from '../features/range/rangeControls';
import { rangeMarkdown } from '../features/range/rangeMarkdown';
import { rangeSteps } from '../features/range/rangeSteps';
import { english } from '../features/translate';
import { parseArguments } from './arguments';
import { CliError } from './cliError';
import { SETTINGS_OPTIONS, settingsOf } from './settingsArguments';
import { readSource } from './source';
import { type Terminal } from './terminal';

/** `fxp report FILE [--array NAME]`: the whole analysis of one array, or of all of a file, as Markdown. */
export async function reportCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const args = parseArguments(argv, { ...SETTINGS_OPTIONS, language: 'text', array: 'text' });
  const [path] = args.words;
  if (path === undefined || args.words.length > 1)
    throw new CliError('fxp report takes one file, or - for standard input.');
  const settings = settingsOf(args);
  const source = await readSource(path, args.text('language'), terminal);
  const found = scan(source.text, source.language);
  const arrays = chosen(found.arrays, args.text('array'));
  if (arrays.length === 0) throw new CliError(`${source.path} has no array of numbers.`);
  for (const array of arrays) {
    const textOf = (start: number, end: number): string => source.text.slice(start, end);
    const { subject, settings: own } = arraySubject(found, array, settings, textOf, english);
    const steps = rangeSteps(subject, defaultControls(subject, own), own, english);
    const parts = [...steps].filter(part => part !== undefined);
    terminal.write(`${array === arrays[0] ? '' : '\n'}${rangeMarkdown(subject, parts, english)}`);
    await terminal.drained();
  }
  return 0;
}

function chosen(arrays: readonly NumberArray[], name: string | undefined): readonly NumberArray[] {
  if (name === undefined) return arrays;
  const found = arrays.filter(array => array.name === name);
  if (found.length > 0) return found;
  const names = arrays.flatMap(array => (array.name === undefined ? [] : shownText(array.name))).slice(0, 10);
  throw new CliError(`There is no array '${shownText(name)}'; there are: ${names.join(', ')}.`);
}
