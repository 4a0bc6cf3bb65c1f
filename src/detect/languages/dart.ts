import { type Language } from '../language';
import { type StringRule } from '../textRules';
import { constantsNamed } from '../code/mathConstants';
import { hex } from './radixes';

const strings: readonly StringRule[] = ["'''", '"""', "'", '"'].flatMap(quotes => {
  const multiline = quotes.length > 1;
  return [
    { open: quotes, close: quotes, escape: 'backslash', multiline, code: { open: '${', multiline: true } },
    { open: quotes, close: quotes, prefixes: ['r'], multiline },
  ] as const;
});

const typedLists: Readonly<Record<string, string>> = {
  Float32List: 'f32',
  Int8List: 's8',
  Uint8List: 'u8',
  Uint8ClampedList: 'u8',
  Int16List: 's16',
  Uint16List: 'u16',
  Int32List: 's32',
  Uint32List: 'u32',
  Int64List: 's64',
  Uint64List: 'u64',
};

export const dart: Language = {
  id: 'dart',
  name: 'Dart',
  editorIds: ['dart'],
  extensions: ['.dart'],
  form: 'code',
  code: {
    words: {
      start: '$',
      part: '$',
      prefix: [
        'return',
        'case',
        'else',
        'do',
        'throw',
        'new',
        'const',
        'in',
        'is',
        'as',
        'await',
        'yield',
        'assert',
        'when',
        'default',
      ],
      control: ['if', 'while', 'for'],
    },
    comments: [{ open: '//' }, { open: '/*', close: '*/', nests: true }, { open: '#!' }],
    strings,
    lines: {},
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'list', after: 'index' },
        { open: '{', first: 'braces', after: 'braces' },
      ],
      access: '?',
      keys: 'pair',
      braces: 'value',
      blockWords: ['else', 'do', 'try', 'finally', 'async'],
      wrappers: ['fromList', 'of', 'from', 'unmodifiable'],
    },
    names: {
      order: 'typeFirst',
      assign: ['='],
      key: ':',
      arrayTypes: true,
      labels: true,
      qualifiers: ['final', 'var', 'static', 'late', 'required', 'external', 'covariant', 'abstract', 'this'],
      containers: ['List', 'Set', 'Iterable', 'Vector', 'UnmodifiableListView'],
      constants: { words: ['final', 'const'] },
    },
    expressions: {
      integers: 'real',
      increments: true,
      postfix: ['!'],
      constants: constantsNamed({ pi: Math.PI, 'math.pi': Math.PI, 'math.e': Math.E }),
      calls: { every: false, names: [], not: [] },
      conversions: { toDouble: '' },
      types: { int: 's64', ...typedLists },
    },
  },
  numbers: {
    radixes: hex,
    separators: '_',
    looseSeparators: true,
    leadingDot: true,
    trailingDot: false,
    leadingZero: 'decimal',
    suffixes: {},
    member: 'integer',
  },
};
