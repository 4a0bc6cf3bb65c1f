import assert from 'node:assert/strict';
import { type LensSettings } from '../../../src/features/lensSettings';
import { hoverText, settingsWith } from './hoverText';
import { assertSnapshot } from './snapshot';

interface Row {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly settings?: LensSettings;
}

const SNAPSHOTS: readonly Row[] = [
  { name: 'literal-set-format', language: 'c', text: 'float x = 0.|101f;', settings: settingsWith('s8/6') },
  { name: 'literal-auto', language: 'python', text: 'x = 0.|101' },
  { name: 'literal-negative-saturated', language: 'rust', text: 'let x = -|7.5_f32;', settings: settingsWith('Q1.6') },
  { name: 'literal-flushed', language: 'c', text: 'double tiny = 1e-|9;', settings: settingsWith('Q15') },
  { name: 'literal-wide', language: 'c', text: 'double k = 3.14159|26535897931;', settings: settingsWith('s64/60') },
  { name: 'literal-wrapped', language: 'cpp', text: 'float x = 2.|5f;', settings: settingsWith('ap_fixed<8,2>') },
  { name: 'literal-no-code', language: 'c', text: 'double x = 1e|999;', settings: settingsWith('ap_fixed<8,2>') },
  {
    name: 'element-of-array',
    language: 'cpp',
    text: 'const float taps[2][3] = {{-1.99f, 0.|101f, 0.5f}, {1.98f, -0.25f, 0}};',
  },
  { name: 'array-ap-fixed', language: 'cpp', text: 'ap_fixed<8,2> |w1[4] = {0.125, -3.5, 0.101, 1};' },
  { name: 'array-q15-codes', language: 'c', text: 'const q15_t |fir[4] = {0x8000, 0x4000, -1, 32767};' },
  { name: 'code-int8', language: 'c', text: 'const int8_t w[2] = {|64, -128};' },
  { name: 'code-hex-set-format', language: 'c', text: '#define GAIN 0x|60', settings: settingsWith('s8/6') },
  { name: 'code-sized-verilog', language: 'systemverilog', text: "logic signed [7:0] w [0:1] = '{8'sd6|2, -8'sd3};" },
  {
    name: 'array-hostile-name',
    language: 'json',
    text: '{"<b>`x`</b>[y](command:z)": |[0.5, 1e999, -0.25]}',
  },
  { name: 'array-one-value', language: 'javascript', text: 'const w = |[0.5];' },
  {
    name: 'constant-macro',
    language: 'c',
    text: '#define K 0.101f\nfloat y = |K * x;',
    settings: settingsWith('s8/6'),
  },
  { name: 'constant-expression', language: 'cpp', text: 'constexpr double k = M_PI / 4;\ndouble y = x + |k;' },
  { name: 'constant-typed', language: 'cpp', text: 'const ap_fixed<8,2> gain = 0.3;\ny = ga|in * x;' },
  { name: 'constant-code', language: 'c', text: 'const q15_t half = 0x4000;\ny = |half;' },
  { name: 'array-at-its-use', language: 'python', text: 'self.w = [0.5, -0.25]\ny = self.|w[0] * x' },
  { name: 'printed-tensor', language: 'python', text: 'w = |[0.5, 0.25, ..., 0.1]' },
  {
    name: 'array-weight-t',
    language: 'cpp',
    text: 'typedef ap_fixed<16,6> weight_t;\nconst weight_t |w2[4] = {0.101, -0.5, 1, 31.99};',
  },
  {
    name: 'array-directive-codes',
    language: 'systemverilog',
    text: "// fixed-point: frac_bw=6 rounding=floor\nlocalparam logic signed [7:0] |W [0:2] = '{64, -128, 5};",
  },
  {
    name: 'element-directive-of-line',
    language: 'c',
    text: '// fixed-point-file: Q1.6\nconst float k[2] = {\n  0.25f,\n  0.|101f, // fixed-point: Q0.15\n};',
  },
  {
    name: 'literal-rust-bits',
    language: 'rust',
    text: 'type Gain = FixedI8<U6>;\nlet g = Gain::from_bits(|6);',
  },
  {
    name: 'literal-glob',
    language: 'c',
    text: 'float x = 0.|101f;',
    settings: settingsWith('ap_fixed<16,6>', { choiceSource: { kind: 'glob', glob: '**/weights/*.h' } }),
  },
  {
    name: 'constant-rust-bits',
    language: 'rust',
    text: 'const SIX: U4F12 = U4F12::from_bits(6 << 12);\nlet y = x * S|IX;',
  },
  { name: 'type-ap-fixed', language: 'cpp', text: '|ap_fixed<8,2> w;' },
  {
    name: 'type-name',
    language: 'cpp',
    text: '#define T ac_fixed<16,6,true,AC_RND,AC_SAT>\ntypedef T acc_t;\n|acc_t sum;',
  },
  { name: 'type-without-modes', language: 'c', text: 'q15_|t x;' },
  { name: 'directive-format', language: 'c', text: '// fixed-|point: Q1.6 rounding=floor\nfloat x = 0.5;' },
  { name: 'directive-wrong', language: 'c', text: 'float x = 0.5; // fixed-|point: Q1.6 <b>[x](y)</b>' },
];

