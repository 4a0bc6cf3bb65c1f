import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactDecimal } from '../../../src/core/exact';
import { codeValue, quantize, type Quantized } from '../../../src/core/quantize';
import { anyNumberFor, code, format, fracBw, modes, numberFor } from './oracle/inputs';
import { property } from './oracle/property';
import { codeRange, quantizeOracle, ROUNDING_MODES } from './oracle/quantizer';
import { abs, compare, div, ofDecimal, ofDouble, type Rational, rational, toDouble, twoTo } from './oracle/rational';

type Case = Parameters<typeof quantizeOracle>[1];
const inFormat = format.chain(f => fc.tuple(fc.constant(f), modes, anyNumberFor(f)));

function expected(x: Rational, f: Case, m: Parameters<typeof quantizeOracle>[2]): Quantized {
  const { code, value, error, status } = quantizeOracle(x, f, m);
  return { code, value: toDouble(value) + 0, error: toDouble(error) + 0, status };
}

describe('quantize', () => {
  property('is the rational definition at every width, mode and frac_bw', 8000, inFormat, ([f, m, x]) => {
    const result = quantize(x, f, m);
    if (Number.isFinite(x)) {
      assert.deepEqual({ ...result, error: result.error + 0 }, expected(ofDouble(x), f, m));
      return;
    }
    if (Number.isNaN(x) || m.overflow === 'wrap') {
      assert.deepEqual(result, { code: undefined, value: NaN, error: NaN, status: 'invalid' });
      return;
    }
    const huge = quantizeOracle(rational(x > 0 ? 2n ** 2400n : -(2n ** 2400n)), f, m);
    assert.deepEqual([result.code, result.status, result.error], [huge.code, 'saturated', -x]);
  });

  property(
    'takes integers of 70 bits',
    1500,
    fc.tuple(format, modes, fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n })),
    ([f, m, x]) => assert.deepEqual(quantize(x, f, m), expected(rational(x), f, m)),
  );

  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -40, max: 12 }))
    .map(([digits, exponent]) => `${digits}e${exponent}`);
  property('takes decimals without a binary in between', 1500, fc.tuple(format, modes, decimal), ([f, m, text]) => {
    const value = exactDecimal(text);
    assert.ok(value);
    assert.deepEqual(quantize(value, f, m), expected(ofDecimal(text), f, m));
  });

  property(
    'of the value of a code is that code again',
    3000,
    fc.tuple(fc.integer({ min: 1, max: 64 }), fc.boolean(), fracBw, modes).chain(([bw, signed, f, m]) => {
      const ofFormat = { signed, bw, fracBw: f };
      return fc.tuple(fc.constant(ofFormat), fc.constant(m), code(ofFormat));
    }),
    ([f, m, c]) => {
      const lost = m.overflow === 'saturateSymmetric' && f.signed && c === codeRange(f)[0];
      const result = quantize(codeValue(c, f), f, m);
      assert.equal(result.code, lost ? -codeRange(f)[1] : c);
      assert.equal(result.status, lost ? 'saturated' : 'exact');
    },
  );

  const nearest = fc.constantFrom(...ROUNDING_MODES.filter(mode => mode.startsWith('half')));
  property(
    'errs by half an LSB at most where it rounds to nearest and stays in range',
    3000,
    fc.tuple(format, nearest).chain(([f, rounding]) => fc.tuple(fc.constant(f), fc.constant(rounding), numberFor(f))),
    ([f, rounding, x]) => {
      const result = quantize(x, f, { rounding, overflow: 'saturate' });
      if (result.status === 'saturated') return;
      const inLsb = div(ofDouble(result.error), twoTo(-f.fracBw));
      assert.ok(compare(abs(inLsb), rational(1n, 2n)) <= 0);
    },
  );

  const s8 = { signed: true, bw: 8, fracBw: 6 };
  const wrap = { rounding: 'floor', overflow: 'wrap' } as const;
  for (const [what, result, like] of [
    ['exact', quantize(0.09375, s8), { code: 6n, value: 0.09375, error: 0, status: 'exact' }],
    ['rounded', quantize(-0.01, s8), { code: -1n, value: -0.015625, error: -0.005625, status: 'rounded' }],
    ['flushed', quantize(-0.0078125, s8), { code: 0n, value: 0, error: 0.0078125, status: 'flushed' }],
    ['saturated', quantize(2, s8), { code: 127n, value: 1.984375, error: -0.015625, status: 'saturated' }],
    ['wrapped', quantize(2, s8, wrap), { code: -128n, value: -2, error: -4, status: 'wrapped' }],
    ['−0 is 0', quantize(-0, s8), { code: 0n, value: 0, error: 0, status: 'exact' }],
    ['invalid', quantize(NaN, s8), { code: undefined, value: NaN, error: NaN, status: 'invalid' }],
  ] as const)
    it(`${what}: ${like.code} stands for ${like.value}`, () => assert.deepEqual(result, like));
});
