import { cComments } from './cFamily';
import { type Language, type SuffixRule } from '../language';
import { constantsNamed } from '../code/mathConstants';
import { binary, hex } from './radixes';

const long: SuffixRule = { on: 'integer', makes: 'integer' };
const float: SuffixRule = { on: 'both', makes: 'float', float: 'binary32' };
const double: SuffixRule = { on: 'both', makes: 'float', float: 'binary64' };

export const java: Language = {
  id: 'java',
  name: 'Java',
  editorIds: ['java'],
  extensions: ['.java', '.jav'],
  form: 'code',
  code: {
    words: {
      start: '$',
      part: '$',
      prefix: ['return', 'case', 'else', 'do', 'throw', 'new', 'assert', 'yield', 'instanceof', 'default'],
    },
    comments: cComments,
    strings: [
      { open: '"""', close: '"""', escape: 'backslash', multiline: true },
      { open: '"', close: '"', escape: 'backslash' },
      { open: "'", close: "'", escape: 'backslash', character: true },
    ],
    lines: {},
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'index', after: 'index' },
        { open: '{', first: 'braces', after: 'braces' },
      ],
      keys: 'none',
      braces: 'array',
      calls: [
        'List.of',
        'Set.of',
        'Arrays.asList',
        'Stream.of',
        'IntStream.of',
        'LongStream.of',
        'DoubleStream.of',
        'ImmutableList.of',
        'ImmutableSet.of',
        'EnumSet.of',
        'Lists.newArrayList',
      ],
    },
    names: {
      order: 'typeFirst',
      assign: ['='],
      arrayTypes: true,
      qualifiers: [
        'public',
        'protected',
        'private',
        'static',
        'final',
        'transient',
        'volatile',
        'abstract',
        'synchronized',
        'native',
        'strictfp',
        'var',
      ],
      containers: ['List', 'Set', 'Collection', 'Iterable', 'ArrayList', 'Stream', 'ImmutableList', 'ImmutableSet'],
      constants: { words: ['final'] },
    },
    expressions: {
      integers: 'truncating',
      casts: true,
      increments: true,
      constants: constantsNamed({ 'Math.PI': Math.PI, 'Math.E': Math.E, 'StrictMath.PI': Math.PI }),
      calls: { every: false, names: ['valueOf'], not: [] },
      types: {
        byte: 's8',
        Byte: 's8',
        short: 's16',
        Short: 's16',
        char: 'u16',
        Character: 'u16',
        int: 's32',
        Integer: 's32',
        long: 's64',
        Long: 's64',
        float: 'f32',
        Float: 'f32',
        IntStream: 's32',
        LongStream: 's64',
      },
    },
  },
  numbers: {
    radixes: [...hex, ...binary],
    separators: '_',
    looseSeparators: true,
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'octal',
    hexFloat: true,
    suffixes: { l: long, f: float, d: double },
    anyCaseSuffix: true,
  },
};
