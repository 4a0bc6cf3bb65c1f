import assert from 'node:assert/strict';
import { type LensSettings } from '../../../src/features/lensSettings';
import { settingsWith } from './hoverText';
import { ruleText } from './ruleText';

/** The expected text without the modes, where those are the default ones. */
type Row = readonly [language: string, text: string, expected: string, settings?: LensSettings];

const set = settingsWith('s8/3');
const byGlob = settingsWith('s8/4', { choiceSource: { kind: 'glob', glob: '*.h' } });
const byLanguage = settingsWith('s8/5', { choiceSource: { kind: 'language', language: 'c' } });

const check = (rows: readonly Row[]): void => {
  for (const [language, text, expected, settings] of rows)
    it(`${language}: ${text}${settings ? ` under ${settings.choiceText}` : ''}`, () => {
      assert.equal(ruleText(language, text, settings).replace(/: halfEven, saturate/, ''), expected);
    });
};

describe('the format at a number, first rule that applies', () => {
  check([
    // Each rule against all below it; all of them stand in the first text.
    [
      'cpp',
      '// fixed-point-file: Q4.3\n// fixed-point: Q3.4\nap_fixed<8,2> w[1] = {\n// fixed-point: Q2.5\n 0.|5, // fixed-point: Q1.6\n};',
      'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line',
      set,
    ],
    [
      'cpp',
      '// fixed-point-file: Q4.3\n// fixed-point: Q3.4\nap_fixed<8,2> w[1] = {\n// fixed-point: Q2.5\n 0.|5,\n};',
      'real 0.5: s8/5 By the directive fixed-point: Q2.5 on the line above',
      set,
    ],
    [
      'cpp',
      '// fixed-point-file: Q4.3\n// fixed-point: Q3.4\nap_fixed<8,2> w[1] = {\n 0.|5,\n};',
      'real 0.5: s8/4 By the directive fixed-point: Q3.4 on the line above',
      set,
    ],
    [
      'cpp',
      '// fixed-point-file: Q4.3\nap_fixed<8,2> w[1] = {\n 0.|5,\n// fixed-point: Q2.5\n\n};',
      'real 0.5: s8/5 By the directive fixed-point: Q2.5 in this array',
      set,
    ],
    [
      'cpp',
      '// fixed-point-file: Q4.3\n\nap_fixed<8,2> w[1] = {\n 0.|5 };',
      'real 0.5: s8/3 By the directive fixed-point-file: Q4.3 of this file',
      set,
    ],
    [
      'cpp',
      'ap_fixed<8,2> w[1] = { 0.|5 };',
      'real 0.5: s8/6 Format by the declared type ap_fixed<8,2>: floor, wrap',
      byGlob,
    ],
    ['cpp', 'float w[1] = { 0.|5 };', 'real 0.5: s8/4 Format by the setting fixedPoint.formats s8/4 for *.h', byGlob],
    [
      'cpp',
      'float w[1] = { 0.|5 };',
      'real 0.5: s8/5 Format by the setting fixedPoint.format s8/5 of the language c',
      byLanguage,
    ],
    ['cpp', 'float w[1] = { 0.|5 };', 'real 0.5: s8/3 Format by the setting fixedPoint.format s8/3', set],
    ['cpp', 'float w[1] = { 0.|5 };', 'real 0.5: s8/7 Format best for this array by policy cover (auto 8)'],
    // Scalars.
    [
      'c',
      'float x = 0.|5; // fixed-point: Q1.6',
      'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line',
      set,
    ],
    [
      'c',
      '// fixed-point: Q1.6\nfloat x = 0.|5;',
      'real 0.5: s8/6 By the directive fixed-point: Q1.6 on the line above',
    ],
    [
      'c',
      '// fixed-point: Q1.6\n\nfloat x = 0.|5;',
      'real 0.5: s8/7 Format best for this value by policy cover (auto 8)',
    ],
    [
      'c',
      'float y = 1; // fixed-point: Q1.6\nfloat x = 0.|5;',
      'real 0.5: s8/7 Format best for this value by policy cover (auto 8)',
    ],
    ['python', 'x = 0.|5  # fixed-point: Q1.6', 'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line'],
    ['vhdl', 'x <= 0.|5; -- fixed-point: Q1.6', 'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line'],
    [
      'csv',
      '# fixed-point-file: Q1.6\na,b\n0.|5,1.5\n',
      'real 0.5: s8/6 By the directive fixed-point-file: Q1.6 of this file',
    ],
    [
      'cpp',
      '// fixed-point-file: Q1.6\nap_fixed<8,4> x = 0.|5;',
      'real 0.5: s8/6 By the directive fixed-point-file: Q1.6 of this file',
    ],
    ['cpp', 'ap_fixed<8,2> k = 0.|3;', 'real 0.3: s8/6 Format by the declared type ap_fixed<8,2>: floor, wrap', set],
    [
      'cpp',
      'typedef ap_fixed<16,6> weight_t;\nweight_t b = 0.|1;',
      'real 0.1: s16/10 Format by the declared type weight_t = ap_fixed<16,6>: floor, wrap',
    ],
    ['rust', 'let x: I2F6 = I2F6::from_num(0.|3);', 'real 0.3: s8/6 Format by the declared type I2F6: halfEven, wrap'],
    [
      'vhdl',
      'constant C : sfixed(1 downto -6) := to_sfixed(0.|3, 1, -6);',
      'real 0.3: s8/6 Format by the declared type to_sfixed(v, 1, -6)',
    ],
    [
      'python',
      'k = Fxp(0.|3, True, 8, 6)',
      'real 0.3: s8/6 Format by the declared type Fxp(v, True, 8, 6): towardZero, saturate',
    ],
    [
      'python',
      'w = Fxp([0.|3, 0.5], True, 8, 6)',
      'real 0.3: s8/6 Format by the declared type Fxp(v, True, 8, 6): towardZero, saturate',
    ],
    ['c', 'short _Fract k = 0.|3;', 'real 0.3: s8/7 Format by the declared type short _Fract'],
    // Of several directives on a line the nearest before.
    [
      'c',
      'float w[2] = { /* fixed-point: Q1.6 */ 0.5, /* fixed-point: Q0.7 */ 0.|25 };',
      'real 0.25: s8/7 By the directive fixed-point: Q0.7 on this line',
    ],
  ]);
});

