import { type OracleRow } from '../oracleRow';
import { patternOracle } from '../readers/patternOracle';

/** TextMate's grammar takes numbers behind a blank for names. */
export const visualBasicRow: OracleRow = {
  language: 'vb',
  reader: patternOracle({
    name: 'the patterns of Visual Basic',
    skipped: [
      /"(?:[^"]|"")*"c?/,
      /'.*/,
      /\brem\b.*/,
      /^[ \t]*#[a-z].*/,
      /#\d[\w/:. -]*#/,
      /#(?:\w[\w.]*)?/,
      /[a-z_]\w*(?:[%&@!#$](?![\w:"]|=[^=]))?/,
    ],
    number:
      /(?:(?:&h[\da-f_]+|&o[0-7_]+|&b[01_]+|\d[\d_]*)(?:u?[sil]|[%&])?|(?:\d[\d_]*(?:\.\d[\d_]*)?|(?<!\.)\.\d+)(?:e[-+]?\d+)?[frd@!#]?)(?![\w%&@!#]|\.\d)/im,
  }),
  files: {
    lines: [
      'Dim %w() As Double = {%l} %c',
      'Dim %w(,) As Double = {%m}',
      'Dim %w As Double = x - %n * (%n - y)',
      'x = f(%n, -%n) - %n',
      's = %s',
      '%c',
      'For i = %n To %n Step -%n',
      'If x > %n Then y = -%n Else y = %n',
      'Return -%n',
      'Print #1, %n, -%n',
      'Dim a#(%n) As Double : y = b! -%n - c%(%n)',
      '#ExternalSource("a", 2)\n  x = %n\n#End ExternalSource',
      'd = #1/2/2000# : x = (y) -%n',
      'x = y _\n  - %n',
      'v = New Byte() {%l}',
    ],
    row: ['{', '}'],
    numbers: ['0', '1', '23', '1.25', '1.5F', '1e3', '2.5E-3', '42L', '&HFF', '&B101', '1_000', '7UL'],
    strings: ['"1, {2} 3"', '"a ""4"""', '"\' 5"', '"8"c'],
    comments: ["' 1, 2", '\' "3', 'REM 4'],
  },
  values: {
    separators: /_/g,
    suffix: /(?:[frd@!#%&]|u?[sil])$/,
    single: /[f!]$/,
  },
  texts: [
    "Dim w = {1, -.2, 3.5F} ' 4",
    'x = 5% + 6! + 7& + 1.5# + 2@',
    'Private Shared ReadOnly m As Single(,) = {{1, 2}, {3, 4}}',
    'For Each x2 In y1\n  z = x2 - 1\nNext',
  ],
  explained: [],
};
