import { type FixedFormat, formatName } from '../../core/format';
import { MagnitudeRanks } from '../../core/magnitudeRanks';
import { measure } from '../../core/measures';
import { coverFracBw } from '../../core/policy';
import { closedRange } from '../../core/range';
import { type RealArray } from '../../core/realArray';
import { type FormatDecision } from '../formatRule';
import { countText, decibelText } from '../../core/realText';
import { type Translate } from '../translate';
import { decibels, finiteOr } from './decibels';
import { type RangeControls } from './rangeControls';

/** More rows do not travel. */
export const MOST_ARRAYS = 1000;

/** An array of the file, read as hover and command line read it. */
export interface FileArray {
  /** Its place among the arrays of the file. */
  readonly id: number;
  readonly name: string;
  readonly line: number;
  readonly shape: readonly number[];
  readonly values: RealArray;
  readonly decision: FormatDecision;
}

/** One row an array, each in its own format and in one that covers all of them. `arrays` are made one at a time, when asked. */
export function* arraysSteps(
  arrays: Iterable<FileArray>,
  total: number,
  controls: Pick<RangeControls, 'signed' | 'bw'>,
  current: number,
  t: Translate,
) {
  const rows: Row[] = [];
  let min = 0;
  let max = 0;
  for (const array of arrays) {
    if (rows.length === MOST_ARRAYS) break;
    const row = yield* rowSteps(array);
    rows.push(row);
    min = Math.min(min, row.min);
    max = Math.max(max, row.max);
    yield undefined;
  }
  const { signed, bw } = controls;
  const common = { signed: signed || min < 0, bw, fracBw: 0 };
  const format = { ...common, fracBw: coverFracBw(closedRange(min, max), common) };
  const inCommon: (number | undefined)[] = [];
  for (const { array } of rows) {
    inCommon.push(measure(array.values, format, array.decision.modes).sqnr);
    yield undefined;
  }
  return {
    rows: rows.map((row, i) => ({
      id: row.array.id,
      name: row.array.name,
      line: row.array.line,
      shape: row.array.shape.join(' × '),
      count: row.array.values.length,
      box: row.box,
      format: formatName(row.array.decision.format),
      sqnr: decibels(row.sqnr),
      maxError: finiteOr(row.maxError),
      commonSqnr: decibels(inCommon[i]),
      current: row.array.id === current,
    })),
    total,
    common: rows.length > 0 ? { format: formatName(format), cost: costText(rows, inCommon, format, t) } : null,
    caption: caption(rows.length, total, t),
  };
}

interface Row {
  readonly array: FileArray;
  readonly min: number;
  readonly max: number;
  readonly box: [number, number, number, number, number] | null;
  readonly sqnr: number | undefined;
  readonly maxError: number;
}

function* rowSteps(array: FileArray): Generator<undefined, Row> {
  const { values, decision } = array;
  let min = 0;
  let max = 0;
  for (const x of values) {
    if (x < min && x !== -Infinity) min = x;
    if (x > max && x !== Infinity) max = x;
  }
  const box = yield* (yield* MagnitudeRanks.steps(values)).boxSteps();
  const [least, lower, middle, upper, most] = box ?? [];
  const { sqnr, maxAbsError } = measure(values, decision.format, decision.modes);
  const log = (x: number | undefined): number => Math.log2(x ?? 1);
  return {
    array,
    min,
    max,
    box: box ? [log(least), log(lower), log(middle), log(upper), log(most)] : null,
    sqnr,
    maxError: maxAbsError,
  };
}

/** What the array that loses most loses. */
function costText(
  rows: readonly Row[],
  inCommon: readonly (number | undefined)[],
  format: FixedFormat,
  t: Translate,
): string {
  let worst: { readonly name: string; readonly loss: number } | undefined;
  for (const [i, row] of rows.entries()) {
    const loss = (row.sqnr ?? NaN) - (inCommon[i] ?? NaN);
    if (loss > (worst?.loss ?? 0)) worst = { name: row.array.name, loss };
  }
  return worst
    ? t('{0} for all costs {1} up to {2}.', formatName(format), worst.name, decibelText(worst.loss))
    : t('{0} for all costs no array anything.', formatName(format));
}

function caption(shown: number, total: number, t: Translate): string {
  if (shown < total) return t('Showing {0} of {1} arrays.', countText(shown), countText(total));
  return total === 1 ? t('1 array.') : t('{0} arrays.', countText(total));
}
