import { readFileSync } from 'node:fs';
import { DEFAULT_MODES } from '../../src/core/quantize';
import { quantizeArray } from '../../src/core/quantizeArray';
import { COUNT, DEVIATIONS, VARIANTS } from '../data';
import { mustAgree, type Row, timed } from '../row';

const FORMAT = { signed: true, bw: 8, fracBw: 6 } as const;

/** The seed's own function; both sides write to memory that has been used before (NumPy keeps its temporaries). */
export const row: Row = {
  name: "quantize, bit-equal to the seed's function (−0, NaN too)",
  async prepare({ data, numpy }) {
    const out = new Float64Array(COUNT);
    for (const { deviation } of DEVIATIONS)
      for (let round = 0; round < VARIANTS; round++) {
        const { values, file } = data.normal(deviation, round);
        quantizeArray(values, FORMAT, DEFAULT_MODES, out);
        if (!numpy) continue;
        const answer = data.path('quantized.f64');
        await numpy.write({ call: 'quantize', file, bw: FORMAT.bw, fracBw: FORMAT.fracBw }, answer);
        const theirs = new Float64Array(new Uint8Array(readFileSync(answer)).buffer);
        // −0 of NumPy is 0 of ours, by definition.
        out.forEach((value, i) => mustAgree(`value ${i}`, value, (theirs[i] ?? NaN) + 0, 0));
      }
    return DEVIATIONS.map(({ label, deviation }) => ({
      label,
      ours: turn => timed(() => quantizeArray(data.normal(deviation, turn).values, FORMAT, DEFAULT_MODES, out)),
      ...(numpy && {
        peer: {
          name: 'NumPy',
          run: turn =>
            numpy.ms({
              call: 'quantize',
              file: data.normal(deviation, turn).file,
              bw: FORMAT.bw,
              fracBw: FORMAT.fracBw,
            }),
        },
      }),
    }));
  },
};
