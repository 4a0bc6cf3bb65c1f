import { DEFAULT_MODES } from '../../src/core/quantize';
import { squaredErrors } from '../../src/core/squaredError';
import { COUNT, DEVIATIONS, VARIANTS } from '../data';
import { mustAgree, type Row, timed } from '../row';

const WIDTH = { signed: true, bw: 8 } as const;
const FRAC_BWS: readonly number[] = Array.from({ length: 25 }, (_unused, i) => i - 4);

function search(values: Float64Array): { readonly fracBw: number; readonly mse: number } {
  const errors = squaredErrors(values, WIDTH, DEFAULT_MODES);
  let best = { fracBw: NaN, error: Infinity };
  for (const fracBw of FRAC_BWS) {
    const error = errors.at(fracBw);
    if (error <= best.error) best = { fracBw, error };
  }
  return { fracBw: best.fracBw, mse: (best.error / COUNT) * 4 ** errors.exponent };
}

/** From the values alone: no statistics are known before. */
export const row: Row = {
  name: 'exact MSE-best frac_bw over 25 candidates',
  async prepare({ data, numpy }) {
    const request = { call: 'sweep', widths: [WIDTH.bw], fracBws: FRAC_BWS } as const;
    for (const { deviation } of DEVIATIONS)
      for (let round = 0; round < VARIANTS; round++) {
        const { values, file } = data.normal(deviation, round);
        const ours = search(values);
        const theirs = (await numpy?.result<readonly (readonly number[])[]>({ ...request, file }))?.[0];
        if (!theirs) continue;
        const least = Math.min(...theirs);
        mustAgree('the best frac_bw', ours.fracBw, FRAC_BWS[theirs.indexOf(least)] ?? NaN);
        mustAgree('its mean squared error', ours.mse, least);
      }
    return DEVIATIONS.map(({ label, deviation }) => ({
      label,
      ours: turn => timed(() => search(data.normal(deviation, turn).values)),
      ...(numpy && {
        peer: { name: 'NumPy', run: turn => numpy.ms({ ...request, file: data.normal(deviation, turn).file }) },
      }),
    }));
  },
};
