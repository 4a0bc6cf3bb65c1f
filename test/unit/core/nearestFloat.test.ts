import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type FloatType,
  floatTypes,
  isFloatMidpoint,
  nearestFloat,
  roundToFloat,
} from '../../../src/core/nearestFloat';

const known: readonly (readonly [string, FloatType, number])[] = [
  ['0.1', 'binary64', 0.1],
  ['0.1', 'binary32', 0.10000000149011612],
  ['0.1', 'binary16', 0.0999755859375],
  ['0.1', 'bfloat16', 0.10009765625],
  ['-0.1', 'binary32', -0.10000000149011612],
  ['+0.5', 'binary32', 0.5],
  ['-0.0', 'binary32', -0],
  ['-0x0p0', 'binary32', -0],
  // Just above, on and just below the middle between 1 and its neighbour: through a double all three are the middle.
  ['1.000000059604644775390625', 'binary32', 1],
  ['1.00000005960464477539062500000000000000000001', 'binary32', 1.00000011920928955],
  ['1.00000005960464477539062499999999999999999999', 'binary32', 1],
  ['1.000000178813934326171875', 'binary32', 1.000000238418579],
  ['1.00000017881393432617187499999999999999999999', 'binary32', 1.0000001192092896],
  ['16777217', 'binary32', 16777216],
  ['16777217.0000000000000001', 'binary32', 16777218],
  [`16777217.${'0'.repeat(10_000)}1`, 'binary32', 16777218],
  [`16777217.${'0'.repeat(10_000)}`, 'binary32', 16777216],
  // Subnormals and the ends of the range.
  ['1.401298464324817e-45', 'binary32', 2 ** -149],
  ['7.006492321624085354618647916449580656401309709382578858785341419448955413429303e-46', 'binary32', 0],
  ['7.0064923216240853546186479164495806564013097093825788587853414194489554134293032e-46', 'binary32', 2 ** -149],
  ['3.4028235677973366163753939545814e38', 'binary32', 3.4028234663852886e38],
  ['340282356779733661637539395458142568448', 'binary32', Infinity],
  ['340282356779733661637539395458142568447.999', 'binary32', 3.4028234663852886e38],
  ['65519.99999999999999999999999', 'binary16', 65504],
  ['65520', 'binary16', Infinity],
  ['-65520', 'binary16', -Infinity],
  ['2.98023223876953125e-8', 'binary16', 0],
  ['2.980232238769531250000000000000000001e-8', 'binary16', 2 ** -24],
  ['3.3895313892515354759047080037148786688e38', 'bfloat16', 3.3895313892515355e38],
  ['1e400', 'binary64', Infinity],
  ['1e400', 'binary32', Infinity],
  ['1e-400', 'binary32', 0],
  ['5e-324', 'binary64', 5e-324],
  ['1e-999999999', 'binary32', 0],
  ['-1e999999999', 'binary16', -Infinity],
  [`0.${'0'.repeat(9_999)}1e10000`, 'binary32', 1],
  [`${'9'.repeat(10_000)}e-10000`, 'binary32', 1],
  // Hexadecimal.
  ['0x1.8p-3', 'binary64', 0.1875],
  ['0X1P4', 'binary32', 16],
  ['0xFF', 'binary64', 255],
  ['0x.8p1', 'binary64', 1],
  ['0x1.000001p0', 'binary32', 1],
  ['0x1.0000010000000000000000000001p0', 'binary32', 1.00000011920928955],
  ['0x1.000003p0', 'binary32', 1.000000238418579],
  ['0x1.00000000000008p0', 'binary64', 1],
  ['0x1.00000000000008000001p0', 'binary64', 1 + 2 ** -52],
  ['0x1.fffffffffffff8p1023', 'binary64', Infinity],
  ['0x1p-1075', 'binary64', 0],
  ['0x1.0000000000000000000001p-1075', 'binary64', 5e-324],
  ['0x1p99999', 'binary16', Infinity],
  ['0x1p-99999', 'binary64', 0],
];