describe('directives around an array', () => {
  check([
    [
      'c',
      'float |w[2] = { // fixed-point: Q1.6\n 0.5, 0.25 };',
      's8/6 By the directive fixed-point: Q1.6 on this line',
    ],
    [
      'c',
      '// fixed-point: Q1.6\nstatic const\nfloat |w[2] = { 0.5, 0.25 };',
      's8/6 By the directive fixed-point: Q1.6 on the line above',
    ],
    [
      'c',
      'float |w[2] = { 0.5,\n // fixed-point: Q1.6\n 0.25 };',
      's8/6 By the directive fixed-point: Q1.6 in this array',
    ],
    [
      'c',
      'float |w[2] = { 0.5,\n 0.25, // fixed-point: Q1.6\n};',
      's8/7 Format best for this array by policy cover (auto 8)',
    ],
    [
      'c',
      'float |w[2] = { 0.5, 0.25 };\n// fixed-point: Q1.6',
      's8/7 Format best for this array by policy cover (auto 8)',
    ],
    [
      'systemverilog',
      "// fixed-point: frac_bw=6\nlocalparam logic signed [7:0] |W [0:1] = '{ 5, -3 };",
      'codes: s8/6 By the directive fixed-point: frac_bw=6 on the line above',
    ],
    [
      'c',
      'const int16_t |w[2] = { 1, -3 }; // fixed-point: frac_bw=12',
      'codes: s16/12 By the directive fixed-point: frac_bw=12 on this line',
    ],
  ]);
});

describe('a directive that leaves something open', () => {
  check([
    [
      'cpp',
      'ap_fixed<8,2> k = 0.|3; // fixed-point: rounding=ceil',
      'real 0.3: s8/6 By the directive fixed-point: rounding=ceil on this line. Format by the declared type ap_fixed<8,2>: ceil, wrap',
    ],
    [
      'c',
      'float k = 0.|3; // fixed-point: overflow=wrap',
      'real 0.3: s8/3 By the directive fixed-point: overflow=wrap on this line. Format by the setting fixedPoint.format s8/3: halfEven, wrap',
      set,
    ],
    [
      'c',
      'float |w[2] = { 0.5, 3 }; // fixed-point: auto 16 policy=strict',
      's16/13 By the directive fixed-point: auto 16 policy=strict on this line. Format best for this array by policy strict (auto 16)',
      set,
    ],
    [
      'c',
      '// fixed-point-file: Q1.6 overflow=wrap\n\nfloat k = 0.|3; // fixed-point: rounding=floor',
      'real 0.3: s8/6 By the directive fixed-point: rounding=floor on this line. By the directive fixed-point-file: Q1.6 overflow=wrap of this file: floor, wrap',
    ],
    [
      'c',
      'float w[2] = {\n 0.|5, // fixed-point: rounding=floor\n 1.5 };',
      'real 0.5: s8/6 By the directive fixed-point: rounding=floor on this line. Format best for this array by policy cover (auto 8): floor, saturate',
    ],
  ]);
});

