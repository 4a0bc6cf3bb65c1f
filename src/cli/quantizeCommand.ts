import { hexCode } from '../core/codeText';
import { type FixedFormat, formatName } from '../core/format';
import { bestFracBw, policyData } from '../core/policy';
import { policyName } from '../core/policyName';
import { type Modes, quantize } from '../core/quantize';
import { type LensSettings } from '../features/lensSettings';
import { shortText } from '../core/realText';
import { parseArguments } from './arguments';
import { CliError } from './cliError';
import { jsonNumber, jsonObject } from './json';
import { readNumber } from './numberInput';
import { SETTINGS_OPTIONS, settingsOf } from './settingsArguments';
import { type Terminal } from './terminal';

/** `fxp quantize [VALUE…]`: one line a value, in order; 2 where any value was none, else 0. */
export async function quantizeCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const args = parseArguments(argv, { ...SETTINGS_OPTIONS, json: 'flag' });
  const settings = settingsOf(args);
  const write = args.flag('json') ? jsonLine : textLine;
  const { choice, modes } = settings;
  const inputs = args.words.length > 0 ? [args.words] : terminal.lineBatches();
  let invalid = 0;
  const put = (input: string, format: FixedFormat): void => {
    const line = write(input, format, modes);
    if (line.invalid) invalid++;
    terminal.write(line.text);
  };
  if (choice.kind === 'format') {
    for await (const batch of inputs) {
      for (const input of batch) put(input, choice.format);
      await terminal.drained();
    }
    return invalid > 0 ? 2 : 0;
  }
  // One format for all values: they must be seen before the first can be written.
  const all: string[] = [];
  for await (const batch of inputs) for (const input of batch) all.push(input);
  const format = formatForAll(all, settings);
  terminal.note(`Format ${formatName(format)}: best frac_bw by policy ${policyName(settings.policy)}.\n`);
  for (const input of all) put(input, format);
  return invalid > 0 ? 2 : 0;
}

function formatForAll(inputs: readonly string[], settings: LensSettings): FixedFormat {
  const width = settings.choice.kind === 'auto' ? settings.choice.width : settings.choice.format;
  const values = Float64Array.from(inputs, input => Number(readNumber(input)));
  const fracBw = bestFracBw(settings.policy, policyData(values), width, settings.modes);
  if (fracBw === undefined)
    throw new CliError(
      `No unsigned format meets the policy ${policyName(settings.policy)}: there are negative values.`,
    );
  return { ...width, fracBw };
}

interface Line {
  readonly text: string;
  readonly invalid: boolean;
}

function jsonLine(input: string, format: FixedFormat, modes: Modes): Line {
  const value = readNumber(input);
  const { code, value: quantized, error, status } = quantize(value, format, modes);
  const text = jsonObject({
    input: JSON.stringify(input),
    value: typeof value === 'number' && Number.isNaN(value) ? 'null' : jsonNumber(value),
    code: code === undefined ? 'null' : `"${code}"`,
    quantized: code === undefined ? 'null' : jsonNumber(quantized),
    error: code === undefined ? 'null' : jsonNumber(error + 0),
    status: `"${status}"`,
  });
  return { text: `${text}\n`, invalid: status === 'invalid' };
}

function textLine(input: string, format: FixedFormat, modes: Modes): Line {
  const { code, value, error, status } = quantize(readNumber(input), format, modes);
  if (code === undefined)
    return { text: `${JSON.stringify(input.slice(0, 64))} has no code in ${formatName(format)}\n`, invalid: true };
  const text = `${input} → ${jsonNumber(value)}  ${formatName(format)}  code ${code} = ${hexCode(code, format)}  error ${shortText(error)}  ${status}\n`;
  return { text, invalid: false };
}
