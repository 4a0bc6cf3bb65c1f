import { analyze } from '../analysis';
import { COUNT } from '../data';
import { mustAgree, type Row, timed } from '../row';
import { scanHeader } from '../scanHeader';
import { EIGHT_DIGITS, textPair } from '../texts';

/** The whole way from a header's text to the answers, against reading the same numbers from JSON alone. */
export const row: Row = {
  name: 'text → statistics and best frac_bw',
  prepare() {
    const answers = analyze(scanHeader(textPair(EIGHT_DIGITS, 0).header));
    const all = answers.reduce((sum, { count }) => sum + count, 0);
    mustAgree('how many values', all, COUNT, 0);
    // Normal values of deviation 0.1: half a step of 2^−8 is a fiftieth of it, and 1 in 10^6 is clipped.
    for (const { std, fracBw } of answers) {
      mustAgree('the deviation', std, 0.1, 0.01);
      mustAgree('the best frac_bw', fracBw, 8, 0);
    }
    return Promise.resolve([
      {
        label: 'double',
        ours: turn => timed(() => analyze(scanHeader(textPair(EIGHT_DIGITS, turn).header))),
        peer: { name: 'JSON.parse', run: turn => timed(() => JSON.parse(textPair(EIGHT_DIGITS, turn).json)) },
      },
    ]);
  },
};
