import { CliError } from './cliError';

/** The options a command knows: with a value (`text`) or without (`flag`). */
export type OptionTable = Readonly<Record<string, 'text' | 'flag'>>;

/** A command's words after its name. */
export interface Arguments {
  readonly words: readonly string[];
  /** The value of `--name value` or `--name=value`. */
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** Splits words and options. `-0.5` and `-inf` are words; `--` ends the options. */
export function parseArguments(argv: readonly string[], table: OptionTable): Arguments {
  const words: string[] = [];
  const texts = new Map<string, string>();
  const flags = new Set<string>();
  let onlyWords = false;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? '';
    if (onlyWords || !arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    if (arg === '--') {
      onlyWords = true;
      continue;
    }
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
    const kind = Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind === undefined)
      throw new CliError(
        `There is no option --${name}; there are ${Object.keys(table)
          .map(known => `--${known}`)
          .join(', ')}.`,
      );
    if (kind === 'flag') {
      if (equals >= 0) throw new CliError(`The option --${name} takes no value.`);
      flags.add(name);
      continue;
    }
    const value = equals < 0 ? argv[++i] : arg.slice(equals + 1);
    if (value === undefined) throw new CliError(`The option --${name} needs a value.`);
    texts.set(name, value);
  }
  return { words, text: name => texts.get(name), flag: name => flags.has(name) };
}
