import { type OracleRow } from '../oracleRow';
import { json5Oracle } from '../readers/json5Oracle';
import { yamlOracle } from '../readers/yamlOracle';

export const json5Row: OracleRow = {
  language: 'json5',
  reader: json5Oracle,
  values: {},
  files: {
    lines: [
      '%w: [%l], %c',
      "'%w': [%l,],",
      '"%w": [%m],',
      '%w: -%n, b: +%n,',
      '%w: %s,',
      '%c',
      '%w: {a: [%l], b: %s, c: %n},',
      '%w: [%n, %s, -%n],',
      '%w: [Infinity, -Infinity, NaN],',
    ],
    frame: ['{\n', '}\n'],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '0x2F', '1e-3', '2.5E4', '1.25', '.5', '3.', '12345678901234567890'],
    strings: ['"1, [2] 3"', "'a \\' 4'", '"// 5"', "'6 \\\n 7'", 'null', 'true'],
    comments: ['// 1, 2', '/* [3]\n 4 */', '// "', "/* it's */"],
  },
  texts: [
    "{w: [1, 2,], 'v 1': [3, -4], u: {a: 1}}",
    '[[1, 2], // 3\n [4, 5]]',
    "[+1, -.5, 5., 0xFF, -0x1F, 1e3, '6']",
    '{$d_6: null, "x": [[1], [2, 3]]}',
  ],
  explained: [
    {
      what: 'list extra',
      line: /«\{ *["']?0["']? *:/,
      why: 'an object whose keys count from 0 is a list to us',
      example: '{w: {0: 0.5, 1: -0.25}}',
    },
  ],
};

export const yamlRow: OracleRow = {
  language: 'yaml',
  reader: yamlOracle,
  values: {},
  files: {
    lines: [
      '%w: [%l] # %c',
      '%w: %n',
      '%w: -%n # %c',
      '%w:\n  - %n\n  - -%n',
      '%w:\n  a: {b: %n, c: [%l]}\n  d: %s',
      '"%w": [%m]',
      '%w: %s',
      '# %c',
      '%w: |\n  1\n  - 2',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '0x2F', '0o17', '1e-3', '2.5E+4', '1.25', '.5', '12345678901234567890'],
    strings: ['"1, [2] 3"', "'it''s 4'", '2020-01-02', '1.2.3', '12:30:45', 'true', 'x 5', '6 %'],
    comments: ['1, 2', "it's 3", '"'],
  },
  texts: [
    'layers:\n  - name: a\n    w: [1, -2.5e-3]\n  - {name: b, w: [3]}\n',
    '- - 1\n  - 2\n- - 3\n  - 4\n',
    'a: &x 1\nb: *x\nc: [1,\n  2]\n',
    'a: &x y\n[1, b]: 2\n*x : [3, 4]\nc: !!omap [d: 5, e: [6, 7]]\n',
  ],
  explained: [
    {
      what: 'only ours',
      line: /\{.*, *«[^»]*»[,}]/,
      why: 'a number without a colon in a map is a key to YAML, which nobody means',
      example: '{a: 1, 7}',
    },
    {
      what: 'only ours',
      line: /«(0b[01_]+|0x[\da-f_]+|[\d.]*_[\d_.]*(e[-+]?\d+)?)»|-«0[xo]/i,
      why: 'YAML 1.1 had these numbers, and its readers are still in use',
      example: 'a: 1_000.5_0e3\nb: 0b101\nc: -0x1F',
    },
    {
      what: 'list extra',
      line: /«\{? *["']?0["']? *:/,
      why: 'a map whose keys count from 0 is a list to us',
      example: 'a: {0: 0.5, 1: -0.25}\nb:\n  0: 1\n  1: 2',
    },
  ],
};
