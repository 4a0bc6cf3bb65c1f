import { ConfigurationTarget, l10n, type QuickPickItem, type TextDocument, window, workspace } from 'vscode';
import { SECTION } from './configuration';

interface TargetItem extends QuickPickItem {
  readonly target: ConfigurationTarget;
  readonly languageId: string | undefined;
}

/** Asks where a format is to hold – user, workspace or folder, for all languages or one – and saves it there. False when put off. */
export async function saveFormat(text: string, document: TextDocument | undefined): Promise<boolean> {
  const items = targetItems(document);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Save the format {0}', text),
    placeHolder: l10n.t('Where is it to hold?'),
  });
  if (!picked) return false;
  const { languageId } = picked;
  const scope = document && languageId !== undefined ? { uri: document.uri, languageId } : document?.uri;
  await workspace.getConfiguration(SECTION, scope).update('format', text, picked.target, languageId !== undefined);
  return true;
}

function targetItems(document: TextDocument | undefined): TargetItem[] {
  const folder = document && workspace.getWorkspaceFolder(document.uri);
  const places: { readonly label: string; readonly target: ConfigurationTarget }[] = [
    { label: l10n.t('User'), target: ConfigurationTarget.Global },
  ];
  if (workspace.workspaceFolders !== undefined)
    places.unshift({ label: l10n.t('Workspace'), target: ConfigurationTarget.Workspace });
  if (folder && (workspace.workspaceFolders?.length ?? 0) > 1)
    places.unshift({ label: l10n.t('Folder {0}', folder.name), target: ConfigurationTarget.WorkspaceFolder });
  return places.flatMap(({ label, target }) => [
    { label, description: l10n.t('all languages'), target, languageId: undefined },
    ...(document
      ? [{ label, description: l10n.t('only {0}', document.languageId), target, languageId: document.languageId }]
      : []),
  ]);
}
