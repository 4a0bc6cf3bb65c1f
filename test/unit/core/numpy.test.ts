import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { quantizeArray } from '../../../src/core/quantizeArray';
import { nextDown, nextUp } from './oracle/inputs';
import { seedQuantize } from './oracle/seed';

/** The seed's function as it stands there, run by NumPy itself where python3 has it. */
const PYTHON = `
import sys
import numpy as np

def quantize(fx, bw, frac_bw):
    max_val = 2**(bw-1) - 1
    min_val = -2**(bw-1)
    scale_factor = 2**frac_bw
    fx = fx * scale_factor
    fx = np.clip(fx, min_val, max_val)
    qx = np.round(fx)
    qx = qx / scale_factor
    return qx

np.seterr(all='ignore')
values = np.frombuffer(sys.stdin.buffer.read(), dtype='<f8')
for bw, frac_bw in zip(map(int, sys.argv[1::2]), map(int, sys.argv[2::2])):
    sys.stdout.buffer.write(quantize(values, bw, frac_bw).astype('<f8').tobytes())
`;

const FORMATS: readonly (readonly [bw: number, fracBw: number])[] = [
  [8, 6],
  [8, 0],
  [8, -3],
  [4, 9],
  [1, 0],
  [16, 15],
  [16, 40],
  [32, 31],
  [53, 50],
  [54, 20],
  [8, 200],
];

const numpy = spawnSync('python3', ['-c', 'import numpy; print(numpy.__version__)'], { encoding: 'utf8' });
const version = numpy.status === 0 ? numpy.stdout.trim() : undefined;
const oracle = version ? `NumPy ${version}` : 'the transcription, for python3 has no NumPy here';

describe(`the seed's function, bit for bit, against ${oracle}`, () => {
  const values = adversarialValues(100_000);
  let expected: readonly Float64Array[] = [];
  before(() => {
    expected = version ? byNumPy(values) : FORMATS.map(([bw, f]) => values.map(x => seedQuantize(x, bw, f)));
  });
  FORMATS.forEach(([bw, fracBw], i) =>
    it(`100000 values in ${bw} bits with frac_bw ${fracBw}`, () => {
      const found = quantizeArray(values, { signed: true, bw, fracBw });
      const wanted = expected[i] ?? new Float64Array(0);
      assert.equal(wanted.length, found.length);
      const wrong = found.findIndex((x, k) => !Object.is(x, (wanted[k] ?? 0) + 0));
      assert.equal(wrong, -1, `${values[wrong]} became ${found[wrong]}, not ${wanted[wrong]}`);
    }),
  );
});

function byNumPy(values: Float64Array): Float64Array[] {
  const run = spawnSync('python3', ['-c', PYTHON, ...FORMATS.flat().map(String)], {
    input: new Uint8Array(values.buffer),
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(`NumPy failed: ${run.stderr.toString()}`);
  const bytes = new Uint8Array(run.stdout);
  const all = new Float64Array(bytes.buffer);
  return FORMATS.map((_format, i) => all.subarray(i * values.length, (i + 1) * values.length));
}

/** Codes, ties and their neighbours at every format's scale; ends of ranges; subnormals, huge and non-finite numbers. */
function adversarialValues(count: number): Float64Array {
  let state = 20240215;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const kinds: readonly ((k: number, lsb: number, end: number) => number)[] = [
    (k, lsb) => (k + 0.5) * lsb,
    (k, lsb) => nextUp((k + 0.5) * lsb),
    (k, lsb) => nextDown((k + 0.5) * lsb),
    (k, lsb) => k * lsb,
    (k, lsb) => (k + random()) * lsb,
    (_k, lsb, end) => (end - 0.5) * lsb,
    (_k, lsb, end) => nextDown((end - 0.5) * lsb),
    (k, lsb, end) => (k % 2 === 0 ? end : -end - 0.5) * lsb,
    (k, lsb, end) => 4 * (random() - 0.5) * end * lsb + k * lsb,
    k => k * Number.MIN_VALUE,
    k => Math.sign(k) * 2 ** (2000 * random() - 1000),
    k => [0, -0, NaN, Infinity, -Infinity, 1e308, -1e308, Number.MAX_VALUE][Math.abs(k) % 8] ?? 0,
  ];
  return Float64Array.from({ length: count }, (_unused, i) => {
    const [bw, fracBw] = FORMATS[i % FORMATS.length] ?? [8, 6];
    const k = Math.floor((random() - 0.5) * 2 ** (1 + Math.floor(random() * Math.min(bw, 51))));
    return (kinds[Math.floor(random() * kinds.length)] ?? (() => 0))(k, 2 ** -fracBw, 2 ** (bw - 1));
  });
}
