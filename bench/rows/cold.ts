import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type ColdAndWarm } from '../cold';
import { type Row } from '../row';

/** Every turn in a process of its own; what was measured there, by turn. */
const turns = new Map<number, Promise<ColdAndWarm>>();

async function measured(turn: number): Promise<ColdAndWarm> {
  let pair = turns.get(turn);
  if (pair === undefined) {
    pair = promisify(execFile)(process.execPath, [__filename, '--cold', String(turn)]).then(
      ({ stdout }) => JSON.parse(stdout) as ColdAndWarm,
    );
    turns.set(turn, pair);
  }
  return pair;
}

/** The analysis of a header's text in the editor's steps, by code that has never run and by code that has. */
export const row: Row = {
  name: 'first (cold) analysis ÷ warm',
  practice: 0,
  prepare: () =>
    Promise.resolve([
      {
        label: 'double',
        ours: async turn => (await measured(turn)).cold,
        peer: { name: 'ours, warm', run: async turn => (await measured(turn)).warm },
      },
    ]),
};
