import { octaveStatistics } from '../../src/core/statistics';
import { DEVIATIONS, VARIANTS } from '../data';
import { type Row, mustAgree, timed } from '../row';

type NumPyStatistics = readonly [
  min: number,
  max: number,
  mean: number,
  std: number,
  nonZero: number,
  exponents: readonly number[],
];

/** Smallest, largest, mean, deviation, zeros, and how many values each octave has; NumPy's octaves by frexp and bincount. */
export const row: Row = {
  name: 'statistics with a log2 histogram',
  async prepare({ data, numpy }) {
    for (const { deviation } of DEVIATIONS)
      for (let round = 0; round < VARIANTS; round++) {
        const { values, file } = data.normal(deviation, round);
        const ours = octaveStatistics(values);
        const theirs = await numpy?.result<NumPyStatistics>({ call: 'statistics', file });
        if (!theirs) continue;
        const [min, max, mean, std, nonZero, exponents] = theirs;
        mustAgree('min', ours.min, min);
        mustAgree('max', ours.max, max);
        // NumPy's pairwise sums of values of both signs keep fewer digits.
        mustAgree('mean', ours.mean, mean, 1e-9);
        mustAgree('std', ours.std, std);
        mustAgree('zeros', ours.count - ours.zeros, nonZero);
        // 2^e ≤ |x| < 2^(e + 1) is exponent e + 1 of frexp; 1100 is its place 0.
        ours.octaves.counts.forEach((count, i) =>
          mustAgree('octave', count, exponents[ours.octaves.lowest + i + 1101] ?? 0),
        );
      }
    return DEVIATIONS.map(({ label, deviation }) => ({
      label,
      ours: turn => timed(() => octaveStatistics(data.normal(deviation, turn).values)),
      ...(numpy && {
        peer: {
          name: 'NumPy',
          run: turn => numpy.ms({ call: 'statistics', file: data.normal(deviation, turn).file }),
        },
      }),
    }));
  },
};
