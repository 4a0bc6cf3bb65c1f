import { type OracleRow } from '../oracleRow';

/** The tree-sitter grammar at hand knows neither hexadecimal numbers nor suffixes. */
export const scalaRow: OracleRow = {
  language: 'scala',
  textMate: { grammar: 'scala', numbers: /^constant\.numeric/ },
  values: { separators: /_/g, suffix: /[lfd]$/, prefixedSuffix: /l$/, single: /^(?!0x).*f$/ },
  files: {
    lines: [
      'val %w = %n - %n %c',
      'val %w = a - %n + b(1) - %n',
      'val %w = Array(%l)',
      'val %w: Vector[Double] = Vector(%l) %c',
      'val %w = %s',
      'def f(x: Double) = if (x > %n) -%n else x - %n',
      'val %w = x match { case 1 => -%n; case _ => %n }',
      'for (i <- 0 until 5) y(i) = i - %n',
      '%c',
    ],
    row: ['Array(', ')'],
    numbers: ['0', '1', '23', '42L', '0x2F', '1e-3', '2.5E+4', '1_000', '1.5f', '7d'],
    strings: ['"1, (2) 3"', '"a \\" 4"', '"""5 (6)"""', '"// 6"', "'7'", 's"8 ${a - 9} $x2"'],
    comments: ['// 1, 2', '/* (3) \n 4 */', '/* 5 /* 6 */ 7 */', '// "', "// it's"],
  },
  texts: [
    'val x = 1.toString + 1.5.abs + (0 to 5).sum',
    'val x = Array(.5, -.25)',
    "val c = '1'; val d = '\\''; val e = 'sym2",
    'val m = Array(Array(1, 2), Array(3, -4))',
    'val s = f"${x * 0.5}%.3f of ${w.length - 1}" + t._1',
  ],
  explained: [],
};
