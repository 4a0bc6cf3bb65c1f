import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanAs, valuesOf } from './shown';
import { isList, type YamlValue, yamlText } from './yamlWriter';

/** Numbers as they may be written, with what they are. */
const NUMBERS: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['-1', -1],
  ['+2', 2],
  ['0.5', 0.5],
  ['-.25', -0.25],
  ['3.', 3],
  ['1e3', 1000],
  ['-4.65e-05', -4.65e-5],
  ['0x1F', 31],
  ['0o17', 15],
  ['1_000', 1000],
];
const valueOf = new Map(NUMBERS);

/** Scalars that are no numbers, though digits are in them. */
const OTHERS = [
  '2020-01-02',
  '1.2.3',
  '12:30:45',
  'L 7/88',
  '"1"',
  "'2'",
  'x3',
  '5 apples',
  '6%',
  '"- 7: 8"',
  '!!str 9',
];

const number = fc.constantFrom(...NUMBERS.map(([text]) => text));
const list = fc.array(number, { minLength: 1, maxLength: 6 });
const matrix = fc
  .integer({ min: 1, max: 3 })
  .chain(width => fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }));

const documents: fc.Arbitrary<YamlValue> = fc.letrec<{ value: YamlValue }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    fc.constantFrom(...OTHERS),
    list,
    matrix,
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'w-1', 'b c', '"q 1"', '360', 'x.y'), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const styles = fc.record({
  choices: fc.array(fc.nat(11), { minLength: 1, maxLength: 30 }),
  indent: fc.integer({ min: 0, max: 4 }),
});

/** The numbers in the order of the text. */
const numbersIn = (value: YamlValue): readonly number[] => {
  if (typeof value !== 'string') return Object.values(value).flatMap(numbersIn);
  const known = valueOf.get(value);
  return known === undefined ? [] : [known];
};

const isNumeric = (value: YamlValue): boolean =>
  typeof value === 'string' ? valueOf.has(value) : isList(value) && value.length > 0 && value.every(isNumeric);

const depth = (value: YamlValue): number => (isList(value) ? 1 + Math.max(...value.map(depth)) : 0);

const isArray = (value: YamlValue): boolean =>
  isList(value) &&
  isNumeric(value) &&
  new Set(value.map(each => (typeof each === 'string' ? 0 : 1))).size === 1 &&
  value.every(each => typeof each === 'string' || isArray(each));

/** Name and values of the lists of nothing but numbers, outermost, in the order of the text. */
const arraysIn = (value: YamlValue, name: string | undefined): readonly string[] => {
  if (typeof value === 'string') return [];
  if (isArray(value)) return [`${name ?? ''} ${depth(value)}: ${numbersIn(value).join(' ')}`];
  if (isList(value)) return value.flatMap(each => arraysIn(each, name));
  return Object.entries(value).flatMap(([key, each]) => arraysIn(each, key.replaceAll('"', '')));
};

describe('YAML as a writer writes it', () => {
  it('has the numbers and arrays that were written, in every style', () => {
    fc.assert(
      fc.property(documents, styles, (value, { choices, indent }) => {
        let next = 0;
        const choose = (): number => choices[next++ % choices.length] ?? 0;
        const text = yamlText(value, {
          flow: () => choose() < 5,
          broken: () => choose() < 4,
          gap: () => ['', '', '', '', ' ', '  # 1, [2]', ' # a: 3'][choose()] ?? '',
          indent: indent + 1,
        });
        const scan = scanAs('yaml', text);
        assert.deepEqual(valuesOf(scan), numbersIn(value), text);
        const told = scan.arrays.map(
          ({ name, shape, values }) => `${name ?? ''} ${shape.length}: ${[...values].join(' ')}`,
        );
        assert.deepEqual(told, arraysIn(value, undefined), text);
      }),
      { numRuns: 1000 },
    );
  });
});
