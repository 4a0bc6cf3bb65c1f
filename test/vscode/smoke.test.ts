import * as vscode from 'vscode';
import { equal, ok } from './check';
import { extensionId } from './extensionId';

declare const FPL_HOST: 'node' | 'web';

describe('the extension', () => {
  it('is found by its id and activates', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    ok(extension, `VS Code does not know ${extensionId}.`);
    await extension.activate();
    equal(extension.isActive, true);
  });
});

const { process } = globalThis as { process?: { versions?: Record<string, string | undefined> } };
const nodeVersion = process?.versions?.['node'];
const isWorker = 'WorkerGlobalScope' in globalThis;
const place = vscode.env.uiKind === vscode.UIKind.Web ? 'served to a browser' : 'on the desktop';
const runtime = nodeVersion === undefined ? `a worker` : `Node ${nodeVersion}`;

describe(`the ${FPL_HOST} extension host (${runtime}, VS Code ${vscode.version} ${place})`, () => {
  it('is the one that was asked for', () => {
    equal(nodeVersion === undefined ? 'web' : 'node', FPL_HOST);
    equal(isWorker, FPL_HOST === 'web');
  });

  it('opens a folder that tests may write into', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'No folder is open.');
    const file = vscode.Uri.joinPath(folder.uri, 'written by a test.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('0.101'));
    equal((await vscode.workspace.openTextDocument(file)).getText(), '0.101');
    await vscode.workspace.fs.delete(file);
  });
});
