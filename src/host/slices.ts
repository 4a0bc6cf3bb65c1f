import type { CancellationToken } from 'vscode';

/** How long a piece of work may hold the thread that all extensions share. */
const SLICE_MS = 8;

const rest = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

/**
 * Runs `step` until it says true, resting every 8 ms so that the editor stays alive. False where the token was
 * cancelled first. Tells `longest` how long the longest slice was, in ms.
 */
export async function inSlices(
  step: () => boolean,
  token?: CancellationToken,
  longest?: (milliseconds: number) => void,
): Promise<boolean> {
  let slowest = 0;
  for (;;) {
    const start = performance.now();
    let done = false;
    let spent = 0;
    while (!done && spent < SLICE_MS) {
      done = step();
      spent = performance.now() - start;
    }
    slowest = Math.max(slowest, spent);
    if (done) {
      longest?.(slowest);
      return true;
    }
    await rest();
    if (token?.isCancellationRequested === true) return false;
  }
}

/** Drains a generator the same way; `undefined` where the token was cancelled first. */
export async function drainInSlices<T>(
  steps: Generator<undefined, T>,
  token?: CancellationToken,
): Promise<T | undefined> {
  let result: IteratorResult<undefined, T> | undefined;
  const finished = await inSlices(() => (result = steps.next()).done === true, token);
  return finished && result?.done === true ? result.value : undefined;
}
