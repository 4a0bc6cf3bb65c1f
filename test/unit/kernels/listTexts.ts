import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutKernels } from '../../../src/core/webAssembly';
import { type Language } from '../../../src/detect/language';
import { languages } from '../../../src/detect/languages';
import { createScanner, scan, type Scan } from '../../../src/detect/scan';
import { languageNamed } from '../detect/shown';

const CLOSING = { '(': ')', '[': ']', '{': '}' } as const;

type List = readonly [language: string, open: string, close: string];

/** Where lists of some languages begin and end, with a type that says how they are stored … */
export const TYPED: readonly List[] = [
  ['c', 'const float w[] = {', '};\n'],
  ['c', 'double w[][9] = {{', '}};\n'],
  ['c', 'static const int8_t w[] = {', '};\n'],
  ['cpp', 'std::array<float, 4> w = {', '};\n'],
  ['json', '[', ']'],
  ['python', 'w = np.array([', '], dtype=np.float32)\n'],
  ['python', 'w = [', ']\n'],
  ['rust', 'let w: [f32; 9] = [', '];\n'],
  ['rust', 'let w = [', '];\n'],
  ['javascript', 'const w = [', '];\n'],
  ['systemverilog', "real w[] = '{", '};\n'],
  ['vhdl', 'constant w : t_rom := (', ');\n'],
  ['json5', '{w: [', ']}\n'],
  ['toml', 'w = [', ']\n'],
  ['yaml', 'w: [', ']\n'],
  ['yaml', '- [[', ']]\n'],
];

/** … and of every language, in each of its brackets. */
const LISTS: readonly List[] = [
  ...TYPED,
  ...languages.flatMap(({ id, code }): readonly List[] =>
    (code?.lists.brackets ?? []).map(({ open }) => [id, `w = ${open}`, `${CLOSING[open]}\n`]),
  ),
];

const bits = new DataView(new ArrayBuffer(8));
const doubleOf = (high: number, low: number): number => {
  bits.setUint32(0, high);
  bits.setUint32(4, low);
  return bits.getFloat64(0);
};

const uint32 = fc.nat(0xffffffff);
/** Any double, as often as not of a size that weights have. */
export const double = fc
  .oneof(
    fc.tuple(uint32, uint32).map(([high, low]) => doubleOf(high, low)),
    fc
      .tuple(uint32, uint32, fc.nat(40))
      .map(([high, low, octave]) => doubleOf((high & 0x800fffff) | ((1003 + octave) << 20), low)),
  )
  .filter(Number.isFinite);

/** A decimal that lies in the middle between two neighbours, or a little beside it. */
export const middle = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 24 }), fc.nat(30), fc.constantFrom('', '1', '0001'))
  .map(([odd, down, more]) => {
    const digits = (2n * BigInt(odd) + 1n) * 5n ** BigInt(down + 1);
    const text = digits.toString().padStart(down + 2, '0');
    return `${text.slice(0, -down - 1)}.${text.slice(-down - 1)}${more}`;
  });

export const digits = (from: number, to: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
    minLength: from,
    maxLength: to,
  });

const number = fc.oneof(
  { weight: 6, arbitrary: double.map(x => String(Math.fround(x))) },
  { weight: 6, arbitrary: double.map(x => x.toPrecision(8)) },
  { weight: 4, arbitrary: double.map(x => x.toPrecision(17)) },
  { weight: 2, arbitrary: double.map(x => x.toExponential(7)) },
  { weight: 4, arbitrary: fc.integer({ min: -999, max: 999 }).map(String) },
  { weight: 2, arbitrary: fc.tuple(digits(1, 3), digits(1, 28)).map(([whole, rest]) => `${whole}.${rest}`) },
  { weight: 1, arbitrary: digits(1, 24) },
  { weight: 2, arbitrary: middle },
  { weight: 2, arbitrary: fc.constantFrom('0.', '-1.', '25.', '123456789012345.', '1.e5', '-2.e-3', '3.E', '.') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '0',
        '-0',
        '-0.0',
        '0.',
        '.5',
        '-.5',
        '5.',
        '007',
        '00.5',
        '1e5',
        '1E+05',
        '2e-07',
        '1e',
        '1e+',
        '1e400',
        '1e-400',
      ],
      ...[
        '9007199254740991',
        '9007199254740993',
        '-9007199254740992',
        '123456789012345678',
        '1e1000',
        '3e-45',
        '3.5e38',
      ],
      ...[
        '0x1F',
        '0b101',
        '0x1.8p-3',
        "8'shFF",
        '16#F#',
        '1_000',
        "1'000",
        '1.2.3',
        '1..2',
        '2j',
        '10n',
        '3u',
        '0.5f16',
      ],
      ...[
        '- 3',
        '+4',
        '2*3',
        '1/3',
        '1 - 2',
        '-2 ** 2',
        'nan',
        '"5"',
        'N',
        '',
        '(1)',
        '[3] = 4',
        '1 to 3',
        '5 ns',
        '5 /2',
      ],
    ),
  },
);

const suffixed = fc.tuple(number, fc.constantFrom('', '', '', 'f', 'F', 'l', 'f32')).map(parts => parts.join(''));

const separator = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(', ', ',') },
  { weight: 3, arbitrary: fc.constantFrom(',\n', ',\r\n    ', ',\n\t\t', ' , ', ',  ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '},\n{',
        '], [',
        '), (',
        ',,',
        ' ',
        '\n,',
        ',\r',
        '\t,',
        ', // 1, 2\n',
        ', /* 3, */ ',
        ', // é\n',
        ',\u00a0',
        ', 😀 ',
      ],
      ...[
        `,${' '.repeat(70)}`,
        `${' '.repeat(70)},`,
        ';',
        ', ...',
        ',\0',
        '}',
        ']',
        '\\\n',
        ',\n#if 1\n',
        '\n# 4,\n',
        ',\n-- 5,\n',
      ],
    ),
  },
);

