import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './check';
import { activate, closeAll, openMarked } from './documents';
import { extensionId } from './extensionId';

const SOURCE = 'const float fir[4] = {-1.99f, 0.101f, 0.5f, 1.25f};\nconst float gain = 0.101f;\n';

/** The titles of the range views' tabs. */
const titles = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('fixedPoint.range'))
    .map(({ label }) => label);

const titled = (title: string): Promise<unknown> =>
  eventually(`a view '${title}' instead of '${titles().join()}'`, () => titles().join() === title);

describe('the range view’s commands', () => {
  before(activate);
  afterEach(closeAll);

  for (const [what, marked, title] of [
    ['the array at the cursor', SOURCE.replace('fir', 'f|ir'), 'Range of fir'],
    ['the array around an element', SOURCE.replace('0.5f', '0.|5f'), 'Range of fir'],
    ['the number at the cursor', SOURCE.replace('= 0.101f;', '= 0.1|01f;'), 'Range of 0.101f'],
    ['the arrays of the file where the cursor is on none', SOURCE.replace('= {', '|= {'), undefined],
  ] as const)
    it(`analyze ${what}`, async () => {
      const { document } = await openMarked('c', marked);
      await vscode.commands.executeCommand('fixedPoint.analyzeRange');
      await titled(title ?? `Range of ${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}`);
    });

  it('analyze the numbers that are selected', async () => {
    const { editor } = await openMarked('c', SOURCE);
    editor.selection = new vscode.Selection(0, 22, 1, 30);
    await vscode.commands.executeCommand('fixedPoint.analyzeRange');
    await titled('Range of selection');
  });

  it('analyze an interval, in the view of the document', async () => {
    await openMarked('c', SOURCE.replace('fir', 'f|ir'));
    await vscode.commands.executeCommand('fixedPoint.analyzeRange');
    await titled('Range of fir');
    await vscode.commands.executeCommand('fixedPoint.analyzeInterval', '(-2, 2)');
    await titled('Range of (-2, 2)');
  });

  it('open a view for each document, and one only', async () => {
    const first = await openMarked('c', SOURCE.replace('fir', 'f|ir'));
    const link = { uri: first.document.uri.toString(), offset: 12 };
    await vscode.commands.executeCommand('fixedPoint.analyzeRange', link);
    await vscode.commands.executeCommand('fixedPoint.analyzeRange', link);
    await eventually('one view', () => titles().length === 1);
    const second = await openMarked('python', 'w = [0.5, 0.25]\n');
    await vscode.commands.executeCommand('fixedPoint.analyzeRange', { uri: second.document.uri.toString(), offset: 0 });
    await eventually('two views', () => titles().length === 2);
  });

  it('open the same as a text that is read-only Markdown', async () => {
    await openMarked('c', SOURCE.replace('fir', 'f|ir'));
    await vscode.commands.executeCommand('fixedPoint.openAnalysisAsText');
    const { document } = await eventually('an editor', () => vscode.window.activeTextEditor);
    equal(document.uri.scheme, 'fixed-point-analysis');
    equal(document.languageId, 'markdown');
    match(document.getText(), /^# fir\n/);
    match(document.getText(), '## Schemes side by side');
  });

  it('leave no panel behind', async () => {
    const extension = vscode.extensions.getExtension<{ held(): { panels: number } }>(extensionId);
    ok(extension);
    await openMarked('c', SOURCE.replace('fir', 'f|ir'));
    await vscode.commands.executeCommand('fixedPoint.analyzeRange');
    equal(extension.exports.held().panels, 1);
    await closeAll();
    await eventually('none is held', () => extension.exports.held().panels === 0);
  });
});
