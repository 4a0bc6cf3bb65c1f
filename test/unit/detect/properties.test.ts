import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Language } from '../../../src/detect/language';
import { languageOf, languages } from '../../../src/detect/languages';
import { kindOf } from '../../../src/detect/literalTable';
import { literalOf } from '../../../src/detect/numberArray';
import { readLiteral } from '../../../src/detect/readLiteral';
import { createScanner, scan, type Scan } from '../../../src/detect/scan';
import { languageNamed } from './shown';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

const samples = ['test/unit/detect/samples', 'examples'].flatMap(folder =>
  readdirSync(folder).map(name => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const language = languageOf({ fileName: name.replace('.sample', ''), text });
    assert(language, name);
    return { name, language, text, isExample: folder === 'examples' };
  }),
);

/** Pieces that mean something to some scanner. */
const pieces = [
  '0',
  '1',
  '-',
  '- ',
  '+',
  '.',
  '1.5',
  '-0.25',
  '0x1F',
  '1e-3',
  '0x1.8p-3',
  "8'shFF",
  '16#F#',
  'x"3B"',
  "1'000",
  '1_0',
  '2j',
  '1.2.3',
  '0.1f',
  '9007199254740993',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  ';',
  ':',
  '=',
  ':=',
  '=>',
  '<=',
  '<',
  '>',
  '..',
  '...',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\\\n',
  '\u2028',
  '"',
  "'",
  '`',
  '"""',
  'R"(',
  ')"',
  'f"',
  'f"{',
  '${',
  'r#"',
  '"#',
  '//',
  '/*',
  '*/',
  '--',
  '#',
  '#define K ',
  '#if 1',
  '#else',
  '#endif',
  '`define K ',
  '\\',
  '/',
  'w',
  'x2',
  'float ',
  'const ',
  'int8_t ',
  'return ',
  'np.array(',
  'vec!',
  'new Float32Array(',
  'dtype=np.float32',
  'to ',
  'downto ',
  'others ',
  'struct s ',
  'typedef ',
  'typedef ap_fixed<8,2> t;',
  't k = ',
  'ap_fixed<8,2>(',
  'I2F6::from_bits(',
  'Fxp(',
  'using w = ',
  '*',
  '<<',
  '**',
  'é',
  '😀',
  '\ud800',
  '\0',
  '\ufeff',
  'nan',
  'fixed-point: Q1.6',
  '// fixed-point: off\n',
  '/* fixed-point-file: s8/6 */',
  '<?php ',
  '?>',
  '<<<A\n',
  '<<~A, ',
  '<<"A";\n',
  'A\n',
  '%w[',
  '%(',
  '~r/',
  'qw(',
  's{',
  'y ',
  '#{',
  '{$',
  '[=[',
  ']=]',
  '--[[',
  '[|',
  '|]',
  '[r|',
  '<<',
  '>>',
  '(*',
  '*)',
  '{-',
  '-}',
  '=begin\n',
  '=end\n',
  '=cut\n',
  '__END__',
  '$',
  '$#',
  '@',
  '%',
  '?',
  '|',
  '->',
  '<-',
  'where ',
  'let ',
  'puts ',
  ';\n  ',
  '..',
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''));
const anyLanguage = fc.constantFrom(...languages.map(({ id }) => id));

/** A sample with a few stretches cut out, doubled or replaced. */
const mutated = fc
  .record({
    sample: fc.constantFrom(...samples),
    edits: fc.array(fc.tuple(fc.nat(4000), fc.nat(20), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 6 }),
  })
  .map(({ sample, edits }) => {
    let { text } = sample;
    for (const [at, length, piece] of edits) text = text.slice(0, at) + piece + text.slice(at + length);
    return { language: sample.language.id, text };
  });

const anything = fc.oneof(
  mutated,
  fc.record({ language: anyLanguage, text: soup }),
  fc.record({ language: anyLanguage, text: fc.string({ unit: 'binary', maxLength: 80 }) }),
);

