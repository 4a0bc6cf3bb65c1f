import { type RowName } from './goals';
import { type Data } from './data';
import { type NumPy } from './peers/numpy';
import { type TreeSitter } from './peers/treeSitter';

/**
 * One measurement: milliseconds, or whatever the row counts. `turn` counts them; each takes other data than the one before,
 * so that no branch predictor and no cache knows what comes.
 */
export type Run = (turn: number) => number | Promise<number>;

export interface Case {
  /** What is special about the data. */
  readonly label: string;
  readonly ours: Run;
  readonly peer?: { readonly name: string; readonly run: Run };
}

/** What the rows share: data, and the peers that were found. */
export interface Bench {
  readonly data: Data;
  /** `undefined` where `python3 -c "import numpy"` fails. */
  readonly numpy: NumPy | undefined;
  readonly treeSitter: TreeSitter | undefined;
}

/**
 * One row of the table, the export `row` of a file in `rows/`. `prepare` makes its data, checks that ours and the peer give
 * the same results, and warms both up; the row's figure is that of its least favourable case.
 */
export interface Row {
  readonly name: RowName;
  /** How often each case is run before it counts; 10 where it says nothing. */
  readonly practice?: number;
  prepare(bench: Bench): Promise<readonly Case[]>;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Throws where a peer and ours differ: a ratio of different results would mean nothing. */
export function mustAgree(what: string, ours: number, peer: number, relative = 1e-12): void {
  const near = Math.abs(ours - peer) <= relative * Math.max(Math.abs(ours), Math.abs(peer));
  if (!near && !Object.is(ours, peer)) throw new Error(`${what}: ours is ${ours}, the peer's ${peer}.`);
}
