import assert from 'node:assert/strict';
import { type NamedConstant } from '../../../src/detect/namedConstant';
import { createScanner } from '../../../src/detect/scan';
import { arraysShown, languageNamed, scanAs } from './shown';

/** `K: float = 0.5 [0.5f]`: name, type, value, and the expression in the text. */
const shown = (text: string, { name, nameSpan, span, value, big, type }: NamedConstant): string => {
  assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
  return `${name}${type === undefined ? '' : `: ${type}`} = ${big ?? value} [${text.slice(span.start, span.end)}]`;
};

const constantsOf = (id: string, text: string): string[] =>
  scanAs(id, text).constants.map(constant => shown(text, constant));

const rows: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  c: [
    ['#define K 0.101f', 'K = 0.10100000351667404 [0.101f]'],
    ['#define K (1.0f / 3) // a third', 'K = 0.3333333432674408 [(1.0f / 3)]'],
    ['#define N (1 << 7)\n#define M -N', 'N = 128 [(1 << 7)]'],
    ['#define BIG 0xFFFFFFFFFFFFFFFFull', 'BIG = 18446744073709551615 [0xFFFFFFFFFFFFFFFFull]'],
    ['#define F(x) 0.5f'],
    ['#define NOTHING\n#define NAME other\n#define TEXT "0.5"'],
    ['#ifndef K\n#define K \\\n  -0.5\n#endif', 'K = -0.5 [-0.5]'],
    ['const float k = 0.1;', 'k: float = 0.10000000149011612 [0.1]'],
    ['static constexpr double k = M_PI / 4;', 'k: double = 0.7853981633974483 [M_PI / 4]'],
    ['const float a = 1, b = 0.5f, c = a;', 'a: float = 1 [1]', 'b: float = 0.5 [0.5f]'],
    ['void f(void) { const int16_t k = 0xFFFF; g(k); }', 'k: int16_t = -1 [0xFFFF]'],
    ['const ap_fixed<8,2> k = 0.3;', 'k: ap_fixed<8,2> = 0.3 [0.3]'],
    ['float k = 0.5f;'],
    ['const float *p = 0, w[2] = {1, 2};'],
    ['const float k = f(0.5f);'],
    ['if (a == 1) b = 2; const int c = d == 1;'],
  ],
  cpp: [
    [
      'constexpr auto k = std::numbers::pi_v<float> / 2;',
      'k: auto = 1.5707963705062866 [std::numbers::pi_v<float> / 2]',
    ],
  ],
  python: [
    [
      'K = 0.101\nW = 2**-3  # weight\nx = np.pi / 4',
      'K = 0.101 [0.101]',
      'W = 0.125 [2**-3]',
      'x = 0.7853981633974483 [np.pi / 4]',
    ],
    ['def f(a=1):\n    k: float = 0.5\n    return k', 'k: float = 0.5 [0.5]'],
    ['x = 0.5\nx = 0.25'],
    ['x = 0.5\nx += 0.25'],
    ['x = f()\nx = 0.25'],
    ['x = 0.5\nif x == 1: pass\ny[0] = 2.5\nself.z = 3.5\na, b = 1.5, 2.5', 'x = 0.5 [0.5]'],
    ['x = "0.5"\ny = -0.5', 'y = -0.5 [-0.5]'],
  ],
  rust: [
    [
      'const K: f32 = 0.1; static S: i8 = -1; let k = 0.5; let mut v = 0.25;',
      'K: f32 = 0.10000000149011612 [0.1]',
      'S: i8 = -1 [-1]',
      'k = 0.5 [0.5]',
    ],
    ['const K: f64 = std::f64::consts::PI / 4.0;', 'K: f64 = 0.7853981633974483 [std::f64::consts::PI / 4.0]'],
  ],
  systemverilog: [
    [
      "localparam logic signed [7:0] K = 8'sd5; parameter real G = 0.5; wire x = 1;",
      "K: logic signed [7:0] = 5 [8'sd5]",
      'G: real = 0.5 [0.5]',
    ],
  ],
  vhdl: [
    [
      'constant K : real := MATH_PI / 4.0; signal s : real := 0.5; s <= 0.25;',
      'K: real = 0.7853981633974483 [MATH_PI / 4.0]',
    ],
  ],
  javascript: [
    [
      'const K = 0.5\nconst L = 2 ** -3, O = 1\nconst M = Math.PI\nlet x = 1',
      'K = 0.5 [0.5]',
      'L = 0.125 [2 ** -3]',
      'M = 3.141592653589793 [Math.PI]',
    ],
    ['function f() { const k = 0.5 }', 'k = 0.5 [0.5]'],
    ['const { a = 1 } = b; const f = (x) => 2;'],
  ],
  json: [['{"K": 0.5}']],
  csv: [['K\n0.5\n']],
};

for (const [id, cases] of Object.entries(rows))
  describe(`named constants in ${id}`, () => {
    for (const [text, ...expected] of cases)
      it(text.replaceAll('\n', '⏎'), () => {
        assert.deepEqual(constantsOf(id, text), expected);
        const scanner = createScanner(text, languageNamed(id));
        while (!scanner.advance(1));
        assert.deepEqual(
          scanner.result().constants.map(constant => shown(text, constant)),
          expected,
        );
      });
  });

describe('constants that libraries name', () => {
  const lists: readonly (readonly [string, string, string])[] = [
    [
      'c',
      'const double w[] = {M_PI, -M_PI_2, 2 * M_SQRT1_2, M_E};',
      'w: double[4] = 3.141592653589793 -1.5707963267948966 1.4142135623730951 2.718281828459045',
    ],
    ['c', 'const float w[] = {M_PI, M_PI_F};', 'w: float[2] = 3.1415927410125732 3.1415927410125732'],
    ['cpp', 'std::array<double, 2> w = {std::numbers::pi, 1};', 'w: double[2] = 3.141592653589793 1'],
    [
      'python',
      'w = [np.pi, math.pi / 2, -math.e, np.float32(np.pi)]',
      'w[4] = 3.141592653589793 1.5707963267948966 -2.718281828459045 3.1415927410125732',
    ],
    ['rust', 'let w = [f32::consts::PI, 1.0];', 'w[2] = 3.1415927410125732 1'],
    ['javascript', 'w = [Math.PI, Math.SQRT2]', 'w[2] = 3.141592653589793 1.4142135623730951'],
    ['vhdl', 'constant W : t := (math_pi, -MATH_PI_OVER_2);', 'W: t[2] = 3.141592653589793 -1.5707963267948966'],
    ['python', 'w = [1, 2, constructor, np.__proto__]', 'w[2] = 1 2 (2 left out)'],
  ];
  for (const [id, text, expected] of lists) it(text, () => assert.deepEqual(arraysShown(id, text), [expected]));
});
