import { type FixedFormat, formatProblem } from '../core/format';
import { OVERFLOW } from '../core/overflow';
import { POLICIES } from '../core/policy';
import { parsePolicy, type PolicyChoice } from '../core/policyName';
import { type Modes } from '../core/quantize';
import { ROUNDING } from '../core/rounding';
import { parseFormatChoice } from '../features/formatChoice';
import { DEFAULT_SETTINGS, type LensSettings } from '../features/lensSettings';
import { type Arguments, type OptionTable } from './arguments';
import { CliError } from './cliError';

/** The options that say how values become codes; every command that quantizes knows them. */
export const SETTINGS_OPTIONS: OptionTable = {
  format: 'text',
  bw: 'text',
  'frac-bw': 'text',
  unsigned: 'flag',
  rounding: 'text',
  overflow: 'text',
  policy: 'text',
  'q-sign-counted': 'flag',
};

/** The same settings as the editor's, from a command's options. */
export function settingsOf(args: Arguments): LensSettings {
  const base: LensSettings = {
    ...DEFAULT_SETTINGS,
    notation: { qSignCounted: args.flag('q-sign-counted') },
    policy: policyOf(args),
    modes: modesOf(args),
  };
  const text = args.text('format');
  if (text !== undefined) {
    for (const other of ['bw', 'frac-bw'])
      if (args.text(other) !== undefined) throw new CliError(`--format already says the width; leave out --${other}.`);
    const choice = parseFormatChoice(text, base.notation);
    if (typeof choice === 'string') throw new CliError(`--format ${text.slice(0, 64)}: ${choice}`);
    if (choice.kind === 'format') {
      const modes = { ...base.modes, ...choice.modes, ...givenModes(args) };
      return { ...base, choice: { kind: 'format', format: choice.format }, choiceText: text, modes };
    }
    return { ...base, choice, choiceText: text };
  }
  return { ...base, ...widthChoice(args) };
}

function widthChoice(args: Arguments): Pick<LensSettings, 'choice' | 'choiceText'> {
  const signed = !args.flag('unsigned');
  const bw = wholeNumber(args, 'bw') ?? 8;
  const fraction = args.text('frac-bw');
  const fracBw = fraction === undefined || fraction === 'auto' ? undefined : wholeNumber(args, 'frac-bw');
  const format: FixedFormat = { signed, bw, fracBw: fracBw ?? 0 };
  const problem = formatProblem(format);
  if (problem !== undefined) throw new CliError(problem);
  return fracBw === undefined
    ? { choice: { kind: 'auto', width: { signed, bw } }, choiceText: `auto ${signed ? '' : 'u'}${bw}` }
    : { choice: { kind: 'format', format }, choiceText: `${signed ? 's' : 'u'}${bw}/${fracBw}` };
}

export function wholeNumber(args: Arguments, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  if (!/^[+-]?\d{1,6}$/.test(text)) throw new CliError(`--${name} takes a whole number, not '${text.slice(0, 64)}'.`);
  return Number(text);
}

function policyOf(args: Arguments): PolicyChoice {
  const text = args.text('policy');
  if (text === undefined) return DEFAULT_SETTINGS.policy;
  const policy = parsePolicy(text);
  if (!policy)
    throw new CliError(
      `There is no policy '${text.slice(0, 64)}'; there are ${POLICIES.map(row => row.policy).join(', ')}.`,
    );
  return policy;
}

function givenModes(args: Arguments): Partial<Modes> {
  const rounding = chosen(
    args,
    'rounding',
    ROUNDING.map(row => row.mode),
  );
  const overflow = chosen(
    args,
    'overflow',
    OVERFLOW.map(row => row.mode),
  );
  return { ...(rounding && { rounding }), ...(overflow && { overflow }) };
}

const modesOf = (args: Arguments): Modes => ({ ...DEFAULT_SETTINGS.modes, ...givenModes(args) });

function chosen<T extends string>(args: Arguments, name: string, known: readonly T[]): T | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const found = known.find(one => one.toLowerCase() === text.toLowerCase());
  if (found === undefined)
    throw new CliError(`There is no ${name} '${text.slice(0, 64)}'; there are ${known.join(', ')}.`);
  return found;
}
