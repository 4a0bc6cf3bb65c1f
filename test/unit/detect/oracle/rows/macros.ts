import { type OracleRow } from '../oracleRow';
import { cPatterns } from '../readers/cPatterns';

/** The bodies of macros, of which the grammars of C and its kin know nothing. */
export const macroRows = (['c', 'cpp', 'cuda', 'opencl', 'metal', 'glsl'] as const).map((language): OracleRow => ({
  language,
  reader: cPatterns,
  files: {
    lines: [
      '#define %w %n %c',
      '#define %w(x) ((x) * %n - \\\n  %n)',
      '#define TAPS_%w { %l }',
      '#define LOAD(t) load_##t##4(vec ## 2, -%n, %s)',
      '#if %w > %n\nx = %n;\n#endif',
      '#include "layer_2.h"',
      '#pragma pack(push, 1)',
      'float %w = -%n; %c',
    ],
    row: ['{', '}'],
    numbers: ['0', '1', '23', '42u', '0x2F', '017', '.5f', '3.', '1e-3', '2.5E+4f', '1.25'],
    strings: ['"1, {2} 3"', '"a \\" 4"', '"// 5"', '""'],
    comments: ['// 1, 2', '/* {3} \\\n 4 */', '// "', "/* it's */"],
    whole: true,
  },
  texts: [
    '#define A(n) a##n##_16 + scale_ ## 8 + b##1e-3',
    '#define B 1 /* 2 */ + "4 \\" 5" // 6 \\\n 7\n8',
    '#error 1 \\\n 2\n#line 3\nx = 4;',
  ],
  explained: [],
}));
