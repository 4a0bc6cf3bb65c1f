import assert from 'node:assert/strict';
import { createScanner, type Scan } from '../../../src/detect/scan';
import { languageNamed, scanAs } from './shown';

/** `weight_t = ap_fixed<16,6>: 0.1`; `codes` where the numbers are codes of the type. */
const spansShown = ({ typedSpans }: Scan, text: string): string[] =>
  typedSpans.map(({ span, type, typeName, codes }) => {
    const named = typeName === undefined ? '' : ` = ${typeName.type}`;
    return `${type}${named}${codes ? ' codes' : ''}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`;
  });

const namesShown = ({ typeNames }: Scan, text: string): string[] =>
  typeNames.map(({ name, nameSpan, type }) => {
    assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
    return `${name} = ${type}`;
  });

type Row = readonly [language: string, text: string, ...expected: string[]];

const typed: readonly Row[] = [
  ['cpp', 'ap_fixed<8,2> k = 0.3;', 'ap_fixed<8,2>: 0.3'],
  ['cpp', 'static const ap_fixed<8, 2, AP_RND> k(0.3);', 'ap_fixed<8, 2, AP_RND>: 0.3'],
  ['cpp', 'const ac_fixed<8,2,true> a = 0.3, b = -1;', 'ac_fixed<8,2,true>: 0.3, b = -1'],
  ['cpp', 'sc_dt::sc_fixed<8,2> k = 0.3;', 'sc_dt::sc_fixed<8,2>: 0.3'],
  ['cpp', 'cnl::scaled_integer<int8_t, cnl::power<-6>> k = 0.3;', 'cnl::scaled_integer<int8_t, cnl::power<-6>>: 0.3'],
  ['cpp', 'f(weight_t(0.1)); x = ap_fixed<8,2>(0.3) * y;', 'ap_fixed<8,2>: 0.3'],
  [
    'cpp',
    'typedef ap_fixed<16,6> w_t; void f() { w_t a = 0.1; g(w_t(0.2)); w_t b(0.3); }',
    'w_t = ap_fixed<16,6>: 0.1',
    'w_t = ap_fixed<16,6>: 0.2',
    'w_t = ap_fixed<16,6>: 0.3',
  ],
  ['cpp', 'ap_fixed<8,2> k = ap_fixed<4,1>(0.3);', 'ap_fixed<8,2>: ap_fixed<4,1>(0.3)', 'ap_fixed<4,1>: 0.3'],
  ['cpp', 'x = 0.5; float y = 0.5f; auto z = 1; int i = 2; f(0.5); return x<8,2>(0.5);'],
  ['cpp', 'std::array<ap_fixed<8,2>, 2> w = {0.1, 0.2};'],
  ['cpp', 'ap_fixed<8,2> w = {a, b, c, 0.2};', 'ap_fixed<8,2>: {a, b, c, 0.2}'],
  ['c', 'const q15_t a = 0x4000; q7_t b;', 'q15_t: 0x4000'],
  ['c', 'unsigned short _Fract a = 0.5; long _Accum b = 1.5k;', 'unsigned short _Fract: 0.5', 'long _Accum: 1.5k'],
  ['c', 'int16_t k = 1234; float y = 2; double z = 3;', 'int16_t: 1234', 'float: 2', 'double: 3'],
  ['c', '#define T q15_t\nT k = 5;', 'T = q15_t: 5'],
  ['rust', 'let x: I2F6 = I2F6::from_num(0.3);', 'I2F6: I2F6::from_num(0.3)', 'I2F6: 0.3'],
  [
    'rust',
    'const W: FixedI8<U6> = FixedI8::<U6>::from_bits(6);',
    'FixedI8<U6> codes: FixedI8::<U6>::from_bits(6)',
    'FixedI8<U6> codes: 6',
  ],
  [
    'rust',
    'type W = fixed::FixedI16<U8>;\nfn f() { g(W::from_num(0.5), String::from("0.5")); }',
    'W = fixed::FixedI16<U8>: 0.5',
  ],
  ['rust', 'let w = [I2F6::from_bits(1), I2F6::from_bits(2)];', 'I2F6 codes: 1', 'I2F6 codes: 2'],
  ['python', 'k = Fxp(0.3, True, 8, 6)', 'Fxp(v, True, 8, 6): 0.3'],
  [
    'python',
    'w = Fxp([0.1, 0.2], signed=True, n_word=8, n_frac=6)',
    'Fxp(v, signed=True, n_word=8, n_frac=6): [0.1, 0.2]',
  ],
  ['python', 'k = fi(0.3, 1, 8, 6); f(0.3, 1, 8, 6)', 'fi(v, 1, 8, 6): 0.3'],
  [
    'vhdl',
    'constant C : sfixed(1 downto -6) := to_sfixed(0.3, 1, -6);',
    'sfixed(1 downto -6): to_sfixed(0.3, 1, -6)',
    'to_sfixed(v, 1, -6): 0.3',
  ],
  [
    'vhdl',
    "subtype w_t is sfixed(1 downto -6);\nconstant C : w_t := to_sfixed(0.3, W_T'high, -6);",
    "w_t = sfixed(1 downto -6): to_sfixed(0.3, W_T'high, -6)",
  ],
  ['systemverilog', "localparam logic signed [7:0] K = 8'sd5;", "logic signed [7:0]: 8'sd5"],
  [
    'systemverilog',
    "typedef logic signed [7:0] w_t;\nlocalparam w_t K = 5;\nassign y = 8'd3;",
    'w_t = logic signed [7:0]: 5',
  ],
  ['json', '{"ap_fixed<8,2> k": 0.3}'],
];

