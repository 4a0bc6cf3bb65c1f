import { type Language, type SuffixRule } from '../language';
import { constantsNamed } from '../mathConstants';
import { binary, hex } from './radixes';

const integer: SuffixRule = { on: 'integer', makes: 'exact' };
const imaginary: SuffixRule = { on: 'both', makes: 'none' };

export const matlab: Language = {
  id: 'matlab',
  name: 'MATLAB',
  editorIds: ['matlab', 'octave'],
  contributed: true,
  extensions: ['.octave'],
  sharedExtensions: ['.m'],
  form: 'code',
  code: {
    words: {
      start: '',
      part: '',
      commands: true,
      lambda: '@',
      prefix: [
        'if',
        'elseif',
        'else',
        'while',
        'for',
        'parfor',
        'switch',
        'case',
        'otherwise',
        'until',
        'do',
        'try',
        'catch',
        'function',
        'global',
        'persistent',
        'classdef',
        'properties',
        'methods',
        'events',
        'enumeration',
        'arguments',
        'spmd',
        'unwind_protect',
        'unwind_protect_cleanup',
      ],
    },
    comments: [
      { open: '%{', close: '%}', nests: true, alone: true },
      { open: '#{', close: '#}', nests: true, alone: true },
      { open: '%' },
      { open: '#' },
      { open: '...', joins: true },
    ],
    strings: [
      { open: '"', close: '"', escape: 'backslash' },
      { open: "'", close: "'", escape: 'doubled', transposes: true },
    ],
    preprocessor: { lead: '!', atLineStart: true, opaque: [], branch: [], define: [], others: 'opaque' },
    lines: { end: 'always' },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'list', after: 'list' },
        { open: '{', first: 'list', after: 'index' },
      ],
      keys: 'none',
      matrix: 'lined',
      blockCommas: true,
      wrappers: ['single', 'double', 'transpose'],
    },
    names: { order: 'nameFirst', assign: ['='], qualifiers: [], containers: [], constants: 'once' },
    expressions: {
      integers: 'double',
      power: '^',
      calls: { every: false, names: ['double'], not: [] },
      constants: constantsNamed({ pi: Math.PI }),
      types: { single: 'f32' },
    },
  },
  numbers: {
    radixes: [...hex, ...binary],
    separators: '',
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'decimal',
    exponents: { d: 'binary64', D: 'binary64' },
    suffixes: {
      ...Object.fromEntries(['u8', 'u16', 'u32', 'u64', 's8', 's16', 's32', 's64'].map(text => [text, integer])),
      ...Object.fromEntries(['i', 'j', 'I', 'J'].map(text => [text, imaginary])),
    },
    pointOperators: "*/\\^'",
    doubleIntegers: true,
  },
};
