import { type CodeRules, type Language, type NumberRules } from '../language';
import { cCode, cNumbers, cPrefix, cQualifiers, cTypes } from './cFamily';

/** The half-precision suffix of OpenCL and Metal. */
const halfNumbers: NumberRules = {
  ...cNumbers,
  suffixes: { ...cNumbers.suffixes, h: { on: 'real', makes: 'float', float: 'binary16' } },
};

/** `float4`, `char16`: a name for every number of components. */
const vectors = (types: Readonly<Record<string, string>>, sizes: readonly number[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(types).flatMap(([name, storage]) => sizes.map(size => [`${name}${size}`, storage])),
  );

const components = {
  float: 'f32',
  half: 'f16',
  char: 's8',
  uchar: 'u8',
  short: 's16',
  ushort: 'u16',
  int: 's32',
  uint: 'u32',
  long: 's64',
  ulong: 'u64',
};

const dialect = (
  qualifiers: readonly string[],
  types: Readonly<Record<string, string>>,
  rowCalls: readonly string[],
): CodeRules => ({
  ...cCode,
  lists: { ...cCode.lists, rowCalls },
  names: { ...cCode.names, qualifiers: [...cQualifiers, ...qualifiers] },
  expressions: { ...cCode.expressions, types: { ...cTypes, ...types } },
});

const cudaVectors = vectors(components, [1, 2, 3, 4]);

export const cuda: Language = {
  id: 'cuda',
  name: 'CUDA',
  editorIds: ['cuda-cpp', 'cuda'],
  extensions: ['.cu', '.cuh'],
  form: 'code',
  code: dialect(
    [
      '__constant__',
      '__device__',
      '__host__',
      '__global__',
      '__shared__',
      '__managed__',
      '__align__',
      '__forceinline__',
    ],
    { ...cudaVectors, nv_bfloat16: 'bf16', __nv_bfloat16: 'bf16' },
    Object.keys(cudaVectors).map(name => `make_${name}`),
  ),
  numbers: cNumbers,
};

const openclTypes = { ...vectors(components, [2, 3, 4, 8, 16]), char: 's8', long: 's64', ulong: 'u64' };

export const opencl: Language = {
  id: 'opencl',
  name: 'OpenCL',
  editorIds: ['opencl'],
  contributed: true,
  extensions: ['.cl', '.ocl'],
  form: 'code',
  code: dialect(
    ['__constant', 'constant', '__global', 'global', '__local', 'local', '__private', 'private', '__kernel', 'kernel'],
    openclTypes,
    Object.keys(openclTypes),
  ),
  numbers: halfNumbers,
};

const metalTypes = vectors(components, [2, 3, 4]);

export const metal: Language = {
  id: 'metal',
  name: 'Metal',
  editorIds: ['metal'],
  contributed: true,
  extensions: ['.metal'],
  form: 'code',
  code: dialect(
    ['constant', 'device', 'threadgroup', 'thread', 'kernel', 'vertex', 'fragment'],
    { ...metalTypes, bfloat: 'bf16' },
    Object.keys(metalTypes),
  ),
  numbers: halfNumbers,
};

/** `@[@1, @2]` and `@"text"`. */
const objectiveCppCode: CodeRules = {
  ...cCode,
  words: { ...cCode.words, prefix: [...cCode.words.prefix, 'in'], versions: ['available', '__builtin_available'] },
  lists: { ...cCode.lists, boxes: '@', keys: 'designator' },
  names: {
    ...cCode.names,
    key: ':',
    qualifiers: [...cQualifiers, '__strong', '__weak', '__block', '__unsafe_unretained', 'nullable', 'nonnull'],
  },
  expressions: {
    ...cCode.expressions,
    types: { ...cTypes, Float32: 'f32', SInt8: 's8', SInt16: 's16', SInt32: 's32', GLubyte: 'u8', GLushort: 'u16' },
  },
};

const objectiveCode: CodeRules = {
  ...objectiveCppCode,
  words: { ...objectiveCppCode.words, prefix: [...cPrefix, 'in'] },
};

export const objectiveC: Language = {
  id: 'objective-c',
  name: 'Objective-C',
  editorIds: ['objective-c'],
  extensions: ['.m'],
  form: 'code',
  code: objectiveCode,
  numbers: cNumbers,
};

export const objectiveCpp: Language = {
  id: 'objective-cpp',
  name: 'Objective-C++',
  editorIds: ['objective-cpp'],
  extensions: ['.mm'],
  form: 'code',
  code: objectiveCppCode,
  numbers: cNumbers,
};
