import { type Explanation, type FileRow, type OracleRow, type TreeSitterRow } from '../oracleRow';
import { type ListType } from '../storedValue';
import { type NumberStyle } from '../writtenValue';

const treeSitter = {
  numbers: ['number_literal'],
  negations: ['unary_expression'],
  lists: ['initializer_list'],
  wrappers: ['parenthesized_expression'],
  names: {
    init_declarator: 'declarator',
    field_declaration: 'declarator',
    preproc_def: 'name',
    initializer_pair: 'designator',
  },
  blind: ['preproc_arg', 'preproc_call', 'preproc_include'],
} satisfies Omit<TreeSitterRow, 'grammar'>;

export const cValues: NumberStyle = {
  separators: /'/g,
  suffix: /(?<=^\d+)(?:u?l{0,2}|l{1,2}u|u?z|zu)$|(?<=[.e].*)(?:f|l|f16|f32|f64|f128|q)$/,
  prefixedSuffix: /[ulz]+$/,
  single: /^(?!0x).*f$|^0x.*p.*f$/,
  octal: true,
};

export const cStores: readonly ListType[] = [
  { type: /^float$|float32/, as: 'f32' },
  { type: /^double$/, as: 'untouched' },
  { type: /^(signed char|int8_t|q7_t)$/, as: 's8' },
  { type: /^(short|int16_t|q15_t)$/, as: 's16' },
  { type: /^(int|int32_t|q31_t)$/, as: 's32' },
  { type: /^(unsigned char|uint8_t)$/, as: 'u8' },
  { type: /^(unsigned short|uint16_t)$/, as: 'u16' },
];

const files: FileRow = {
  lines: [
    'static const float %w[] = {%l};',
    'const q15_t %w[8] = { %l, };',
    'double %w[2][3] = {%m}; %c',
    'int %w = %n; %c',
    'float %w = a*%n - %n;',
    'float %w = -%n + (%n) - b[2];',
    'y = x - %n; y = (x) - %n; y = x[1] -%n;',
    'const char *%w = %s;',
    '%c',
    '#include "layer_2.h"',
    '#define %w 3 %c',
    'if (x > %n) { y = f(-%n, %n, "%w", (q15_t)%n); } else y = -%n;',
    'struct cfg %w = { .gain = %n, .tab = {%l}, 5 };',
    'int16_t %w[] = { /* 1 */ %n, // 2\n  -%n %c\n };',
    'static const struct row %w[] = { { 1, %n, {%l} }, { 2, %n, {%l} } };',
    'return -%n * x2 - %n;',
  ],
  row: ['{', '}'],
  numbers: ['0', '1', '23', '42u', '0x2FUL', '017', '0x1.8p-3', '.5f', '3.', '1e-3', '2.5E+4f', '1.25', '0XAb', '7ll'],
  strings: ['"1, {2} 3"', '"a \\" 4"', '"// 5"', '""'],
  comments: ['// 1, 2', '/* {3} \n 4 */', '// "', "/* it's */"],
  pieces: ['{', '}', '(', ')', '[', ']', ',', ';', '-', ' - ', '=', '+', '?', ':', 'x', ' ', '\n', '(q15_t)'],
};

const texts: readonly string[] = [
  'int a = b - 1, c = b -1, d = b - -1, e = -1;',
  'x = a ? -1 : -2; f(-1, - 2); a[-1]; return -3;',
  'float w[] = {1, -2, (3), -(4), - 5};',
  "char c = '1'; char d = '\\''; int e = '\"'; float f = 2.5f;",
  'float a = 1.f, b = .5f, c = 1e3f, d = 0x1p4f; unsigned long g = 0xffffffffffffffffULL;',
  'long a = 9007199254740993; long b = 18446744073709551615u; int c = 0b1;',
  'case 1: case -2: x = 3; break; default: goto l2;',
  'for (int i = 0; i < 16; i++) a[i] = b[i - 1] * 0.5f;',
  'int m[2][2][2] = {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}};',
  'int r[][3] = {{1, 2, 3}, {4}};',
  'static const q15_t w[4] = {0x8000, 0x7FFF, 0xFFFF, -1};',
  'struct s t[] = {{"a", 1, {2, 3}}, {"b", 4, {5, 6}}};',
  'const float *p = (const float[]){1, 2}; memcpy(v, (double[]){1.0, -2.0}, 16);',
  'int w[3] = { 1, /* 2, */ 3, // 4\n 5 };',
  'x = sizeof -1; y = !1; z = ~2; w = *p - 3; v = (a) - 4; u = i++ - 5;',
  'int a\\\n = 1; // 2 \\\n 3\nint b = 4;',
];

