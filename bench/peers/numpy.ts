import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import source from './numpy.py';

/** What is asked of numpy.py. */
export interface NumPyCall {
  readonly call: 'statistics' | 'quantize' | 'errors' | 'sweep';
  /** Of binary64 values. */
  readonly file: string;
  readonly bw?: number;
  readonly fracBw?: number;
  readonly widths?: readonly number[];
  readonly fracBws?: readonly number[];
}

/** NumPy in a Python of its own, which times its calls itself. */
export class NumPy {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly lines: AsyncIterator<string>,
    readonly version: string,
  ) {}

  /** `undefined` where there is no Python with NumPy. */
  static async find(): Promise<NumPy | undefined> {
    const child = spawn('python3', ['-c', source], { stdio: 'pipe' });
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdin.on('error', () => undefined);
    const failed = new Promise<undefined>(resolve => child.once('error', () => resolve(undefined)));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const first = await Promise.race([lines.next(), failed]);
    if (first === undefined || first.done === true) return undefined;
    const { version } = JSON.parse(first.value) as { readonly version: string };
    child.once('exit', code => {
      if (code !== 0 && code !== null) process.stderr.write(complaint);
    });
    return new NumPy(child, lines, version);
  }

  /** Milliseconds of one call. */
  async ms(request: NumPyCall): Promise<number> {
    return (await this.ask<{ readonly ms: number }>(request)).ms;
  }

  /** The call's result, its shape as numpy.py makes it. */
  async result<T>(request: NumPyCall): Promise<T> {
    return (await this.ask<{ readonly result: T }>({ ...request, result: true })).result;
  }

  /** Writes the array that the call results in to a file. */
  async write(request: NumPyCall, out: string): Promise<void> {
    await this.ask({ ...request, out });
  }

  private async ask<T>(request: object): Promise<T> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await this.lines.next();
    if (line.done === true) throw new Error('NumPy has ended before it answered.');
    return JSON.parse(line.value) as T;
  }

  end(): void {
    this.child.stdin.end();
  }
}
