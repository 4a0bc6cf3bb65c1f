import { inSlices } from '../../src/host/slices';
import { type Row, timed } from '../row';
import { headerScanner, STEP } from '../scanHeader';
import { EIGHT_DIGITS, textPair } from '../texts';

/** Milliseconds of the longest piece of work between two rests while a header is read as the editor reads it. */
async function longestHold(turn: number): Promise<number> {
  const { header } = textPair(EIGHT_DIGITS, turn);
  let longest = 0;
  const note = (milliseconds: number): void => void (longest = Math.max(longest, milliseconds));
  let scanner: ReturnType<typeof headerScanner> | undefined;
  note(timed(() => (scanner = headerScanner(header))));
  await inSlices(() => scanner?.advance(STEP) ?? true, undefined, note);
  note(timed(() => scanner?.result()));
  return longest;
}

/** Of our own work; what the editor needs to hand the text out comes on top. */
export const row: Row = {
  name: "longest hold of the extension host's thread, 14 MB file opened",
  prepare: () => Promise.resolve([{ label: 'double', ours: longestHold }]),
};
