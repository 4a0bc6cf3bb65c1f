import { regExpNumbers } from '../peers/regExpTokenizer';
import { mustAgree, type Row, timed } from '../row';
import { numbersInArrays, scanHeader } from '../scanHeader';
import { EIGHT_DIGITS, textPair, type TextOptions } from '../texts';
import { VARIANTS } from '../data';

const FLOATS: TextOptions = { ...EIGHT_DIGITS, type: 'float' };

/** Both know where each number stands; JSON.parse does not, and knows of no comments either. */
export const row: Row = {
  name: 'scan a C header: values, offsets, nesting, comments',
  prepare() {
    for (const options of [EIGHT_DIGITS, FLOATS])
      for (let turn = 0; turn < VARIANTS; turn++) {
        const { header, json } = textPair(options, turn);
        const ours = numbersInArrays(scanHeader(header));
        const theirs = JSON.parse(json) as readonly number[];
        mustAgree('how many numbers', ours.length, theirs.length);
        theirs.forEach((value, i) => {
          // Eight digits lie nowhere near the middle between two floats.
          mustAgree(`number ${i}`, ours[i] ?? NaN, options.type === 'float' ? Math.fround(value) : value, 0);
        });
      }
    const ours = (options: TextOptions) => (turn: number) => timed(() => scanHeader(textPair(options, turn).header));
    const parse = (options: TextOptions) => (turn: number) => timed(() => JSON.parse(textPair(options, turn).json));
    return Promise.resolve([
      { label: 'double', ours: ours(EIGHT_DIGITS), peer: { name: 'JSON.parse', run: parse(EIGHT_DIGITS) } },
      { label: 'float with f', ours: ours(FLOATS), peer: { name: 'JSON.parse', run: parse(FLOATS) } },
      {
        label: 'double',
        ours: ours(EIGHT_DIGITS),
        peer: {
          name: 'a RegExp tokenizer',
          run: turn => timed(() => regExpNumbers(textPair(EIGHT_DIGITS, turn).header)),
        },
      },
    ]);
  },
};
