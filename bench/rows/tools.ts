import { mustAgree, type Row, timed } from '../row';
import { scanHeader } from '../scanHeader';
import { EIGHT_DIGITS, textPair } from '../texts';

/** Parses the text and walks the tree for number literals and their offsets; their values would come on top. */
export const row: Row = {
  name: 'against tools',
  prepare({ treeSitter }) {
    const { header } = textPair(EIGHT_DIGITS, 0);
    const peer = treeSitter;
    let sum = 0;
    if (peer) {
      const theirs = peer.numbers(header, start => (sum += start));
      const { literals } = scanHeader(header);
      const ours = literals.starts.reduce((total, start) => total + start, 0);
      mustAgree('how many literals', literals.count, theirs);
      mustAgree('the sum of their offsets', ours, sum, 0);
    }
    return Promise.resolve([
      {
        label: 'double',
        ours: turn => timed(() => scanHeader(textPair(EIGHT_DIGITS, turn).header)),
        ...(peer && {
          peer: {
            name: 'tree-sitter',
            run: turn => timed(() => peer.numbers(textPair(EIGHT_DIGITS, turn).header, start => (sum += start))),
          },
        }),
      },
    ]);
  },
};
