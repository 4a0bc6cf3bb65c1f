import { type OracleRow } from '../oracleRow';
import { cExplained, cStores, cValues } from './cFamily';

const swiftRow: OracleRow = {
  language: 'swift',
  treeSitter: {
    grammar: 'swift',
    numbers: ['integer_literal', 'hex_literal', 'bin_literal', 'oct_literal', 'real_literal'],
    negations: ['prefix_expression'],
    lists: ['array_literal', 'tuple_expression'],
    wrappers: [],
  },
  values: { separators: /_/g },
  stores: [
    { type: /(?<!CG)Float(32)?\W*$/, as: 'f32' },
    { type: /Double/, as: 'untouched' },
  ],
  files: {
    lines: [
      'let %w = a - %n + b[1] - %n %c',
      'let %w = [%l]',
      'let %w: [[Double]] = [%m]',
      'let %w = %s',
      'let %w = "1 \\(a - %n) 2"',
      'for i in 0..<%n { y = i - %n }',
      '%c',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '0x2F', '0o17', '0b101', '1e-3', '2.5E+4', '1_000', '1.5'],
    strings: ['"1, [2] 3"', '"a \\" 4"', '"""\n5 "6"\n"""', '"// 9"'],
    comments: ['// 1, 2', '/* [3] \n 4 */', '/* 5 /* 6 */ 7 */', '// "', "// it's"],
  },
  texts: ['let x = a! - 1', 'let m = [[1, 2], [3, -4]]', 'let y = f(-1, -2.5)', 'let z = 1...5'],
  explained: [
    {
      what: 'only theirs',
      path: /navigation_suffix\/integer_literal$/,
      why: 'a part of a tuple is a name, not a number',
      example: 'let x = t.0',
    },
    {
      what: 'only theirs',
      line: /[@#](un)?available\([^)]*«/,
      why: 'the version of a system is no value',
      example: 'if #available(iOS 16.0, *) { x() }',
    },
  ],
};

const dartRow: OracleRow = {
  language: 'dart',
  treeSitter: {
    grammar: 'dart',
    numbers: ['decimal_integer_literal', 'hex_integer_literal', 'decimal_floating_point_literal'],
    negations: ['unary_expression'],
    lists: ['list_literal', 'set_or_map_literal'],
    heads: ['const_builtin', 'type_arguments'],
    wrappers: ['parenthesized_expression'],
  },
  values: { separators: /_/g },
  stores: [
    { type: /Float32List/, as: 'f32' },
    { type: /double/, as: 'untouched' },
  ],
  files: {
    lines: [
      'var %w = a - %n + b[1] -%n; %c',
      'final %w = [%l];',
      'const List<double> %w = [%l];',
      'var %w = [%m];',
      'final %w = <double>[%l]; %c',
      'var %w = %s;',
      "var %w = '1 ${a - %n} $x2' + %n;",
      'void f() { for (var i = 0; i < 5; i++) { y = i - %n; } return -%n; }',
      '%c',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '0x2F', '.5', '1e-3', '2.5E+4', '1.5'],
    strings: ["'1, [2] 3'", '"a \\" 4"', "r'5 \\'", "'''6 '7'\n'''", '"// 8"'],
    comments: ['// 1, 2', '/* [3] \n 4 */', '/// 5', '// "', "// it's"],
  },
  texts: [
    'var x = 1.toString(); var y = 1.5.round();',
    'var s = {1, 2, 3}; var d = {1: 2, 3: 4};',
    'const w = const [1, -2]; var x = f(const <int>[3], <double>{4, 5}); var v = {...{1, 2}, ...[3]};',
    'var x = a ? -1 : -2;',
  ],
  explained: [],
};

const objectiveCRow: OracleRow = {
  language: 'objective-c',
  treeSitter: {
    grammar: 'objc',
    numbers: ['number_literal'],
    negations: ['unary_expression'],
    lists: ['initializer_list', 'array_literal', 'array_expression'],
    wrappers: ['parenthesized_expression', 'number_expression', 'boxed_expression', 'at_expression'],
    names: { init_declarator: 'declarator' },
    blind: ['preproc_arg', 'preproc_call', 'preproc_include'],
  },
  values: cValues,
  stores: cStores,
  files: {
    lines: [
      'static const float %w[] = {%l};',
      'double %w[2][3] = {%m}; %c',
      'float %w = a * %n - %n;',
      '%c',
      'NSString *%w = @"1 {2}";',
      'void f(void) { [x set:%n to:-%n]; y = [z at:1] - %n; }',
    ],
    row: ['{', '}'],
    numbers: ['0', '1', '23', '42u', '0x2F', '017', '.5f', '3.', '1e-3', '2.5E+4f'],
    strings: ['@"1, {2} 3"', '@"a \\" 4"'],
    comments: ['// 1, 2', '/* {3} \n 4 */', '// "', "/* it's */"],
  },
  texts: ['int a[] = {1, -2, 3};', 'void f(void) { id x = @1; id y = @[@1, @2]; int z = w - 3; }'],
  explained: [
    ...cExplained,
    {
      what: 'only theirs',
      line: /«0x[\da-f]*\.[\da-f]*»/i,
      why: 'a hexadecimal real has an exponent',
      example: 'float x = 0xAb.;',
    },
    {
      what: 'list extra',
      line: /@«\[/,
      why: 'the mark before a list says nothing of its values',
      example: 'id y = @[@1, @2];',
    },
  ],
};

/** As Objective-C's grammar sees it, and with C++ in it as its own does. */
const objectiveCppRow: OracleRow = {
  ...objectiveCRow,
  language: 'objective-cpp',
  textMate: { grammar: 'objective-cpp', numbers: /^constant\.numeric/, pieces: true },
  explained: [
    ...cExplained,
    ...objectiveCRow.explained.filter(({ what }) => what === 'list extra'),
    {
      what: 'only theirs',
      line: /«(0x)?[\da-f]*\.[\da-f]*»/i,
      why: 'a hexadecimal real has an exponent',
      example: 'float x = 0xAb.;',
    },
  ],
};

export const mobileRows: readonly OracleRow[] = [swiftRow, dartRow, objectiveCRow, objectiveCppRow];
