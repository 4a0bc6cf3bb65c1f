import { clippingError } from '../../core/clippedValues';
import { errorMapSteps } from '../../core/errorMap';
import { type FixedFormat, formatName, magnitudeBits, MAX_BW } from '../../core/format';
import { measure, maxAbsErrorOf, type Measures } from '../../core/measures';
import { bestFracBwSteps, coverFracBw, POLICIES } from '../../core/policy';
import { policyName } from '../../core/policyName';
import { decibelText, percentText, shortText } from '../../core/realText';
import { type Translate } from '../translate';
import { decibels, finiteOr } from './decibels';
import { errorOf, type RangeState } from './rangeState';

/** Candidates beside what the policies choose: more of them where a bit less or more still means something. */
const BELOW = 10;
const ABOVE = 6;
const MOST_CANDIDATES = 48;

/** One candidate of the curve. */
interface Candidate {
  readonly fracBw: number;
  readonly sqnr: number | undefined;
  readonly mse: number;
  readonly maxError: number;
  readonly saturated: number;
  readonly flushed: number;
}

/** What every frac_bw costs at the chosen width, what the policies choose, and what every width can reach. */
export function* choiceSteps(state: RangeState, t: Translate) {
  const policies: { readonly name: string; readonly fracBw: number | null; readonly says: string }[] = [];
  for (const row of POLICIES) {
    const choice = { policy: row.policy, percentile: state.policy.percentile };
    const fracBw = (yield* bestFracBwSteps(choice, state.data, state.width, state.modes)) ?? null;
    policies.push({ name: policyName(choice), fracBw, says: t(row.says) });
    yield undefined;
  }
  const candidates: Candidate[] = [];
  for (const fracBw of candidatesOf(state, policies)) {
    candidates.push(candidate(state, fracBw));
    yield undefined;
  }
  const map = yield* mapSteps(state, t);
  return {
    fracBws: candidates.map(one => one.fracBw),
    sqnr: candidates.map(one => decibels(one.sqnr)),
    mse: candidates.map(one => finiteOr(one.mse)),
    maxError: candidates.map(one => finiteOr(one.maxError)),
    saturated: candidates.map(one => one.saturated),
    flushed: candidates.map(one => one.flushed),
    policies,
    caption: caption(state, candidates, t),
    table: curveTable(state, candidates, policies, t),
    map,
  };
}

function candidatesOf(state: RangeState, policies: readonly { readonly fracBw: number | null }[]): number[] {
  const chosen = [state.format.fracBw, ...policies.flatMap(({ fracBw }) => fracBw ?? [])];
  const low = Math.min(...chosen);
  const high = Math.max(...chosen);
  const from = Math.max(-1100, low - Math.min(BELOW, state.width.bw));
  const to = Math.min(1100, high + ABOVE);
  if (to - from < MOST_CANDIDATES) return Array.from({ length: to - from + 1 }, (_unused, i) => from + i);
  return [...new Set([...chosen, ...chosen.flatMap(f => [f - 1, f + 1])])].sort((a, b) => a - b);
}

function candidate(state: RangeState, fracBw: number): Candidate {
  const format: FixedFormat = { ...state.width, fracBw };
  const measures = fracBw === state.format.fracBw ? state.measures : measure(state.data.values, format, state.modes);
  const error = fracBw === state.format.fracBw ? state.error : errorOf(state, format, measures);
  const n = Math.max(1, measures.count);
  return {
    fracBw,
    sqnr: error.sqnr,
    mse: error.mse,
    maxError: error.maxAbsError,
    saturated: saturatedOf(measures) / n,
    flushed: measures.flushed / n,
  };
}

const saturatedOf = ({ saturatedHigh, saturatedLow }: Measures): number => saturatedHigh + saturatedLow;

