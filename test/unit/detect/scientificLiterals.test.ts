import assert from 'node:assert/strict';
import { createScanner, type Scan } from '../../../src/detect/scan';
import { languageNamed, markedBy, scanAs, unmarked, valuesOf } from './shown';

type Row = readonly [string, ...(number | bigint)[]];

const fround = Math.fround;

/** Text with its literals in « », and their values. */
const found: Readonly<Record<string, readonly Row[]>> = {
  r: [
    ['x <- «12L»; «1e-9»; «.5»; «1.»; «0x1F»; «0x1p-3»; «1e3L»; «0xFL»', 12, 1e-9, 0.5, 1, 31, 0.125, 1000, 15],
    ['x<-«5»; x <- «-5»; x < «-5»; x <<-«6»; x[i<-«7»]; y = «-1»', 5, -5, -5, 6, 7, -1],
    ['1i; 2.5i; a.1; a_2; .x3; ..1; x$w4; x@s5; «6»', 6],
    ['r"(1 " 2)" «3» R"---[4 ]" 5]---" «6» r\'{7}\' «8»', 3, 6, 8],
    ['"1 \\" 2" \'3\n4\' `5 a` «6» # 7', 6],
    [
      'x - «1»; f(x) - «2»; w[«3»] -«4»; if (a) «-5» else «-6»; function(x) «-7»; \\(x) «-8»',
      1,
      2,
      3,
      4,
      -5,
      -6,
      -7,
      -8,
    ],
    ['«1»:«10»; «5» %% «3»; x %in% c(«-1»); -«2»^«2»; «2»^«-1»; y ~ x - «1»', 1, 10, 5, 3, -1, 2, 2, 2, -1, 1],
    ['«9007199254740993»', 2 ** 53],
  ],
  ada: [
    ['«1_000.5e-3»; «16#FF#»; «2#1.1#e3»; «16#F.8#»; «1E3»; «10#12#E2»', 1.0005, 255, 12, 15.5, 1000, 1200],
    ["'1' «2»; X'First - «3»; Character'('4') -«5»; '\"' \"6 \"\" 7\" «8» -- 9", 2, 3, 5, 8],
    ['for I in «1»..«10» loop X (I - «1») := «-2.0»; end loop; «1» .. «-1»', 1, 10, 1, -2, 1, -1],
    ['type T is delta «2.0»**(«-7») range «-1.0» .. «1.0»; return «-1»; when «2» => «-3»', 2, -7, -1, 1, -1, 2, -3],
  ],
  julia: [
    [
      '«0.16030_49558_44» «1.2f0» «0.1f0» «1.5f-3» «0x1p-3» «.33E+00» «1.»',
      0.160304955844,
      fround(1.2),
      fround(0.1),
      fround(1.5e-3),
      0.125,
      0.33,
      1,
    ],
    ['«0b101» «0o17» «0xff» «1_000» «007»', 5, 15, 255, 1000, 7],
    ['2.0im; 3im; «2»x; «2.5»y^«2»; «2»(x + «1»); «3»f; «2»exp(x); «10e-3»f', 2, 2.5, 2, 2, 1, 3, 2, 0.01],
    ['#= 1 #= 2 =# 3 =# «4» # 5', 4],
    ["'1' «2» '\\'' «3» x' * «4» A[«5»]'; (x)'; '6'", 2, 3, 4, 5],
    ['"1 $(f(«2») + «3») $x4 \\$(5)" """6\n"7" $(«8»)""" «9» `a $(«10»)`', 2, 3, 8, 9, 10],
    ['r"1 \\" 2" raw"3" b"4" custom"""5""" «6»', 6],
    ['@test «-1» < x; @. «-2»x; return «-3»; x - «4»; x -«5»; x[end-«6»]; :sym7; x!=«-8»', -1, -2, -3, 4, 5, 6, -8],
    ['«1»:«10»; «1»:«-2»:n; «1».*x; «2.5»./y; -«2»^«2»; x.^«-1»', 1, 10, 1, -2, 1, 2.5, 2, 2, -1],
    ["[«1» «-2»]; [«1» - «2»]; [«1» -x «3»]; [a' b' «4»]; [f(«1», «2») «3»]", 1, -2, 1, 2, 1, 3, 4, 1, 2, 3],
    ['«18446744073709551616»; «9007199254740993»', 18446744073709551616, 9007199254740993n],
  ],
  matlab: [
    ['%{\n 1 2\n%{\n3\n%}\n4\n%}\n«5» % 6\n%{ 7\n«8»\n  #{\n9\n  #}\n«10» # 11', 5, 8, 10],
    ['x = «1.5e-3» + «1d-3» + «2D+1» + «.92» + «1.» + 3i + 2.5j + 1e3I', 0.0015, 0.001, 20, 0.92, 1],
    ['«0xFF»; «0xFFu8»; «0x7Fs16»; «0b1010»; «010»', 255, 255, 127, 10, 10],
    ["«1».*x; «2»./y; «3».^z; «4».'; «5.5».*x; x.*«.5»; x.^«-1»", 1, 2, 3, 4, 5.5, 0.5, -1],
    ["x' * «1»; x(«2»)'; {«3»}'; [«4»]'; x.' + «5»; x'' - «6»; '7 '' 8'; \"9 \\\" 10\"; «11»", 1, 2, 3, 4, 5, 6, 11],
    ["case '1'\n  x = [a' 'b 2' \"c3\" «4»];", 4],
    [
      '[«1» «-4»]; [«1» - «4»]; [«1» -x]; [«1», «-4»]; [«1» +«4»]; [x(«1», «2») «-3»]',
      1,
      -4,
      1,
      4,
      1,
      1,
      -4,
      1,
      4,
      1,
      2,
      -3,
    ],
    ['[«1» ... 2 %3\n «-4»]; x = «5» + ... six 7\n «8»;', 1, -4, 5, 8],
    ['hold on; figure 1; axis([«2» «3»]); format long 4\nprint -dpng a5.png, x = «6»;\nclear x1 x2 % 7', 2, 3, 6],
    ['Kp double = «1.5»\nglobal n = «3»', 1.5, 3],
    ['!ls 1 2\n«3»;', 3],
    ['x = a && ...\n  !(b > «2» && «3» < c);\nif (d ||\n!e(«4»))\nend', 2, 3, 4],
    ['figure .5\nx = y .* «.5»; [z «.5»]', 0.5, 0.5],
    ['n = «10_000»; m = «0xFF_FF»; x_1 = «2_5.7_5»;', 10000, 65535, 25.75],
    ['f = @(x) «-1»*x; g = {@(x) x+«2», «3»}; x(end -«4»); x(end-«5»); for i=«1»:«-1»:n', -1, 2, 3, 4, 5, 1, -1],
    ['if x, y = «-1»; else y=«-2»; end; while «-3» < x', -1, -2, -3],
    ['-«2»^«2»; -«2».^x; «2»^«-3»', 2, 2, 2, 2, -3],
    ['«9007199254740993»; «0xFFFFFFFFFFFFFFFFu64»', 2 ** 53, 18446744073709551615n],
  ],
  fortran: [
    ['«1.0_wp»; «.95_wp»; «1.e-3_dp»; «1.0d-3»; «1D0»; «0.1_8»; «0.1_sp»', 1, 0.95, 0.001, 0.001, 1, 0.1, fround(0.1)],
    ['«0.1»; «-1.5e-3»; «.1E+1»; «1.»; «0.1q0»; «3_8»; «10»; «007»', fround(0.1), fround(-0.0015), 1, 1, 0.1, 3, 10, 7],
    ['x.eq.«1».and.y; «1».and.«2»; «1.5».lt.x; x.gt.«.5»', 1, 1, 2, 1.5, 0.5],
    ["«z'FF'»; «Z\"fF\"»; «b'1010'»; «o'17'»; «x'1F'»", 255, 255, 10, 15, 31],
    ['\'1 \'\' 2\' «3» "4 "" 5" «6» ! 7', 3, 6],
    ['x = \'a &\n  & 1\' // "2 &\n 3"; y = «4»', 4],
    ['x = «123&\n  &45.5» + &\n  «6»\n y = «7»', 12345.5, 6, 7],
    ['10 format(f8.3, 2(1x, i5), /, (3e12.4))\n  20 continue\n x = «1»', 1],
    ['goto 10; go to 20; do 30 i = «1», «5»; go to (10, 20), i; if (x - «1») 10, 20, 30; print 10, «2»', 1, 5, 1, 2],
    ['real(«8») :: x; real*«8» y; integer(kind=«4») :: z(«3»)', 8, 8, 4, 3],
    ['write(*, *) «-1.0»; x = y - «1»; f(x) -«2»; x = «-3»; call f(«-4»); return; x(:«-5»)', -1, 1, 2, -3, -4, -5],
    ['x = «2.0»**«-2»; -«2»**«2»; a%b1 = «1»; .true.; .not. x; (/«1», «2»/)', 2, -2, 2, 2, 1, 1, 2],
    ['#define N «5»\n#ifdef X2\n#include "a3.h"\n#endif\n«4»', 5, 4],
  ],
  'fortran-fixed': [
    ["c 1\nC 2\n* 3\n! 4\nd 5\n      x = «6» ! 7\n      s = '8\n     1 9'", 6],
    ['      x = «1» +\n     1    «2» -\nc 3\n\n     +    «4»\n   10 x = «5»\n     0y = «6»', 1, 2, 4, 5, 6],
    ['\tx = «1»\n\t1 + «2»\n10\ty = «3»', 1, 2, 3],
    [`      x = «1.5» +${' '.repeat(53)}«2.25»00010`, 1.5, 2.25],
    [`      x = «1.5»${' '.repeat(59)}ABC00010\n      y = «2»`, 1.5, 2],
    [`      x = «1» ! 2${' '.repeat(99)}3\n      s = '4${'-'.repeat(99)}\n     1 5' + «6»`, 1, 6],
    ['  100 format (1x, f8.3,\n     1  2(i5))\n      goto 100'],
  ],
};

