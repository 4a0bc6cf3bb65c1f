import { COUNT, VARIANTS } from './data';
import { normalFrom } from './normal';

/** Numbers as they stand in texts. */
export interface TextOptions {
  /** A value's decimals. */
  readonly print: (value: number) => string;
  /** `float` has the suffix f. */
  readonly type: 'double' | 'float';
  /** How many numbers: a multiple of 100,000. */
  readonly count: number;
}

/** A header of four layers, and its numbers as JSON. */
export interface TextPair {
  readonly header: string;
  readonly json: string;
}

/** Eight digits, as trained weights are usually written. */
export const EIGHT_DIGITS: TextOptions = {
  print: value => String(Number(value.toPrecision(8))),
  type: 'double',
  count: COUNT,
};

/** As many digits as tell every binary64 from its neighbours. */
export const SEVENTEEN_DIGITS: TextOptions = { ...EIGHT_DIGITS, print: value => value.toPrecision(17) };

/** How long the rows of the layers are. */
const ROWS = [500, 250, 100, 25] as const;

/** Numbers on a line. */
const PER_LINE = 10;

const made = new Map<TextOptions, TextPair[]>();

/** The text of a turn; as many different ones as there are variants, made once. */
export function textPair(options: TextOptions, turn: number): TextPair {
  const pairs = made.get(options) ?? [];
  made.set(options, pairs);
  const variant = turn % VARIANTS;
  return (pairs[variant] ??= makePair(options, 101 + variant));
}

function makePair({ print, type, count }: TextOptions, seed: number): TextPair {
  const random = normalFrom(seed);
  const numbers = Array.from({ length: count }, () => print(0.1 * random()));
  const suffix = type === 'float' ? 'f' : '';
  const parts = ['/* Weights of four layers, trained in 40 epochs. */\n#include <stdint.h>\n'];
  const each = count / ROWS.length;
  ROWS.forEach((width, layer) => {
    const rows = each / width;
    parts.push(`\n// Layer ${layer + 1}: ${rows} x ${width}\n`);
    parts.push(`static const ${type} layer${layer + 1}_weights[${rows}][${width}] = {\n`);
    for (let row = 0; row < rows; row++) {
      parts.push(`  { // ${row}\n`);
      for (let from = 0; from < width; from += PER_LINE) {
        const start = layer * each + row * width;
        const line = numbers.slice(start + from, start + Math.min(width, from + PER_LINE));
        parts.push(`    ${line.map(number => number + suffix).join(', ')}${from + PER_LINE < width ? ',' : ''}\n`);
      }
      parts.push('  },\n');
    }
    parts.push('};\n');
  });
  // Joined and written once, so that what is measured reads flat text, as an editor hands it out.
  const flat = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');
  return { header: flat(parts.join('')), json: flat(`[${numbers.join(',')}]`) };
}
