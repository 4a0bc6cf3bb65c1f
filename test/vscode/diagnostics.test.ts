import * as vscode from 'vscode';
import { equal, eventually, match } from './check';
import { activate, closeAll, openMarked } from './documents';

const problemsOf = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Fixed Point');

describe('diagnostics', () => {
  before(activate);
  afterEach(closeAll);

  it('underline a directive that is wrong, until it is right', async () => {
    const { document } = await openMarked('c', '// fixed-point: Q1.6\nfloat w = 0.5f; // fixed-point: Q1.x\n');
    const [problem] = await eventually('a problem', () => {
      const found = problemsOf(document);
      return found.length > 0 ? found : undefined;
    });
    equal(problemsOf(document).length, 1);
    equal(problem && document.getText(problem.range), 'fixed-point: Q1.x');
    equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    match(problem?.message ?? '', 'This is no number format.');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(1, 35, 1, 36), '6');
    await vscode.workspace.applyEdit(edit);
    equal(document.lineAt(1).text, 'float w = 0.5f; // fixed-point: Q1.6');
    await eventually('no problem', () => problemsOf(document).length === 0);
  });

  it('are there from the opening of a text that is read at once', async () => {
    const content = 'float w = 0.5f; // fixed-point: Q1.x\n';
    const document = await vscode.workspace.openTextDocument({ language: 'c', content });
    await vscode.window.showTextDocument(document);
    await eventually('a problem', () => problemsOf(document).length === 1);
  });

  it('move with the text, and go with the document', async () => {
    const { document } = await openMarked('python', '|# fixed-point: maybe\nw = [0.5, 0.25]\n');
    await eventually('a problem', () => problemsOf(document).length === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'import numpy\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the problem on its new line', () => problemsOf(document)[0]?.range.start.line === 2);
    await closeAll();
    await eventually('no problem', () => problemsOf(document).length === 0);
  });

  it('say nothing of prose about directives', async () => {
    const { document } = await openMarked('c', '// see fixed-point: it is great\n// fixed-point: Q9.\nint x;\n');
    await eventually('a problem', () => problemsOf(document).length > 0);
    equal(problemsOf(document).length, 1);
    equal(problemsOf(document)[0]?.range.start.line, 1);
  });
});
