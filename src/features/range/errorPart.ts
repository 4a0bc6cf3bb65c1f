import { ErrorScan, type WorstValue } from '../../core/errorScan';
import { formatName } from '../../core/format';
import { countText, realText, shortText } from '../../core/realText';
import { shownText } from '../hostileText';
import { type Translate } from '../translate';
import { finiteOr } from './decibels';
import { type RangeState } from './rangeState';

const STRETCHES = 512;
const PIECE = 1 << 18;

/** The errors along the values or the indices, and the values that are worst off. */
export function* errorSteps(state: RangeState, t: Translate) {
  const { subject, statistics: stats, controls, format, modes, clipped } = state;
  const { values } = subject;
  const by = controls.errorsBy;
  const [low, high] = by === 'index' ? [0, Math.max(1, values.length)] : [stats.min, stats.max];
  const stretches = by === 'index' ? Math.max(1, Math.min(STRETCHES, values.length)) : STRETCHES;
  const scan = new ErrorScan(format, modes, { by, low, high, stretches }, controls.worst);
  for (let start = 0; start < values.length; start += PIECE) {
    scan.add(values.subarray(start, start + PIECE), start, clipped.values.subarray(start, start + PIECE));
    yield undefined;
  }
  const { x, low: lowest, high: highest, worst } = scan.result();
  const step = 2 ** -format.fracBw;
  return {
    x: x.map(at => finiteOr(at)),
    low: lowest.map(error => finiteOr(error)),
    high: highest.map(error => finiteOr(error)),
    by,
    halfStep: finiteOr(step / 2),
    worst: worst.map(one => ({
      index: one.index,
      cells: cellsOf(one, step, subject.written?.(one.index)),
      canReveal: subject.written?.(one.index) !== undefined,
    })),
    worstHead: [t('index'), t('as written'), t('value'), t('quantized'), t('error'), 'LSB'],
    caption: caption(worst, state, t),
  };
}

const cellsOf = (one: WorstValue, step: number, written: string | undefined): string[] => [
  String(one.index),
  written === undefined ? '–' : shownText(written),
  realText(one.value),
  realText(one.quantized),
  shortText(one.error, 6),
  shortText(one.error / step, 4),
];

function caption(worst: readonly WorstValue[], { format, measures }: RangeState, t: Translate): string {
  const [first] = worst;
  if (!first) return t('{0} holds every value without an error.', formatName(format));
  return t(
    'The largest error in {0} is {1}, at index {2} ({3}); {4} of {5} values are held exactly.',
    formatName(format),
    shortText(Math.abs(first.error), 4),
    first.index,
    shortText(first.value),
    countText(measures.exact),
    countText(measures.count),
  );
}
