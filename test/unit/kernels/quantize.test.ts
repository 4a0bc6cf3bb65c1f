import { type FixedFormat } from '../../../src/core/format';
import { maxAbsErrorOf, measure, squaredErrorOf } from '../../../src/core/measures';
import { OVERFLOW } from '../../../src/core/overflow';
import { DEFAULT_MODES, type Modes } from '../../../src/core/quantize';
import { codesOf, quantizeArray } from '../../../src/core/quantizeArray';
import { ROUNDING } from '../../../src/core/rounding';
import { DISTRIBUTIONS, valuesOf } from './distributions';
import { assertSame, forEachArray } from './sameBits';

const S8: FixedFormat = { signed: true, bw: 8, fracBw: 6 };
const FORMATS: readonly FixedFormat[] = [
  S8,
  { signed: false, bw: 8, fracBw: 4 },
  { signed: true, bw: 1, fracBw: 0 },
  { signed: false, bw: 1, fracBw: 1 },
  { signed: true, bw: 16, fracBw: 13 },
  { signed: true, bw: 8, fracBw: -3 },
  { signed: true, bw: 53, fracBw: 50 },
  { signed: false, bw: 53, fracBw: 3 },
  { signed: true, bw: 64, fracBw: 60 },
  { signed: true, bw: 12, fracBw: 900 },
  { signed: true, bw: 12, fracBw: -900 },
];
const MODE_FORMATS: readonly FixedFormat[] = [
  S8,
  { signed: false, bw: 8, fracBw: 4 },
  { signed: true, bw: 53, fracBw: 50 },
  { signed: true, bw: 12, fracBw: -900 },
];
const ALL_MODES: readonly Modes[] = ROUNDING.flatMap(({ mode: rounding }) =>
  OVERFLOW.map(({ mode: overflow }) => ({ rounding, overflow })),
);
const nameOf = ({ signed, bw, fracBw }: FixedFormat, { rounding, overflow }: Modes): string =>
  `${signed ? 's' : 'u'}${bw}/${fracBw} ${rounding} ${overflow}`;

describe('quantized values and codes: kernels and reference give the same bits', () => {
  forEachArray((values, name) => {
    for (const format of values.length > 4097 ? [S8] : FORMATS) {
      assertSame(() => quantizeArray(values, format), `${name}, ${nameOf(format, DEFAULT_MODES)}`);
      if (values.length <= 4097)
        assertSame(() => codesOf(values, format), `codes of ${name}, ${nameOf(format, DEFAULT_MODES)}`);
    }
  });
});

describe('errors: kernels and reference give the same bits', () => {
  forEachArray((values, name) => {
    for (const format of values.length > 4096 ? [S8] : FORMATS)
      assertSame(() => measure(values, format), `${name}, ${nameOf(format, DEFAULT_MODES)}`);
    assertSame(() => maxAbsErrorOf(values, S8), name);
    assertSame(() => squaredErrorOf(values, S8), name);
  });
});

describe('every rounding and overflow mode: kernels and reference give the same bits', () => {
  for (const distribution of DISTRIBUTIONS)
    it(distribution[0], () => {
      const values = valuesOf(distribution, 300);
      for (const modes of ALL_MODES)
        for (const format of MODE_FORMATS) {
          assertSame(() => quantizeArray(values, format, modes), nameOf(format, modes));
          assertSame(() => codesOf(values, format, modes), `codes, ${nameOf(format, modes)}`);
          assertSame(() => measure(values, format, modes), `errors, ${nameOf(format, modes)}`);
        }
    });
});
