import { affineCode, type AffineMapping, type AffineOptions, channelRanges } from '../../core/affine';
import { quantizeAffine, sqnrBetween } from '../../core/affineMeasures';
import { formatName } from '../../core/format';
import { codesUsed } from '../../core/measures';
import { bestFracBw, coverFracBw, policyData } from '../../core/policy';
import { quantizeArray } from '../../core/quantizeArray';
import { type RealArray } from '../../core/realArray';
import { decibelText, countText, shortText } from '../../core/realText';
import { type Translate } from '../translate';
import { decibels, finiteOr } from './decibels';
import { type RangeState } from './rangeState';

type SchemeId =
  'fixed' | 'asymmetric' | 'symmetric' | 'narrow' | 'channelAsymmetric' | 'channelSymmetric' | 'channelFixed';

/** One scheme's answer for the whole array. */
interface SchemeRow {
  readonly id: SchemeId;
  readonly name: string;
  readonly sqnr: number | undefined;
  readonly maxError: number;
  readonly codesUsed: number;
  readonly codes: number;
  readonly scale: string;
  readonly zeroPoint: string;
}

/** Affine codes are numbers of up to this width. */
const WIDEST_AFFINE = 32;

/** Fixed point beside the affine schemes on the same values: what the power of two costs. */
export function* schemeSteps(state: RangeState, t: Translate) {
  const rows: SchemeRow[] = [fixedRow(state, t)];
  yield undefined;
  for (const affine of AFFINE) {
    if (state.width.bw > WIDEST_AFFINE) break;
    rows.push(affineRow(state, affine, undefined, t));
    yield undefined;
  }
  const channels = channelsOf(state);
  if (typeof channels !== 'string') {
    rows.push(fixedPerChannel(state, channels, t));
    yield undefined;
    for (const affine of AFFINE) {
      if (affine.channelId === undefined || state.width.bw > WIDEST_AFFINE) continue;
      rows.push(affineRow(state, affine, channels, t));
      yield undefined;
    }
  }
  const [fixed] = rows;
  return {
    rows: rows.map(row => ({
      ...row,
      sqnr: decibels(row.sqnr),
      maxError: finiteOr(row.maxError),
      gain: gainOver(fixed, row),
    })),
    note: typeof channels === 'string' ? t(channels) : '',
    caption: caption(rows, t),
    table: {
      caption: t('Schemes on the same values, {0} bits', state.width.bw),
      head: [
        t('scheme'),
        t('scale'),
        t('zero point'),
        'SQNR',
        t('against fixed point'),
        t('max error'),
        t('codes used'),
      ],
      rows: rows.map(row => [
        row.name,
        row.scale,
        row.zeroPoint,
        decibelText(row.sqnr),
        gainText(gainOver(fixed, row)),
        shortText(row.maxError, 4),
        `${countText(row.codesUsed)} / ${countText(row.codes)}`,
      ]),
      current: 0,
    },
  };
}

/** The affine variants of numerics.md section 8. */
const AFFINE: readonly {
  readonly id: SchemeId;
  readonly channelId: SchemeId | undefined;
  readonly symmetric: boolean;
  readonly narrowRange: boolean;
}[] = [
  { id: 'asymmetric', channelId: 'channelAsymmetric', symmetric: false, narrowRange: false },
  { id: 'symmetric', channelId: 'channelSymmetric', symmetric: true, narrowRange: false },
  { id: 'narrow', channelId: undefined, symmetric: true, narrowRange: true },
];

interface Channels {
  readonly shape: readonly number[];
  readonly axis: number;
  /** The clipped values of each channel, and where they stand among all. */
  readonly members: readonly { readonly values: Float64Array; readonly indices: Uint32Array }[];
}

/** The channels that the controls ask for, or a sentence that says why there are none. */
function channelsOf({ subject, controls, data }: RangeState): Channels | string {
  const { shape } = subject;
  const { axis } = controls;
  if (axis === null || shape.length < 2) return 'Per channel needs more than one dimension.';
  const size = shape[axis];
  if (size === undefined) return 'This dimension does not exist.';
  if (shape.reduce((product, one) => product * one, 1) !== data.values.length)
    return 'The rows differ in length, so that there are no channels.';
  const { channelOf } = channelRanges(data.values, shape, axis);
  return { shape, axis, members: membersOf(data.values, size, channelOf) };
}

function fixedRow(state: RangeState, t: Translate): SchemeRow {
  const { format, modes, data, error } = state;
  return {
    id: 'fixed',
    name: t('fixed point {0}', formatName(format)),
    sqnr: error.sqnr,
    maxError: error.maxAbsError,
    codesUsed: codesUsed(data.values, format, modes),
    codes: 2 ** format.bw,
    scale: `2^${-format.fracBw}`,
    zeroPoint: '0',
  };
}

function fixedPerChannel(state: RangeState, { members }: Channels, t: Translate): SchemeRow {
  const { data, width, modes, policy } = state;
  const quantized = new Float64Array(data.values.length);
  const fracBws: number[] = [];
  let used = 0;
  for (const { values, indices } of members) {
    const own = policyData(values);
    const fracBw = bestFracBw(policy, own, width, modes) ?? coverFracBw(own.range, width);
    const format = { ...width, fracBw };
    quantizeArray(values, format, modes).forEach((x, i) => (quantized[indices[i] ?? 0] = x));
    used = Math.max(used, codesUsed(values, format, modes));
    fracBws.push(fracBw);
  }
  return {
    id: 'channelFixed',
    name: t('fixed point, one of {0} channels each', countText(members.length)),
    sqnr: sqnrBetween(state.subject.values, quantized),
    maxError: largestDifference(state.subject.values, quantized),
    codesUsed: used,
    codes: 2 ** width.bw,
    scale: spanText(
      fracBws.map(fracBw => -fracBw),
      exponent => `2^${exponent}`,
    ),
    zeroPoint: '0',
  };
}