export const cExplained: readonly Explanation[] = [
  {
    what: 'only theirs',
    path: /field_expression\/number_literal$/,
    why: 'no number has members: the name belongs to the number, which is then none',
    example: 'x = 5u.gain;',
  },
  {
    what: 'only theirs',
    line: /«\d+(f»|»f)/i,
    why: 'the grammar takes suffixes of reals on integers',
    example: 'float x = 5f;',
  },
  {
    what: 'sign',
    line: /\)\s*-«/,
    path: /binary_expression\/number_literal$/,
    why: 'without knowing the types, blanks tell the cast of -1 from a subtraction',
    example: 'y = (u8)(x) -1;',
  },
  {
    what: 'sign',
    line: /sizeof *\([^()]*\) *-«/,
    why: 'the size of a type is a number, from which 1 is subtracted',
    example: 'n = sizeof(unsigned int)-1;',
  },
  {
    what: 'sign',
    path: /update_expression\/number_literal$/,
    why: 'nothing can decrement a number, so that the second minus is a sign',
    example: 'int x = --1;',
  },
  {
    what: 'only theirs',
    line: /«([\d.]+(e[-+]?\d+)?|0x[\da-f.]+p[-+]?\d+)(u?l*|l*u)»/i,
    why: 'the grammar takes suffixes of integers on reals',
    example: 'float x = 2.5u;',
  },
];

const cppTexts: readonly string[] = [
  "auto x = 1'000'000, y = 0x7f'ff, z = 0b1010'1010;",
  'std::vector<float> w{1, 2}; auto p = new double[2]{-1, 2};',
  'constexpr std::array<float, 2> w = {1.5f, -2.5f};',
  'auto s = R"x(1, "2" )x"; auto t = u8"3"; auto u = L\'4\';',
  'template <int N = 3> struct a { int w[2] = {1, 2}; static constexpr float k = -0.5f; };',
  'auto f = [](float x) { return x - 1; }; auto y = f(-2) - 3;',
  'for (auto x : {1.0f, -2.0f}) {} enum class e : int { a = -1, b = 1 << 3 };',
  'ap_fixed<16, 6> w[2] = {0.5, -0.25};',
];

const cRow: OracleRow = {
  language: 'c',
  treeSitter: { grammar: 'c', ...treeSitter },
  values: cValues,
  stores: cStores,
  files,
  texts,
  explained: [
    ...cExplained,
    {
      what: 'only theirs',
      line: /«0x[\da-f]*\.[\da-f]*»/i,
      why: 'a hexadecimal real has an exponent',
      example: 'float x = 0xAb.;',
    },
  ],
};

export const cppRow: OracleRow = {
  language: 'cpp',
  treeSitter: { grammar: 'cpp', ...treeSitter },
  values: cValues,
  stores: cStores,
  files: { ...files, numbers: [...files.numbers, "1'234.5", "0b1'01"], strings: [...files.strings, 'R"(1 "2")"'] },
  texts: [...texts, ...cppTexts],
  explained: [
    ...cExplained,
    {
      what: 'only theirs',
      path: /user_defined_literal\/number_literal$/,
      why: 'a user’s own suffix begins with an underscore, and belongs to the number',
      example: 'auto x = 1.5y;',
    },
    {
      what: 'list differs',
      line: /array<[^;]*«\{\s*\{/,
      why: 'the outer of the double braces of std::array are no dimension',
      example: 'std::array<float, 2> w = {{1, 2}};',
    },
  ],
};

export const cFamilyRows: readonly OracleRow[] = [cRow, cppRow];
