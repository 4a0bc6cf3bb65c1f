import * as vscode from 'vscode';
import { match, ok } from './check';
import { activate, closeAll } from './documents';

describe('Analyze File', () => {
  before(activate);
  afterEach(closeAll);

  it('lists the arrays of a file that is not open, and says that it was read from disk', async () => {
    const [file] = await vscode.workspace.findFiles('**/fir.c');
    ok(file);
    await vscode.commands.executeCommand('fixedPoint.analyzeFile', file);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(text, '# fir.c');
    match(text, 'Analyzed from disk, as it was saved last.');
    match(text, /\| weights \| \d+ \| 2 × 4 \| .* \| s8\/6 \| 49\.99 dB \| /);
  });
});
