import { l10n } from 'vscode';
import { formatName } from '../core/format';
import { bestFracBw, policyData } from '../core/policy';
import { policyName } from '../core/policyName';
import { measure } from '../core/measures';
import { type FormatPick } from '../features/formatPicks';
import { autoWidth } from '../features/formatRule';
import { decibelText, shortText } from '../core/realText';
import { numbersAtCursor } from './numbersAtCursor';
import { type Lens } from './lens';

const WIDTHS: readonly number[] = [8, 16];

/** The best formats of the numbers selected, or of the array at the cursor: at the width in force and the usual ones, each with its error. */
export async function bestPicks(lens: Lens): Promise<readonly FormatPick[]> {
  const found = await numbersAtCursor(lens);
  if (!found) return [];
  const settings = lens.configuration.of(found.document);
  const data = policyData(found.report.values, found.report.statistics);
  const { signed, bw } = autoWidth(settings);
  return [...new Set([bw, ...WIDTHS])].flatMap(width => {
    const fracBw = bestFracBw(settings.policy, data, { signed, bw: width }, settings.modes);
    if (fracBw === undefined) return [];
    const format = { signed, bw: width, fracBw };
    const measures = measure(data.values, format, settings.modes);
    const detail = l10n.t(
      'policy {0} · SQNR {1} · max error {2}',
      policyName(settings.policy),
      decibelText(measures.sqnr),
      shortText(measures.maxAbsError, 4),
    );
    return { text: formatName(format), detail };
  });
}