/** Nothing in these is a literal. */
const absent: Readonly<Record<string, readonly string[]>> = {
  fortran: ['! 1', "'1'", '"1"', 'x1', "z'FG'", "b'12'", '1x', '1.2.3', '1e', 'a%b1', '5Habcde', '10 format(f8.3)'],
  r: ['1i', 'x1', '"1"', '# 1', '`1`', 'r"(1)"', '1x', '0x', '1e', 'a.1', '...', '1.2.3'],
  ada: ["'1'", '"1"', '-- 1', 'X1', '16#FG#', '2#12#', '1.', '.5', '1.2.3', '1__0'],
  julia: ['2im', '1.5im', "'1'", '"1"', 'x1', '# 1', '#= 1 =#', ':x1', '1e', '1.2.3', '0x'],
  matlab: [
    '3i',
    '2.5j',
    '% 1',
    '# 1',
    '%{\n1\n%}',
    "'1'",
    '"1"',
    'x1',
    'figure 2',
    '!ls 1',
    '1x',
    '1.2.3',
    '1e',
    '... 1',
  ],
};

/** Scans character by character. */
const inSlices = (id: string, text: string): Scan => {
  const scanner = createScanner(text, languageNamed(id));
  while (!scanner.advance(1));
  return scanner.result();
};

for (const [id, rows] of Object.entries(found))
  describe(`literals in ${id}`, () => {
    for (const [marked, ...values] of rows)
      it(JSON.stringify(marked), () => {
        const { text } = unmarked(marked);
        const scan = scanAs(id, text);
        assert.equal(markedBy(scan, text), marked);
        assert.deepEqual(valuesOf(scan), values);
        assert.deepEqual(inSlices(id, text), scan);
      });
  });

for (const [id, texts] of Object.entries(absent))
  describe(`no literal in ${id}`, () => {
    for (const text of texts) it(JSON.stringify(text), () => assert.equal(markedBy(scanAs(id, text), text), text));
  });
