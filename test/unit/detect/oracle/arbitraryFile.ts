import fc from 'fast-check';
import { type FileRow } from './oracleRow';

/** Takes one choice after the other from a list that fast-check may shrink. */
class Choices {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  upTo(count: number): number {
    return (this.numbers[this.next++ % this.numbers.length] ?? 0) % count;
  }

  of(texts: readonly string[]): string {
    return texts[this.upTo(texts.length)] ?? '';
  }
}

/** Digits of a number that any other may stand for: not those of a suffix such as `f32`, nor of a base such as `16#`. */
export const freeDigits = /(?<![fiu]\d*)[2-7](?!\d*#)/g;

/** A number of the language, now and then with one digit changed for another that any radix but 2 has. */
const numberFrom = (choices: Choices, { numbers }: FileRow): string => {
  const number = choices.of(numbers);
  const digits = [...number.matchAll(freeDigits)].map(({ index }) => index);
  const at = digits[choices.upTo(2 * digits.length + 1)];
  return at === undefined ? number : `${number.slice(0, at)}${2 + choices.upTo(6)}${number.slice(at + 1)}`;
};

const listFrom = (choices: Choices, row: FileRow, least: number): string =>
  Array.from({ length: least + choices.upTo(6) }, () => {
    const sign = choices.upTo(3) === 0 ? '-' : '';
    return sign + numberFrom(choices, row);
  }).join(choices.upTo(4) === 0 ? ',' : ', ');

const filled = (line: string, choices: Choices, row: FileRow): string =>
  line.replace(/%[nlmwsc]/g, hole => {
    switch (hole) {
      case '%n':
        return numberFrom(choices, row);
      case '%l':
        return listFrom(choices, row, 2);
      case '%m':
        return Array.from(
          { length: 2 + choices.upTo(2) },
          () => `${row.row[0]}${listFrom(choices, row, 1)}${row.row[1]}`,
        ).join(', ');
      case '%w':
        return choices.of(['w', 'x2', 'bias_1', 'q15', 'layer0_kernel', 'e3', 'fc1']);
      case '%s':
        return choices.of(row.strings);
      default:
        return choices.of(row.comments);
    }
  });

const choices = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }).map(numbers => new Choices(numbers));

/** A plausible file of the language. */
export const arbitraryFile = (row: FileRow): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.constantFrom(...row.lines), choices), { minLength: 1, maxLength: 12 }).map(lines => {
    const [before, behind] = row.frame ?? ['', ''];
    return `${before}${lines.map(([line, each]) => filled(line, each, row)).join('\n')}\n${behind}`;
  });
