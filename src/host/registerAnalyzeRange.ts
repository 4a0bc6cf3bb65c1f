import { commands, Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import { plainReason } from '../features/formatRule';
import { rangeView } from '../features/rangeView';
import { numbersAtCursor } from './numbersAtCursor';
import { type Lens } from './lens';
import { uriOfActiveTab } from './registerAnalyzeFile';
import { type RangePanel } from './rangePanel';

/** `Analyze Range`: the numbers and the histogram of the array at the cursor, in a panel beside the editor. */
export function registerAnalyzeRange(lens: Lens, panel: RangePanel): Disposable {
  let shown: TextDocument | undefined;
  return Disposable.from(
    commands.registerCommand('fixedPoint.analyzeRange', async (link?: unknown) => {
      const found = await numbersAtCursor(lens, link);
      if (!found) {
        // A document that is too large for extensions has no editor here, but a tab.
        const uri = window.activeTextEditor ? undefined : uriOfActiveTab();
        if (uri && link === undefined) {
          await commands.executeCommand('fixedPoint.analyzeFile', uri);
          return;
        }
        void window.showInformationMessage(
          l10n.t('Select numbers, or put the cursor on an array of them: its name, its bracket or an element.'),
        );
        return;
      }
      const { facts, report, document, settings } = found;
      shown = document;
      panel.show(rangeView(facts, report, settings, plainReason(report.decision, l10n.t), l10n.t));
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== shown || contentChanges.length === 0) return;
      shown = undefined;
      panel.markStale(l10n.t('The document has changed since: run Analyze Range again.'));
    }),
    workspace.onDidCloseTextDocument(document => {
      if (document !== shown) return;
      shown = undefined;
      panel.markStale(l10n.t('The document was closed: this is its last state.'));
    }),
  );
}
