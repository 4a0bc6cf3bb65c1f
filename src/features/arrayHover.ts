import { type ArrayReport, isInForce } from './arrayReport';
import { formatText, reasonMarkdown, type RuleLinks } from './formatRule';
import { histogram } from './histogram';
import { histogramSvg, svgDataAddress, type ThemeKind } from './histogramSvg';
import { shownMarkdown } from './hostileText';
import { type LensSettings } from './lensSettings';
import { countText, decibelText, shortText } from '../core/realText';
import { histogramCaption, policyCells, policyHead, spaced, valuesText } from './reportTexts';
import { type Translate } from './translate';

/** What the text says of an array, beside its numbers. */
export interface ArrayFacts {
  readonly name: string | undefined;
  readonly elementType: string | undefined;
  readonly shape: readonly number[];
  /** Elements that were not understood and are not among the values. */
  readonly leftOut: number;
  readonly ragged: boolean;
  readonly preproc: boolean;
  /** The values were codes in the source. */
  readonly areCodes: boolean;
  /** The list goes on where the text has not been read yet. */
  readonly soFar?: boolean;
}

const BINS = 48;

/** The hover of an array: what it is, what it holds, what each policy would choose, and a picture of it. */
export function arrayMarkdown(
  facts: ArrayFacts,
  report: ArrayReport,
  settings: LensSettings,
  theme: ThemeKind,
  t: Translate,
  withPicture = true,
  links?: RuleLinks,
): string {
  return [
    headLine(facts, report, settings, t),
    statisticsLine(report, t),
    noteLine(facts, report, t),
    policyTable(report, t),
    withPicture ? picture(report, theme, t) : '',
    reasonMarkdown(report.decision, t, links),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function headLine(facts: ArrayFacts, report: ArrayReport, settings: LensSettings, t: Translate): string {
  const { decision, measures } = report;
  const name = facts.name === undefined ? t('array') : shownMarkdown(facts.name);
  const type = facts.elementType === undefined ? '' : ` · ${shownMarkdown(facts.elementType)}`;
  const count = valuesText(report.statistics.length, t);
  const format = formatText(decision.format, decision.modes, settings.notation);
  return `**${name}** [${facts.shape.join(' × ')}]${type} · ${count} · **${format}** · SQNR ${decibelText(measures.sqnr)}`;
}

function statisticsLine(report: ArrayReport, t: Translate): string {
  const { min, max, mean, std } = report.statistics;
  return t(
    'min {0} · max {1} · mean {2} · σ {3}',
    shortText(min, 8),
    shortText(max, 8),
    shortText(mean),
    shortText(std),
  );
}

function noteLine(facts: ArrayFacts, report: ArrayReport, t: Translate): string {
  const { nan, positiveInfinity, negativeInfinity } = report.statistics;
  const notes: string[] = [];
  if (facts.soFar === true)
    notes.push(t('{0} values so far, the file is still being read', countText(report.statistics.length)));
  if (facts.areCodes) notes.push(t('read as codes'));
  if (facts.ragged) notes.push(t('rows of different length'));
  if (facts.preproc) notes.push(t('all branches of #if counted'));
  if (facts.leftOut > 0) notes.push(t('{0} elements not understood and left out', countText(facts.leftOut)));
  if (nan > 0) notes.push(t('{0} NaN left out', countText(nan)));
  if (positiveInfinity + negativeInfinity > 0)
    notes.push(t('{0} infinite left out', countText(positiveInfinity + negativeInfinity)));
  return notes.join(' · ');
}

function policyTable(report: ArrayReport, t: Translate): string {
  const rows = report.policies.map(answer => {
    const bold = isInForce(answer, report) ? '**' : '';
    return `| ${policyCells(answer)
      .map((cell, column) => (column < 2 ? `${bold}${cell}${bold}` : cell))
      .join(' | ')} |`;
  });
  return [`| ${policyHead(t).map(spaced).join(' | ')} |`, '|---|--:|:-:|--:|--:|--:|--:|', ...rows].join('\n');
}

/** The picture, and in words what it shows. */
function picture(report: ArrayReport, theme: ThemeKind, t: Translate): string {
  if (report.statistics.count < 2) return '';
  const data = histogram(report.values, report.statistics, report.decision.format, BINS);
  const words = histogramCaption(report, data, t);
  return `![${words}](${svgDataAddress(histogramSvg(data, theme))})\n\n${words}`;
}
