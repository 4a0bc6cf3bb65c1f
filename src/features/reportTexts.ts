import { formatName } from '../core/format';
import { type ArrayReport, type PolicyAnswer } from './arrayReport';
import { type Histogram } from './histogram';
import { countText, decibelText, shortText } from '../core/realText';
import { type Translate } from './translate';

/** The columns of a policy table. */
export function policyHead(t: Translate): string[] {
  return [t('policy'), 'frac_bw', t('format'), 'SQNR', t('max error'), t('saturated'), t('flushed')];
}

/** The cells of one policy's row; dashes where no format meets it. */
export function policyCells({ policy, format, measures }: PolicyAnswer): string[] {
  if (!format || !measures) return [policy, '–', '–', '–', '–', '–', '–'];
  return [
    policy,
    String(format.fracBw),
    formatName(format),
    decibelText(measures.sqnr),
    shortText(measures.maxAbsError, 4),
    countText(measures.saturatedHigh + measures.saturatedLow),
    countText(measures.flushed),
  ];
}

/** What a histogram shows, in words. */
export function histogramCaption(report: ArrayReport, data: Histogram, t: Translate): string {
  const { statistics: stats, measures, decision } = report;
  return t(
    'Histogram from {0} to {1}; the range of {2} is {3} … {4}: {5} of {6} values lie outside it, {7} are flushed to zero.',
    shortText(data.low, 4),
    shortText(data.high, 4),
    formatName(decision.format),
    shortText(data.rangeMin),
    shortText(data.rangeMax),
    countText(measures.saturatedHigh + measures.saturatedLow),
    countText(stats.count),
    countText(measures.flushed),
  );
}

export function valuesText(count: number, t: Translate): string {
  return count === 1 ? t('1 value') : t('{0} values', countText(count));
}

/** A table head with room on both sides: the editor draws tables without any. */
export function spaced(head: string): string {
  return `&ensp;${head}&ensp;`;
}
