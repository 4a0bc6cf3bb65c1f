import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearestFloat } from '../../../src/core/nearestFloat';
import { withoutKernels } from '../../../src/core/webAssembly';
import { type Language } from '../../../src/detect/language';
import { languages } from '../../../src/detect/languages';
import { loadParseKernel, parseKernel } from '../../../src/detect/parseKernel';
import { createScanner, scan, type Scan } from '../../../src/detect/scan';
import { languageNamed } from '../detect/shown';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

const CLOSING = { '(': ')', '[': ']', '{': '}' } as const;

type List = readonly [language: string, open: string, close: string];

/** Where lists of some languages begin and end, with a type that says how they are stored … */
const TYPED: readonly List[] = [
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
const double = fc
  .oneof(
    fc.tuple(uint32, uint32).map(([high, low]) => doubleOf(high, low)),
    fc
      .tuple(uint32, uint32, fc.nat(40))
      .map(([high, low, octave]) => doubleOf((high & 0x800fffff) | ((1003 + octave) << 20), low)),
  )
  .filter(Number.isFinite);

/** A decimal that lies in the middle between two neighbours, or a little beside it. */
const middle = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 24 }), fc.nat(30), fc.constantFrom('', '1', '0001'))
  .map(([odd, down, more]) => {
    const digits = (2n * BigInt(odd) + 1n) * 5n ** BigInt(down + 1);
    const text = digits.toString().padStart(down + 2, '0');
    return `${text.slice(0, -down - 1)}.${text.slice(-down - 1)}${more}`;
  });

const digits = (from: number, to: number): fc.Arbitrary<string> =>
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
const listText = fc
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

const inSlices = (text: string, language: Language, sizes: readonly number[]): Scan => {
  const scanner = createScanner(text, language);
  for (let i = 0; !scanner.advance(sizes[i % sizes.length] ?? 1); i++);
  return scanner.result();
};

const cList = (numbers: readonly string[], type = 'double'): string => `const ${type} w[] = {${numbers.join(', ')}};`;
const valuesOf = (text: string, language = 'c'): Float64Array | undefined =>
  scan(text, languageNamed(language)).arrays[0]?.values;

