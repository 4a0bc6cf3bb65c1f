import { runCli } from '../../../src/cli/runCli';
import { CliError } from '../../../src/cli/cliError';
import { type Terminal } from '../../../src/cli/terminal';

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON, a line each. */
  readonly json: () => unknown[];
}

/** Runs `fxp …` with the files and the standard input given. */
export async function fxp(
  argv: readonly string[],
  given: { readonly files?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<Run> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    write: text => void (out += text),
    note: text => void (err += text),
    drained: () => Promise.resolve(),
    // eslint-disable-next-line @typescript-eslint/require-await
    async *lineBatches() {
      yield (given.input ?? '')
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    },
    readInput: () => Promise.resolve(given.input ?? ''),
    readFile: path => {
      const text = given.files?.[path];
      return text === undefined
        ? Promise.reject(new CliError(`The file '${path}' can't be read.`))
        : Promise.resolve(text);
    },
  };
  const code = await runCli(argv, terminal);
  return {
    code,
    out,
    err,
    json: () =>
      out
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
  };
}
