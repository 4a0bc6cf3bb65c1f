import { type OracleRow } from '../oracleRow';

const twoPoints = (example: string): OracleRow['explained'][number] => ({
  what: 'only theirs',
  line: /«[^»]*»\.|«[^»]*\.[^»]*\.[^»]*»|\.\d*«/,
  why: 'with a second point it is no number',
  example,
});

const imaginary = (example: string): OracleRow['explained'][number] => ({
  what: 'only theirs',
  line: /«[^»]*(im|[ijIJ])»/,
  why: 'an imaginary number is no plain number',
  example,
});

export const scientificRows: readonly OracleRow[] = [
  {
    language: 'r',
    textMate: { grammar: 'r', numbers: /^constant\.numeric/ },
    values: { suffix: /L$/i, prefixedSuffix: /L$/i },
    files: {
      lines: [
        '%w <- c(%l) %c',
        '%w = matrix(c(%l), nrow = %n)',
        '%c',
        'y <- if (x < -%n) -%n else x - %n',
        'l <- list(a = c(%l), b = %s)',
        'z <- f(x, w = %n) + x[%n:%n] + 2^-%n',
      ],
      row: ['c(', ')'],
      numbers: ['0', '1', '23', '12L', '1.25', '2.5e-3', '1e9', '0x1F'],
      strings: ['"1 \\" 2"', "'3 4'", '"# 5"'],
      comments: ['# 1, 2', '# "', "# it's 3"],
    },
    texts: ['w <- c(0.5, -0.25, 1e-3) # 4', 'x<-5; y <- x -1; z <- a.1 + b_2'],
    explained: [
      imaginary('z <- 2i'),
      pointFirst('x <- .5'),
      {
        what: 'only theirs',
        line: /(?<![\w.])\.\d+e[+-]?«\d/i,
        why: 'behind such a number’s exponent letter the grammar begins anew',
        example: 'x <- .5e-3',
      },
      {
        what: 'only ours',
        line: /function\(.*, «/,
        why: 'it stands where a parameter must, and is a number none the less',
        example: 'f <- function(x, 6) x',
      },
    ],
  },
  {
    language: 'ada',
    textMate: { grammar: 'ada', numbers: /^constant\.numeric/, except: /string/ },
    files: {
      lines: [
        'package P is\n   W : constant Gains := (%l); %c\nend P;',
        'package P is\n   M : constant array (%n .. %n) of Float := (%n => %n, others => %n);\nend P;',
        '%c',
        'procedure P is\nbegin\n   X := Y (%n) - %n + (-%n);\n   Put_Line (%s); %c\nend P;',
      ],
      row: ['(', ')'],
      numbers: ['0', '1', '23', '1_000', '1.25', '0.5e-3', '16#FF#', '2#1010#'],
      strings: ['"1 2"', '"a, (b)"', '"-- 3"'],
      comments: ['-- 1, 2', '-- "', "-- it's 3"],
    },
    texts: [
      'package P is\n   W : constant Gains := (0.5, -0.25, 1.0e-3); -- 4\nend P;',
      'procedure P is\nbegin\n   for I in 1 .. 10 loop\n      X := 16#FF# - 1;\n   end loop;\nend P;',
    ],
    explained: [],
  },
  {
    language: 'julia',
    textMate: { grammar: 'julia', numbers: /^constant\.numeric/, pieces: true },
    files: {
      lines: [
        '%w = [%l] %c',
        'const %w = Float32[%l]',
        '%c',
        'y = x < -%n ? -%n : x - %n',
        'm = [%n %n; -%n %n]',
        'print(%s, %n)',
        "z = A' * %n",
      ],
      row: ['[', ']'],
      numbers: ['0', '1', '23', '1_000', '1.25', '2.5e-3', '0x1F', '0b101'],
      strings: ['"1 \\" 2"', '"""3 " 4"""', "'5'", 'r"6"'],
      comments: ['# 1, 2', '#= 3 =#', '# "'],
    },
    texts: ['w = [0.5, -0.25, 1e-3] # 4', 'y = x[end-1] - 2; z = 1:10; s = "$(5 + 6) 7"'],
    explained: [
      imaginary('z = 2im'),
      {
        what: 'only ours',
        line: /\w\{[^{}]*«[^{}]*\}/,
        why: 'the grammar takes numbers among the parameters of a type for types',
        example: 'x = Array{Float64,1}(undef, n)',
      },
      twoPoints('x = 1.25.5'),
      { what: 'only theirs', line: /«end»/, why: 'the last index is no number', example: 'x[end]' },
    ],
  },
  {
    language: 'matlab',
    textMate: { grammar: 'matlab', numbers: /^constant\.numeric/ },
    values: {},
    files: {
      lines: [
        '%w = [%l]; %c',
        '%w = [%n %n; -%n %n];',
        '%c',
        'y = x(%n) - %n + (-%n);',
        'disp(%s); z = %n;',
        "z = A' * %n;",
        'if x == -%n, y = %n; end',
      ],
      row: ['[', ']'],
      numbers: ['0', '1', '23', '1.25', '2.5e-3', '.5', '1e9'],
      strings: ["'1 '' 2'", '"3 4"', "'% 5'"],
      comments: ['% 1, 2', "% it's 3", '%% "'],
    },
    texts: ['w = [0.5 -0.25, 1e-3]; % 4', "%{\n1\n%}\ny = x' * 2; z = 'a 3';"],
    explained: [
      imaginary('z = 2i;'),
      twoPoints('x = 1.25.5;'),
      {
        what: 'only ours',
        line: /figure .*«/,
        why: 'the grammar takes the rest of the line for a word of the command',
        example: 'hold on; figure 3, 3',
      },
      { what: 'only ours', line: /\^«/, why: 'the grammar misses a number behind a power', example: 'x = y.^2;' },
      {
        what: 'only theirs',
        line: /\^[+-]?[\d.]+e[+-]?«\d/i,
        why: 'behind the exponent letter of such a number it begins anew',
        example: 'x = y^2.5e-3;',
      },
      { what: 'only ours', line: /\.\.«/, why: 'the number stands behind points of an operator', example: 'x = ..5;' },
    ],
  },
  {
    language: 'fortran',
    textMate: { grammar: 'fortran-free-form', numbers: /^constant\.numeric/, except: /string/, pieces: true },
    files: {
      lines: [
        'real :: %w(8) = [%l] %c',
        'real(wp), parameter :: %w(4) = (/ %l /)',
        '%c',
        'y = x(%n) - %n + (-%n)',
        'print *, %s, %n',
        'data %w / %l /',
        'if (x .eq. %n .and. y .gt. %n) z = &\n  & %n',
      ],
      row: ['(', ')'],
      numbers: ['0', '1', '23', '1.25', '2.5e-3', '1.0d0', '0.5_wp', '.5'],
      strings: ["'1 '' 2'", '"3 4"', "'! 5'"],
      comments: ['! 1, 2', "! it's 3", '! "'],
    },
    texts: ['real :: w(3) = [0.5, -0.25_wp, 1.0d-3] ! 4', 'if (x.eq.1.and.y.lt.2.5) z = 3.0**2'],
    explained: [
      {
        what: 'only theirs',
        line: /^«\d+» +\w|(go ?to|do) +«\d+»|format *\(.*«/i,
        why: 'labels and edit descriptors are no values',
        example: '10 continue',
      },
      twoPoints('x = 1.25.5'),
      {
        what: 'only theirs',
        line: /«-?[\d.]+»\d*d/i,
        why: 'an exponent has digits',
        example: 'x = 2.5d, y',
      },
      {
        what: 'only ours',
        line: /«[zob]'/i,
        why: 'the grammar misses numbers between quotes',
        example: "x = int(z'7FFF')",
      },
    ],
  },
  {
    language: 'fortran-fixed',
    textMate: {
      grammar: 'fortran-fixed-form',
      with: ['fortran-free-form'],
      numbers: /^constant\.numeric/,
      except: /string/,
      pieces: true,
    },
    files: {
      lines: [
        '      REAL %w(4)',
        '      DATA %w / %l /',
        '%c',
        '      Y = X(%n) - %n + (-%n)',
        '      PRINT *, %s, %n',
        '      IF (X .EQ. %n .AND. Y .GT. %n) Z =\n     & %n',
        '      CALL F(%n, -%n)',
      ],
      row: ['(', ')'],
      numbers: ['0', '1', '23', '1.25', '2.5E-3', '1.0D0'],
      strings: ["'1 2'", "'3 4'"],
      comments: ['C     1, 2', "* it's 3", '! 4', 'c "'],
    },
    texts: ['      X = 1.5D0\nC     2\n      Y = X - 3', '      IF (X.EQ.1) Y = .5'],
    explained: [
      {
        what: 'only theirs',
        line: /^ *«\d+» +\w|(go ?to|do) +«\d+»|format *\(.*«/i,
        why: 'labels and edit descriptors are no values',
        example: '10    CONTINUE',
      },
      twoPoints('      X = 1.25.5'),
      {
        what: 'only theirs',
        line: /^[^«]{66,}«/,
        why: 'behind column 72 is comment',
        example: `      X = Y${' '.repeat(60)} 0.25`,
      },
      {
        what: 'only ours',
        line: /^ {5}\d«/,
        why: 'the grammar misses a number right behind a mark of continuation',
        example: '      X = 1 +\n     100',
      },
      {
        what: 'only ours',
        line: /^ {1,5}[\d.]{0,5}«|^ *real\*[\d.]+, .*«/i,
        why: 'what stands where no number can is read as code, and not by the grammar',
        example: '  1.25 X = Y',
      },
      {
        what: 'only theirs',
        line: /\*«\d+»\w/,
        why: 'the grammar cuts a word in two',
        example: '      REAL*1X Y',
      },
    ],
  },
];

function pointFirst(example: string): OracleRow['explained'][number] {
  return { what: 'only ours', line: /«\.\d/, why: 'the grammar misses numbers that begin with a point', example };
}
