import { errorMap } from '../../src/core/errorMap';
import { VARIANTS } from '../data';
import { mustAgree, type Row, timed } from '../row';

const WIDTHS: readonly number[] = Array.from({ length: 15 }, (_unused, i) => i + 2);
const FRAC_BWS: readonly number[] = Array.from({ length: 25 }, (_unused, i) => i - 4);
const DEVIATION = 0.5;

/** In most of the cells half or all of the values saturate or vanish, so that one kind of data is all kinds. */
export const row: Row = {
  name: '15 × 25 map of bw × frac_bw, exact',
  async prepare({ data, numpy }) {
    const request = { call: 'sweep', widths: WIDTHS, fracBws: FRAC_BWS } as const;
    for (let round = 0; round < VARIANTS; round++) {
      const { values, file } = data.normal(DEVIATION, round);
      const ours = errorMap(values, WIDTHS, FRAC_BWS, true);
      // One comparison of so many cells is enough; the unit tests have made the others.
      const theirs =
        round === 0 ? await numpy?.result<readonly (readonly number[])[]>({ ...request, file }) : undefined;
      theirs?.flat().forEach((mse, cell) => mustAgree(`cell ${cell}`, ours.mse[cell] ?? NaN, mse));
    }
    return [
      {
        label: 'weights',
        ours: turn => timed(() => errorMap(data.normal(DEVIATION, turn).values, WIDTHS, FRAC_BWS, true)),
        ...(numpy && {
          peer: { name: 'NumPy', run: turn => numpy.ms({ ...request, file: data.normal(DEVIATION, turn).file }) },
        }),
      },
    ];
  },
};
