import { type Language } from '../language';
import { binary, hex, octal } from './radixes';

const operators = '!#$%&*+./<=>?@\\^|-~:';

const branches = ['if', 'ifdef', 'ifndef', 'elif', 'else', 'endif'];

export const haskell: Language = {
  id: 'haskell',
  name: 'Haskell',
  editorIds: ['haskell', 'literate haskell'],
  contributed: true,
  extensions: ['.hs', '.hs-boot', '.hsc'],
  form: 'code',
  code: {
    words: {
      start: '',
      part: "'",
      operators,
      prefix: ['where', 'let', 'in', 'if', 'then', 'else', 'of', 'case', 'do', 'mdo', 'import', 'return', 'deriving'],
      layout: ['where', 'let', 'do', 'of', 'mdo'],
    },
    comments: [
      { open: '--', operator: true },
      { open: '{-', close: '-}', nests: true },
      { open: '#!', atLineStart: true },
    ],
    strings: [
      { open: '"', close: '"', escape: 'backslash' },
      { open: '[', close: '|]', fence: 'quasi', multiline: true },
    ],
    tick: 'lifetime',
    preprocessor: {
      lead: '#',
      atLineStart: true,
      opaque: ['include', 'define', 'undef', 'error', 'warning', 'line', ...branches],
      branch: branches,
      define: [],
      others: 'word',
    },
    lines: { end: 'offside' },
    lists: {
      brackets: [
        { open: '(', first: 'tuple', after: 'tuple' },
        { open: '[', first: 'list', after: 'list' },
        { open: '{', first: 'block', after: 'block' },
      ],
      keys: 'none',
      steps: true,
      wrappers: ['fromList', 'listArray', 'fromLists', 'vector', 'matrix', 'pack'],
      blockCommas: true,
      blockValues: true,
    },
    names: { order: 'equation', assign: ['=', '<-'], qualifiers: ['pattern'], containers: [] },
    expressions: {
      integers: 'real',

      power: '^',
      calls: { every: false, names: [], not: [] },
      types: {},
    },
  },
  numbers: {
    radixes: [...hex, ...octal, ...binary],
    separators: '_',
    looseSeparators: true,
    leadingDot: false,
    trailingDot: false,
    leadingZero: 'decimal',
    hexFloat: true,
    suffixes: {},
    member: 'integer',
  },
};