describe('the parse kernel', () => {
  it('is there, once, and not where there is no WebAssembly', () => {
    assert.ok(parseKernel());
    assert.equal(parseKernel(), parseKernel());
    assert.equal(loadParseKernel(undefined), undefined);
    assert.equal(
      withoutKernels(() => parseKernel()),
      undefined,
    );
  });

  const STOPS: readonly (readonly [text: string, count: number, lines: number, open?: true])[] = [
    ['1, -2.5,\n 3e-4f, |x, 5', 3, 1],
    ['0.5,|', 1, 0],
    ['0.5|}', 1, 0, true],
    ['1.25|  // 3', 1, 0, true],
    ['1.25|\n}', 1, 0, true],
    ['1, |2 * 3', 1, 0],
    ['1,\r\n\n\r2,\t|', 2, 3],
    ['|007, 1', 0, 0],
    ['1 , |0x1F, 2', 1, 0],
    ['1, |,2', 1, 0],
    ['1, |2 3, 4', 1, 0],
    ['|1., 2', 0, 0],
    ['0.12345678901234567, |123456789012345678, 1', 1, 0],
    ['0.5, |é, 0.5', 1, 0],
  ];
  for (const [marked, count, lines, open] of STOPS)
    it(`reads ${JSON.stringify(marked)} up to the mark`, () => {
      const kernel = loadParseKernel(WebAssembly);
      assert.ok(kernel);
      const { leadingDot, suffixF, bareExponent, blankEnds } = kernel.rules;
      const text = marked.replace('|', '');
      kernel.load(text, 0, text.length);
      const stop = kernel.read(0, text.length, 100, 0, leadingDot | suffixF | bareExponent | blankEnds);
      assert.deepEqual([stop, kernel.count, kernel.lines], [marked.indexOf('|'), count, lines]);
      assert.equal(kernel.isOpen, open === true);
      assert.ok(kernel.isSure);
      const numbers = text.match(/[-\d.e]+/g) ?? [];
      for (let i = 0; i < count; i++) {
        const written = numbers[i] ?? '';
        const value =
          text.charAt(text.indexOf(written) + written.length) === 'f' ? Math.fround(Number(written)) : Number(written);
        assert.equal(kernel.page.values[i], value);
        assert.equal(kernel.page.starts[i], 100 + text.indexOf(written));
      }
    });

  it('finds what the scanner finds without it, bit for bit', () => {
    fc.assert(
      fc.property(listText, ({ language, text }) => {
        const expected = withoutKernels(() => scan(text, language));
        assert.deepStrictEqual(scan(text, language), expected);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  it('finds it in slices of any size', () => {
    fc.assert(
      fc.property(
        listText,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
        (list, sizes) => {
          const expected = withoutKernels(() => scan(list.text, list.language));
          assert.deepStrictEqual(inSlices(list.text, list.language, sizes), expected);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('finds it in texts much longer than what it holds at once', () => {
    for (const [language, open, close] of TYPED) {
      const element = (i: number): string =>
        `${i % 3 === 0 ? '-' : ''}${(i * 0.123456789) % 2}${i % 11 === 0 ? ',\n' : ', '}`;
      const list = open + Array.from({ length: 9000 }, (_unused, i) => element(i)).join('') + close;
      const text = `${list}${list}`;
      const known = languageNamed(language);
      assert.deepStrictEqual(
        scan(text, known),
        withoutKernels(() => scan(text, known)),
        language,
      );
    }
  });

  it('leaves the numbers to others while another scanner reads', () => {
    const text = cList(Array.from({ length: 100 }, (_unused, i) => String(i / 7)));
    const kernel = parseKernel();
    assert.ok(kernel);
    assert.ok(kernel.take());
    const { values } = scan(text, languageNamed('c')).literals;
    kernel.give();
    assert.deepStrictEqual(values, scan(text, languageNamed('c')).literals.values);
    assert.ok(kernel.take(), 'given back');
    kernel.give();
  });

  it('reads every decimal as JavaScript does', () => {
    const decimal = fc.oneof(
      double.map(x => x.toPrecision(17)),
      double.map(String),
      fc.tuple(digits(1, 3), digits(1, 17)).map(([whole, rest]) => `${Number(whole)}.${rest}`),
      fc
        .tuple(digits(1, 1), digits(1, 18), fc.integer({ min: -70, max: 70 }))
        .map(([one, rest, e]) => `${one}.${rest}e${e}`),
      middle,
    );
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 10, maxLength: 100 }), all => {
        assert.deepStrictEqual(valuesOf(cList(all)), Float64Array.from(all, Number));
      }),
      { numRuns: RUNS },
    );
  });

  it('rounds a float once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(middle, double.map(String)), { minLength: 10, maxLength: 100 }), all => {
        const expected = Float64Array.from(all, text => nearestFloat(text, 'binary32'));
        assert.deepStrictEqual(valuesOf(cList(all, 'float')), expected);
      }),
      { numRuns: RUNS },
    );
  });

  const TIES = [
    '9007199254740993.0',
    '9007199254740995.0',
    '4503599627370497.5',
    '4503599627370498.5',
    '0.500000059604644775',
    '1.00000005960464478',
  ];
  it('rounds ties to even', () => {
    const all = Array.from({ length: 4 }, () => TIES).flat();
    assert.deepStrictEqual(valuesOf(cList(all)), Float64Array.from(all, Number));
    assert.deepStrictEqual(
      valuesOf(cList(all, 'float')),
      Float64Array.from(all, text => nearestFloat(text, 'binary32')),
    );
  });
});
