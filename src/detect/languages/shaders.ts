import { type CodeRules, type Language, type SuffixRule } from '../language';
import { cCode, cNumbers, cQualifiers, cTypes } from './cFamily';
import { hex } from './radixes';

const integer: SuffixRule = { on: 'integer', makes: 'integer' };
const single: SuffixRule = { on: 'real', makes: 'float', float: 'binary32' };
const half: SuffixRule = { on: 'real', makes: 'float', float: 'binary16' };
const double: SuffixRule = { on: 'real', makes: 'float', float: 'binary64' };

const sizes = [2, 3, 4];
const pairs = sizes.flatMap(columns => sizes.map(rows => `${columns}x${rows}`));

/** What a shader's integers and reals are, with the words before a declaration that the stages know. */
const shaderCode = (
  types: Readonly<Record<string, string>>,
  qualifiers: readonly string[],
  rowCalls: readonly string[],
  calls: readonly string[],
): CodeRules => ({
  ...cCode,
  words: { start: '', part: '', prefix: ['return', 'case', 'else', 'do'] },
  strings: [
    { open: '"', close: '"', escape: 'backslash' },
    { open: "'", close: "'", escape: 'backslash', character: true },
  ],
  lists: { ...cCode.lists, calls, rowCalls, typedCalls: true, semantics: true },
  names: { ...cCode.names, arrayTypes: true, qualifiers: [...cQualifiers, ...qualifiers] },
  expressions: { ...cCode.expressions, types: { ...cTypes, ...types } },
});

const glslScalars = { float: 'f32', int: 's32', uint: 'u32', float16_t: 'f16' };
const glslVectors: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ vec: 'f32', dvec: '', ivec: 's32', uvec: 'u32', f16vec: 'f16' }).flatMap(([name, storage]) =>
      sizes.map(size => [`${name}${size}`, storage]),
    ),
  ),
};
const glslMatrices = ['mat', 'dmat'].flatMap(name => [...sizes.map(String), ...pairs].map(size => name + size));

export const glsl: Language = {
  id: 'glsl',
  name: 'GLSL',
  editorIds: ['glsl'],
  contributed: true,
  extensions: [
    '.glsl',
    '.vert',
    '.frag',
    '.geom',
    '.tesc',
    '.tese',
    '.comp',
    '.vs',

    '.gs',
    '.rgen',
    '.rchit',
    '.rmiss',
    '.rahit',
    '.glslv',
    '.glslf',
  ],
  form: 'code',
  code: shaderCode(
    {
      ...glslScalars,
      ...glslVectors,
      ...Object.fromEntries(glslMatrices.filter(name => name.startsWith('mat')).map(name => [name, 'f32'])),
    },
    ['uniform', 'in', 'out', 'inout', 'varying', 'attribute', 'highp', 'mediump', 'lowp', 'flat', 'shared', 'buffer'],
    Object.keys(glslVectors),
    glslMatrices,
  ),
  numbers: {
    radixes: hex,
    separators: '',
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'octal',
    suffixes: {
      u: integer,
      l: integer,
      ul: integer,
      s: integer,
      us: integer,
      f: single,
      lf: double,
      hf: half,
      bf: { on: 'real', makes: 'float', float: 'bfloat16' },
    },
    anyCaseSuffix: true,
    preprocessing: true,
    real: 'binary32',
  },
};

const hlslScalars: Readonly<Record<string, string>> = {
  float: 'f32',
  float32_t: 'f32',
  half: 'f16',
  float16_t: 'f16',
  min16float: 'f16',
  int: 's32',
  uint: 'u32',
  dword: 'u32',
  int16_t: 's16',
  uint16_t: 'u16',
  double: '',
  fixed: '',
};
const hlslVectors = Object.entries(hlslScalars).flatMap(([name, storage]) =>
  sizes.map(size => [`${name}${size}`, storage] as const),
);
const hlslMatrices = Object.entries(hlslScalars).flatMap(([name, storage]) =>
  pairs.map(size => [`${name}${size}`, storage] as const),
);

export const hlsl: Language = {
  id: 'hlsl',
  name: 'HLSL',
  editorIds: ['hlsl'],
  extensions: ['.hlsl', '.hlsli', '.fx', '.fxh', '.vsh', '.psh', '.cginc', '.compute'],
  form: 'code',
  code: shaderCode(
    { ...hlslScalars, ...Object.fromEntries([...hlslVectors, ...hlslMatrices]) },
    [
      'uniform',
      'in',
      'out',
      'inout',
      'row_major',
      'column_major',
      'groupshared',
      'nointerpolation',
      'precise',
      'shared',
    ],
    hlslVectors.map(([name]) => name),
    hlslMatrices.map(([name]) => name),
  ),
  numbers: {
    ...cNumbers,
    separators: '',
    hexFloat: false,
    suffixes: {
      u: integer,
      l: { on: 'both', makes: 'integer' },
      ul: integer,
      lu: integer,
      ull: integer,
      ll: integer,
      f: single,
      h: half,
    },
    userSuffix: false,
    member: 'swizzle',
  },
};
