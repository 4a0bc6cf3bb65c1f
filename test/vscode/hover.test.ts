import * as vscode from 'vscode';
import { equal, match, ok } from './check';
import { activate, closeAll, hoverAt, hoverTexts, openMarked, withSetting } from './documents';

describe('hovers', () => {
  before(activate);
  afterEach(closeAll);

  it('answer the quiz for a number where the format is set', () =>
    withSetting('format', 's8/6', async () => {
      const text = await hoverAt('c', 'const float f = 0.|101f;');
      match(text, '**0.101f → 0.09375 · s8/6 (Q1.6) · code 6 = 0x06 = 0b00.000110**');
      match(text, 'error -0.00725 · -0.464 LSB · 7.18 % · rounded');
      match(text, 'range -2 … 1.984375 · step 0.015625 (2^-6)');
      match(text, 'fixedPoint.format s8/6');
    }));

  it('answer the quiz for a number in an array of weights in (−2, 2), without any setting', async () => {
    const text = await hoverAt('python', 'w = [-1.99, 0.|101, 1.98, -0.5]');
    match(text, '**0.101 → 0.09375 · s8/6 (Q1.6) · code 6 = 0x06 = 0b00.000110**');
    match(text, '**w** [4] · 4 values · **s8/6 (Q1.6)**');
    match(text, /\| \*\*cover\*\* \| \*\*6\*\* \| s8\/6 \|/);
    match(text, 'data:image/svg+xml;base64,');
    match(text, 'command:fixedPoint.analyzeRange');
  });

  it('tell the array alone on its name and its bracket', async () => {
    for (const marked of ['float |taps[3] = {0.5f, -0.25f, 0.125f};', 'float taps[3] = |{0.5f, -0.25f, 0.125f};']) {
      const text = await hoverAt('cpp', marked);
      match(text, '**taps** [3] · float · 3 values');
      ok(!text.includes('→'), text);
    }
  });

  it('tell the real value of a code', async () => {
    match(
      await hoverAt('c', 'const q15_t x[2] = { 0x|4000, -1 };'),
      'code 0x4000 stands for 0.5** · s16/15 (Q0.15)'.replace('** ·', ' ·'),
    );
    match(await hoverAt('c', 'const int8_t x[2] = { |64, -128 };'), 'stands for 0.5');
  });

  it('use the declared type with its own modes', async () => {
    const text = await hoverAt('cpp', 'ap_fixed<8,2> w[2] = { 0.|101, -0.5 };');
    match(text, '0.101 → 0.09375 · s8/6');
    match(text, 'floor, wrap');
  });

  it('tell at its uses what a constant stands for, and where it is defined', () =>
    withSetting('format', 's8/6', async () => {
      const text = await hoverAt('c', '#define K 0.101f\nfloat f(float x) { return |K * x; }');
      match(text, '**K = 0.101f → 0.09375 · s8/6 (Q1.6)');
      match(text, /Defined in \[line 1\]\(.*#L1\)/);
      match(
        await hoverAt('python', 'GAIN = 2**-3\ny = ga + |GAIN'),
        'GAIN = 2\\*\\*-3 = 0.125'.replaceAll('\\*', '&#42;'),
      );
    }));

  it('tell at its uses of an array', async () => {
    match(await hoverAt('cpp', 'float taps[2] = {0.5f, -0.25f};\nfloat y = |taps[0] * x;'), '**taps** [2] · float');
  });

  const silent: readonly [string, string][] = [
    ['c', 'int main(void) { return |0; }'],
    ['c', 'float w[|4] = {1.5f, 2, 3, 4};'],
    ['c', '// version |1.25'],
    ['c', 'char *s = "|0.101";'],
    ['verilog', 'wire [|7:0] bus;'],
    ['python', 'x = w[|3]'],
    ['json', '{"|0.5": "text"}'],
    ['c', '#define K 0.101f\n// |K is the gain'],
    ['c', '#define K 0.101f\nchar *s = "|K";'],
    ['c', '#define N 16\nint w[|N];'],
    ['python', 'x = 0.5\nx = f(x)\ny = |x'],
  ];
  for (const [language, marked] of silent)
    it(`say nothing at ${marked} (${language})`, async () => {
      equal(await hoverAt(language, marked), '');
    });

  it('refuse a printed tensor whose middle is missing, with the reason', async () => {
    match(await hoverAt('python', 'w = |[0.5, 0.25, ..., 0.125]'), '$(warning)');
  });

  it('show hostile names as text', async () => {
    const text = await hoverAt(
      'json',
      '{"<img src=x onerror=alert(1)>[x](command:evil)`|`": |[0.5, 0.25]}'.replace('`|`', '``'),
    );
    ok(!text.includes('<img'), text);
    ok(!text.includes('(command:evil)'), text);
  });

  it('go silent when they are switched off', () =>
    withSetting('hover.enabled', false, async () => {
      equal(await hoverAt('c', 'float x = 0.|101f;'), '');
    }));

  const edited: readonly (readonly [language: string, marked: string, typed: string, before: string, after: string])[] =
    [
      ['c', 'float x = |0.5f;', '0.25', '0.5f → 0.5', '0.25f → 0.25'],
      ['yaml', 'w:\n  - 0.5\n  - |0.125\n', '0.25', '0.125 → 0.125', '0.25 → 0.25'],
      ['toml', 'w = [\n  0.75,\n  |0.5,\n]\n', '0.25', '0.5 → 0.5', '0.25 → 0.25'],
      ['json5', '{w: [\n  .75,\n  |0.5,\n]}\n', '0.25', '0.5 → 0.5', '0.25 → 0.25'],
      ['csv', 'a,b\n0.75,|0.5\n0.125,1\n', '0.25', '0.5 → 0.5', '0.25 → 0.25'],
    ];
  for (const [language, marked, typed, before, after] of edited)
    it(`follow the document and its undo (${language})`, async () => {
      const { document, at } = await openMarked(language, marked);
      match((await hoverTexts(document, at)).join(), before);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(at, document.getWordRangeAtPosition(at, /[\d.]+/)?.end ?? at), typed);
      ok(await vscode.workspace.applyEdit(edit));
      match((await hoverTexts(document, at)).join(), after);
      await vscode.commands.executeCommand('undo');
      match((await hoverTexts(document, at)).join(), before);
    });
});

describe('hovers in examples/, one file a language', () => {
  before(activate);
  afterEach(closeAll);

  const table: readonly [file: string, marked: string, expected: string, rule: string][] = [
    ['fir.c', '{ -1.99f, |0.101f', '0.101f → 0.09375 · s8/6 (Q1.6) · code 6 = 0x06', 'best for this array'],
    ['fir.c', '(q15_t)|0xFFB6', 'code 0xFFB6 stands for -0.002258', 'declared type [q15_t]'],
    ['layer1.hpp', '-1.96875, |0.101', '0.101 → 0.09375 · s8/6 (Q1.6) · code 6', 'floor, wrap'],
    ['layer1.hpp', 'b1[3] = {|0.101', '0.101 → 0.1005859375 · s16/10', 'declared type [bias_t = ap_fixed'],
    ['layer1.hpp', '{|64, -128', 'code 64 stands for 1', 'on the line above'],
    ['layer1.hpp', 'gain1 = |0.101f', '0.101f → 0.09375 · s8/6', 'on this line: floor, saturate'],
    ['quiz.py', '[-1.99, |0.101', '0.101 → 0.09375 · s8/6 (Q1.6) · code 6 = 0x06 = 0b00.000110', 'best for this array'],
    ['quiz.py', 'f = |0.101', '0.101 → 0.1005859375 · s8/10', 'best for this value'],
    ['biquad.rs', '= [|0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['biquad.rs', '|0.101_f32', '0.101_f32 → 0.1005859375 · s8/10', 'best for this value'],
    ['mac.v', 'ideal = |0.101', '0.101 → 0.1005859375 · s8/10', 'best for this value'],
    ['weights.sv', '-1.99, |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['weights.sv', "-8'sd127, |8'sd6", 'stands for 0.046875', 'read as fractions'],
    ['coefficients.vhd', '-1.99, |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['coefficients.vhd', '|x"30FB"', 'stands for 0.382659912109375', 'read as fractions'],
    ['scaler.js', 'mean = [|0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['network.ts', '[-1.99, |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['weights.json', '[-1.99, |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['sensors.csv', '0.0,|0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['gain.dat', '0.125   |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['gains.yaml', '[-1.99, |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['filter.toml', 'b = [|0.101', '0.101 → ', 'best for this array'],
    ['window.json5', "'1': |+0.101", '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['events.jsonl', '[-1.99, |0.101', '0.101 → 0.09375 · s8/6', 'best for this array'],
    ['stiffness.mtx', '1 2 |-0.101', '-0.101 → -0.09375 · s8/6', 'best for this array'],
    ['twiddles.mem', '|7642', 'code 7642 stands for', 'read as fractions'],
    ['lowpass.coe', '|0CF3', 'code 0CF3 stands for', 'read as fractions'],
    ['sine.mif', '00 |19', 'code 19 stands for', 'read as fractions'],
    ['weights.hex', ':08010000|06', 'code 06 stands for', 'read as fractions'],
  ];
  for (const [name, marked, expected, rule] of table)
    it(`${name} at ${marked}`, async () => {
      const [file] = await vscode.workspace.findFiles(`**/${name}`);
      ok(file, `${name} is missing.`);
      const document = await vscode.workspace.openTextDocument(file);
      const found = document.getText().indexOf(marked.replace('|', ''));
      ok(found >= 0, `${marked} is not in ${name}.`);
      const text = (await hoverTexts(document, document.positionAt(found + marked.indexOf('|') + 1))).join('\n');
      match(text, expected);
      match(text, rule);
    });
});
