import { type Language } from '../language';
import { constantsNamed } from '../code/mathConstants';

/** Integers of every width: `u3`, `i128`. */
const integers = Object.fromEntries(
  Array.from({ length: 128 }, (_, i) => i + 1).flatMap(bits => [
    [`u${bits}`, `u${bits}`],
    [`i${bits}`, `s${bits}`],
  ]),
) as Readonly<Record<string, string>>;

export const zig: Language = {
  id: 'zig',
  name: 'Zig',
  editorIds: ['zig'],
  contributed: true,
  extensions: ['.zig', '.zon'],
  form: 'code',
  code: {
    words: {
      start: '@',
      part: '',
      label: ':',
      prefix: ['return', 'and', 'or', 'orelse', 'catch', 'try', 'else', 'comptime', 'break'],
      control: ['if', 'while', 'for', 'switch'],
    },
    comments: [{ open: '//' }],
    strings: [
      { open: '"', close: '"', escape: 'backslash' },
      { open: '@"', close: '"', escape: 'backslash', character: true },
      // a line of text ends with its line; this is never in one
      { open: '\\\\', close: '\0' },
      { open: "'", close: "'", escape: 'backslash', character: true },
    ],
    lines: {},
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'index', after: 'index' },
        { open: '{', first: 'braces', after: 'braces' },
      ],
      keys: 'designator',
      braces: 'typed',
      blockWords: ['else', 'comptime', 'defer', 'errdefer', 'orelse', 'catch', 'test', 'nosuspend', 'suspend'],
      bodyWords: ['struct', 'enum', 'union', 'error', 'opaque', 'extern', 'packed'],
    },
    names: {
      order: 'nameFirst',
      assign: ['='],
      key: ':',
      qualifiers: ['const', 'var', 'pub', 'export', 'extern', 'comptime', 'threadlocal'],
      containers: [],
      attributes: ['align', 'linksection', 'addrspace'],
      constants: { words: ['const'] },
    },
    expressions: {
      integers: 'truncating',
      postfix: ['.?', '.*'],
      constants: constantsNamed({ 'std.math.pi': Math.PI, 'math.pi': Math.PI, 'std.math.e': Math.E }),
      calls: {
        every: false,
        names: ['@as', '@intCast', '@floatCast', '@floatFromInt', '@intFromFloat', '@truncate'],
        not: [],
      },
      types: { ...integers, f16: 'f16', f32: 'f32', c_char: 's8', c_short: 's16', c_int: 's32', c_uint: 'u32' },
    },
  },
  numbers: {
    radixes: [
      { prefix: '0x', radix: 16 },
      { prefix: '0o', radix: 8 },
      { prefix: '0b', radix: 2 },
    ],
    separators: '_',
    leadingDot: false,
    trailingDot: false,
    leadingZero: 'decimal',
    hexFloat: true,
    hexPoint: true,
    suffixes: {},
    member: 'integer',
  },
};
