import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quantize } from '../../../src/core/quantize';
import { codesOf, quantizeArray, valuesOfCodes } from '../../../src/core/quantizeArray';
import { anyNumberFor, code, format, modes, repeated, width } from './oracle/inputs';
import { property } from './oracle/property';

const arrayCase = format.chain(f =>
  fc.tuple(fc.constant(f), modes, fc.array(anyNumberFor(f), { minLength: 1, maxLength: 12 })),
);

describe('quantizeArray and codesOf', () => {
  property('are quantize, value by value', 3000, arrayCase, ([f, m, numbers]) => {
    const each = numbers.map(x => quantize(x, f, m));
    assert.deepEqual(
      [...quantizeArray(Float64Array.from(numbers), f, m)],
      each.map(q => q.value),
    );
    const codes = codesOf(Float64Array.from(numbers), f, m);
    assert.deepEqual(
      [...codes],
      each.map(q => (codes instanceof Float64Array ? Number(q.code ?? NaN) : q.code)),
    );
    assert.equal(codes instanceof Float64Array, f.bw <= 53);
  });

  property('are the same for the values of a long array', 300, arrayCase, ([f, m, numbers]) => {
    const long = repeated(numbers, 300);
    const [reals, codes] = [quantizeArray(long, f, m), codesOf(long, f, m)];
    const [each, eachCode] = [
      quantizeArray(Float64Array.from(numbers), f, m),
      codesOf(Float64Array.from(numbers), f, m),
    ];
    const at = (i: number): number => i % numbers.length;
    assert.ok(reals.every((x, i) => Object.is(x, each[at(i)])));
    for (let i = 0; i < long.length; i++) assert.ok(Object.is(codes[i], eachCode[at(i)]));
  });

  property('take float32 arrays', 300, arrayCase, ([f, m, numbers]) => {
    const floats = Float32Array.from(numbers);
    assert.deepEqual(quantizeArray(floats, f, m), quantizeArray(Float64Array.from(floats), f, m));
    assert.deepEqual(codesOf(floats, f, m), codesOf(Float64Array.from(floats), f, m));
  });

  it('write into the array that is given', () => {
    const out = new Float64Array(3);
    assert.equal(quantizeArray(Float32Array.of(0.1, 5), { signed: true, bw: 8, fracBw: 6 }, undefined, out), out);
    assert.deepEqual([...out], [0.09375, 1.984375, 0]);
  });
  it('make an empty array of an empty one', () => {
    assert.equal(quantizeArray(new Float64Array(0), { signed: true, bw: 8, fracBw: 6 }).length, 0);
    assert.equal(codesOf(new Float64Array(0), { signed: true, bw: 64, fracBw: 6 }).length, 0);
  });

  for (const bw of [8, 64])
    it(`answer quickly for 10^6 subnormal or infinite values (${bw} bits)`, function () {
      this.timeout(5000);
      for (const x of [Number.MIN_VALUE, -1e-310, 1e308])
        quantizeArray(new Float64Array(1e6).fill(x), { signed: true, bw, fracBw: 7 });
    });
});

describe('valuesOfCodes', () => {
  property(
    'is undone by codesOf',
    500,
    fc.tuple(width(1, 53), fc.integer({ min: -950, max: 950 })).chain(([w, fracBw]) => {
      const f = { ...w, fracBw };
      return fc.tuple(fc.constant(f), fc.array(code(f), { maxLength: 9 }));
    }),
    ([f, codes]) => {
      const numbers = Float64Array.from(codes, Number);
      assert.deepEqual(codesOf(valuesOfCodes(numbers, f), f), numbers);
    },
  );
  it('has no −0 and leaves NaN', () => {
    assert.deepEqual(
      [...valuesOfCodes(Float64Array.of(-0, NaN, 6), { signed: true, bw: 8, fracBw: 6 })],
      [0, NaN, 0.09375],
    );
  });
});
