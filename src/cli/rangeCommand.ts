import { formatName, formatProblem, type FormatWidth } from '../core/format';
import { parseRange, rangeText } from '../core/range';
import { rangeAnswer } from '../features/rangeAnswer';
import { shortText } from '../core/realText';
import { parseArguments } from './arguments';
import { CliError } from './cliError';
import { jsonNumber, jsonObject } from './json';
import { SETTINGS_OPTIONS, settingsOf } from './settingsArguments';
import { type Terminal } from './terminal';

/** `fxp range INTERVAL`: the best frac_bw for an interval by every policy; the format is the chosen policy's. */
export function rangeCommand(argv: readonly string[], terminal: Terminal): number {
  const args = parseArguments(argv, { ...SETTINGS_OPTIONS, json: 'flag' });
  const [text] = args.words;
  if (text === undefined || args.words.length > 1)
    throw new CliError('fxp range takes one interval, in quotes: fxp range "(-2, 2)" --bw 8.');
  const range = parseRange(text);
  if (typeof range === 'string') throw new CliError(range);
  const settings = settingsOf(args);
  const width: FormatWidth = settings.choice.kind === 'auto' ? settings.choice.width : settings.choice.format;
  const problem = formatProblem({ ...width, fracBw: 0 });
  if (problem !== undefined) throw new CliError(problem);
  const answer = rangeAnswer(range, width, settings);
  if (args.flag('json')) {
    terminal.write(
      `${jsonObject({
        interval: JSON.stringify(rangeText(range)),
        bw: String(width.bw),
        bestFracBw: jsonObject(Object.fromEntries(answer.policies.map(row => [row.policy, jsonNumber(row.fracBw)]))),
        format: answer.format ? JSON.stringify(formatName(answer.format)) : 'null',
        scale: jsonNumber(answer.scale),
        min: jsonNumber(answer.min),
        max: jsonNumber(answer.max),
      })}\n`,
    );
    return 0;
  }
  const lines = answer.policies.map(
    row => `${row.name.padEnd(16)} frac_bw ${row.fracBw === undefined ? 'none' : String(row.fracBw)}\n`,
  );
  terminal.write(`${rangeText(range)} in ${width.bw} bits\n${lines.join('')}`);
  if (answer.format)
    terminal.write(
      `best by ${answer.policyName}: ${formatName(answer.format)}, scale ${shortText(answer.scale ?? NaN, 10)} = 2^${-answer.format.fracBw}, range ${answer.min ?? ''} … ${answer.max ?? ''}\n`,
    );
  return 0;
}