function caption(state: RangeState, candidates: readonly Candidate[], t: Translate): string {
  const { format } = state;
  const here = candidates.find(one => one.fracBw === format.fracBw);
  const best = candidates.reduce<Candidate | undefined>(
    (found, one) => (found === undefined || (one.sqnr ?? -Infinity) > (found.sqnr ?? -Infinity) ? one : found),
    undefined,
  );
  if (!here || best?.sqnr === undefined || here.sqnr === undefined) return t('Every value is 0: any frac_bw holds it.');
  if (best.sqnr === here.sqnr)
    return t(
      'At {0} bits frac_bw {1} has the best SQNR there is, {2}.',
      format.bw,
      format.fracBw,
      decibelText(here.sqnr),
    );
  return t(
    'At {0} bits frac_bw {1} reaches {2}; frac_bw {3} would reach {4}, with {5} of the values saturated.',
    format.bw,
    format.fracBw,
    decibelText(here.sqnr),
    best.fracBw,
    decibelText(best.sqnr),
    percentText(best.saturated),
  );
}

function curveTable(
  state: RangeState,
  candidates: readonly Candidate[],
  policies: readonly { readonly name: string; readonly fracBw: number | null }[],
  t: Translate,
) {
  const rows = candidates.map(one => [
    String(one.fracBw),
    formatName({ ...state.width, fracBw: one.fracBw }),
    decibelText(one.sqnr),
    shortText(one.mse, 4),
    shortText(one.maxError, 4),
    percentText(one.saturated),
    percentText(one.flushed),
    policies
      .filter(({ fracBw }) => fracBw === one.fracBw)
      .map(({ name }) => name)
      .join(', '),
  ]);
  return {
    caption: t('What every frac_bw costs at {0} bits', state.width.bw),
    head: ['frac_bw', t('format'), 'SQNR', 'MSE', t('max error'), t('saturated'), t('flushed'), t('chosen by')],
    rows,
    current: candidates.findIndex(one => one.fracBw === state.format.fracBw),
  };
}

/** SQNR of widths × frac_bw on the clipped values, with the best of each width. */
function* mapSteps(state: RangeState, t: Translate) {
  const { data, controls, meanSquare } = state;
  const { signed } = controls;
  const widths = widthsOf(controls.bw);
  const fracBws = mapFracBws(state, widths);
  // Nearest rounding and saturation, as the map says; the curve beside it follows the chosen modes.
  const map = yield* errorMapSteps(data.values, widths, fracBws, signed);
  const clippingAt = (bw: number, fracBw: number, mse: number): number => {
    if (!state.clip) return mse;
    const rounding = { count: data.statistics.count, mse, maxAbsError: 0 };
    return clippingError(state.clipped, rounding, meanSquare, { signed, bw, fracBw }, DEFAULTS).mse;
  };
  const mse = widths.map((bw, row) =>
    fracBws.map((fracBw, column) => clippingAt(bw, fracBw, map.mse[row * fracBws.length + column] ?? 0)),
  );
  const power = state.clip ? meanSquare : map.meanSquare;
  const sqnrOf = (error: number): number | undefined =>
    power === 0 ? undefined : error === 0 ? Infinity : 10 * Math.log10(power / error);
  const best: { bw: number; fracBw: number; sqnr: number | undefined; maxError: number }[] = [];
  for (const [row, bw] of widths.entries()) {
    const errors = mse[row] ?? [];
    const least = Math.min(...errors);
    // Of zeros alone every frac_bw is as good: the one that is taken everywhere else.
    const fracBw = power === 0 ? magnitudeBits({ signed, bw }) : (fracBws[errors.lastIndexOf(least)] ?? 0);
    best.push({ bw, fracBw, sqnr: sqnrOf(least), maxError: maxErrorAt(state, { signed, bw, fracBw }) });
    yield undefined;
  }
  const smallest = smallestWidth(state, best);
  return {
    widths,
    fracBws,
    sqnr: mse.map(row => row.map(error => decibels(sqnrOf(error)))),
    best: best.map(one => ({ ...one, sqnr: decibels(one.sqnr), maxError: finiteOr(one.maxError) })),
    smallest,
    caption: mapCaption(state, best, smallest, t),
    table: {
      caption: t('The best frac_bw of every width, to nearest and saturating'),
      head: ['bw', 'frac_bw', t('format'), 'SQNR', t('max error')],
      rows: best.map(({ bw, fracBw, sqnr, maxError }) => [
        String(bw),
        String(fracBw),
        formatName({ signed, bw, fracBw }),
        decibelText(sqnr),
        shortText(maxError, 4),
      ]),
      current: best.findIndex(({ bw }) => bw === controls.bw),
    },
  };
}