const names: readonly Row[] = [
  ['cpp', 'typedef ap_fixed<16,6> weight_t;', 'weight_t = ap_fixed<16,6>'],
  ['cpp', 'typedef ap_fixed< 16,\n 6 > a_t; typedef a_t b_t;', 'a_t = ap_fixed< 16, 6 >', 'b_t = ap_fixed< 16, 6 >'],
  ['cpp', 'using w_t = ac_fixed<8,2,true>;', 'w_t = ac_fixed<8,2,true>'],
  [
    'cpp',
    'using w_t = cnl::scaled_integer<std::int8_t, cnl::power<-6>>;',
    'w_t = cnl::scaled_integer<std::int8_t, cnl::power<-6>>',
  ],
  ['cpp', 'struct c2 { typedef ap_fixed<16,6> bias_t; };', 'bias_t = ap_fixed<16,6>'],
  ['cpp', '#define T ap_fixed<8,2>\n#define U T', 'T = ap_fixed<8,2>', 'U = ap_fixed<8,2>'],
  ['cpp', 'typedef nnet::array<ap_fixed<16,6>, 4> layer_t; typedef float f_t[4]; typedef q15_t (*f)(q15_t);'],
  [
    'c',
    'typedef q15_t coef_t; typedef short _Fract f_t; typedef float g_t;',
    'coef_t = q15_t',
    'f_t = short _Fract',
    'g_t = float',
  ],
  ['c', '#define N 8\n#define TEXT "q15_t"\n#define F(x) q15_t\n#define G(x)'],
  ['c', 'typedef int16_t q15_t; typedef q15_t coef_t;', 'coef_t = q15_t'],
  ['rust', 'pub type W = FixedI8<U6>; type N = usize;', 'W = FixedI8<U6>'],
  ['vhdl', 'SUBTYPE w_t IS sfixed(1 downto -6);', 'w_t = sfixed(1 downto -6)'],
  ['systemverilog', 'typedef logic signed [7:0] w_t;', 'w_t = logic signed [7:0]'],
];

/** Arrays: `name: type = what the type's name stands for`. */
const arrays: readonly Row[] = [
  ['cpp', 'typedef ap_fixed<16,6> w_t;\nconst w_t w[2] = {0.1, 0.2};', 'w: w_t = ap_fixed<16,6>'],
  [
    'cpp',
    'typedef ap_fixed<8,2> t;\nt a[1] = {0.1};\ntypedef ap_fixed<4,2> t;\nt b[1] = {0.1};\ntypedef std::string t;\nt c[1] = {0.1};',
    'a: t = ap_fixed<8,2>',
    'b: t = ap_fixed<4,2>',
    'c: t',
  ],
  ['cpp', 'typedef ap_fixed<8,2> t;\nconfig2::t a[1] = {0.1};', 'a: config2::t = ap_fixed<8,2>'],
  [
    'rust',
    'type W = FixedI8<U6>;\nconst K: [W; 2] = [1, 2]; let m: [[FixedI8<U6>; 1]; 1] = [[3]];',
    'K: W = FixedI8<U6>',
    'm: FixedI8<U6>',
  ],
  [
    'vhdl',
    'subtype w_t is sfixed(1 downto -6);\ntype w_a is array (0 to 1) of w_t;\nconstant W : w_a := (to_sfixed(0.1, 1, -6), to_sfixed(0.2, 1, -6));',
    'W: sfixed(1 downto -6) = sfixed(1 downto -6)',
  ],
];

describe('typed parts of a text', () => {
  for (const [language, text, ...expected] of typed)
    it(`${language}: ${text}`, () => {
      assert.deepEqual(spansShown(scanAs(language, text), text), expected);
    });
});

describe('names of number types', () => {
  for (const [language, text, ...expected] of names)
    it(`${language}: ${text}`, () => {
      assert.deepEqual(namesShown(scanAs(language, text), text), expected);
    });

  for (const [language, text, ...expected] of arrays)
    it(`reach arrays, ${language}: ${text}`, () => {
      const found = scanAs(language, text).arrays.map(
        ({ name, elementType, typeName }) =>
          `${name ?? ''}: ${elementType ?? ''}${typeName ? ` = ${typeName.type}` : ''}`,
      );
      assert.deepEqual(found, expected);
    });

  it('are the same however the text is sliced', () => {
    for (const [language, text] of [...typed, ...names, ...arrays]) {
      const scanner = createScanner(text, languageNamed(language));
      while (!scanner.advance(1)) scanner.result();
      assert.deepEqual(scanner.result(), scanAs(language, text));
    }
  });
});
