import { type Language, type SuffixRule } from '../language';
import { constantsNamed } from '../code/mathConstants';
import { binary, hex } from './radixes';

const integer: SuffixRule = { on: 'integer', makes: 'integer' };
const float: SuffixRule = { on: 'both', makes: 'float', float: 'binary32' };

/** The storage of numeric types, and of the functions that make their arrays: `byteArrayOf`. */
const storages: Readonly<Record<string, string>> = {
  Byte: 's8',
  Short: 's16',
  Int: 's32',
  Long: 's64',
  UByte: 'u8',
  UShort: 'u16',
  UInt: 'u32',
  ULong: 'u64',
  Float: 'f32',
};

const arrayTypes = Object.entries(storages).map(([name, storage]) => [`${name}Array`, storage] as const);
const makers = arrayTypes.map(
  ([name, storage]) =>
    [
      `${name.startsWith('U') ? name.slice(0, 2).toLowerCase() + name.slice(2) : name.charAt(0).toLowerCase() + name.slice(1)}Of`,
      storage,
    ] as const,
);

export const kotlin: Language = {
  id: 'kotlin',
  name: 'Kotlin',
  editorIds: ['kotlin'],
  contributed: true,
  extensions: ['.kt', '.kts'],
  form: 'code',
  code: {
    words: {
      start: '',
      part: '',
      infix: true,
      label: '@',
      prefix: ['return', 'break', 'continue', 'in', 'is', 'as', 'else', 'throw', 'do', 'by'],
      statement: [
        'val',
        'var',
        'fun',
        'class',
        'object',
        'interface',
        'import',
        'package',
        'return',
        'const',
        'private',
      ],
      control: ['if', 'while', 'for', 'when'],
    },
    comments: [{ open: '//' }, { open: '/*', close: '*/', nests: true }, { open: '#!' }],
    strings: [
      { open: '"""', close: '"""', multiline: true, lastQuotes: true, code: { open: '${' } },
      { open: '"', close: '"', escape: 'backslash', code: { open: '${', multiline: true } },
      { open: "'", close: "'", escape: 'backslash', character: true },
      { open: '`', close: '`', character: true },
    ],
    lines: { end: 'inserted', minus: true },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'list', after: 'index' },
        { open: '{', first: 'block', after: 'block' },
      ],
      keys: 'none',
      calls: [
        'doubleArrayOf',
        ...makers.map(([name]) => name),
        'charArrayOf',
        'arrayOf',
        'arrayListOf',
        'listOf',
        'mutableListOf',
        'persistentListOf',
        'setOf',
        'mutableSetOf',
        'hashSetOf',
        'linkedSetOf',
        'sortedSetOf',
        'sequenceOf',
        'List.of',
        'Arrays.asList',
      ],
      wrappers: ['Pair', 'Triple', 'DoubleArray', 'Row', 'Vector'],
    },
    names: {
      order: 'nameFirst',
      assign: ['='],
      key: ':',
      qualifiers: [
        'val',
        'var',
        'const',
        'private',
        'public',
        'internal',
        'protected',
        'override',
        'open',
        'lateinit',
        'vararg',
        'final',
      ],
      containers: [
        'Array',
        'List',
        'MutableList',
        'ArrayList',
        'Set',
        'Collection',
        'Iterable',
        'Sequence',
        'out',
        'in',
      ],
      constants: { words: ['val'] },
    },
    expressions: {
      integers: 'truncating',
      increments: true,
      postfix: ['!'],
      constants: constantsNamed({ 'Math.PI': Math.PI, 'kotlin.math.PI': Math.PI, PI: Math.PI, 'Math.E': Math.E }),
      calls: { every: false, names: [], not: [] },
      conversions: {
        ...Object.fromEntries(Object.entries(storages).map(([name, type]) => [`to${name}`, type])),
        toDouble: '',
      },
      types: { ...storages, ...Object.fromEntries([...arrayTypes, ...makers]) },
    },
  },
  numbers: {
    radixes: [...hex, ...binary],
    separators: '_',
    looseSeparators: true,
    leadingDot: true,
    trailingDot: false,
    leadingZero: 'zero',
    suffixes: { L: integer, u: integer, U: integer, uL: integer, UL: integer, f: float, F: float },
    member: 'integer',
  },
};
