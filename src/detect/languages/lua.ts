import { type Language, type SuffixRule } from '../language';
import { hex } from './radixes';

const integer: SuffixRule = { on: 'integer', makes: 'integer' };

export const lua: Language = {
  id: 'lua',
  name: 'Lua',
  editorIds: ['lua'],
  extensions: ['.lua', '.luau', '.rockspec', '.wlua'],
  form: 'code',
  code: {
    words: {
      start: '',
      part: '',
      prefix: ['return', 'and', 'or', 'not', 'if', 'elseif', 'else', 'while', 'until', 'in', 'do', 'then', 'repeat'],
      statement: [
        'local',
        'return',
        'if',
        'for',
        'while',
        'repeat',
        'function',
        'end',
        'break',
        'goto',
        'do',
        'then',
        'else',
      ],
    },
    comments: [{ open: '--[', close: ']]', fence: 'equals' }, { open: '--' }, { open: '#!', atLineStart: true }],
    strings: [
      { open: '"', close: '"', escape: 'backslash' },
      { open: "'", close: "'", escape: 'backslash' },
      { open: '[', close: ']]', fence: 'equals', multiline: true },
    ],
    lines: { end: 'inserted' },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'index', after: 'index' },
        { open: '{', first: 'list', after: 'list' },
      ],
      keys: 'designator',
      semicolons: '{',
      varargs: true,
      wrappers: ['Tensor', 'FloatTensor', 'DoubleTensor', 'setmetatable', 'vec', 'array', 'matrix', 'readonly'],
    },
    names: {
      order: 'nameFirst',
      assign: ['='],
      qualifiers: ['local'],
      containers: [],
      constants: 'once',
      attributes: 'angle',
    },
    expressions: {
      integers: 'real',
      floorDivision: true,
      power: '^',
      calls: { every: false, names: ['tonumber', 'int64_t', 'uint64_t'], not: [] },
      types: {},
    },
  },
  numbers: {
    radixes: hex,
    separators: '',
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'decimal',
    hexFloat: true,
    hexPoint: true,
    suffixes: { ll: integer, ull: integer, i: { on: 'both', makes: 'none' } },
    anyCaseSuffix: true,
  },
};
