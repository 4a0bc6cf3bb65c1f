import { DistinctNumbers } from './distinctNumbers';
import { type FixedFormat, qmax } from './format';
import { lowestCode } from './overflow';
import { DEFAULT_MODES, type Modes } from './quantize';
import { codesOf, quantizeArray } from './quantizeArray';
import { type RealArray } from './realArray';

/** Values between two rests. */
const PIECE = 1 << 18;

/** How many different codes the values use, of the 2^bw there are. */
export function* codesUsedSteps(
  values: RealArray,
  format: FixedFormat,
  modes: Modes = DEFAULT_MODES,
): Generator<undefined, number> {
  const distinct = new DistinctNumbers(Number(lowestCode(format, modes.overflow)), Number(qmax(format)), values.length);
  for (let start = 0; start < values.length; start += PIECE) {
    const piece = values.subarray(start, start + PIECE);
    // Beyond 53 bits the reals stand for the codes: no two different codes come from doubles as the same real.
    const codes = format.bw > 53 ? quantizeArray(piece, format, modes) : codesOf(piece, format, modes);
    if (codes instanceof Float64Array) distinct.add(codes);
    yield undefined;
  }
  return yield* distinct.countSteps();
}