describe('whole numbers under a format of the source', () => {
  check([
    // Plain integers by type are codes.
    ['c', 'const q15_t |a[2] = { 0x4000, -1 };', 'codes: s16/15 Format by the declared type q15_t'],
    ['c', 'const q15_t a = 0x|4000;', 'code 16384: s16/15 Format by the declared type q15_t'],
    ['c', 'typedef q7_t coef_t;\ncoef_t a = |-64;', 'code -64: s8/7 Format by the declared type coef_t = q7_t'],
    // Constructors take them as reals.
    [
      'cpp',
      'ap_fixed<8,2> |w[3] = { 1, 0, -1 };',
      's8/6 Format by the declared type ap_fixed<8,2>: floor, wrap. Whole numbers are reals for this type',
    ],
    [
      'cpp',
      'ap_fixed<8,2> w[3] = { |1, 0, -1 };',
      'real 1: s8/6 Format by the declared type ap_fixed<8,2>: floor, wrap. Whole numbers are reals for this type',
    ],
    [
      'cpp',
      'ap_fixed<8,2> w = |1;',
      'real 1: s8/6 Format by the declared type ap_fixed<8,2>: floor, wrap. Whole numbers are reals for this type',
    ],
    ['cpp', 'ap_fixed<8,2> |w[2] = { 0.5, 0.25 };', 's8/6 Format by the declared type ap_fixed<8,2>: floor, wrap'],
    ['rust', 'let x: I2F6 = I2F6::from_bits(|6);', 'code 6: s8/6 Format by the declared type I2F6: halfEven, wrap'],
    [
      'rust',
      'let |w: [I2F6; 2] = [I2F6::from_bits(6), I2F6::from_bits(-128)];',
      'codes: s8/6 Format by the declared type I2F6: halfEven, wrap',
    ],
    // Under a directive they are codes, unless the type says reals.
    [
      'python',
      '|w = [64, -128, 32]  # fixed-point: Q1.6',
      'codes: s8/6 By the directive fixed-point: Q1.6 on this line',
    ],
    [
      'python',
      'w = [|64, -128, 32]  # fixed-point: Q1.6',
      'code 64: s8/6 By the directive fixed-point: Q1.6 on this line',
    ],
    ['python', '|w = [64, -128, 0.5]  # fixed-point: Q1.6', 's8/6 By the directive fixed-point: Q1.6 on this line'],
    ['c', 'float |w[2] = { 1, 0 }; // fixed-point: Q1.6', 's8/6 By the directive fixed-point: Q1.6 on this line'],
    [
      'c',
      'unsigned |w[2] = { 0x60, 0x80 }; // fixed-point: Q1.6',
      'codes: s8/6 By the directive fixed-point: Q1.6 on this line',
    ],
    ['c', 'int |w[2] = { 64, 300 }; // fixed-point: Q1.6', 's8/6 By the directive fixed-point: Q1.6 on this line'],
    ['c', 'int k = |6; // fixed-point: Q1.6', 'code 6: s8/6 By the directive fixed-point: Q1.6 on this line'],
    ['c', 'float k = |2; // fixed-point: Q3.4', 'real 2: s8/4 By the directive fixed-point: Q3.4 on this line'],
    ['c', 'int w[|2] = { 6, 7 }; // fixed-point: Q1.6', ''],
    ['c', '// fixed-point-file: Q1.6\nint f(void) { return |0; }', ''],
    [
      'c',
      '// fixed-point-file: Q1.6\n#define GAIN 0x|60',
      'code 96: s8/6 By the directive fixed-point-file: Q1.6 of this file',
    ],
    [
      'systemverilog',
      "logic signed [7:0] k = 8'sd|5; // fixed-point: frac_bw=6",
      'code 5: s8/6 By the directive fixed-point: frac_bw=6 on this line',
    ],
    [
      'systemverilog',
      'typedef logic signed [15:0] w_t;\nw_t k = |5; // fixed-point: frac_bw=6',
      'code 5: s16/6 By the directive fixed-point: frac_bw=6 on this line',
    ],
    // The words of a memory file, and what MATLAB makes of a number.
    [
      'readmem',
      '// fixed-point-file: s8/6\n@0000\n0|A FD\n',
      'code 10: s8/6 By the directive fixed-point-file: s8/6 of this file',
    ],
    [
      'coe',
      '; fixed-point-file: s8/6\nmemory_initialization_radix=16;\nmemory_initialization_vector=0|A,FD;',
      'code 10: s8/6 By the directive fixed-point-file: s8/6 of this file',
    ],
    ['matlab', 'k = fi(0.|3, 1, 8, 6);', 'real 0.3: s8/6 Format by the declared type fi(v, 1, 8, 6): halfUp, saturate'],
    [
      'matlab',
      'w = [0.|5 0.25]; % fixed-point: Q1.6',
      'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line',
    ],
    [
      'fortran',
      'real :: x = 0.|5 ! fixed-point: Q1.6',
      'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line',
    ],
    ['yaml', 'k: 0.|5  # fixed-point: Q1.6', 'real 0.5: s8/6 By the directive fixed-point: Q1.6 on this line'],
    // A setting reads only what is stored or written as words.
    ['python', '|w = [64, -128, 32]', 's8/3 Format by the setting fixedPoint.format s8/3', set],
    ['c', 'const int8_t |w[2] = { 64, -128 };', 'codes: s8/3 Format by the setting fixedPoint.format s8/3', set],
  ]);
});
