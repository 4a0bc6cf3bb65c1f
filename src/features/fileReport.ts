import { formatName } from '../core/format';
import { policyName } from '../core/policyName';
import { type Scan } from '../detect/scan';
import { arrayQuestion } from './arrayQuestion';
import { type ArrayReport, arrayReportSteps } from './arrayReport';
import { isSilencedArray } from './formatDirectives';
import { shownMarkdown } from './hostileText';
import { type LensSettings } from './lensSettings';
import { countText, decibelText, shortText } from '../core/realText';
import { type Translate } from './translate';

/** More arrays of a file are counted, not told. */
const MOST_ARRAYS = 1000;

/** What a file is, beside its numbers. */
export interface FileFacts {
  readonly name: string;
  /** What it is written in, as people call it. */
  readonly language: string;
  /** Why it was read from disk, as a sentence. */
  readonly why: string;
}

/** A Markdown table of a file's arrays, a report a step at the most, so that the caller may rest. */
export function* fileReportSteps(
  scan: Scan,
  facts: FileFacts,
  settings: LensSettings,
  t: Translate,
): Generator<undefined, string> {
  const { arrays, refused, literals } = scan;
  const rows: string[] = [];
  const shown = arrays.filter(array => !isSilencedArray(scan, array));
  for (const array of shown.slice(0, MOST_ARRAYS)) {
    const question = arrayQuestion(scan, array, settings);
    const report = yield* arrayReportSteps(question, question.settings);
    const name = array.name === undefined ? '' : shownMarkdown(array.name);
    rows.push(`| ${[name, String(array.line), array.shape.join(' × '), ...cellsOf(report)].join(' | ')} |`);
  }
  const counts = t('{0} numbers, {1} arrays', countText(literals.count), countText(arrays.length));
  const head = [t('array'), t('line'), t('shape'), t('min'), t('max'), t('format'), 'SQNR', t('max error')];
  const table = [`| ${head.join(' | ')} |`, '|---|--:|---|--:|--:|---|--:|--:|', ...rows];
  return [
    `# ${shownMarkdown(facts.name)}`,
    `${facts.language} · ${counts} · ${t('policy {0}', policyName(settings.policy))}`,
    facts.why,
    rows.length > 0 ? table.join('\n') : '',
    shown.length > rows.length ? t('Showing {0} of {1} arrays.', countText(rows.length), countText(shown.length)) : '',
    arrays.length > shown.length
      ? t('{0} arrays are silenced by a directive.', countText(arrays.length - shown.length))
      : '',
    refused.length > 0 ? t('{0} lists are printed in part only and left out.', countText(refused.length)) : '',
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n');
}

const cellsOf = ({ statistics, decision, measures }: ArrayReport): readonly string[] => [
  shortText(statistics.min),
  shortText(statistics.max),
  formatName(decision.format),
  decibelText(measures.sqnr),
  shortText(measures.maxAbsError, 4),
];