/** One list after the other, each of one language's beginnings; the second has elements that are mostly alike. */
export const listText = fc
  .record({
    list: fc.constantFrom(...LISTS),
    alike: fc.array(fc.tuple(suffixed, separator), { maxLength: 3 }),
    elements: fc.array(fc.tuple(suffixed, separator), { maxLength: 60 }),
    repeated: fc.nat(12),
  })
  .map(({ list: [language, open, close], alike, elements, repeated }) => {
    const write = (all: readonly (readonly [string, string])[]): string => all.map(pair => pair.join('')).join('');
    const text =
      open + write(elements) + close + open + write(alike).repeat(repeated) + write(elements.slice(0, 9)) + close;
    return { language: languageNamed(language), text };
  });

/** What separates numbers where commas are not all that does, as often as not the same everywhere. */
const marks = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(' ', '  ', '; ', ';', ';\n', '\n', '\r\n  ', ' ;\n\t') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(', ', ',\n', ' ...\n', ', ... 1\n', ' % 2\n', ' # 3\n', ' // 4\n', '\n\n ', '\r'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[' - ', ' -', ' +', ' .', ".' ", "' ", ' * ', ' .^ 2 ', ':', ' : ', ' i ', ' im ', ' for ', ' "5" ', " '5' "],
      ...[
        ';;',
        ';,',
        ',;',
        '; ]; [',
        '] [',
        ' (1) ',
        ' é ',
        '\u00a0',
        ' '.repeat(20),
        `${' '.repeat(40)};`,
        '\n#if 1\n',
      ],
    ),
  },
);

/** Lists of the languages that separate by more than commas. */
const MARKED: readonly List[] = [
  ['matlab', 'w = [', '];\n'],
  ['matlab', 'w = {[', ']}\n'],
  ['matlab', 'w = single([', ']);\n'],
  ['julia', 'w = [', ']\n'],
  ['julia', 'w = Float32[', ']\n'],
  ['julia', 'w = "$([', '])"\n'],
  ['fsharp', 'let w = [| ', ' |]\n'],
  ['fsharp', 'let w = [', ']\n'],
  ['fsharp', 'let w : float32[] = [|', '|]\n'],
  ['lua', 'local w = {', '}\n'],
  ['python', 'w = [', ']\n'],
];

/** A list whose numbers are separated by all that separates them anywhere. */
export const markedText = fc
  .record({
    list: fc.constantFrom(...MARKED, ...LISTS),
    alike: marks,
    elements: fc.array(fc.tuple(suffixed, fc.option(marks, { freq: 3 })), { maxLength: 90 }),
    repeated: fc.nat(3),
  })
  .map(({ list: [language, open, close], alike, elements, repeated }) => {
    const inner = elements.map(([written, mark]) => written + (mark ?? alike)).join('');
    return { language: languageNamed(language), text: (open + inner + close).repeat(repeated + 1) };
  });

/** What ends a row and begins the next one, `[` and `]` standing for the brackets of the list. */
const rowBreak = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('], [', '],\n[', ',\n  ],\n  [ // 7\n    ', '],\r\n[ # é\r\n', '] ,[ // 1\n-- 2\n'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['],\n// fixed-point: s8/6\n[', '], [ // fixed-point: u4\n', '], [ // x\n', '], [ // 1 \\\n', '], [ /* 1 */ '],
      ...[
        '], [ // 1',
        '] [',
        ']; [',
        '],, [',
        '], [[',
        ']], [[',
        '],\n#if 1\n[',
        '], (',
        '} ,[',
        '], [ 1 + ',
        '] * 2, [',
      ],
      ...[' /* 2 */ ], [', '  // 2\n], [', ']\t,\t[\t', '],\n\n\n[\n', '], "5", [', '], [1, 2], [', '], [3] = ['],
    ),
  },
);

/** A list of rows that mostly have as many numbers each, in one language's brackets. */
export const rowsText = fc
  .record({
    list: fc.constantFrom(...LISTS),
    numbers: fc.array(number, { minLength: 1, maxLength: 7 }),
    rows: fc.array(
      fc.tuple(rowBreak, fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) })),
      {
        minLength: 3,
        maxLength: 30,
      },
    ),
  })
  .map(({ list: [language, open, close], numbers, rows }) => {
    const bracket = /[([{](?=[^([{]*$)/.exec(open)?.[0] ?? '[';
    const closing = bracket === '(' ? ')' : bracket === '{' ? '}' : ']';
    const swap = (text: string): string => text.replace(/[[\]]/g, each => (each === '[' ? bracket : closing));
    const row = (left: number): string => numbers.slice(left).join(', ');
    const inner = rows.map(([between, left]) => swap(between) + row(left)).join('');
    return { language: languageNamed(language), text: `${open}${bracket}${row(0)}${inner}${closing}${close}` };
  });

/** Checks that a scan of such texts, whole and in slices of any size, is the one without kernels. */
export const assertSameWithoutKernels = (
  texts: fc.Arbitrary<{ readonly language: Language; readonly text: string }>,
  numRuns: number,
): void => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
      ({ language, text }, sizes) => {
        const expected = withoutKernels(() => scan(text, language));
        assert.deepStrictEqual(scan(text, language), expected);
        assert.deepStrictEqual(inSlices(text, language, sizes), expected);
      },
    ),
    { numRuns },
  );
};

export const inSlices = (text: string, language: Language, sizes: readonly number[]): Scan => {
  const scanner = createScanner(text, language);
  for (let i = 0; !scanner.advance(sizes[i % sizes.length] ?? 1); i++);
  return scanner.result();
};
