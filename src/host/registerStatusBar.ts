import { Disposable, l10n, languages, type StatusBarItem, StatusBarAlignment, window } from 'vscode';
import { policyName } from '../core/policyName';
import { choiceDetail, statusBarText } from '../features/formatPicks';
import { type Configuration } from './configuration';

/** One item with the format in force at the active editor; a click opens the picker. */
export function registerStatusBar(configuration: Configuration): Disposable {
  const item = window.createStatusBarItem('fixedPoint.format', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Fixed-Point Format');
  item.command = 'fixedPoint.chooseFormat';
  const update = (): void => show(item, configuration);
  update();
  return Disposable.from(item, configuration.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}

function show(item: StatusBarItem, configuration: Configuration): void {
  const document = window.activeTextEditor?.document;
  const selector = configuration.languages().map(language => ({ language }));
  if (!configuration.statusBarEnabled() || !document || languages.match(selector, document) === 0) {
    item.hide();
    return;
  }
  const settings = configuration.of(document);
  item.text = `$(symbol-numeric) ${statusBarText(settings)}`;
  const detail = choiceDetail(settings.choice, settings, l10n.t);
  item.tooltip = l10n.t(
    'Fixed point: {0}. Policy {1}. Click to choose another format.',
    detail,
    policyName(settings.policy),
  );
  item.accessibilityInformation = { label: l10n.t('Fixed-point format {0}', statusBarText(settings)) };
  item.show();
}
