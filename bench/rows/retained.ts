import { CodeIndex } from '../../src/detect/index/codeIndex';
import { c } from '../../src/detect/languages/cFamily';
import { collect } from '../collect';
import { COUNT } from '../data';
import { EditedLines } from '../editedLines';
import { type Row } from '../row';
import { STEP } from '../scanHeader';
import { EIGHT_DIGITS, textPair } from '../texts';

/** What the heap and the buffers hold, in bytes, after what nobody needs was collected. */
function held(): number {
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Of the index of a header, the header itself aside. */
function retained(turn: number): number {
  const lines = new EditedLines(textPair(EIGHT_DIGITS, turn).header);
  if (c.code === undefined) throw new Error('C is lexed.');
  const before = held();
  const index = new CodeIndex(lines, c, c.code);
  while (!index.advance(STEP));
  const bytes = held() - before;
  if (index.leaves.length === 0) throw new Error('There is no index.');
  return bytes / COUNT;
}

export const row: Row = {
  name: 'retained bytes per literal (value + offset)',
  prepare: () => Promise.resolve([{ label: 'the index of a header', ours: retained }]),
};
