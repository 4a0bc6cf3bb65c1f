import { measure, type Measures } from '../../src/core/measures';
import { DEVIATIONS, VARIANTS } from '../data';
import { mustAgree, type Row, timed } from '../row';

const FORMAT = { signed: true, bw: 8, fracBw: 6 } as const;
const FIELDS = [
  'mse',
  'bias',
  'maxAbsError',
  'maxAbsErrorIndex',
  'sqnr',
  'saturatedHigh',
  'saturatedLow',
  'flushed',
  'exact',
] as const satisfies readonly (keyof Measures)[];

/** Every measure but its root that `Measures` has. */
export const row: Row = {
  name: 'quantize and all errors',
  async prepare({ data, numpy }) {
    for (const { deviation } of DEVIATIONS)
      for (let round = 0; round < VARIANTS; round++) {
        const { values, file } = data.normal(deviation, round);
        const ours = measure(values, FORMAT);
        const theirs = await numpy?.result<Record<(typeof FIELDS)[number], number>>({
          call: 'errors',
          file,
          bw: FORMAT.bw,
          fracBw: FORMAT.fracBw,
        });
        if (!theirs) continue;
        // Errors of both signs cancel in the bias, and with them its digits.
        for (const field of FIELDS)
          mustAgree(field, ours[field] ?? NaN, theirs[field], field === 'bias' ? 1e-9 : 1e-12);
      }
    return DEVIATIONS.map(({ label, deviation }) => ({
      label,
      ours: turn => timed(() => measure(data.normal(deviation, turn).values, FORMAT)),
      ...(numpy && {
        peer: {
          name: 'NumPy',
          run: turn =>
            numpy.ms({
              call: 'errors',
              file: data.normal(deviation, turn).file,
              bw: FORMAT.bw,
              fracBw: FORMAT.fracBw,
            }),
        },
      }),
    }));
  },
};
