import { type Explanation, type OracleRow, type TreeSitterRow } from '../oracleRow';

const treeSitter = {
  numbers: ['number'],
  negations: ['unary_expression'],
  lists: ['array'],
  wrappers: ['parenthesized_expression'],
  names: {
    variable_declarator: 'name',
    assignment_expression: 'left',
    pair: 'key',
    public_field_definition: 'name',
    field_definition: 'property',
  },
} satisfies Omit<TreeSitterRow, 'grammar'>;

const shared = {
  values: { separators: /_/g, suffix: /n$/, prefixedSuffix: /n$/ },
  stores: [
    { type: /^Float32Array$|^f32$/, as: 'f32' },
    { type: /^Int8Array$/, as: 's8' },
    { type: /^Uint8Array$/, as: 'u8' },
    { type: /^Int16Array$/, as: 's16' },
    { type: /^(number|Float64Array)$/, as: 'untouched' },
  ],
  files: {
    lines: [
      'const %w = [%l];',
      'export const %w = [%m]; %c',
      'const %w = new Float32Array([%l]);',
      'let %w = { a: [%l], "b": -%n, 3: [%n, %n] };',
      'x = y - %n * (z) - %n;',
      'f(-%n, [%l], %s);',
      'const %w = %s; %c',
      '%c',
      'const t = `1 ${x - %n} 2 ${`3 ${[%l]}`} 4`;',
      'if (x > %n) y = -%n; else /[5]/.test(z);',
      'const g = (x) => x / %n / 2;',
      'class A { w = [%l]; static b = -%n; }',
      'return_ = x ? -%n : -%n;',
    ],
    row: ['[', ']'],
    numbers: ['0', '1', '23', '1_000', '0x2F', '0o17', '0b101', '.5', '3.', '1e-3', '2.5E+4', '1.25', '7n'],
    strings: ['"1, [2] 3"', "'a \\' 4'", '"// 5"', '`6\n7`'],
    comments: ['// 1, 2', '/* [3] \n 4 */', '// "', "// it's"],
    pieces: ['[', ']', '(', ')', '{', '}', ',', ';', '-', ' - ', '=', '+', '?', ':', 'x', ' ', '\n', '/', '...'],
  },
  texts: [
    'x = a - 1; x = a -1; x = a - -1; x = (a) - 1; x = a[0] -1; x = i++ - 2;',
    'x = y ? -1 : -2; f(-1, - 2); a[-1]; (-3).toFixed(2); 1.5.toFixed(3); 1..toString();',
    'const r = /1.5[/2]/.test("3") ? 4 : -5; a = b / 2 / c; d = (e) / 3;',
    'const t = `1 ${2 + `3 ${4}`} 5` + 6;',
    'typeof -1; void -2; !3; ~4; x = function () { return -5 };',
    'const w = [[1, 2], [3, 4]], v = [[1], [2, 3]], u = [1, -2, (3), -(4)];',
    'const o = { w: [1, 2], "x": [[3], [4]], y: { z: [5, 6] } };',
    'class A { #b1 = 2; static c3 = [-4, 5]; get d5() { return -6; } }',
    'const a = new Float32Array([1, 2]), b = Float32Array.of(3, 4), c = [...d, 5];',
    'x = 0xFF_FFn; y = 9007199254740993n; z = 1e400;',
    'label: for (;;) { break label; } /* 1 */ // 2',
  ],
} satisfies Partial<OracleRow>;

const explained: readonly Explanation[] = [
  {
    what: 'sign',
    path: /update_expression\/number$/,
    why: 'nothing can decrement a number, so that the second minus is a sign',
    example: 'x = --1;',
  },
  {
    what: 'sign',
    path: /unary_expression\/(subscript|member|call)_expression\/(.*\/)?number$/,
    why: 'a minus stands before a number, even where it applies to a member of it',
    example: 'x = -1.5.toFixed(2);',
  },
  {
    what: 'list extra',
    line: /Array\.of«\(/,
    why: 'the arguments of a call may be a typed array',
    example: 'const a = Int8Array.of(1, -2);',
  },
];

export const scriptRows: readonly OracleRow[] = [
  { language: 'javascript', treeSitter: { grammar: 'javascript', ...treeSitter }, ...shared, explained },
  {
    language: 'typescript',
    treeSitter: { grammar: 'typescript', ...treeSitter, lists: ['array', 'tuple_type'] },
    ...shared,
    texts: [
      ...shared.texts,
      'const w: readonly number[] = [1, -2]; let m: number[][] = [[1, 2], [3, 4]];',
      'type T = 0 | -1 | 2; enum E { A = 1 << 3, B = -1 } let x = <any>-3; let y = z as number - 4;',
      'function f<T = 1>(a: number = -2, b?: [number, number]): 3 { return a! - 4; }',
    ],
    explained,
  },
];
