import * as vscode from 'vscode';
import { equal, match, ok } from './check';
import { activate, closeAll, hoverAt, hoverTexts, openMarked, withSetting } from './documents';

const LAYER = `// fixed-point-file: auto 16
typedef ap_fixed<16,6> model_default_t;
typedef ap_fixed<8,2> weight2_t;

#ifndef __SYNTHESIS__
weight2_t w2[4];
#else
weight2_t w2[4] = {-1.96875, 0.101, 0.53125, 1};
#endif
`;

describe('the source’s own formats', () => {
  before(activate);
  afterEach(closeAll);

  it('reach a weight through the name of its type, with a link to the definition', async () => {
    const header = LAYER.replace('// fixed-point-file: auto 16\n', '');
    const text = await hoverAt('cpp', header.replace('0.101', '0.|101'));
    match(text, '**0.101 → 0.09375 · s8/6 (Q1.6)');
    match(
      text,
      /declared type \[weight2_t = ap_fixed&#60;8,2&#62;\]\(untitled:.*#L2\): floor, wrap\. Whole numbers are reals/,
    );
    match(text, '**w2** [4] · weight2_t = ap_fixed');
  });

  it('let a directive go before the type', async () => {
    const text = await hoverAt('cpp', LAYER.replace('0.101', '0.|101'));
    match(text, '**0.101 → 0.10101318359375 · s16/14');
    match(text, /By the directive \[fixed-point-file&#58; auto 16\]\(untitled:.*#L1\) of this file/);
  });

  it('are told on a type, on a name of one and on a directive', async () => {
    const type = await hoverAt('cpp', 'ap_|fixed<8,2> w;');
    match(type, /^\*\*ap_fixed&#60;8,2&#62; · s8\/6 \(Q1\.6\)\*\*/);
    match(type, 'range -2 … 1.984375 · step 0.015625 (2^-6)');
    match(type, 'Rounding floor, overflow wrap');
    const name = await hoverAt('cpp', 'typedef ap_fixed<16,6> w_t;\nvoid f(w|_t x);');
    match(name, '**w_t = ap_fixed&#60;16,6&#62; · s16/10');
    match(name, /Defined as \[w_t\]\(untitled:.*#L1\)/);
    equal(await hoverAt('cpp', 'typedef ap_fixed<16,6> w_t;\n// of a w|_t'), '');
    match(await hoverAt('c', '// fixed-|point: Q1.6\nint x;'), 's8/6 (Q1.6)');
    match(await hoverAt('c', '// fixed-|point: no such\nint x;'), /^\$\(warning\) [^]*This is no number format/);
  });

  it('can silence numbers', async () => {
    equal(await hoverAt('c', '// fixed-point: off\nfloat x = 0.|5;'), '');
    equal(await hoverAt('c', '// fixed-point-ignore-next-line\nfloat x = 0.|5;'), '');
    match(await hoverAt('c', '// fixed-point: off\n// fixed-point: on\nfloat x = 0.|5;'), '→ 0.5');
  });

  it('are used by a conversion, too', async () => {
    const { document } = await openMarked('c', 'float x = 0.|101f; // fixed-point: Q1.6');
    await vscode.commands.executeCommand('fixedPoint.quantizeInPlace');
    equal(document.getText(), 'float x = 0.09375f; // fixed-point: Q1.6');
  });

  it('can be set by a glob, with a link to the setting', () =>
    withSetting('formats', { '**/sensors.csv': 'Q4.3', 'fir.c': 'Q2.5' }, async () => {
      const [file] = await vscode.workspace.findFiles('**/sensors.csv');
      ok(file);
      const document = await vscode.workspace.openTextDocument(file);
      const at = document.positionAt(document.getText().indexOf('0.101') + 1);
      const text = (await hoverTexts(document, at)).join('\n');
      match(text, 's8/3 (Q4.3)');
      match(
        text,
        /\[fixedPoint\.formats Q4\.3\]\(command:workbench\.action\.openSettings\?%5B%22fixedPoint\.formats%22%5D\)/,
      );
      match(await hoverAt('c', 'float x = 0.|101f;'), 'fixedPoint.format');
    }));
});
