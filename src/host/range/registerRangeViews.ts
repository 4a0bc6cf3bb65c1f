import { commands, Disposable, l10n, window } from 'vscode';
import { parseRange } from '../../core/range';
import { type Origin } from '../../protocol/savedView';
import { askInterval } from '../askInterval';
import { type Lens } from '../lens';
import { uriOfActiveTab } from '../registerAnalyzeFile';
import { type AnalysisTexts } from './analysisTexts';
import { originAt } from './originAt';
import { type RangeViews } from './rangeViews';

/** `Analyze Range`, `Analyze Interval…` and `Open Analysis as Text`. */
export function registerRangeViews(lens: Lens, views: RangeViews, texts: AnalysisTexts): Disposable {
  const withNumbers = async (link: unknown, use: (origin: Origin) => Promise<void>): Promise<void> => {
    const origin = await originAt(lens, link);
    if (origin) await use(origin);
    else await sayNothing(link);
  };
  return Disposable.from(
    commands.registerCommand('fixedPoint.analyzeRange', (link?: unknown) =>
      withNumbers(link, origin => views.show(origin)),
    ),
    commands.registerCommand('fixedPoint.openAnalysisAsText', (link?: unknown) =>
      withNumbers(link, origin => texts.open(origin)),
    ),
    commands.registerCommand('fixedPoint.analyzeInterval', async (interval?: unknown) => {
      const text = typeof interval === 'string' ? interval : await askInterval(l10n.t('Analyze Interval'));
      if (text === undefined) return;
      const range = parseRange(text);
      if (typeof range === 'string') void window.showErrorMessage(l10n.t(range));
      else await views.show({ kind: 'interval', uri: window.activeTextEditor?.document.uri.toString() ?? '', text });
    }),
  );
}

async function sayNothing(link: unknown): Promise<void> {
  // A document that is too large for extensions has no editor here, but a tab.
  const uri = window.activeTextEditor ? undefined : uriOfActiveTab();
  if (uri && link === undefined) {
    await commands.executeCommand('fixedPoint.analyzeFile', uri);
    return;
  }
  void window.showInformationMessage(
    l10n.t('Select numbers, or put the cursor on an array of them: its name, its bracket or an element.'),
  );
}