/** mantissa × 2^exponent of a finite double. */
const partsOf = (value: number): [bigint, number] => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude = exponent === 0 ? fraction : fraction | (1n << 52n);
  return [value < 0 ? -magnitude : magnitude, Math.max(exponent, 1) - 1075];
};

/** 2^1200 · 10^60 times the value: an integer for every number used here. */
const scaledText = (digits: bigint, exponent: number): bigint => digits * 10n ** BigInt(60 + exponent) * 2n ** 1200n;
const scaledDouble = (value: number): bigint => {
  const [mantissa, exponent] = partsOf(value);
  return mantissa * 2n ** BigInt(1200 + exponent) * 10n ** 60n;
};

/** The number of the type before or after a positive one, by its bits as a multiple of the unit there. */
const neighbours = (value: number, type: FloatType): number[] => {
  const { precision, minExponent } = floatTypes[type];
  const exponent = Math.max(value === 0 ? minExponent : Math.floor(Math.log2(value)), minExponent);
  const units = [exponent - 1, exponent, exponent + 1].map(e => 2 ** (Math.max(e, minExponent) - precision + 1));
  return units.flatMap(unit => [value - unit, value + unit]).filter(x => x >= 0 && roundToFloat(x, type) === x);
};

const magnitude = (x: bigint): bigint => (x < 0n ? -x : x);

describe('nearestFloat', () => {
  for (const [text, type, expected] of known)
    it(`${text.length > 50 ? `${text.slice(0, 20)}… (${text.length} characters)` : text} as ${type} is ${expected}`, () =>
      assert.equal(nearestFloat(text, type), expected));

  const texts = fc.record({
    digits: fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 9999n })),
    exponent: fc.integer({ min: -44, max: 12 }),
  });

  for (const type of ['binary32', 'binary16', 'bfloat16'] as const)
    it(`is no further from the text than any neighbour of the type: ${type}`, () => {
      fc.assert(
        fc.property(texts, ({ digits, exponent }) => {
          const found = nearestFloat(`${digits}e${exponent}`, type);
          if (!Number.isFinite(found)) return;
          const wanted = scaledText(digits, exponent);
          const error = magnitude(scaledDouble(found) - wanted);
          for (const other of neighbours(found, type)) assert(error <= magnitude(scaledDouble(other) - wanted));
        }),
        { numRuns: 500 },
      );
    });

  it('decides on either side of every midpoint by the last digit of the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2 ** 23, max: 2 ** 24 - 1 }),
        fc.integer({ min: -40, max: 40 }),
        (code, exponent) => {
          const low = code * 2 ** exponent;
          const middle = low + 2 ** (exponent - 1);
          assert(isFloatMidpoint(middle, 'binary32'));
          const [whole, scale] = partsOf(middle);
          const text = scale >= 0 ? `${whole << BigInt(scale)}.0` : decimalOf(whole, -scale);
          const even = code % 2 === 0 ? low : low + 2 ** exponent;
          assert.equal(nearestFloat(text, 'binary32'), even);
          assert.equal(nearestFloat(`${text}0000000000000000000000001`, 'binary32'), low + 2 ** exponent);
        },
      ),
    );
  });

  it('agrees with Number for binary64, and rounds a double as fround does', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), value => {
        assert.equal(nearestFloat(Object.is(value, -0) ? '-0' : String(value), 'binary64'), value);
        assert.equal(roundToFloat(value, 'binary32'), Math.fround(value));
      }),
    );
  });

  it('reads ten thousand hard texts quickly', () => {
    const hard = `1.00000005960464477539062500000${'0'.repeat(60)}1`;
    for (let i = 0; i < 10_000; i++) nearestFloat(hard, 'binary32');
  });
});

/** whole / 2^places as a decimal. */
const decimalOf = (whole: bigint, places: number): string => {
  const digits = (whole * 5n ** BigInt(places)).toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
