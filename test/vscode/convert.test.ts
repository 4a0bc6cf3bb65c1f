import * as vscode from 'vscode';
import { equal, match } from './check';
import { activate, closeAll, openMarked, withSetting } from './documents';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

describe('conversions', () => {
  before(activate);
  afterEach(closeAll);

  const table: readonly [
    what: string,
    language: string,
    before: string,
    command: string,
    after: string,
    argument?: string,
  ][] = [
    [
      'a literal, its suffix kept',
      'c',
      'float x = 0.|101f; // 0.101',
      'quantizeInPlace',
      'float x = 0.09375f; // 0.101',
    ],
    ['a negative literal', 'c', 'float x = -0.|101;', 'quantizeInPlace', 'float x = -0.09375;'],
    [
      'a whole array from its name',
      'cpp',
      'float w|s[] = { 0.101f, -.3f,\r\n  5e0f /* 5 */ };',
      'quantizeInPlace',
      'float ws[] = { 0.09375f, -.296875f,\r\n  1.984375e0f /* 5 */ };',
    ],
    [
      'many cursors',
      'python',
      'a = 0.|101\nb = 0.2\nc = 0.|3',
      'quantizeInPlace',
      'a = 0.09375\nb = 0.2\nc = 0.296875',
    ],
    ['to decimal codes', 'c', 'float |w[2] = {0.101f, -0.5f};', 'convertToCode', 'float w[2] = {6, -32};', 'decimal'],
    ['to hex codes', 'c', 'float |w[2] = {0.101f, -0.5f};', 'convertToCode', 'float w[2] = {0x06, 0xE0};', 'hex'],
    [
      'to sized Verilog',
      'systemverilog',
      "real |w [0:1] = '{0.101, -0.5};",
      'convertToCode',
      "real w [0:1] = '{8'sh06, 8'shE0};",
      'hex',
    ],
    ['codes to reals', 'c', 'const int8_t |w[2] = {6, -32};', 'convertToReal', 'const int8_t w[2] = {0.09375, -0.5};'],
    ['JSON', 'json', '{"w": |[0.101, -0.5]}', 'quantizeInPlace', '{"w": [0.09375, -0.5]}'],
  ];
  for (const [what, language, before, command, after, argument] of table)
    it(`${command}: ${what}`, () =>
      withSetting('format', 's8/6', async () => {
        const { document } = await openMarked(language, before);
        await run(`fixedPoint.${command}`, argument);
        equal(document.getText(), after);
        await run('undo');
        equal(document.getText(), before.replaceAll('|', ''));
      }));

  it('one undo step takes back 1,000 and 5,000 literals', () =>
    withSetting('format', 's8/6', async () => {
      for (const count of [999, 1000, 5000]) {
        const list = Array.from({ length: count }, (_unused, i) => `0.${1001 + i}f`).join(',\n');
        const { document } = await openMarked('c', `float |w[] = {${list}};`);
        const before = document.getText();
        await run('fixedPoint.quantizeInPlace');
        match(document.getText(), '0.09375f');
        equal(document.getText().split('\n').length, count);
        await run('undo');
        equal(document.getText(), before);
      }
    }));

  it('hex is refused where the language has none, and nothing changes', () =>
    withSetting('format', 's8/6', async () => {
      const { document } = await openMarked('json', '[0.|101, 0.5]');
      await run('fixedPoint.convertToCode', 'hex');
      equal(document.getText(), '[0.101, 0.5]');
    }));

  it('a number without a code refuses the whole conversion', () =>
    withSetting('format', 'ap_fixed<8,2>', async () => {
      const { document } = await openMarked('c', 'double |w[2] = {0.101, 1e999};');
      await run('fixedPoint.quantizeInPlace');
      equal(document.getText(), 'double w[2] = {0.101, 1e999};');
    }));
});

describe('commands', () => {
  before(activate);
  afterEach(closeAll);

  it('answer the quiz: the best format for (-2, 2) in 8 bits', async () => {
    const answer = await vscode.commands.executeCommand<{ format?: { fracBw: number }; scale?: number; max?: number }>(
      'fixedPoint.bestFormatForRange',
      '(-2, 2)',
    );
    equal(answer.format?.fracBw, 6);
    equal(answer.scale, 2 ** -6);
    equal(answer.max, 1.984375);
    await run('workbench.action.closeQuickOpen');
  });

  it('copy the array at the cursor', () =>
    withSetting('format', 'Q7', async () => {
      await openMarked('c', 'float |w[2] = {0.5f, -0.25f};');
      await run('fixedPoint.copyAs', undefined, 'hex');
      equal(await vscode.env.clipboard.readText(), '0x40, 0xE0');
    }));

  it('are all registered', async () => {
    const known = await vscode.commands.getCommands(true);
    const ours = [
      'quantizeInPlace',
      'convertToCode',
      'convertToReal',
      'copyAs',
      'chooseFormat',
      'bestFormatForRange',
      'analyzeRange',
      'showLog',
    ];
    equal(ours.filter(name => !known.includes(`fixedPoint.${name}`)).join(), '');
  });
});
