import { type OracleRow } from '../oracleRow';

const goRow: OracleRow = {
  language: 'go',
  treeSitter: {
    grammar: 'go',
    numbers: ['int_literal', 'float_literal'],
    negations: ['unary_expression'],
    lists: ['literal_value'],
    wrappers: ['parenthesized_expression', 'literal_element'],
    rowWrappers: ['composite_literal'],
    keyed: ['keyed_element'],
    names: { var_spec: 'name', short_var_declaration: 'left', assignment_statement: 'left' },
  },
  values: { separators: /_/g, octal: true },
  stores: [
    { type: /^float32$/, as: 'f32' },
    { type: /^(float64|int|T)$/, as: 'untouched' },
    { type: /^int8$/, as: 's8' },
    { type: /^uint16$/, as: 'u16' },
  ],
  files: {
    lines: [
      'var %w = %n - %n',
      'var %w = a*%n - %n %c',
      'func F(t *T) float64 {\n\tx := -%n\n\treturn x - %n\n}',
      'func f(c chan int) {\n\tc <- %n\n\tif x == y {\n\t\tx = -%n\n\t}\n}',
      'var %w = %s',
      'const (\n\ta = %n\n\tb = -%n\n)',
      '%c',
    ],
    row: ['{', '}'],
    numbers: ['0', '1', '23', '0x2F', '017', '0o17', '0b101', '0x1p-3', '.5', '3.', '1e-3', '2.5E+4', '1_000'],
    strings: ['"1, {2} 3"', '"a \\" 4"', '`5 " \\`', "'7'", '"// 6"'],
    comments: ['// 1, 2', '/* {3} \n 4 */', '// "', "// it's"],
  },
  texts: [
    'var w = x[1:2]\nvar z = 2i + 3',
    "var c = '1'\nvar d = '\\''\nvar e = <-c - 2",
    'func (t *T) F() {\n\tfor i := 0; i < 5; i++ {\n\t\ta[i] = i - 1\n\t}\n}',
  ],
  explained: [
    {
      what: 'only theirs',
      path: /selector_expression\/(int|float)_literal$/,
      why: 'a number has no members, and with a second point it is none',
      example: 'var x = 3..y',
    },
  ],
};

const zigRow: OracleRow = {
  language: 'zig',
  treeSitter: {
    grammar: 'zig',
    numbers: ['integer', 'float'],
    negations: ['unary_expression'],
    lists: ['initializer_list'],
    wrappers: ['parenthesized_expression'],
    rowWrappers: ['anonymous_struct_initializer', 'struct_initializer'],
  },
  values: { separators: /_/g },
  stores: [
    { type: /^f32$/, as: 'f32' },
    { type: /^f64$/, as: 'untouched' },
  ],
  files: {
    lines: [
      'const %w = %n - %n; %c',
      'const %w = a - %n + b[1] -%n;',
      'fn f(x: f32) f32 {\n    if (x > %n) return -%n;\n    for (0..%n) |i| y = i - %n;\n    return x.* - %n;\n}',
      'const %w = %s;',
      'const %w =\n    \\\\1 " {2}\n    \\\\3\n;',
      '%c',
    ],
    row: ['{', '}'],
    numbers: ['0', '1', '23', '0x2F', '0o17', '0b101', '0x1.8p-3', '1e-3', '2.5E+4', '1_000', '1.5'],
    strings: ['"1, {2} 3"', '"a \\" 4"', "'7'", '"// 6"'],
    comments: ['// 1, 2', '/// "', "// it's"],
  },
  texts: ["const c = '1'; const d = '\\''; const @\"e 2\" = 3;", 'const x = if (a) -1 else -2; const u: u8 = 3;'],
  explained: [],
};

export const systemsRows: readonly OracleRow[] = [goRow, zigRow];
