import * as vscode from 'vscode';
import { equal, match, ok } from './check';
import { activate, closeAll, hoverTexts, openMarked, withSetting } from './documents';
import { held } from './held';
import { MemoryFiles } from './memoryFiles';

describe('the lens works wherever a document is', () => {
  const disposables: vscode.Disposable[] = [];
  before(activate);
  afterEach(async () => {
    await closeAll();
    for (const disposable of disposables.splice(0)) disposable.dispose();
  });

  const mount = (scheme: string, isReadonly: boolean): void => {
    const files = new MemoryFiles({ '/fir.c': 'float x = 0.5f;\n' });
    disposables.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly }));
  };

  it('in a virtual file system', async () => {
    mount('lens-memory', false);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('lens-memory:/fir.c'));
    match((await hoverTexts(document, new vscode.Position(0, 11))).join(), '0.5f → 0.5');
  });

  it('but changes nothing in a read-only one', () =>
    withSetting('format', 's8/0', async () => {
      mount('lens-readonly', true);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('lens-readonly:/fir.c'));
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 11, 0, 11);
      await vscode.commands.executeCommand('fixedPoint.quantizeInPlace');
      equal(document.getText(), 'float x = 0.5f;\n');
      equal(document.isDirty, false);
    }));

  it('in a notebook’s cells', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'w = [0.101, -1.99]', 'python');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    const { document } = notebook.cellAt(0);
    equal(document.uri.scheme, 'vscode-notebook-cell');
    match((await hoverTexts(document, new vscode.Position(0, 6))).join(), '0.101 → 0.09375 · s8/6');
  });

  it('and not where the language is not in the setting', () =>
    withSetting('languages', ['python'], async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'c', content: 'float x = 0.5f;' });
      equal((await hoverTexts(document, new vscode.Position(0, 11))).length, 0);
    }));
});

describe('nothing leaks', () => {
  before(activate);

  it('when documents and panels are opened and closed in a loop', async () => {
    await closeAll();
    const before = held().documents;
    for (let i = 0; i < 12; i++) {
      const content = `float w${i}[] = {0.5f, -0.25f};`;
      const { document } = await openMarked('c', content);
      await hoverTexts(document, new vscode.Position(0, 14));
      await vscode.commands.executeCommand('fixedPoint.analyzeRange', { uri: document.uri.toString(), offset: 6 });
      equal(held().panels, 1);
      await closeAll();
    }
    for (let wait = 0; wait < 100 && held().documents > before; wait++)
      await new Promise(resolve => setTimeout(resolve, 100));
    equal(held().panels, 0);
    ok(held().documents <= before, `${held().documents} documents are still held, ${before} were before.`);
  });
});
