import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drained } from '../../../../src/core/drained';
import { affineCode, type AffineOptions } from '../../../../src/core/affine';
import { clipValues } from '../../../../src/core/clippedValues';
import { DEFAULT_SETTINGS } from '../../../../src/features/lensSettings';
import { defaultControls, type RangeControls } from '../../../../src/features/range/rangeControls';
import { rangeStateSteps } from '../../../../src/features/range/rangeState';
import { schemeSteps } from '../../../../src/features/range/schemes';
import { english } from '../../../../src/features/translate';
import { quantizeAffine, sqnrBetween } from '../../core/oracle/wholeAffine';
import { subjectOf } from './subjectOf';

const schemesOf = (values: Float64Array, shape: readonly number[], changed: Partial<RangeControls> = {}) => {
  const subject = subjectOf(values, shape);
  const controls = { ...defaultControls(subject, DEFAULT_SETTINGS), ...changed };
  return drained(schemeSteps(drained(rangeStateSteps(subject, controls)), english));
};

const near = (found: number | 'infinite' | null | undefined, expected: number | undefined): void => {
  if (expected === undefined) assert.equal(found, null);
  else if (expected === Infinity) assert.equal(found, 'infinite');
  else assert.ok(typeof found === 'number' && Math.abs(found - expected) < 1e-9 * Math.max(1, Math.abs(expected)));
};

const VARIANTS = [
  ['asymmetric', false, false],
  ['symmetric', true, false],
  ['narrow', true, true],
] as const;

describe('schemes side by side', () => {
  const number = fc.double({ noNaN: true, min: -8, max: 8 });

  for (const clip of [undefined, { min: -1, max: 2 }])
    it(`per tensor are what quantizing the whole array says${clip ? ', clipped before' : ''}`, () => {
      fc.assert(
        fc.property(
          fc.array(number, { minLength: 1, maxLength: 40 }),
          fc.boolean(),
          fc.boolean(),
          fc.constantFrom('seed', 'onnx'),
          (list, signed, includeZero, order) => {
            const values = Float64Array.from(list);
            const clipped = clip ? clipValues(values, clip.min, clip.max).values : values;
            const controls = {
              signed,
              includeZero,
              order,
              clip: clip ? { kind: 'bounds', ...clip } : { kind: 'none' },
            };
            const { rows } = schemesOf(values, [values.length], controls as Partial<RangeControls>);
            for (const [id, symmetric, narrowRange] of VARIANTS) {
              const options: AffineOptions = { signed, bw: 8, symmetric, narrowRange, includeZero, order };
              const { mappings, quantized } = quantizeAffine(clipped, options);
              const row = rows.find(one => one.id === id);
              near(row?.sqnr, sqnrBetween(values, quantized));
              assert.equal(row?.maxError, Math.max(...values.map((x, i) => Math.abs((quantized[i] ?? NaN) - x))));
              const [mapping] = mappings;
              assert.ok(mapping);
              assert.equal(row.codesUsed, new Set(Array.from(clipped, x => affineCode(x, mapping))).size);
              assert.equal(row.codes, narrowRange ? 255 : 256);
            }
          },
        ),
      );
    });

  for (const axis of [0, 1])
    it(`per channel along axis ${axis} are what quantizing each channel says`, () => {
      fc.assert(
        fc.property(fc.array(number, { minLength: 12, maxLength: 12 }), list => {
          const values = Float64Array.from(list);
          const { rows, note } = schemesOf(values, [3, 4], { axis });
          assert.equal(note, '');
          for (const [id, symmetric] of [
            ['channelAsymmetric', false],
            ['channelSymmetric', true],
          ] as const) {
            const options = { signed: true, bw: 8, symmetric, narrowRange: false, includeZero: false };
            const whole = quantizeAffine(values, { ...options, order: 'seed' }, { shape: [3, 4], axis });
            near(rows.find(one => one.id === id)?.sqnr, whole.sqnr);
          }
        }),
      );
    });

  it('say why there is nothing per channel', () => {
    assert.equal(schemesOf(Float64Array.of(1, 2), [2]).note, 'Per channel needs more than one dimension.');
    assert.match(schemesOf(Float64Array.of(1, 2, 3), [2, 2], { axis: 0 }).note, /differ in length/);
    assert.match(schemesOf(Float64Array.of(1, 2), [2, 1], { axis: 5 }).note, /does not exist/);
  });

  it('have no affine rows beyond 32 bits', () =>
    assert.deepEqual(
      schemesOf(Float64Array.of(0.1, -0.7), [2], { bw: 48, fracBw: 47 }).rows.map(({ id }) => id),
      ['fixed'],
    ));
});
