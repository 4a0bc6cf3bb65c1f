import { formatName } from '../../core/format';
import { scaleByPowerOfTwo } from '../../core/powerOfTwo';
import { policyName } from '../../core/policyName';
import { formatText, plainReason } from '../formatRule';
import { realRange } from '../histogram';
import { type LensSettings } from '../lensSettings';
import { countText, decibelText, shortText } from '../../core/realText';
import { type Translate } from '../translate';
import { finiteOr } from './decibels';
import { type RangeState } from './rangeState';
import { type RangeSubject } from './rangeSubject';

/** More dimensions and remarks do not travel. */
const MOST = 16;

/** What the head says of where the numbers come from, as far as the numbers tell. */
export function sourceFacts({ kind, title, subtitle, values, shape, notes }: RangeSubject) {
  return { kind, title, subtitle, count: values.length, shape: shape.slice(0, MOST), notes: notes.slice(0, MOST) };
}

/** What the view says first: the format, why it is in force, and the numbers a person looks for. */
export function headPart(state: RangeState, settings: LensSettings, t: Translate) {
  const { format, modes, controls } = state;
  const { min, max } = realRange(format);
  return {
    controls,
    format: {
      ...format,
      name: formatName(format),
      shown: formatText(format, modes, settings.notation),
      min: finiteOr(min),
      max: finiteOr(max),
      step: finiteOr(scaleByPowerOfTwo(1, -format.fracBw)),
    },
    reason: reason(state, t),
    facts: facts(state, t),
    presets: PRESETS.map(preset => ({ ...preset })),
  };
}

/** Offered beside free choice. */
const PRESETS = [
  { label: 'Q7', signed: true, bw: 8, fracBw: 7 },
  { label: 'Q1.6', signed: true, bw: 8, fracBw: 6 },
  { label: 'u8/8', signed: false, bw: 8, fracBw: 8 },
  { label: 'Q15', signed: true, bw: 16, fracBw: 15 },
  { label: 'ap_fixed<8,2>', signed: true, bw: 8, fracBw: 6 },
  { label: 'ap_fixed<16,6>', signed: true, bw: 16, fracBw: 10 },
  { label: 'Q31', signed: true, bw: 32, fracBw: 31 },
] as const;

function reason(state: RangeState, t: Translate): string {
  const { subject, format, controls, modes, byPolicy, standIn, policy } = state;
  const { given } = subject;
  const by = `${modes.rounding}, ${modes.overflow}`;
  if (standIn)
    return t('No format of {0} bits meets {1}; the covering one is shown: {2}', format.bw, policyName(policy), by);
  if (byPolicy) return t('Format by policy {0} at {1} bits: {2}', policyName(policy), controls.bw, by);
  const isGiven = given && formatName(given.format) === formatName(format) && given.modes.rounding === modes.rounding;
  return isGiven && given.modes.overflow === modes.overflow ? plainReason(given, t) : t('Format as set here: {0}', by);
}

function facts(state: RangeState, t: Translate) {
  const { statistics: stats, measures, error, clip } = state;
  const rmse = clip ? Math.sqrt(error.mse) : measures.rmse;
  const all: readonly (readonly [string, string])[] = [
    [t('values'), countText(stats.length)],
    [t('min'), shortText(stats.min, 8)],
    [t('max'), shortText(stats.max, 8)],
    [t('mean'), shortText(stats.mean)],
    ['σ', shortText(stats.std)],
    [t('zeros'), countText(stats.zeros)],
    ['SQNR', decibelText(error.sqnr)],
    ['RMSE', shortText(rmse)],
    [t('bias'), shortText(measures.bias)],
    [t('max error'), shortText(error.maxAbsError)],
    [t('saturated'), countText(state.outsideHigh + state.outsideLow)],
    [t('flushed to zero'), countText(measures.flushed)],
    [t('exact'), countText(measures.exact)],
    ...(stats.length > stats.count ? [[t('not finite'), countText(stats.length - stats.count)] as const] : []),
  ];
  return all.map(([label, value]) => ({ label, value }));
}
