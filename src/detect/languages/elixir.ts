import { type Language } from '../language';

const code = { open: '#{' };
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

export const elixir: Language = {
  id: 'elixir',
  name: 'Elixir',
  editorIds: ['elixir'],
  contributed: true,
  extensions: ['.ex', '.exs'],
  form: 'code',
  code: {
    words: {
      start: '@',
      part: '',
      tail: '?!',
      questionCharacter: true,
      noCommand: ['end', 'true', 'false', 'nil', 'self', '__MODULE__'],
      prefix: [
        'and',
        'or',
        'not',
        'in',
        'when',
        'do',
        'else',
        'after',
        'catch',
        'rescue',
        'fn',
        'if',
        'unless',
        'case',
        'cond',
      ],
      statement: ['def', 'defp', 'defmodule', 'defmacro', 'if', 'case', 'cond', 'with', 'for', 'end', 'do', 'else'],
    },
    comments: [{ open: '#' }],
    strings: [
      { open: '"""', close: '"""', escape: 'backslash', multiline: true, code },
      { open: "'''", close: "'''", escape: 'backslash', multiline: true, code },
      { open: '"', close: '"', escape: 'backslash', multiline: true, code },
      { open: "'", close: "'", escape: 'backslash', multiline: true, code },
    ],
    quotes: [
      { lead: '~', words: letters, nests: false, triple: true, escape: 'backslash', code },
      {
        lead: '~',
        words: letters.map(letter => letter.toUpperCase()),
        nests: false,
        triple: true,
        escape: 'backslash',
      },
    ],
    lines: { end: 'operand' },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'list', after: 'index', spaced: 'list' },
        { open: '{', first: 'list', after: 'block', spaced: 'list' },
      ],
      keys: 'map',
      wrappers: ['tensor', 'from_list', 'new'],
      pairs: '<<',
      blockCommas: 'braces',
      blockValues: true,
    },
    names: { order: 'nameFirst', assign: ['=', '<-'], key: 'both', qualifiers: [], containers: [], attribute: '@' },
    expressions: { integers: 'real', calls: { every: false, names: [], not: [] }, types: {} },
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
    pointRequired: true,
    leadingZero: 'decimal',
    suffixes: {},
    member: 'integer',
  },
};
