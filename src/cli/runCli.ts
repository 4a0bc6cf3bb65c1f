import { analyzeCommand } from './analyzeCommand';
import { CliError } from './cliError';
import { quantizeCommand } from './quantizeCommand';
import { rangeCommand } from './rangeCommand';
import { reportCommand } from './reportCommand';
import { scanCommand } from './scanCommand';
import { type Terminal } from './terminal';

interface Command {
  readonly name: string;
  readonly usage: string;
  readonly run: (argv: readonly string[], terminal: Terminal) => number | Promise<number>;
}

const SETTINGS_USAGE =
  '[--format F | --bw 8 --frac-bw 6|auto] [--unsigned] [--rounding halfEven] [--overflow saturate] [--policy cover]';

const COMMANDS: readonly Command[] = [
  {
    name: 'quantize',
    usage: `quantize [VALUE…] ${SETTINGS_USAGE} [--json]\n    values, or one a line from standard input`,
    run: quantizeCommand,
  },
  {
    name: 'range',
    usage:
      'range INTERVAL --bw 8 [--unsigned] [--policy cover] [--json]\n    best frac_bw for "(-2, 2)" or "[-2, 2]" by every policy',
    run: rangeCommand,
  },
  {
    name: 'scan',
    usage: 'scan FILE|- [--language ID] [--json]\n    the numbers and arrays in a source text',
    run: scanCommand,
  },
  {
    name: 'analyze',
    usage: `analyze FILE… ${SETTINGS_USAGE} [--language ID] [--json]\n      [--min-sqnr DB] [--fail-on-saturation]\n    every array's statistics, best frac_bw and errors; exit code 1 where a threshold fails`,
    run: analyzeCommand,
  },
  {
    name: 'report',
    usage: `report FILE [--array NAME] ${SETTINGS_USAGE} [--language ID]\n    everything of an array as Markdown: distribution, bits, frac_bw and width, clipping, schemes, worst values`,
    run: reportCommand,
  },
];

function usage(): string {
  return `fxp: fixed-point analysis of numbers and sources\n\n${COMMANDS.map(command => `  fxp ${command.usage}\n`).join('\n')}`;
}

/** Runs one command; its exit code, 2 for bad input with one line to standard error. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.write(usage());
    return 0;
  }
  const command = COMMANDS.find(candidate => candidate.name === name);
  try {
    if (name === undefined)
      throw new CliError(`Which command? There are ${COMMANDS.map(row => row.name).join(', ')}; fxp --help says more.`);
    if (!command)
      throw new CliError(
        `There is no command '${name.slice(0, 64)}'; there are ${COMMANDS.map(row => row.name).join(', ')}.`,
      );
    if (rest.includes('--help')) {
      terminal.write(`fxp ${command.usage}\n`);
      return 0;
    }
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.note(`fxp: ${error.message}\n`);
    return 2;
  }
}
