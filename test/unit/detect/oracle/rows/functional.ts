import { type OracleRow } from '../oracleRow';

/** Languages of which only the places of numbers are known. */
export const functionalRows: readonly OracleRow[] = [
  {
    language: 'haskell',
    textMate: { grammar: 'haskell', numbers: /^constant\.numeric/ },
    files: {
      lines: [
        '%w = [%l] %c',
        '%w = [%m]',
        'f %w = %w - %n * (-%n) - (g %n)',
        '%w = %s',
        '%c',
        'main = do\n  x <- h %n\n  return (x, -%n)',
        'p = Net { a = [%l] }',
        "x' = x1 + %n",
      ],
      row: ['[', ']'],
      numbers: ['0', '1', '23', '0x2F', '0o17', '0b101', '1e-3', '2.5e+4', '1.25'],
      strings: ['"1, [2] 3"', '"a \\" 4"', "'5'", "'\\''"],
      comments: ['-- 1, 2', '{- 3 {- 4 -} 5 -}', '-- "'],
    },
    texts: ['x = [1..10] ++ [0, 2 .. n] -- 3', 'y = a - 1 -- | 2\n{- 3 -}\nz = [-4, 5.5]'],
    explained: [],
  },
  {
    language: 'fsharp',
    textMate: { grammar: 'fsharp', numbers: /^constant\.numeric/, pieces: true },
    files: {
      lines: [
        'let %w = [%n; -%n; %n] %c',
        'let %w = [| %n; %n |]',
        'let y = x - %n * (z - %n)',
        'let s = %s',
        '%c',
        'let f (x: float) = x * %n',
      ],
      row: ['[', ']'],
      numbers: ['0', '1', '23', '0x2F', '1e-3', '2.5', '1.25f', '7L'],
      strings: ['"1, [2] 3"', '"a \\" 4"', '"""5 " 6"""', '@"7\\"'],
      comments: ['// 1, 2', '(* 3 *)', '// "'],
    },
    texts: ['let w = [1.0; -2.5] // 3', 'let y = x - 1\nlet z = -2'],
    explained: [
      {
        what: 'only ours',
        line: /\$".*\{[^}]*«/,
        why: 'the grammar does not look into interpolated strings',
        example: 'printfn $"by {x * 0.5:F2} of"',
      },
    ],
  },
];
