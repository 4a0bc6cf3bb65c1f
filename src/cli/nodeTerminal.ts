import { readFile } from 'node:fs/promises';
import { CliError } from './cliError';
import { type Terminal } from './terminal';

/** How much is gathered before it is written. */
const BUFFERED = 1 << 16;

/** The process's own standard streams. */
export function nodeTerminal(): Terminal {
  let buffer = '';
  const flush = (): boolean => {
    if (buffer === '') return true;
    const free = process.stdout.write(buffer);
    buffer = '';
    return free;
  };
  process.on('exit', flush);
  // A reader that has seen enough, as `head` does, closes the pipe: that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write(text) {
      buffer += text;
      if (buffer.length >= BUFFERED) flush();
    },
    note: text => void process.stderr.write(text),
    drained: () =>
      new Promise(resolve => {
        if (flush() && process.stdout.writableLength < BUFFERED) resolve();
        else process.stdout.once('drain', resolve);
      }),
    lineBatches,
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return new TextDecoder().decode(Buffer.concat(chunks));
    },
    readFile: path => readFileOrSay(path),
  };
}

async function* lineBatches(): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(line => line.trim()).filter(line => line !== '');
  }
  const last = (rest + decoder.decode()).trim();
  if (last !== '') yield [last];
}

async function readFileOrSay(path: string): Promise<string> {
  try {
    // The decoder drops the byte order mark: offsets count from what follows it.
    return new TextDecoder().decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CliError(`The file '${path.slice(0, 200)}' can't be read (${reason}).`);
  }
}
