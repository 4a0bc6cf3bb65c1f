import { type ArrayReport, isInForce } from './arrayReport';
import { type ArrayFacts } from './arrayHover';
import { formatText } from './formatRule';
import { histogram } from './histogram';
import { shownText } from './hostileText';
import { type LensSettings } from './lensSettings';
import { countText, decibelText, shortText } from '../core/realText';
import { histogramCaption, policyCells, policyHead, valuesText } from './reportTexts';
import { type Translate } from './translate';

/** A label and its value, ready to be shown. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

const BINS = 96;

/** What the range panel draws of an array: every text final, at most some hundred numbers. */
export function rangeView(
  facts: ArrayFacts,
  report: ArrayReport,
  settings: LensSettings,
  reason: string,
  t: Translate,
) {
  const { decision, statistics: stats } = report;
  const shape = `[${facts.shape.join(' × ')}]${facts.elementType === undefined ? '' : ` ${shownText(facts.elementType)}`}`;
  return {
    title: facts.name === undefined ? t('array') : shownText(facts.name),
    subtitle: `${shape} · ${valuesText(stats.length, t)} · ${formatText(decision.format, decision.modes, settings.notation)}`,
    facts: viewFacts(report, t),
    histogram: viewHistogram(report, t),
    policies: viewPolicies(report, t),
    notes: [
      reason,
      ...(facts.leftOut > 0 ? [t('{0} elements not understood and left out', countText(facts.leftOut))] : []),
    ],
  };
}

function viewFacts(report: ArrayReport, t: Translate): Fact[] {
  const { statistics: stats, measures } = report;
  return [
    { label: t('min'), value: shortText(stats.min, 8) },
    { label: t('max'), value: shortText(stats.max, 8) },
    { label: t('mean'), value: shortText(stats.mean) },
    { label: 'σ', value: shortText(stats.std) },
    { label: t('zeros'), value: countText(stats.zeros) },
    { label: 'SQNR', value: decibelText(measures.sqnr) },
    { label: 'RMSE', value: shortText(measures.rmse) },
    { label: t('bias'), value: shortText(measures.bias) },
    { label: t('max error'), value: shortText(measures.maxAbsError) },
    { label: t('saturated'), value: countText(measures.saturatedHigh + measures.saturatedLow) },
    { label: t('flushed to zero'), value: countText(measures.flushed) },
    { label: t('exact'), value: countText(measures.exact) },
  ];
}

function viewHistogram(report: ArrayReport, t: Translate) {
  const data = histogram(report.values, report.statistics, report.decision.format, BINS);
  return {
    low: data.low,
    high: data.high,
    counts: Array.from(data.counts),
    rangeMin: data.rangeMin,
    rangeMax: data.rangeMax,
    lowText: shortText(data.low, 4),
    highText: shortText(data.high, 4),
    caption: histogramCaption(report, data, t),
  };
}

function viewPolicies(report: ArrayReport, t: Translate) {
  return {
    caption: t('Best frac_bw by each policy'),
    head: policyHead(t),
    rows: report.policies.map(policyCells),
    current: report.policies.findIndex(answer => isInForce(answer, report)),
  };
}