const DEFAULTS = { rounding: 'halfEven', overflow: 'saturate' } as const;

function maxErrorAt(state: RangeState, format: FixedFormat): number {
  const { data, clip, clipped, meanSquare } = state;
  const maxAbsError = maxAbsErrorOf(data.values, format, DEFAULTS);
  if (!clip) return maxAbsError;
  const rounding = { count: data.statistics.count, mse: 0, maxAbsError };
  return clippingError(clipped, rounding, meanSquare, format, DEFAULTS).maxAbsError;
}

/** 2 … 16 bits, and the chosen width with its neighbours where it is wider. */
function widthsOf(bw: number): number[] {
  const widths = Array.from({ length: 15 }, (_unused, i) => i + 2);
  for (const wider of [bw - 1, bw, bw + 1, 20, 24, 32])
    if (wider > 16 && wider <= MAX_BW && wider <= Math.max(bw + 1, 16)) widths.push(wider);
  return [...new Set(widths)].sort((a, b) => a - b);
}

/** From what covers the range with the fewest bits to one bit beyond what it takes with the most. */
function mapFracBws({ data, controls }: RangeState, widths: readonly number[]): number[] {
  const { signed } = controls;
  const cover = (bw: number): number => coverFracBw(data.range, { signed, bw });
  const narrow = widths[0] ?? 2;
  const wide = widths.at(-1) ?? 16;
  const from = cover(narrow) - 1;
  const to = Math.min(cover(wide) + 3, from + 47);
  return Array.from({ length: Math.max(1, to - from + 1) }, (_unused, i) => from + i);
}

function smallestWidth(
  { controls: { wanted } }: RangeState,
  best: readonly { readonly bw: number; readonly sqnr: number | undefined; readonly maxError: number }[],
): number | null {
  switch (wanted.kind) {
    case 'none':
      return null;
    case 'sqnr':
      return best.find(({ sqnr }) => sqnr === undefined || sqnr >= wanted.decibels)?.bw ?? null;
    case 'maxError':
      return best.find(({ maxError }) => maxError <= wanted.value)?.bw ?? null;
  }
}

function mapCaption(
  { controls }: RangeState,
  best: readonly { readonly bw: number; readonly fracBw: number; readonly sqnr: number | undefined }[],
  smallest: number | null,
  t: Translate,
): string {
  const { wanted, bw, signed } = controls;
  const at = best.findIndex(one => one.bw === bw);
  const [here, next] = [best[at], best[at + 1]];
  const gain =
    here?.sqnr !== undefined && next?.sqnr !== undefined && Number.isFinite(next.sqnr)
      ? t('One bit more than {0} buys {1} of SQNR.', bw, decibelText(next.sqnr - here.sqnr))
      : t('{0} bits hold these values without an error.', bw);
  if (wanted.kind === 'none') return here ? gain : '';
  const goal =
    wanted.kind === 'sqnr' ? decibelText(wanted.decibels) : t('a largest error of {0}', shortText(wanted.value));
  const found = best.find(one => one.bw === smallest);
  return found
    ? t(
        '{0} is the smallest format that reaches {1}.',
        formatName({ signed, bw: found.bw, fracBw: found.fracBw }),
        goal,
      )
    : t('No width shown reaches {0}.', goal);
}
