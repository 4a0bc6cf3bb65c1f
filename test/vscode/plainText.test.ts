import * as vscode from 'vscode';
import { equal, match } from './check';
import { activate, closeAll, hoverTexts } from './documents';
import { extensionId } from './extensionId';
import { MemoryFiles } from './memoryFiles';

const COLUMNS = '0.125 0.101\n-1.99 0.5\n0.25 -0.75\n1.5 0.0625\n'.repeat(3);
const LIST = '0.101,\n-1.99,\n0.25,\n1.5,\n0.5,\n-0.75,\n';
const PROSE = 'Version 0.101 came out in 2019.\nIt was 1.5 times as fast as version 0.9,\nand needs 0.25 seconds.\n';

describe('plain texts', () => {
  let mounted: vscode.Disposable | undefined;
  before(async () => {
    await activate();
    const files = new MemoryFiles({ '/weights.txt': COLUMNS, '/weights.dat': LIST, '/notes.txt': PROSE });
    mounted = vscode.workspace.registerFileSystemProvider('lens-plain', files);
  });
  afterEach(closeAll);
  after(() => {
    mounted?.dispose();
  });

  it('wake the extension, whatever they are', () => {
    const manifest: unknown = vscode.extensions.getExtension(extensionId)?.packageJSON;
    match(JSON.stringify(manifest), '"onLanguage:plaintext"');
  });

  const hoverOf = async (name: string): Promise<string> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`lens-plain:/${name}`));
    equal(document.languageId, 'plaintext');
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('0.101') + 1);
    return (await hoverTexts(document, at)).join('\n');
  };

  for (const name of ['weights.txt', 'weights.dat'])
    it(`are read where they are data: ${name}`, async () => {
      match(await hoverOf(name), '0.101 → 0.09375 · s8/6');
    });

  it('are left alone where they are prose', async () => {
    equal(await hoverOf('notes.txt'), '');
  });
});
