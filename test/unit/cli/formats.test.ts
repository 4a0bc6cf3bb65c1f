import assert from 'node:assert/strict';
import { languageOf } from '../../../src/detect/languages';
import { scan } from '../../../src/detect/scan';
import { shownMarkdown } from '../../../src/features/hostileText';
import { decibelText, shortText } from '../../../src/core/realText';
import { hoverText } from '../features/hoverText';
import { fxp } from './memoryTerminal';

const files = {
  'layer.hpp': `// fixed-point-file: ap_fixed<12,4> rounding=halfEven
typedef ap_fixed<16,6> weight_t;
weight_t w1[3] = {0.101, -0.5, 1};
const q15_t codes[2] = {0x4000, -1}; // fixed-point: Q0.7
// fixed-point: auto 16 policy=minMse
float rows[2][2] = {{0.1, 0.2}, {0.3, 0.4}};
// fixed-point: off
float hidden[2] = {1.5, 2.5};
// fixed-point: on
float shown[2] = {1.5, 2.5}; // fixed-point: none of it
`,
  'defines.h': `typedef ap_fixed<8,2,AP_RND,AP_SAT> weight_t;
weight_t w2[2] = {0.101, -3};
const q15_t fir[2] = {0x8000, 32767};
float plain[2] = {0.5, 0.25};
`,
  'rom.sv': "// fixed-point: frac_bw=6\nlocalparam logic signed [7:0] W [0:1] = '{ 64, -3 };\n",
  'gain.rs': 'type G = FixedI8<U6>;\nlet g: [G; 2] = [G::from_bits(6), G::from_bits(-128)];\n',
  'w.py': 'w = Fxp([0.101, -0.5], True, 8, 6)\nv = [64, -128]  # fixed-point: Q1.6\n',
  'w.vhd': `subtype w_t is sfixed(1 downto -6);
type w_a is array (0 to 1) of w_t;
constant W : w_a := (to_sfixed(0.101, 1, -6), to_sfixed(-0.5, 1, -6));
`,
};

interface Analyzed {
  readonly arrays: readonly Readonly<Record<string, unknown>>[];
  readonly silenced: number;
}

const analyze = async (file: string): Promise<Analyzed> => {
  const { json } = await fxp(['analyze', file, '--json'], { files });
  return json()[0] as Analyzed;
};

describe('fxp analyze and the source’s own formats', () => {
  it('tell with each array which rule gave its format and its modes', async () => {
    const told = async (file: string): Promise<string[]> =>
      (await analyze(file)).arrays.map(a =>
        ['name', 'format', 'rounding', 'overflow', 'codes', 'formatRule', 'formatFrom'].map(key => a[key]).join(' '),
      );
    assert.deepEqual(await told('layer.hpp'), [
      'w1 s12/8 halfEven wrap false directive fixed-point-file: ap_fixed<12,4> rounding=halfEven',
      'codes s8/7 halfEven saturate false directive fixed-point: Q0.7',
      'rows s16/16 halfEven saturate false directive fixed-point: auto 16 policy=minMse',
      'shown s12/8 halfEven wrap false directive fixed-point-file: ap_fixed<12,4> rounding=halfEven',
    ]);
    assert.deepEqual(await told('defines.h'), [
      'w2 s8/6 halfUp saturate false type weight_t = ap_fixed<8,2,AP_RND,AP_SAT>',
      'fir s16/15 halfEven saturate true type q15_t',
      'plain s8/7 halfEven saturate false auto auto 8',
    ]);
    assert.deepEqual(await told('rom.sv'), ['W s8/6 halfEven saturate true directive fixed-point: frac_bw=6']);
    assert.deepEqual(await told('gain.rs'), ['g s8/6 halfEven wrap true type G = FixedI8<U6>']);
    assert.deepEqual(await told('w.py'), [
      'w s8/6 towardZero saturate false type Fxp(v, True, 8, 6)',
      'v s8/6 halfEven saturate true directive fixed-point: Q1.6',
    ]);
    assert.deepEqual(await told('w.vhd'), ['W s8/6 halfEven saturate false type w_t = sfixed(1 downto -6)']);
  });

  it('count what a directive silences, and tell what is wrong with one', async () => {
    const run = await fxp(['analyze', 'layer.hpp'], { files });
    assert.equal((await analyze('layer.hpp')).silenced, 1);
    assert.match(run.out, / 1 more silenced by directives\n$/);
    assert.match(run.err, /^fxp: layer\.hpp:10: This is no number format/);
    assert.equal(run.code, 0);
  });

  it('have the numbers of the hovers, for every array of every file', async () => {
    for (const [file, text] of Object.entries(files)) {
      const language = languageOf({ fileName: file });
      assert.ok(language, file);
      const found = scan(text, language);
      const { arrays } = await analyze(file);
      for (const told of arrays) {
        const array = found.arrays.find(({ name }) => name === told['name']);
        assert.ok(array, String(told['name']));
        const at = array.nameSpan?.start ?? 0;
        const hover = hoverText(language.id, `${text.slice(0, at)}|${text.slice(at)}`);
        assert.ok(hover.includes(`· **${String(told['format'])} (`), hover);
        assert.ok(hover.includes(`· SQNR ${decibelText(Number(told['sqnr']))}`), hover);
        assert.ok(hover.includes(`min ${shortText(Number(told['min']), 8)} · max`), hover);
        assert.equal(hover.includes('read as codes'), told['codes']);
        assert.ok(hover.includes(shownMarkdown(String(told['formatFrom']))), hover);
        assert.ok(hover.includes(`: ${String(told['rounding'])}, ${String(told['overflow'])}`), hover);
      }
    }
  });

  it('let an argument be the setting: below a declared type, above the default', async () => {
    const { json } = await fxp(['analyze', 'defines.h', '--format', 's8/3', '--json'], { files });
    const [{ arrays }] = json() as [Analyzed];
    assert.deepEqual(
      arrays.map(({ format, formatRule }) => `${String(format)} ${String(formatRule)}`),
      ['s8/6 type', 's16/15 type', 's8/3 setting'],
    );
  });
});
