import { cComments } from './cFamily';
import { type Language } from '../language';
import { constantsNamed } from '../code/mathConstants';
import { binary, hex, octal } from './radixes';

export const go: Language = {
  id: 'go',
  name: 'Go',
  editorIds: ['go'],
  extensions: ['.go'],
  form: 'code',
  code: {
    words: {
      start: '',
      part: '',
      prefix: ['return', 'case', 'range', 'go', 'defer', 'else', 'map', 'chan', 'goto', 'if', 'for', 'switch'],
      statement: ['var', 'const', 'func', 'type', 'import', 'package', 'return', 'if', 'for', 'switch', 'select'],
      control: ['if', 'for', 'switch', 'select'],
    },
    comments: cComments,
    strings: [
      { open: '"', close: '"', escape: 'backslash' },
      { open: '`', close: '`', multiline: true },
      { open: "'", close: "'", escape: 'backslash', character: true },
    ],
    lines: { end: 'inserted', minus: true },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'index', after: 'index' },
        { open: '{', first: 'braces', after: 'braces' },
      ],
      keys: 'index',
      braces: 'typed',
      groupWords: ['var', 'const', 'type', 'import'],
      blockWords: ['else', 'default'],
      bodyWords: ['struct', 'interface', 'func'],
    },
    names: {
      order: 'nameFirst',
      assign: ['=', ':='],
      key: ':',
      typeBehind: true,
      qualifiers: ['var', 'const'],
      containers: [],
      constants: { words: ['const'] },
    },
    expressions: {
      integers: 'truncating',
      increments: true,
      leftArrow: true,
      constants: constantsNamed({
        'math.Pi': Math.PI,
        'math.E': Math.E,
        'math.Sqrt2': Math.SQRT2,
        'math.Ln2': Math.LN2,
        'math.Ln10': Math.LN10,
      }),
      calls: { every: false, names: ['float64', 'uintptr'], not: [] },
      types: {
        int8: 's8',
        int16: 's16',
        int32: 's32',
        rune: 's32',
        int64: 's64',
        int: 's64',
        uint8: 'u8',
        byte: 'u8',
        uint16: 'u16',
        uint32: 'u32',
        uint64: 'u64',
        uint: 'u64',
        float32: 'f32',
      },
    },
  },
  numbers: {
    radixes: [...hex, ...octal, ...binary],
    separators: '_',
    radixSeparator: true,
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'octal',
    hexFloat: true,
    suffixes: { i: { on: 'both', makes: 'none' } },
  },
};
