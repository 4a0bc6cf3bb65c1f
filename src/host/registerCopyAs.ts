import type { Disposable } from 'vscode';
import { commands, env, l10n, window } from 'vscode';
import { EXPORTERS, type Exporter } from '../features/exporters';
import { exportData } from '../features/exportData';
import { numbersAtCursor } from './numbersAtCursor';
import { type Lens } from './lens';

/** `Copy As…`: the array at the cursor, or the literals selected, in a form for somewhere else. */
export function registerCopyAs(lens: Lens): Disposable {
  return commands.registerCommand('fixedPoint.copyAs', async (link?: unknown, form?: unknown) => {
    const found = await numbersAtCursor(lens, link);
    if (!found) {
      void window.showInformationMessage(
        l10n.t('Select numbers, or put the cursor on an array of them: its name, its bracket or an element.'),
      );
      return;
    }
    const data = exportData(found.facts, found.report);
    if (typeof data === 'string') {
      void window.showWarningMessage(l10n.t(data));
      return;
    }
    const exporter = EXPORTERS.find(row => row.id === form) ?? (await askForm());
    if (!exporter) return;
    await env.clipboard.writeText(exporter.write(data));
    void window.setStatusBarMessage(l10n.t('Copied as: {0}', l10n.t(exporter.label)), 5000);
  });
}

async function askForm(): Promise<Exporter | undefined> {
  const items = EXPORTERS.map(exporter => ({ label: l10n.t(exporter.label), exporter }));
  return (await window.showQuickPick(items, { title: l10n.t('Copy As') }))?.exporter;
}
