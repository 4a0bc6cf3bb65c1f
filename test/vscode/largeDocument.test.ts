import * as vscode from 'vscode';
import { eventually, match, ok } from './check';
import { activate, closeAll, hoverTexts } from './documents';
import { held } from './held';
import { MemoryFiles } from './memoryFiles';

/** VS Code hands documents of less than 50 Mi characters to extensions. */
declare const FPL_LARGE_MIB: number;

const HEAD = 'static const float w[] = {\n';
/** Short rows with comments take long to be read: a hover comes before the end. */
const ROW = '  1.5f, 0.101f, // a\n';
const END = '};\n';

/** A header of one array, of a little less than so many MiB. */
const header = (mebibytes: number): Uint8Array => {
  const encoder = new TextEncoder();
  const rows = Math.floor((mebibytes * 2 ** 20 - HEAD.length - END.length) / ROW.length) - 1;
  const bytes = new Uint8Array(HEAD.length + rows * ROW.length + END.length);
  bytes.set(encoder.encode(HEAD));
  const row = encoder.encode(ROW);
  for (let i = 0; i < rows; i++) bytes.set(row, HEAD.length + i * ROW.length);
  bytes.set(encoder.encode(END), bytes.length - END.length);
  return bytes;
};

describe(`a header of ${FPL_LARGE_MIB} MiB`, function () {
  this.timeout(120_000);
  before(activate);
  afterEach(closeAll);

  it('answers while it is read, then knows all of it, and follows an edit', async () => {
    const files = new MemoryFiles({ '/large.h': header(FPL_LARGE_MIB) });
    const mounted = vscode.workspace.registerFileSystemProvider('lens-large', files);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('lens-large:/large.h'));
    const inRow = new vscode.Position(1, ROW.indexOf('0.101') + 2);
    const first = (await hoverTexts(document, inRow)).join('\n');
    match(first, '0.101f → 0.09375');
    match(first, 'so far');
    const all = await eventually(
      'a hover of the whole array',
      async () => {
        const text = (await hoverTexts(document, inRow)).join('\n');
        return text.includes('so far') ? undefined : text;
      },
      90_000,
    );
    match(all, '0.101f → ');
    await eventually('the longest slice', () => held().longestSlice);
    const edit = new vscode.WorkspaceEdit();
    const start = ROW.indexOf('0.101');
    edit.replace(document.uri, new vscode.Range(1, start, 1, start + 5), '0.625');
    ok(await vscode.workspace.applyEdit(edit));
    const edited = (await hoverTexts(document, inRow)).join('\n');
    match(edited, '0.625f → 0.625');
    ok(!edited.includes('so far'), edited);
    mounted.dispose();
  });
});
