import assert from 'node:assert/strict';
import { arraysShown } from './shown';

const arrays: readonly (readonly [string, ...string[]])[] = [
  ['const float w[4] = {0.5, -0.25, 1, 2};', 'w: float[4] = 0.5 -0.25 1 2'],
  ['double w[] = {1.0, 2.0};', 'w: double[2] = 1 2'],
  ['float o[160] = {0};', 'o: float[1] = 0'],
  ['int a[] = {1, 2, };', 'a: int[2] = 1 2'],
  ['q15_t x[8] TABLE_ATTR = {1, 2};', 'x: q15_t[2] = 1 2'],
  ['const uint8_t x[] PROGMEM = {1, 2};', 'x: uint8_t[2] = 1 2'],
  ['__attribute__((aligned(16))) static const int8_t k[4] = {1, 2};', 'k: int8_t[2] = 1 2'],
  ['static const int8_t k[4] __attribute__((aligned(16), section(".w"))) = {1, 2};', 'k: int8_t[2] = 1 2'],
  ['AI_ALIGNED(32) const ai_u8 data[] = { 0x01, 0xff };', 'data: ai_u8[2] = 1 255'],
  ['__ALIGNED(4) const q7_t x[2] = {1, 2};', 'x: q7_t[2] = 1 2'],
  ['alignas(16) static constexpr float w[] = {1, 2};', 'w: float[2] = 1 2'],
  ['[[maybe_unused]] const float w[] = {1, 2};', 'w: float[2] = 1 2'],
  ['weight_t w2[config2::n_in*config2::n_out] = {1, 2};', 'w2: weight_t[2] = 1 2'],
  ['ap_fixed<8,2> w[4] = {0.5, 1};', 'w: ap_fixed<8,2>[2] = 0.5 1'],
  ['const ap_fixed<16, 6, AP_RND, AP_SAT> w[4] = {0.5, 1};', 'w: ap_fixed<16, 6, AP_RND, AP_SAT>[2] = 0.5 1'],
  ['unsigned char const x[] = {1, 2};', 'x: unsigned char[2] = 1 2'],
  ['EXPORT const MYTYPE x[] = {1, 2};', 'x: MYTYPE[2] = 1 2'],
  ['struct pair t[] = {{1, 2}, {3, 4}};', 't: struct pair[2,2] = 1 2 3 4'],
  ['float a[2] = {1, 2}, b[2] = {3, 4};', 'a: float[2] = 1 2', 'b: float[2] = 3 4'],
  ['float a = 1, b[2] = {3, 4};', 'b: float[2] = 3 4'],
  // one list, several dimensions
  ['float m[2][2] = {{1, 2}, {3, 4}};', 'm: float[2,2] = 1 2 3 4'],
  ['float m[1][2] = {{1, 2}};', 'm: float[1,2] = 1 2'],
  ['int t[2][2][2] = {{{1,2},{3,4}},{{5,6},{7,8}}};', 't: int[2,2,2] = 1 2 3 4 5 6 7 8'],
  ['int t[][2] = {{1,2},{3}};', 't: int[2,2] = 1 2 3 (ragged)'],
  // C++
  ['std::array<float, 4> w = {{1, 2, 3, 4}};', 'w: float[4] = 1 2 3 4'],
  ['std::array<float,4> w{1, 2, 3, 4};', 'w: float[4] = 1 2 3 4'],
  ['constexpr std::array<std::array<float, 2>, 2> w = {{ {{1, 2}}, {{3, 4}} }};', 'w: float[2,2] = 1 2 3 4'],
  ['std::vector<std::vector<int>> w = {{1, 2}};', 'w: int[1,2] = 1 2'],
  ['std::vector<float> w = {1, 2};', 'w: float[2] = 1 2'],
  ['const std::vector<float> Model::w{1, 2};', 'w: float[2] = 1 2'],
  ['auto w = std::vector<float>{1, 2};', 'w: float[2] = 1 2'],
  ['auto p = new double[]{1, 2};', 'p: double[2] = 1 2'],
  ['auto p = new float[2][2]{{1, 2}, {3, 4}};', 'p: float[2,2] = 1 2 3 4'],
  ['memcpy(v, (double[]){1.0, 0.5}, 16);', ': double[2] = 1 0.5'],
  ['f((const q15_t[2]){1, 2});', ': q15_t[2] = 1 2'],
  ['float Foo::table[3] = {1, 2, 3};', 'table: float[3] = 1 2 3'],
  ['for (auto x : {1.0f, 2.0f}) {}', '[2] = 1 2'],
  ['return {1, 2};', '[2] = 1 2'],
  ['std::vector<float> w({1, 2});', 'w: float[2] = 1 2'],
  ['return foo({1, 2});', '[2] = 1 2'],
  ['std::array<const float, 2> w = {1, 2};', 'w: float[2] = 1 2'],
  ['ALIGN_32BYTES(q15_t w[2]) = {1, 2};', 'w: q15_t[2] = 1 2'],
  ['int (*rows)[2] = {1, 2};', 'rows: int[2] = 1 2'],
  // macros
  ['#define KERNEL {12, -3}', 'KERNEL[2] = 12 -3'],
  ['#define KERNEL_0 {1,2}\n#define BIAS {3,\\\n4}\nint x;', 'KERNEL_0[2] = 1 2', 'BIAS[2] = 3 4'],
  ['#define ROWS(n) { {1, 2}, {3, 4} }', 'ROWS[2,2] = 1 2 3 4'],
  ['#ifndef SYN\nT w2[4];\n#else\nT w2[4] = {1, 2};\n#endif', 'w2: T[2] = 1 2'],
  ['int t[] = {\n#ifdef Q\n 1, 2,\n#else\n 3, 4\n#endif\n};', 't: int[4] = 1 2 3 4 (preproc)'],
  ['int t[] = {\n 1\n#if VERSION > 3\n , 2\n#endif\n};', 't: int[2] = 1 2 (preproc)'],
  ['int t[2][2] = {\n#ifdef Q\n {1, 2},\n#else\n {3, 4},\n#endif\n};', 't: int[2,2] = 1 2 3 4 (preproc)'],
  // elements
  ['int16_t w[] = {0x8000, 0x7FFF, 0xFFFF};', 'w: int16_t[3] = -32768 32767 -1'],
  ['q31_t w[] = {0xFC000000, (q31_t)0x7FFFFFFF};', 'w: q31_t[2] = -67108864 2147483647'],
  ['long x[] = {(q15_t)0x8000, (q15_t)-5, 1};', 'x: long[3] = -32768 -5 1'],
  ['uint8_t w[] = {-1, 256, 255};', 'w: uint8_t[3] = 255 0 255'],
  ['int32_t w[] = {21660.0, -0.5, 2.9};', 'w: int32_t[3] = 21660 0 2'],
  ['double w[] = {(0.5), -(0.5), +0.25, - 3};', 'w: double[4] = 0.5 -0.5 0.25 -3'],
  ['double w[] = {-0.5 * 0x1p-2, 1<<7, 1.0/4, 7/2, 1|6, 3-1, 2*(1+3)};', 'w: double[7] = -0.125 128 0.25 3 7 2 8'],
  ['float w[] = {1.0f/3, 1/3.0};', 'w: float[2] = 0.3333333432674408 0.3333333432674408'],
  [
    'T w[] = {Q15(0.5), QCONST16(0.3f, 15), BIG(T, 168, 0.5), SC_(1.5), static_cast<T>(BIG(T, 168, 2.5)), static_cast<T>(3)};',
    'w: T[6] = 0.5 0.30000001192092896 0.5 1.5 2.5 3',
  ],
  ['T w[] = {(float16_t)0.5f, (0.25f16), (T)2};', 'w: T[3] = 0.5 0.25 2'],
  ['int8_t w[] = { /* 0 */ 12, // row 1\n -3 /* 5 */ , 7 };', 'w: int8_t[3] = 12 -3 7'],
  ['int8_t w[] ={\\\r\n\t0x4d,\\\r\r\n\t0x01,\\\r\n};', 'w: int8_t[2] = 77 1'],
  ['int x[] = {1, N, 3, f(y)};', 'x: int[2] = 1 3 (2 left out)'],
  ['double t[] = {0.5, sqrt(2.0), N_PI};'],
  ['double t[] = {0.5, 1, sqrt(2.0), N_PI};', 't: double[2] = 0.5 1 (2 left out)'],
  ['float _Complex z[] = {0.5 + -0.2*_Complex_I};'],
  // indices
  ['int w[] = {[3] = 5, [0] = 1, 2};', 'w: int[3] = 1 2 5'],
  ['int w[] = {[0 ... 3] = 1, [4] = 2};', 'w: int[2] = 1 2'],
  ['int w[] = {[SYM] = 1, [OTHER] = 2};', 'w: int[2] = 1 2'],
  ['int w[] = {[1000000000] = 1, [5] = 2};', 'w: int[2] = 1 2'],
  // structures
  ['struct cfg c = { .gain = 3, .tab = {1, 2}, .n = 4 };', 'tab[2] = 1 2'],
  [
    'const row t[] = { { 240, 0.004f, {5, 48}, fft_tab, NULL }, { 120, 0.008f, {6, 49}, fft_tab, NULL } };',
    't[2] = 5 48',
    't[2] = 6 49',
  ],
  ['enum { A = 1, B = 2 };'],
  ['enum color : uint8_t { A = 1, B, C = 7 };'],
  ['struct s { int a; int b[3]; };'],
  ['int f(void) { int a[2] = {1, 2}; return a[0] + 1; }\nint g[1] = {5};', 'a: int[2] = 1 2', 'g: int[1] = 5'],
  ['void f() { if (x) { y = 1; } else { float w[] = {1, 2}; } }', 'w: float[2] = 1 2'],
  ['int x{5}; const float y{0.5f};'],
  ['Point p{1, 2};', 'p: Point[2] = 1 2'],
  ['const char *s[] = {"a", "b"}; struct o { const char *n; int v; } x[] = {{"one", 1}, {"two", 2}};'],
  ['typedef float weight_t;\nweight_t w[] = {0.1};', 'w: weight_t[1] = 0.10000000149011612'],
  ['using weight_t = float; weight_t w[] = {0.1};', 'w: weight_t[1] = 0.10000000149011612'],
  ['float w[] = {1, 2', 'w: float[2] = 1 2 (incomplete)'],
];

describe('arrays in C and C++', () => {
  for (const [text, ...expected] of arrays)
    it(text.replace(/\s+/g, ' '), () => {
      assert.deepEqual(arraysShown('cpp', text), expected);
      assert.deepEqual(arraysShown('c', text), expected);
    });
});