describe('hovers, whole', () => {
  for (const { name, language, text, settings } of SNAPSHOTS)
    it(`${name}: ${text}`, () => {
      assertSnapshot(name, `${hoverText(language, text, settings)}\n`);
    });
});

describe('hovers stay silent', () => {
  const table: readonly [string, string][] = [
    ['c', 'return |0;'],
    ['c', 'x = a[|3];'],
    ['c', 'float w[|8] = {1.5f};'],
    ['c', 'int mask = 0x|FF;'],
    ['c', '/* |0.5 */'],
    ['python', 'for i in range(|10): pass'],
    ['python', 'ids = [|1, 2, 3]'],
    ['verilog', 'wire [|7:0] a;'],
    ['vhdl', 'signal a : std_logic_vector(|7 downto 0);'],
    ['rust', 'let n: usize = |5;'],
  ];
  for (const [language, text] of table)
    it(`${language}: ${text}`, () => {
      assert.doesNotMatch(hoverText(language, text), /→|stands for/);
    });

  const silenced: readonly [string, string, boolean][] = [
    ['c', '// fixed-point: off\nfloat x = 0.|5;', true],
    ['c', '// fixed-point: off\nfloat x = 0.5;\n// fixed-point: on\nfloat y = 0.|5;', false],
    ['c', 'float y = 0.|5;\n// fixed-point: off', false],
    ['c', '// fixed-point-ignore-next-line\nfloat x = 0.|5;', true],
    ['c', '// fixed-point-ignore-next-line\nfloat x = 0.5;\nfloat y = 0.|5;', false],
    ['c', 'float x = 0.|5; // fixed-point-ignore-next-line\nfloat y = 0.5;', false],
    ['c', 'float x = 0.5; // fixed-point-ignore-next-line\nfloat y = 0.|5;', true],
    ['c', '// fixed-point: off\nfloat |w[2] = {\n0.5, 0.25};\n', true],
    ['c', 'float w[2] = {\n0.5, // fixed-point: off\n0.|25};\n', true],
    ['c', 'float |w[2] = {\n0.5, // fixed-point: off\n0.25};\n', false],
    ['python', '# fixed-point: off\nx = 0.|5', true],
    ['c', '// Fixed-point: off is not what this says, fixed-point: of\nfloat x = 0.|5;', false],
  ];
  for (const [language, text, silent] of silenced)
    it(`${silent ? '' : 'not '}where a directive says so, ${language}: ${text}`, () => {
      assert.equal(hoverText(language, text) === '', silent);
    });

  it('but speak of every integer where the setting asks for it', () => {
    assert.match(hoverText('c', 'return |3;', settingsWith('s8/4', { integers: 'always' })), /\*\*3 → 3 · s8\/4/);
    assert.equal(hoverText('c', 'return |3;', settingsWith('s8/4', { integers: 'never' })), '');
  });
});
