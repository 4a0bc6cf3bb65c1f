import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearestFloat } from '../../../src/core/nearestFloat';
import { withoutKernels } from '../../../src/core/webAssembly';
import { kindCode } from '../../../src/detect/literalTable';
import { loadParseKernel, parseKernel } from '../../../src/detect/dense/parseKernel';
import { NO_ROWS } from '../../../src/detect/dense/rowsAhead';
import { scan } from '../../../src/detect/scan';
import { languageNamed } from '../detect/shown';
import { digits, double, inSlices, listText, middle, TYPED } from './listTexts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

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
      const stop = kernel.read(0, text.length, 100, 0, leadingDot | suffixF | bareExponent | blankEnds, NO_ROWS);
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

  const POINTS: readonly (readonly [marked: string, members: boolean, values: readonly number[]])[] = [
    ['1., -25., -0.,|', false, [1, -25, -0]],
    ['1.f, 2.e-3, 3.|\n', false, [1, 0.002, 3]],
    ['1., |2.f, 3.', true, [1]],
    ['1., |2.e3, 3.', true, [1]],
    ['1., |., 3.', false, [1]],
    ['|00., 3.', false, []],
    ['|1..2, 3.', false, []],
  ];
  for (const [marked, isMember, values] of POINTS)
    it(`reads points without digits behind in ${JSON.stringify(marked)} up to the mark${isMember ? ', members aside' : ''}`, () => {
      const kernel = loadParseKernel(WebAssembly);
      assert.ok(kernel);
      const { leadingDot, suffixF, blankEnds, trailingDot, members } = kernel.rules;
      const rules = leadingDot | suffixF | blankEnds | trailingDot | (isMember ? members : 0);
      const text = marked.replace('|', '');
      kernel.load(text, 0, text.length);
      assert.equal(kernel.read(0, text.length, 0, 0, rules, NO_ROWS), marked.indexOf('|'));
      assert.deepEqual([...kernel.page.values.subarray(0, kernel.count)], values);
      assert.ok(kernel.page.kinds.subarray(0, kernel.count).every(kind => kind === kindCode.float));
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
