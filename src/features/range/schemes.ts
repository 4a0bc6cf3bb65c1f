import { affineCodes, type AffineMapping, affineMapping, affineValues } from '../../core/affine';
import { Channels } from '../../core/channels';
import { codesUsedSteps } from '../../core/codesUsed';
import { DistinctNumbers } from '../../core/distinctNumbers';
import { ErrorTally } from '../../core/errorTally';
import { formatName } from '../../core/format';
import { bestFracBwSteps, coverFracBw, type PolicyData, policyData } from '../../core/policy';
import { quantizeArray } from '../../core/quantizeArray';
import { type RealArray } from '../../core/realArray';
import { type Statistics } from '../../core/statistics';
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

/** Values between two rests. */
const PIECE = 1 << 17;

/** Fixed point beside the affine schemes on the same values: what the power of two costs. */
export function* schemeSteps(state: RangeState, t: Translate) {
  const rows: SchemeRow[] = [yield* fixedRow(state, t)];
  const affine = state.width.bw > WIDEST_AFFINE ? [] : AFFINE;
  for (const scheme of affine) rows.push(yield* affineRow(state, scheme, t));
  const channels = channelsOf(state);
  if (typeof channels !== 'string') rows.push(...(yield* channelRows(state, channels, affine, t)));
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
    table: schemeTable(state, rows, t),
  };
}

function schemeTable(state: RangeState, rows: readonly SchemeRow[], t: Translate) {
  const [fixed] = rows;
  return {
    caption: t('Schemes on the same values, {0} bits', state.width.bw),
    head: [t('scheme'), t('scale'), t('zero point'), 'SQNR', t('against fixed point'), t('max error'), t('codes used')],
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
  };
}

/** The affine variants of numerics.md section 8. */
interface AffineScheme {
  readonly id: SchemeId;
  readonly channelId: SchemeId | undefined;
  readonly symmetric: boolean;
  readonly narrowRange: boolean;
}

const AFFINE: readonly AffineScheme[] = [
  { id: 'asymmetric', channelId: 'channelAsymmetric', symmetric: false, narrowRange: false },
  { id: 'symmetric', channelId: 'channelSymmetric', symmetric: true, narrowRange: false },
  { id: 'narrow', channelId: undefined, symmetric: true, narrowRange: true },
];

/** The channels that the controls ask for, or a sentence that says why there are none. */
function channelsOf({ subject, controls, data }: RangeState): Channels | string {
  const { shape } = subject;
  const { axis } = controls;
  if (axis === null || shape.length < 2) return 'Per channel needs more than one dimension.';
  if (shape[axis] === undefined) return 'This dimension does not exist.';
  if (shape.reduce((product, one) => product * one, 1) !== data.values.length)
    return 'The rows differ in length, so that there are no channels.';
  return new Channels(shape, axis);
}

function* fixedRow(state: RangeState, t: Translate): Generator<undefined, SchemeRow> {
  const { format, modes, data, error } = state;
  return {
    id: 'fixed',
    name: t('fixed point {0}', formatName(format)),
    sqnr: error.sqnr,
    maxError: error.maxAbsError,
    codesUsed: yield* codesUsedSteps(data.values, format, modes),
    codes: 2 ** format.bw,
    scale: `2^${-format.fracBw}`,
    zeroPoint: '0',
  };
}

function* affineRow(state: RangeState, scheme: AffineScheme, t: Translate): Generator<undefined, SchemeRow> {
  const { data, subject, statistics: stats } = state;
  const tally = new ErrorTally(stats.maxAbs);
  const mapping = mappingOf(state, scheme, data.statistics);
  const used = yield* throughAffine(mapping, subject.values, data.values, tally);
  return {
    id: scheme.id,
    name: schemeName(scheme.id, t),
    sqnr: tally.sqnr,
    maxError: tally.maxAbsError,
    codesUsed: used,
    codes: mapping.qmax - mapping.qmin + 1,
    ...rangeTexts([mapping]),
  };
}

