import * as vscode from 'vscode';
import { equal, ok } from './check';
import { extensionId } from './extensionId';

export async function activate(): Promise<void> {
  const extension = vscode.extensions.getExtension(extensionId);
  ok(extension, `VS Code does not know ${extensionId}.`);
  await extension.activate();
}

/** A name of its own for each: VS Code gives a closed document's name to the next one, whose text then may come late. */
async function openUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  opened++;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `lens-${opened}` });
  const empty = await vscode.workspace.openTextDocument(uri);
  const document = await vscode.languages.setTextDocumentLanguage(empty, language);
  const edit = new vscode.WorkspaceEdit();
  const lineEnd = content.includes('\r\n') ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF;
  const insertion = vscode.TextEdit.insert(new vscode.Position(0, 0), content);
  edit.set(uri, [vscode.TextEdit.setEndOfLine(lineEnd), insertion]);
  ok(await vscode.workspace.applyEdit(edit), 'The text was not inserted.');
  equal(document.getText(), content);
  return document;
}

let opened = 0;

/** An untitled document of the language in the active editor; `|` marks cursors and is taken out. */
export async function openMarked(
  language: string,
  marked: string,
): Promise<{
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  readonly at: vscode.Position;
}> {
  const pieces = marked.split('|');
  const document = await openUntitled(language, pieces.join(''));
  const editor = await vscode.window.showTextDocument(document);
  let offset = 0;
  const cursors: vscode.Selection[] = [];
  for (const piece of pieces.slice(0, -1)) {
    offset += piece.length;
    const position = document.positionAt(offset);
    cursors.push(new vscode.Selection(position, position));
  }
  if (cursors.length > 0) editor.selections = cursors;
  return { document, editor, at: cursors[0]?.active ?? new vscode.Position(0, 0) };
}

/** The Markdown of our hovers at a position, one text a part; other extensions' parts are left out. */
export async function hoverTexts(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (content instanceof vscode.MarkdownString ? content.value : ''))
    .filter(text => /→|SQNR|stands for|has no code|\$\(warning\)|Rounding |fixed-point&#58;/.test(text));
}

/** All of the hover's text at the first `|`. */
export async function hoverAt(language: string, marked: string): Promise<string> {
  const { document, at } = await openMarked(language, marked);
  return (await hoverTexts(document, at)).join('\n\n');
}

/** Sets a setting for the user and gives back the way to undo it. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('fixedPoint').update(name, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
}

/** Closes every editor without being asked about unsaved texts. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors)
    if (document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
