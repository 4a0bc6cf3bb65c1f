import { commands, type Disposable, l10n, type QuickPickItem, window } from 'vscode';
import { formatName } from '../core/format';
import { parseRange, type Range, rangeText } from '../core/range';
import { choiceDetail } from '../features/formatPicks';
import { autoWidth } from '../features/formatRule';
import { type RangeAnswer, rangeAnswer } from '../features/rangeAnswer';
import { askInterval } from './askInterval';
import { type Configuration } from './configuration';
import { saveFormat } from './saveFormat';

/** `Best Format for a Range…`: an interval is typed, every policy answers. With the interval as its argument, asks nothing. */
export function registerBestFormatForRange(configuration: Configuration): Disposable {
  return commands.registerCommand('fixedPoint.bestFormatForRange', async (interval?: unknown) => {
    const text = typeof interval === 'string' ? interval : await askInterval(l10n.t('Best Format for a Range'));
    if (text === undefined) return undefined;
    const range = parseRange(text);
    if (typeof range === 'string') {
      void window.showErrorMessage(l10n.t(range));
      return undefined;
    }
    const settings = configuration.of(window.activeTextEditor?.document);
    const answer = rangeAnswer(range, autoWidth(settings), settings);
    const shown = showAnswer(range, answer, configuration);
    if (typeof interval !== 'string') await shown;
    return answer;
  });
}

interface AnswerItem extends QuickPickItem {
  readonly format: string;
}

/** The answers as a list, the chosen policy's first; the one that is picked can be saved. */
async function showAnswer(range: Range, answer: RangeAnswer, configuration: Configuration): Promise<void> {
  const document = window.activeTextEditor?.document;
  const settings = configuration.of(document);
  const width = autoWidth(settings);
  const items: AnswerItem[] = answer.policies.flatMap(({ name, fracBw }) => {
    if (fracBw === undefined) return [];
    const format = { signed: width.signed, bw: width.bw, fracBw };
    const inForce = name === answer.policyName;
    return {
      label: `${inForce ? '$(check) ' : ''}${name}: ${formatName(format)}`,
      description: `frac_bw ${fracBw}`,
      detail: choiceDetail({ kind: 'format', format }, settings, l10n.t),
      format: formatName(format),
    };
  });
  items.sort((a, b) => Number(b.label.startsWith('$')) - Number(a.label.startsWith('$')));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Best format of {0} bits for {1}', width.bw, rangeText(range)),
    placeHolder: l10n.t('Pick one to use it as the format.'),
    matchOnDescription: true,
  });
  if (picked) await saveFormat(picked.format, document);
}