const mappingOf = ({ width, controls }: RangeState, scheme: AffineScheme, { min, max }: Statistics): AffineMapping => {
  const { symmetric, narrowRange } = scheme;
  const { includeZero, order } = controls;
  return affineMapping(min, max, { ...width, symmetric, narrowRange, includeZero, order });
};

/** Quantizes the clipped values and compares them with the values as they are; how many codes that took. */
function* throughAffine(
  mapping: AffineMapping,
  values: RealArray,
  clipped: RealArray,
  tally: ErrorTally,
): Generator<undefined, number> {
  const distinct = new DistinctNumbers(mapping.qmin, mapping.qmax, values.length);
  const buffer = new Float64Array(Math.min(PIECE, values.length));
  for (let start = 0; start < values.length; start += PIECE) {
    const piece = values.subarray(start, start + PIECE);
    const codes = buffer.subarray(0, piece.length);
    affineCodes(clipped.subarray(start, start + PIECE), mapping, codes);
    distinct.add(codes);
    affineValues(codes, mapping);
    tally.add(piece, codes);
    yield undefined;
  }
  return yield* distinct.countSteps();
}

/** What is added up of one scheme over all channels. */
interface ChannelTotal {
  readonly tally: ErrorTally;
  /** Of the channel that uses most. */
  used: number;
}

/** The schemes with a format or a mapping of its own for each channel. */
function* channelRows(
  state: RangeState,
  channels: Channels,
  affine: readonly AffineScheme[],
  t: Translate,
): Generator<undefined, SchemeRow[]> {
  const { data, subject, width, statistics: stats } = state;
  const newTotal = (): ChannelTotal => ({ tally: new ErrorTally(stats.maxAbs), used: 0 });
  const fixed = { ...newTotal(), fracBws: [] as number[] };
  const schemes = affine
    .filter(({ channelId }) => channelId !== undefined)
    .map(scheme => ({ scheme, ...newTotal(), mappings: [] as AffineMapping[] }));
  for (let channel = 0; channel < channels.count; channel++) {
    const values = channels.of(subject.values, channel);
    const own = policyData(data.values === subject.values ? values : channels.of(data.values, channel));
    fixed.fracBws.push(yield* addFixed(state, values, own, fixed));
    for (const one of schemes) {
      const mapping = mappingOf(state, one.scheme, own.statistics);
      one.mappings.push(mapping);
      one.used = Math.max(one.used, yield* throughAffine(mapping, values, own.values, one.tally));
    }
    yield undefined;
  }
  const count = countText(channels.count);
  return [
    {
      id: 'channelFixed',
      name: t('fixed point, one of {0} channels each', count),
      sqnr: fixed.tally.sqnr,
      maxError: fixed.tally.maxAbsError,
      codesUsed: fixed.used,
      codes: 2 ** width.bw,
      scale: spanText(
        fixed.fracBws.map(fracBw => -fracBw),
        exponent => `2^${exponent}`,
      ),
      zeroPoint: '0',
    },
    ...schemes.map(({ scheme, tally, used, mappings }) => ({
      id: scheme.channelId ?? scheme.id,
      name: t('{0}, one of {1} channels each', schemeName(scheme.id, t), count),
      sqnr: tally.sqnr,
      maxError: tally.maxAbsError,
      codesUsed: used,
      codes: mappings[0] ? mappings[0].qmax - mappings[0].qmin + 1 : 0,
      ...rangeTexts(mappings),
    })),
  ];
}

/** One channel in the policy's best format for it, whose frac_bw is returned. */
function* addFixed(
  { width, modes, policy }: RangeState,
  values: RealArray,
  own: PolicyData,
  total: ChannelTotal,
): Generator<undefined, number> {
  const fracBw = (yield* bestFracBwSteps(policy, own, width, modes)) ?? coverFracBw(own.range, width);
  const format = { ...width, fracBw };
  for (let start = 0; start < values.length; start += PIECE) {
    const end = start + PIECE;
    total.tally.add(values.subarray(start, end), quantizeArray(own.values.subarray(start, end), format, modes));
    yield undefined;
  }
  total.used = Math.max(total.used, yield* codesUsedSteps(own.values, format, modes));
  return fracBw;
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
