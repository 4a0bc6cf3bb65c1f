import { type CodeRules, type Language, type NumberRules, type SuffixRule } from '../language';

/** Kinds of single precision by the names that are usual for them; every other is taken for double precision. */
const SINGLE = ['4', 'sp', 'real32', 'r4', 'r_sp', 'rsp', 'r32', 'c_float', 'single', 'sgl', 'kind_r4', 'float32'];

const single: SuffixRule = { on: 'real', makes: 'float', float: 'binary32' };

const INTEGERS: Readonly<Record<string, readonly string[]>> = {
  s8: ['1', 'int8', 'i1', 'c_int8_t', 'c_signed_char'],
  s16: ['2', 'int16', 'i2', 'c_int16_t', 'c_short'],
  s32: ['4', 'int32', 'i4', 'c_int32_t', 'c_int'],
  s64: ['8', 'int64', 'i8', 'c_int64_t', 'c_long_long'],
};

const types: Readonly<Record<string, string>> = {
  real: 'f32',
  integer: 's32',
  ...Object.fromEntries(SINGLE.map(kind => [`real(${kind})`, 'f32'])),
  ...Object.fromEntries(
    Object.entries(INTEGERS).flatMap(([storage, kinds]) => kinds.map(kind => [`integer(${kind})`, storage])),
  ),
};

const code: CodeRules = {
  words: {
    start: '',
    part: '%$',
    caseless: true,
    prefix: ['return', 'stop', 'data', 'then', 'else', 'print', 'case', 'result', 'in'],
    control: [
      'if',
      'elseif',
      'while',
      'write',
      'read',
      'open',
      'where',
      'forall',
      'case',
      'select',
      'inquire',
      'close',
    ],
    dotted: ['true', 'false'],
    labels: ['goto', 'to', 'do', 'assign', 'print', 'read'],
    numberless: ['format', 'goto', 'to'],
    data: ['data', 'real', 'integer', 'double', 'complex', 'logical', 'dimension', 'character'],
  },
  comments: [{ open: '!' }],
  strings: [
    { open: '"', close: '"', escape: 'doubled' },
    { open: "'", close: "'", escape: 'doubled' },
  ],
  preprocessor: {
    lead: '#',
    atLineStart: true,
    opaque: [],
    branch: ['if', 'ifdef', 'ifndef', 'elif', 'else', 'endif'],
    define: ['define'],
    others: 'opaque',
  },
  lines: { end: 'strict', ampersand: true },
  lists: {
    brackets: [
      { open: '(', first: 'pair', after: 'call' },
      { open: '[', first: 'list', after: 'index' },
    ],
    keys: 'none',
    slashes: true,
    wrappers: ['reshape', 'real', 'dble', 'int', 'transpose'],
  },
  names: {
    order: 'colons',
    assign: ['='],
    qualifiers: [],
    containers: [],
    constants: { words: ['parameter'] },
  },
  expressions: {
    integers: 'truncating',
    power: '**',
    calls: { every: false, names: ['dble'], not: [] },
    types,
  },
};

const numbers: NumberRules = {
  radixes: [],
  separators: '',
  leadingDot: true,
  trailingDot: true,
  leadingZero: 'decimal',
  exponents: { d: 'binary64', D: 'binary64', q: 'binary64', Q: 'binary64' },
  real: 'binary32',
  kinds: true,
  suffixes: Object.fromEntries(SINGLE.map(kind => [`_${kind}`, single])),
  anyCaseSuffix: true,
  based: 'boz',
};

export const fortran: Language = {
  id: 'fortran',
  name: 'Fortran',
  editorIds: ['FortranFreeForm', 'fortran', 'fortran-modern', 'fortran_free-form'],
  contributed: true,
  extensions: ['.f90', '.f95', '.f03', '.f08', '.f18', '.f23'],
  sharedExtensions: ['.f', '.for', '.ftn', '.fpp', '.f77'],
  form: 'code',
  code,
  numbers,
};

export const fortranFixed: Language = {
  id: 'fortran-fixed',
  name: 'Fortran (fixed form)',
  editorIds: ['FortranFixedForm', 'fortran_fixed-form'],
  contributed: true,
  extensions: ['.f', '.for', '.ftn', '.fpp', '.f77'],
  form: 'code',
  code: { ...code, lines: { end: 'strict', fixed: true } },
  numbers,
};
