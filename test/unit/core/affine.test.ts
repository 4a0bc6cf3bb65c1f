import assert from 'node:assert/strict';
import fc from 'fast-check';
import { affineCode, affineMapping, type AffineOptions, affineValue } from '../../../src/core/affine';
import { measure } from '../../../src/core/measures';
import { bestFracBw, policyData } from '../../../src/core/policy';
import { DEFAULT_POLICY } from '../../../src/core/policyName';
import { property } from './oracle/property';
import { npRound } from './oracle/seed';
import { affineArray, channelRanges, quantizeAffine, sqnrBetween } from './oracle/wholeAffine';

/** numerics.md sections 1 and 8. */
const SEED: AffineOptions = {
  signed: false,
  bw: 8,
  symmetric: false,
  narrowRange: false,
  includeZero: false,
  order: 'seed',
};
const ONNX: AffineOptions = { ...SEED, includeZero: true, order: 'onnx' };

describe('affine mappings', () => {
  const rows: readonly (readonly [what: string, fmin: number, fmax: number, AffineOptions, s: number, z: number])[] = [
    ['0.5 … 1.5 does not contain 0: z is outside uint8', 0.5, 1.5, SEED, 1 / 255, -128],
    ['0.5 … 1.5 widened to include 0', 0.5, 1.5, { ...SEED, includeZero: true }, 1.5 / 255, 0],
    ['−1.5 … −0.5 widened to include 0', -1.5, -0.5, { ...SEED, includeZero: true }, 1.5 / 255, 255],
    ['−1 … 1, uint8: z = round(127.5) to even', -1, 1, SEED, 2 / 255, 128],
    ['−1 … 1, int8: z = round(−0.5) = 0', -1, 1, { ...SEED, signed: true }, 2 / 255, 0],
    ['0 … 2.55', 0, 2.55, SEED, 2.55 / 255, 0],
    ['−1 … 3, int8', -1, 3, { ...SEED, signed: true }, 4 / 255, -64],
    ['narrow range, int8: ±127', -1, 1, { ...SEED, signed: true, narrowRange: true }, 2 / 254, 0],
    [
      'symmetric int8: z = 0, scale from the larger end',
      -1,
      0.5,
      { ...SEED, signed: true, symmetric: true },
      1 / 127,
      0,
    ],
    ['symmetric uint8: z is the middle code', -1, 0.5, { ...SEED, symmetric: true }, 1 / 127, 128],
    ['one bit', -1, 1, { ...SEED, signed: true, bw: 1 }, 2, 0],
    ['a single point', 0.5, 0.5, SEED, 0.5 / 255, 0],
    ['a single negative point, int8', -0.5, -0.5, { ...SEED, signed: true }, 0.5 / 128, 0],
    ['a single negative point, uint8', -0.5, -0.5, SEED, 0.5 / 255, 255],
    ['zeros only', 0, 0, SEED, 1, 0],
    ['symmetric zeros', 0, 0, { ...SEED, symmetric: true, signed: true }, 1, 0],
  ];
  for (const [what, fmin, fmax, options, s, z] of rows)
    it(what, () => {
      const { scale, zeroPoint } = affineMapping(fmin, fmax, options);
      assert.deepEqual([scale, zeroPoint], [s, z]);
    });

  it('a single point is held', () => {
    for (const x of [0.5, -0.5, 3e-5, -700])
      for (const signed of [true, false]) {
        const mapping = affineMapping(x, x, { ...SEED, signed });
        const back = affineValue(affineCode(x, mapping), mapping);
        assert.ok(Math.abs(back - x) <= 1e-15 * Math.abs(x), `${x} came back as ${back}`);
      }
  });
  it('the whole range of binary64 has a scale', () => {
    const mapping = affineMapping(-Number.MAX_VALUE, Number.MAX_VALUE, { ...SEED, signed: true });
    assert.ok(Math.abs(mapping.scale / (Number.MAX_VALUE / 127.5) - 1) < 1e-15);
    assert.equal(affineCode(Number.MAX_VALUE, mapping), 127);
  });
});

describe('the two orders', () => {
  const at = (order: 'seed' | 'onnx') => ({ scale: 1, zeroPoint: 1, qmin: 0, qmax: 255, order });
  it('differ on ties with odd z: f/s = 0.5, z = 1 is 2 as the seed says and 1 as ONNX does', () => {
    assert.equal(affineCode(0.5, at('seed')), 2);
    assert.equal(affineCode(0.5, at('onnx')), 1);
  });
  for (const [f, seed, onnx] of [
    [1.5, 2, 3],
    [2.5, 4, 3],
    [2.4, 3, 3],
    [-0.5, 0, 1],
    [300, 255, 255],
    [-300, 0, 0],
    [Infinity, 255, 255],
    [-Infinity, 0, 0],
    [NaN, NaN, NaN],
  ] as const)
    it(`f = ${f}: ${seed} and ${onnx}`, () => {
      assert.deepEqual([affineCode(f, at('seed')), affineCode(f, at('onnx'))], [seed, onnx]);
    });
});

