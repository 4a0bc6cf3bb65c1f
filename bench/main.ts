import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rows } from 'every-bench-row';
import { kernels } from '../src/core/kernels';
import { coldAndWarm } from './cold';
import { COUNT, Data } from './data';
import { NumPy } from './peers/numpy';
import { TreeSitter } from './peers/treeSitter';
import { jsonOf, type Result, tableOf } from './report';
import { type Bench, type Case, median, type Row, type Run } from './row';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    // For the row that measures the first analysis of a process.
    cold: { type: 'string' },
  },
});

/** One case and its measurements so far. */
interface Track {
  readonly row: Row;
  readonly case: Case;
  readonly ours: number[];
  readonly peer: number[];
}

/** Progress goes where it does not mix with the result. */
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

async function prepared(row: Row, bench: Bench): Promise<Track[]> {
  say(`Preparing: ${row.name}`);
  const tracks: Track[] = [];
  for (const one of await row.prepare(bench)) {
    // Compilers take a few calls to give their best; how long the first takes is a row of its own.
    for (let round = 0; round < (row.practice ?? 10); round++) await one.ours(round);
    tracks.push({ row, case: one, ours: [], peer: [] });
  }
  return tracks;
}

/** What takes longer than this is measured once a round, all else three times, so that one disturbed call does not decide. */
const LONG_MS = 100;

async function sample(run: Run, round: number, into: number[]): Promise<void> {
  const begin = performance.now();
  for (let i = 0; i < 3 && performance.now() - begin < LONG_MS; i++) into.push(await run(3 * round + i));
}

/** All cases of a row in turn, round by round; who begins alternates. */
async function runRounds(tracks: readonly Track[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++)
    for (const { case: one, ours, peer } of tracks) {
      if (round % 2 === 1 && one.peer) await sample(one.peer.run, round, peer);
      await sample(one.ours, round, ours);
      if (round % 2 === 0 && one.peer) await sample(one.peer.run, round, peer);
    }
}

/** One row after the other: code that waits for the other rows' turn is forgotten by its compiler. */
async function measured(bench: Bench, rounds: number): Promise<Track[]> {
  const tracks: Track[] = [];
  for (const row of rows.filter(({ name }) => name.includes(options.only))) {
    const ofRow = await prepared(row, bench);
    await runRounds(ofRow, rounds);
    tracks.push(...ofRow);
  }
  return tracks;
}

const resultOf = ({ row, case: one, ours, peer }: Track): Result => ({
  name: row.name,
  label: one.label,
  ours: median(ours),
  peerName: one.peer?.name,
  peer: one.peer ? median(peer) : undefined,
});

async function main(): Promise<void> {
  const rounds = Number(options.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of at least 1.');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fpl-bench-'));
  const numpy = await NumPy.find();
  const treeSitter = await TreeSitter.find();
  try {
    const peers = [
      'JSON.parse',
      'a RegExp tokenizer',
      numpy ? `NumPy ${numpy.version}` : 'no NumPy (python3 -c "import numpy" failed)',
      treeSitter ? 'tree-sitter' : 'no tree-sitter (@vscode/tree-sitter-wasm is not installed)',
    ].join(', ');
    const kind = kernels() ? 'WebAssembly kernels' : 'no WebAssembly kernels here, the TypeScript reference';
    say(`Node ${process.versions.node}, ${kind}, ${COUNT} values. Peers: ${peers}.`);
    const tracks = await measured({ data: new Data(folder), numpy, treeSitter }, rounds);
    const results = tracks.map(resultOf);
    process.stdout.write(
      options.json
        ? `${jsonOf(results)}\n`
        : `${tableOf(results)}\n\nPeers: ${peers}. Medians of ${rounds} interleaved rounds a row, Node ${process.versions.node}.\n`,
    );
  } finally {
    numpy?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const run =
  options.cold === undefined
    ? main()
    : Promise.resolve(process.stdout.write(JSON.stringify(coldAndWarm(Number(options.cold)))));

run.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
