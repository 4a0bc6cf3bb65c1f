import { type Language, type RadixRule, type SuffixRule } from '../language';

/** What stands in a date, months by name included. */
const DATE = '0123456789/:-. _abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const integer: SuffixRule = { on: 'integer', makes: 'integer' };
const single: SuffixRule = { on: 'both', makes: 'float', float: 'binary32' };
const real: SuffixRule = { on: 'both', makes: 'float' };

const radix = (letter: string, value: RadixRule['radix']): readonly RadixRule[] => [
  { prefix: `&${letter}`, radix: value },
  { prefix: `&${letter.toLowerCase()}`, radix: value },
];

const types: Readonly<Record<string, string>> = {
  single: 'f32',
  sbyte: 's8',
  byte: 'u8',
  short: 's16',
  ushort: 'u16',
  integer: 's32',
  uinteger: 'u32',
  long: 's64',
  ulong: 'u64',
};

export const visualBasic: Language = {
  id: 'vb',
  name: 'Visual Basic',
  editorIds: ['vb'],
  extensions: ['.vb', '.vbs', '.bas', '.vba'],
  form: 'code',
  code: {
    words: {
      start: '',
      part: '',
      tail: '%&@!#$',
      caseless: true,
      prefix: [
        'return',
        'and',
        'or',
        'not',
        'xor',
        'mod',
        'if',
        'elseif',
        'then',
        'else',
        'to',
        'step',
        'case',
        'is',
        'isnot',
        'while',
        'until',
        'in',
        'andalso',
        'orelse',
        'from',
        'when',
        'throw',
        'new',
        'yield',
        'await',
        'select',
        'like',
      ],
      statement: [
        'dim',
        'public',
        'private',
        'protected',
        'friend',
        'const',
        'static',
        'return',
        'for',
        'while',
        'then',
        'else',
      ],
    },
    comments: [{ open: "'" }, { open: 'REM', whole: true }, { open: 'Rem', whole: true }, { open: 'rem', whole: true }],
    strings: [
      { open: '$"', close: '"', escape: 'doubled', multiline: true, code: { open: '{', format: true, escape: '{{' } },
      { open: '"', close: '"', escape: 'doubled', multiline: true },
      { open: '#', close: '#', holds: DATE },
    ],
    preprocessor: {
      lead: '#',
      atLineStart: true,
      opaque: [
        'if',
        'elseif',
        'else',
        'end',
        'const',
        'region',
        'externalsource',
        'externalchecksum',
        'enable',
        'disable',
      ],
      branch: ['if', 'elseif', 'else'],
      define: [],
      others: 'word',
    },
    lines: { end: 'operand', joiner: '_' },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'group', after: 'group' },
        { open: '{', first: 'list', after: 'list' },
      ],
      keys: 'designator',
      calls: ['Array'],
    },
    names: {
      order: 'nameFirst',
      assign: ['='],
      qualifiers: ['dim', 'public', 'private', 'const', 'static', 'shared', 'readonly'],
      containers: [],
      typeWord: 'as',
      initialWord: 'from',
      constants: { words: ['const'] },
    },
    expressions: {
      integers: 'real',
      power: '^',
      calls: { every: false, names: ['CSng', 'CDbl', 'CDec', 'CInt', 'CLng', 'CShort', 'CByte'], not: [] },
      types,
    },
  },
  numbers: {
    radixes: [...radix('H', 16), ...radix('O', 8), ...radix('B', 2)],
    separators: '_',
    looseSeparators: true,
    leadingDot: true,
    trailingDot: false,
    leadingZero: 'decimal',
    suffixes: {
      ...Object.fromEntries(['s', 'us', 'i', 'ui', 'l', 'ul', '%', '&'].map(text => [text, integer])),
      f: single,
      '!': single,
      r: real,
      '#': real,
      d: real,
      '@': real,
    },
    anyCaseSuffix: true,
    member: 'integer',
  },
};
