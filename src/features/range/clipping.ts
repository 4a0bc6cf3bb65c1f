import { formatName } from '../../core/format';
import { measure } from '../../core/measures';
import { bestFracBwSteps, coverFracBw } from '../../core/policy';
import { policyName } from '../../core/policyName';
import { decibelText, shortText } from '../../core/realText';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { decibels, finiteOr } from './decibels';
import { dataOf, type RangeState } from './rangeState';

/** What clipping the range costs and wins, against the same policy on the values as they are. */
export function* clippingSteps(state: RangeState, t: Translate) {
  const { statistics: stats, clip, clipped, error, width, modes, policy } = state;
  const isPlain = !clip && state.byPolicy;
  const whole = clip ? dataOf(state.subject, state.subject.values, stats, undefined) : state.data;
  const chosen = isPlain ? undefined : yield* bestFracBwSteps(policy, whole, width, modes);
  const plainFormat = isPlain ? state.format : { ...width, fracBw: chosen ?? coverFracBw(whole.range, width) };
  yield undefined;
  const plain = isPlain ? state.measures : measure(whole.values, plainFormat, modes);
  yield undefined;
  const parts = {
    mse: finiteOr(error.mse),
    mseClipping: finiteOr(error.mseClipping),
    mseRounding: finiteOr(error.mseRounding),
    sqnr: decibels(error.sqnr),
  };
  const rows = [
    [
      t('without clipping'),
      formatName(plainFormat),
      shortText(plain.mse, 4),
      '0',
      shortText(plain.mse, 4),
      decibelText(plain.sqnr),
    ],
    [
      t('as set'),
      formatName(state.format),
      shortText(parts.mse, 4),
      shortText(parts.mseClipping, 4),
      shortText(parts.mseRounding, 4),
      decibelText(error.sqnr),
    ],
  ];
  return {
    min: finiteOr(clip?.min ?? stats.min),
    max: finiteOr(clip?.max ?? stats.max),
    dataMin: stats.min,
    dataMax: stats.max,
    clippedHigh: clipped.high.count,
    clippedLow: clipped.low.count,
    ...parts,
    plain: { format: formatName(plainFormat), mse: finiteOr(plain.mse), sqnr: decibels(plain.sqnr) },
    caption: caption(state, plain.sqnr, formatName(plainFormat), t),
    table: {
      caption: t('Mean squared error by its parts'),
      head: ['', t('format'), 'MSE', t('by clipping'), t('by rounding'), 'SQNR'],
      rows,
      current: 1,
    },
  };
}

function caption(state: RangeState, plain: number | undefined, plainFormat: string, t: Translate): string {
  const { clip, clipped, format, policy } = state;
  if (!clip) return t('Nothing is clipped: policy {0} gives {1}.', policyName(policy), plainFormat);
  const count = clipped.low.count + clipped.high.count;
  const now = state.error.sqnr;
  const head = t(
    'Clipped to {0} … {1}: {2} moved to an end; {3} holds the rest.',
    shortText(clip.min),
    shortText(clip.max),
    valuesText(count, t),
    formatName(format),
  );
  if (now === undefined || plain === undefined || !Number.isFinite(now - plain)) return head;
  const change = now - plain;
  return change >= 0
    ? t('{0} That wins {1} of SQNR over {2}.', head, decibelText(change), plainFormat)
    : t('{0} That loses {1} of SQNR against {2}.', head, decibelText(-change), plainFormat);
}
