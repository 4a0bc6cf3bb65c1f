import { type Oracle } from '../oracle';
import { type Word, wordsReading } from './wordsReading';

/** A file of words as regular expressions see it: comments are blanked out first, and what is left is cut at blanks. */
interface WordFile {
  readonly name: string;
  /** Comments, and all else that is no word. */
  readonly blanks: readonly RegExp[];
  /** The radix of the words, of the text without comments. */
  readonly radix: (text: string) => number;
}

const PREFIX: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 10: '', 16: '0x' };
const DIGITS: Readonly<Record<number, RegExp>> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^[-+]?\d+$/, 16: /^[\da-f]+$/i };

const wordValue = (written: string, radix: number): number | bigint | undefined => {
  const word = written.replaceAll('_', '');
  if (DIGITS[radix]?.test(word) === true) return BigInt((PREFIX[radix] ?? '') + word.replace('+', ''));
  return radix === 10 && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word) ? Number(word) : undefined;
};

const wordFile = ({ name, blanks, radix }: WordFile): Oracle => ({
  name,
  read: text => {
    const rest = blanks.reduce((each, blank) => each.replace(blank, found => ' '.repeat(found.length)), text);
    const base = radix(text);
    return wordsReading(
      [...rest.matchAll(/[^\s,]+/g)].flatMap(({ index, 0: word }): Word[] => {
        const value = wordValue(word, base);
        const sign = /^[-+]?/.exec(word)?.[0].length ?? 0;
        return value === undefined ? [] : [{ start: index, sign, end: index + word.length, value }];
      }),
    );
  },
});

const slashComments = [/\/\/.*/g, /\/\*[^]*?\*\//g];

/** Nothing but bits, and 32 of them at least, are binary. */
export const readmemOracle = wordFile({
  name: 'the patterns of $readmem',
  blanks: [...slashComments, /@\S+/g],
  radix: text => {
    const words = slashComments.reduce((each, comment) => each.replace(comment, ''), text).replace(/@\S+/g, '');
    return /^[01xz?_\s,]*$/i.test(words) && words.replace(/[\s,]/g, '').length >= 32 ? 2 : 16;
  },
});

export const coeOracle = wordFile({
  name: 'the patterns of COE',
  blanks: [/^\s*[;#].*/gm, /^[^]*?vector\s*=/, /;[^]*/],
  radix: text =>
    Number(
      /radix\s*=([^;]*)/i
        .exec(text)?.[1]
        ?.match(/(?<![\w.-])(?:2|10|16)(?![\w.])/g)
        ?.at(-1) ?? 10,
    ),
});

const RADIX_NAMES: Readonly<Record<string, number>> = { HEX: 16, DEC: 10, UNS: 10, OCT: 8, BIN: 2 };

export const mifOracle = wordFile({
  name: 'the patterns of MIF',
  blanks: [/--.*/g, /%[^%]*%/g, /^[^]*?\bBEGIN\b/, /\bEND\b[^]*/, /[^:;]*:|;/g],
  radix: text => RADIX_NAMES[/DATA_RADIX\s*=\s*(\w+)/.exec(text)?.[1] ?? ''] ?? 16,
});

/** Records of type 0: as many bytes as are said and there, the checksum aside. */
export const intelHexOracle: Oracle = {
  name: 'the patterns of Intel HEX',
  read: text =>
    wordsReading(
      [...text.matchAll(/^(\s*:([\da-f]{2})[\da-f]{4}00)((?:[\da-f]{2})*)[\da-f]{2}/gim)].flatMap(
        ({ index, 1: head = '', 2: length = '', 3: bytes = '' }) =>
          (bytes.match(/../g) ?? []).slice(0, parseInt(length, 16)).map((byte, i): Word => {
            const start = index + head.length + 2 * i;
            return { start, end: start + 2, value: parseInt(byte, 16) };
          }),
      ),
    ),
};