const inSlices = (text: string, language: Language, sizes: readonly number[]): Scan => {
  const scanner = createScanner(text, language);
  for (let i = 0; !scanner.advance(sizes[i % sizes.length] ?? 1); i++) if (i % 64 === 0) scanner.result();
  return scanner.result();
};

const checkSpans = ({ literals, arrays, refused }: Scan, text: string): void => {
  let end = 0;
  for (let i = 0; i < literals.count; i++) {
    const start = literals.starts[i] ?? 0;
    assert(start >= end, 'literals are sorted and do not overlap');
    end = literals.ends[i] ?? 0;
    assert(end > start && end <= text.length);
  }
  for (const { span } of [...arrays, ...refused])
    assert(span.start >= 0 && span.start < span.end && span.end <= text.length);
  for (let i = 1; i < arrays.length; i++) assert((arrays[i - 1]?.span.start ?? 0) <= (arrays[i]?.span.start ?? 0));
};

const checkArrays = ({ literals, arrays }: Scan): void => {
  for (const array of arrays) {
    assert.equal(array.values.length, array.count);
    assert(array.count > 0);
    const product = array.shape.reduce((size, each) => size * each, 1);
    assert(array.flags.ragged ? product >= array.count : product === array.count, `${product} ${array.count}`);
    for (let i = 0; i < array.count; i++) {
      const literal = literalOf(array, i);
      if (literal !== undefined) assert(Object.is(array.values[i], literals.values[literal]));
    }
  }
};

/** A literal has the value that its own text says, but for the types around it: rounded, wrapped or cut. */
const checkReadings = ({ literals }: Scan, text: string, language: Language): void => {
  for (let i = 0; i < literals.count; i++) {
    const written = text.slice(literals.starts[i], literals.ends[i]);
    const reading = readLiteral(written, language, kindOf(literals, i));
    const value = literals.values[i] ?? NaN;
    assert(reading, written);
    assert.equal(reading.kind, kindOf(literals, i));
    if (Object.is(reading.value, value)) assert([reading.big, undefined].includes(literals.big.get(i)));
    else
      assert(
        ['code', 'cells'].includes(language.form) && !['json', 'vhdl'].includes(language.id),
        `${written} ${value}`,
      );
  }
};

describe('a scan of any text', function () {
  this.timeout(600_000);

  it('has sorted spans inside the text, and arrays that agree with their literals', () => {
    fc.assert(
      fc.property(anything, ({ text, language: id }) => {
        const language = languageNamed(id);
        const result = scan(text, language);
        checkSpans(result, text);
        checkArrays(result);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same however it is sliced', () => {
    fc.assert(
      fc.property(
        anything,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        ({ text, language: id }, sizes) => {
          const language = languageNamed(id);
          assert.deepEqual(inSlices(text, language, sizes), scan(text, language));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is confirmed by reading each literal on its own', () => {
    fc.assert(
      fc.property(anything, ({ text, language: id }) => {
        const language = languageNamed(id);
        checkReadings(scan(text, language), text, language);
      }),
      { numRuns: RUNS },
    );
  });

  it('tells only arrays before its end that it also tells there', () => {
    fc.assert(
      fc.property(anything, fc.nat(400), ({ text, language: id }, stop) => {
        const language = languageNamed(id);
        const scanner = createScanner(text, language);
        scanner.advance(stop + 1);
        const early = scanner.result();
        const all = scan(text, language);
        const key = ({ span, count }: Scan['arrays'][number]): string => `${span.start} ${span.end} ${count}`;
        const known = new Set(all.arrays.map(key));
        for (const array of early.arrays) assert(known.has(key(array)), key(array));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the samples', () => {
  for (const { name, language, text } of samples.filter(({ isExample }) => !isExample))
    it(`${name} has 0.101 and weights in (-2, 2), and arrays`, () => {
      const { literals, arrays, refused } = scan(text, language);
      assert(literals.values.some(value => Math.abs(value - 0.101) < 1e-7));
      assert(arrays.length > 0 && refused.length === 0);
    });
});
