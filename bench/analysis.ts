import { DEFAULT_MODES } from '../src/core/quantize';
import { squaredErrors } from '../src/core/squaredError';
import { octaveStatistics } from '../src/core/statistics';
import { type Scan } from '../src/detect/scan';

const WIDTH = { signed: true, bw: 8 } as const;
const FRAC_BWS: readonly number[] = Array.from({ length: 25 }, (_unused, i) => i - 4);

/** What a hover asks of an array. */
export interface Answer {
  readonly count: number;
  readonly std: number;
  /** Of the smallest mean squared error over 25 candidates for 8 bits. */
  readonly fracBw: number;
}

/** Statistics with a log2 histogram, and the best frac_bw of every array. */
export function analyze({ arrays }: Scan): readonly Answer[] {
  return arrays.map(({ values, count }) => {
    const { std } = octaveStatistics(values);
    const errors = squaredErrors(values, WIDTH, DEFAULT_MODES);
    let best = { fracBw: NaN, error: Infinity };
    for (const fracBw of FRAC_BWS) {
      const error = errors.at(fracBw);
      if (error <= best.error) best = { fracBw, error };
    }
    return { count, std, fracBw: best.fracBw };
  });
}