describe('affine quantization', () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true }).map(x => (Math.abs(x) < 1e-290 ? 0 : x));
  const options = fc
    .tuple(fc.boolean(), fc.integer({ min: 2, max: 32 }), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([signed, bw, symmetric, narrowRange, includeZero, onnx]): AffineOptions => {
      return { signed, bw, symmetric, narrowRange, includeZero, order: onnx ? 'onnx' : 'seed' };
    });

  property(
    "is the seed's formula, number by number",
    1500,
    fc.tuple(number, number, number, options),
    ([a, b, f, o]) => {
      const [fmin, fmax] = [Math.min(a, b), Math.max(a, b)];
      const mapping = affineMapping(fmin, fmax, o);
      const { scale: s, zeroPoint: z, qmin, qmax } = mapping;
      if (!o.symmetric && !o.includeZero && fmin < fmax) {
        assert.equal(s, (fmax - fmin) / (qmax - qmin) || 1);
        assert.equal(z, npRound(qmax - fmax / s) + 0);
      }
      const q = o.order === 'seed' ? npRound(f / s + z) : npRound(f / s) + z;
      assert.equal(affineCode(f, mapping), Math.min(Math.max(q, qmin), qmax) + 0);
      assert.equal(affineValue(affineCode(f, mapping), mapping), s * (affineCode(f, mapping) - z) + 0);
    },
  );

  property('errs by one step at most inside the range', 800, fc.tuple(number, number, options), ([a, b, o]) => {
    const mapping = affineMapping(Math.min(a, b), Math.max(a, b), o);
    for (const f of [a, b, (a + b) / 2]) {
      const back = affineValue(affineCode(f, mapping), mapping);
      assert.ok(Math.abs(back - f) <= mapping.scale * (1 + 1e-6) + 1e-12 * Math.abs(f));
    }
  });

  it('takes the range from the finite values and leaves NaN', () => {
    const { mappings, quantized, sqnr } = quantizeAffine(Float64Array.of(0, NaN, 255, Infinity, 1.5), SEED);
    assert.equal(mappings[0]?.scale, 1);
    assert.deepEqual([...quantized], [0, NaN, 255, 255, 2]);
    assert.equal(sqnr?.toFixed(2), (10 * Math.log10((255 ** 2 + 2.25) / 0.25)).toFixed(2));
  });
  it('answers for arrays without a range', () => {
    for (const values of [[], [NaN], [0, 0]]) {
      const { mappings, quantized, sqnr } = quantizeAffine(Float64Array.from(values), ONNX);
      assert.equal(mappings[0]?.scale, 1);
      assert.deepEqual([...quantized], values);
      assert.equal(sqnr, undefined);
    }
  });
});

describe('affine quantization per channel', () => {
  // Shape [2, 3]: rows of three. Axis 0 has two channels, axis 1 three.
  const values = Float64Array.of(-1, 0.5, 1, 10, NaN, 30);
  for (const [axis, min, max] of [
    [0, [-1, 10], [1, 30]],
    [1, [-1, 0.5, 1], [10, 0.5, 30]],
  ] as const)
    it(`axis ${axis} has the ranges ${min.join(' ')} to ${max.join(' ')}`, () => {
      const ranges = channelRanges(values, [2, 3], axis);
      assert.deepEqual([[...ranges.min], [...ranges.max]], [min, max]);
    });
  it('maps each channel as a tensor of its own', () => {
    const { mappings, quantized } = quantizeAffine(values, ONNX, { shape: [2, 3], axis: 0 });
    const rows = [values.subarray(0, 3), values.subarray(3)].map(row => quantizeAffine(row, ONNX));
    assert.deepEqual(
      mappings,
      rows.flatMap(row => row.mappings),
    );
    assert.deepEqual(
      [...quantized],
      rows.flatMap(row => [...row.quantized]),
    );
  });
  it('a channel without a finite value is as zeros', () => {
    const { min, max } = channelRanges(Float64Array.of(1, NaN), [2], 0);
    assert.deepEqual(
      [[...min], [...max]],
      [
        [1, 0],
        [1, 0],
      ],
    );
  });
  it('refuses a shape that does not fit', () => {
    for (const [shape, axis] of [
      [[2, 2], 0],
      [[2, 3], 2],
      [[2, 3], -1],
      [[], 0],
    ] as const)
      assert.throws(() => channelRanges(values, shape, axis), /does not describe 6 values/);
  });
});

describe('what a power of two costs', () => {
  const x = Float64Array.from({ length: 1001 }, (_unused, i) => (i - 500) / 400);
  it('is the SQNR that affine quantization has more on the same data: 4.0 dB for ±1.25', () => {
    const affine = quantizeAffine(x, { ...SEED, signed: true }).sqnr ?? NaN;
    const fracBw = bestFracBw(DEFAULT_POLICY, policyData(x), { signed: true, bw: 8 }) ?? NaN;
    const fixed = measure(x, { signed: true, bw: 8, fracBw }).sqnr ?? NaN;
    assert.equal(fracBw, 6);
    assert.equal((affine - fixed).toFixed(1), '4.0');
  });
  it('SQNR between arrays is that of measure', () => {
    const y = affineArray(x, { scale: 1 / 64, zeroPoint: 0, qmin: -128, qmax: 127, order: 'seed' });
    const found = measure(x, { signed: true, bw: 8, fracBw: 6 }).sqnr ?? NaN;
    assert.ok(Math.abs((sqnrBetween(x, y) ?? NaN) - found) < 1e-9);
  });
});
