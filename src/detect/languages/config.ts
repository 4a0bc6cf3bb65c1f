import { type CodeRules, type Language, type NumberRules } from '../language';

const numbers: NumberRules = {
  radixes: [
    { prefix: '0x', radix: 16 },
    { prefix: '0o', radix: 8 },
    { prefix: '0b', radix: 2 },
  ],
  separators: '_',
  leadingDot: false,
  trailingDot: false,
  leadingZero: 'malformed',
  suffixes: {},
  plusSign: true,
  closeSign: true,
};

const code: CodeRules = {
  words: { start: '', part: '', prefix: [] },
  comments: [{ open: '#' }],
  strings: [],
  lines: {},
  lists: {
    brackets: [
      { open: '[', first: 'list', after: 'list' },
      { open: '{', first: 'list', after: 'list' },
    ],
    keys: 'count',
  },
  names: { order: 'nameFirst', assign: [], qualifiers: [], containers: [] },
  expressions: { integers: 'real', calls: { every: false, names: [], not: [] }, types: {} },
};

export const toml: Language = {
  id: 'toml',
  name: 'TOML',
  editorIds: ['toml'],
  contributed: true,
  extensions: ['.toml'],
  form: 'entries',
  code: {
    ...code,
    strings: [
      { open: '"""', close: '"""', escape: 'backslash', multiline: true },
      { open: "'''", close: "'''", multiline: true },
      { open: '"', close: '"', escape: 'backslash' },
      { open: "'", close: "'" },
    ],
  },
  entries: { top: true },
  numbers: { ...numbers, words: { inf: Infinity, nan: NaN } },
};

/** Numbers are those of YAML 1.2's core schema and those that only version 1.1 has: `1_000`, `0b101`. */
export const yaml: Language = {
  id: 'yaml',
  name: 'YAML',
  editorIds: ['yaml', 'dockercompose'],
  extensions: ['.yaml', '.yml', '.eyaml', '.eyml', '.cff'],
  form: 'blocks',
  code,
  numbers: {
    ...numbers,
    looseSeparators: true,
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'decimal',
    words: { '.inf': Infinity, '.Inf': Infinity, '.INF': Infinity, '.nan': NaN, '.NaN': NaN, '.NAN': NaN },
  },
};
