import { VARIANTS } from '../data';
import { mustAgree, type Row, timed } from '../row';
import { numbersInArrays, scanHeader } from '../scanHeader';
import { SEVENTEEN_DIGITS, textPair } from '../texts';

/** Numbers that an integer times a power of ten does not give exactly any more. */
export const row: Row = {
  name: '17-digit literals',
  prepare() {
    for (let turn = 0; turn < VARIANTS; turn++) {
      const { header, json } = textPair(SEVENTEEN_DIGITS, turn);
      const ours = numbersInArrays(scanHeader(header));
      const theirs = JSON.parse(json) as readonly number[];
      mustAgree('how many numbers', ours.length, theirs.length);
      theirs.forEach((value, i) => mustAgree(`number ${i}`, ours[i] ?? NaN, value, 0));
    }
    return Promise.resolve([
      {
        label: 'double',
        ours: turn => timed(() => scanHeader(textPair(SEVENTEEN_DIGITS, turn).header)),
        peer: { name: 'JSON.parse', run: turn => timed(() => JSON.parse(textPair(SEVENTEEN_DIGITS, turn).json)) },
      },
    ]);
  },
};