function membersOf(values: RealArray, channels: number, channelOf: (index: number) => number): Channels['members'] {
  const sizes = new Uint32Array(channels);
  for (let i = 0; i < values.length; i++) {
    const channel = channelOf(i);
    sizes[channel] = (sizes[channel] ?? 0) + 1;
  }
  const members = Array.from(sizes, size => ({ values: new Float64Array(size), indices: new Uint32Array(size) }));
  sizes.fill(0);
  for (let i = 0; i < values.length; i++) {
    const channel = channelOf(i);
    const at = sizes[channel] ?? 0;
    const member = members[channel];
    if (member) {
      member.values[at] = values[i] ?? NaN;
      member.indices[at] = i;
    }
    sizes[channel] = at + 1;
  }
  return members;
}

function affineRow(
  state: RangeState,
  affine: (typeof AFFINE)[number],
  channels: Channels | undefined,
  t: Translate,
): SchemeRow {
  const { data, width, controls, subject } = state;
  const { includeZero, order } = controls;
  const { symmetric, narrowRange } = affine;
  const options: AffineOptions = { ...width, symmetric, narrowRange, includeZero, order };
  const { mappings, quantized } = quantizeAffine(data.values, options, channels);
  return {
    id: (channels && affine.channelId) ?? affine.id,
    name: channels
      ? t('{0}, one of {1} channels each', schemeName(affine.id, t), countText(mappings.length))
      : schemeName(affine.id, t),
    sqnr: sqnrBetween(subject.values, quantized),
    maxError: largestDifference(subject.values, quantized),
    codesUsed: channels ? codesOfChannels(mappings, channels) : codesOfMapping(data.values, mappings[0]),
    codes: mappings[0] ? mappings[0].qmax - mappings[0].qmin + 1 : 0,
    ...rangeTexts(mappings),
  };
}

function schemeName(id: SchemeId, t: Translate): string {
  switch (id) {
    case 'asymmetric':
    case 'channelAsymmetric':
      return t('affine asymmetric');
    case 'symmetric':
    case 'channelSymmetric':
      return t('affine symmetric');
    case 'narrow':
      return t('affine symmetric, narrow range');
    case 'fixed':
    case 'channelFixed':
      return t('fixed point');
  }
}

function rangeTexts(mappings: readonly AffineMapping[]): { readonly scale: string; readonly zeroPoint: string } {
  return {
    scale: spanText(
      mappings.map(({ scale }) => scale),
      scale => shortText(scale, 6),
    ),
    zeroPoint: spanText(
      mappings.map(({ zeroPoint }) => zeroPoint),
      String,
    ),
  };
}

/** The least and the largest of the numbers, or the one that all are. */
function spanText(all: readonly number[], show: (x: number) => string): string {
  const low = all.reduce((least, x) => Math.min(least, x), Infinity);
  const high = all.reduce((most, x) => Math.max(most, x), -Infinity);
  return low === high ? show(low) : `${show(low)} … ${show(high)}`;
}

function codesOfMapping(values: RealArray, mapping: AffineMapping | undefined): number {
  if (!mapping) return 0;
  const used = new Set<number>();
  for (const x of values) if (x - x === 0) used.add(affineCode(x, mapping));
  return used.size;
}

/** Of the channel that uses most. */
function codesOfChannels(mappings: readonly AffineMapping[], { members }: Channels): number {
  return members.reduce((most, { values }, i) => Math.max(most, codesOfMapping(values, mappings[i])), 0);
}

function largestDifference(values: RealArray, quantized: RealArray): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const difference = Math.abs((quantized[i] ?? NaN) - (values[i] ?? NaN));
    if (difference > largest && Number.isFinite(values[i] ?? NaN)) largest = difference;
  }
  return largest;
}

/** In dB; `null` where one of the two has no finite SQNR. */
function gainOver(fixed: SchemeRow | undefined, row: SchemeRow): number | null {
  const gain = (row.sqnr ?? NaN) - (fixed?.sqnr ?? NaN);
  return Number.isFinite(gain) ? gain : null;
}

const gainText = (gain: number | null): string => (gain === null ? '–' : `${gain > 0 ? '+' : ''}${decibelText(gain)}`);

function caption(rows: readonly SchemeRow[], t: Translate): string {
  const [fixed] = rows;
  const asymmetric = rows.find(({ id }) => id === 'asymmetric');
  if (!fixed) return '';
  const gain = asymmetric && gainOver(fixed, asymmetric);
  if (asymmetric === undefined || gain === undefined || gain === null)
    return t('Fixed point reaches {0}.', decibelText(fixed.sqnr));
  return gain >= 0
    ? t(
        'The power of two costs {0} here: fixed point reaches {1}, affine asymmetric {2}.',
        decibelText(gain),
        decibelText(fixed.sqnr),
        decibelText(asymmetric.sqnr),
      )
    : t(
        'The power of two costs nothing here: fixed point reaches {0}, affine asymmetric {1}.',
        decibelText(fixed.sqnr),
        decibelText(asymmetric.sqnr),
      );
}
