import { type Language, type SuffixRule } from '../language';
import { constantsNamed } from '../code/mathConstants';
import { binary, hex } from './radixes';

const long: SuffixRule = { on: 'integer', makes: 'integer' };
const float: SuffixRule = { on: 'both', makes: 'float', float: 'binary32' };
const double: SuffixRule = { on: 'both', makes: 'float', float: 'binary64' };

const storages: Readonly<Record<string, string>> = {
  Byte: 's8',
  Short: 's16',
  Char: 'u16',
  Int: 's32',
  Long: 's64',
  Float: 'f32',
};

const insertion = { open: '${', escape: '$$', multiline: true } as const;

export const scala: Language = {
  id: 'scala',
  name: 'Scala',
  editorIds: ['scala'],
  contributed: true,
  extensions: ['.scala', '.sc', '.sbt'],
  form: 'code',
  code: {
    words: {
      start: '$',
      part: '$',
      infix: true,
      prefix: ['return', 'case', 'else', 'throw', 'do', 'yield', 'match', 'new', 'extends', 'with', 'by'],
      statement: ['val', 'var', 'def', 'class', 'object', 'trait', 'import', 'package', 'private', 'lazy', 'type'],
      control: ['if', 'while', 'for'],
    },
    comments: [{ open: '//' }, { open: '/*', close: '*/', nests: true }, { open: '#!' }],
    strings: [
      { open: '"""', close: '"""', multiline: true, lastQuotes: true },
      { open: '"', close: '"', escape: 'backslash' },
      { open: '"""', close: '"""', prefixes: ['*'], multiline: true, lastQuotes: true, code: insertion },
      { open: '"', close: '"', prefixes: ['*'], escape: 'backslash', code: insertion },
      { open: '`', close: '`', character: true },
    ],
    tick: 'lifetime',
    lines: { end: 'inserted', minus: true },
    lists: {
      brackets: [
        { open: '(', first: 'tuple', after: 'call' },
        { open: '[', first: 'index', after: 'index' },
        { open: '{', first: 'block', after: 'block' },
      ],
      keys: 'none',
      calls: [
        'Array',
        'List',
        'Seq',
        'Vector',
        'IndexedSeq',
        'Set',
        'Stream',
        'LazyList',
        'Iterator',
        'Iterable',
        'ArrayBuffer',
        'ListBuffer',
        'ArraySeq',
        'IArray',
        'DenseVector',
        'DenseMatrix',
        'Vectors.dense',
      ],
      wrappers: ['Some', 'Row', 'DenseVector', 'Vectors'],
    },
    names: {
      order: 'nameFirst',
      assign: ['='],
      key: ':',
      qualifiers: [
        'val',
        'var',
        'def',
        'lazy',
        'final',
        'private',
        'protected',
        'override',
        'implicit',
        'inline',
        'given',
      ],
      containers: [
        'Array',
        'List',
        'Seq',
        'Vector',
        'IndexedSeq',
        'Set',
        'Iterable',
        'Iterator',
        'ArrayBuffer',
        'IArray',
      ],
      constants: { words: ['val'] },
    },
    expressions: {
      integers: 'truncating',
      leftArrow: true,
      constants: constantsNamed({ 'math.Pi': Math.PI, 'Math.PI': Math.PI, 'math.E': Math.E, 'scala.math.Pi': Math.PI }),
      calls: { every: false, names: [], not: [] },
      conversions: {
        ...Object.fromEntries(Object.entries(storages).map(([name, type]) => [`to${name}`, type])),
        toDouble: '',
      },
      types: storages,
    },
  },
  numbers: {
    radixes: [...hex, ...binary],
    separators: '_',
    looseSeparators: true,
    leadingDot: true,
    trailingDot: false,
    leadingZero: 'zero',
    suffixes: { l: long, f: float, d: double },
    anyCaseSuffix: true,
    member: 'integer',
  },
};
