import { type Language } from '../language';
import { constantsNamed } from '../code/mathConstants';
import { hex } from './radixes';

export const r: Language = {
  id: 'r',
  name: 'R',
  editorIds: ['r'],
  extensions: ['.r', '.rprofile'],
  form: 'code',
  code: {
    words: {
      start: '.',
      part: '.$@',
      prefix: ['else', 'in', 'repeat', 'next', 'break'],
      control: ['if', 'while', 'for', 'function'],
      lambda: '\\',
    },
    comments: [{ open: '#' }],
    strings: [
      { open: '"', close: '"', prefixes: ['r'], anyCase: true, multiline: true, fence: 'dashes' },
      { open: "'", close: "'", prefixes: ['r'], anyCase: true, multiline: true, fence: 'dashes' },
      { open: '"', close: '"', escape: 'backslash', multiline: true },
      { open: "'", close: "'", escape: 'backslash', multiline: true },
      { open: '`', close: '`', escape: 'backslash', name: true },
    ],
    lines: { end: 'operand' },
    lists: {
      brackets: [
        { open: '(', first: 'group', after: 'call' },
        { open: '[', first: 'index', after: 'index' },
        { open: '{', first: 'block', after: 'block' },
      ],
      keys: 'name',
      calls: ['c', 'list', 'rbind'],
      records: ['list'],
      wrappers: ['matrix', 'array', 'structure', 'as.numeric', 'as.double', 'as.integer', 'as.vector', 'unlist', 't'],
    },
    names: { order: 'nameFirst', assign: ['=', '<-'], qualifiers: [], containers: [], constants: 'once' },
    expressions: {
      integers: 'double',
      power: '^',
      calls: { every: false, names: ['as.numeric', 'as.double', 'as.integer'], not: [] },
      constants: constantsNamed({ pi: Math.PI }),
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
    suffixes: { L: { on: 'both', makes: 'integer' }, i: { on: 'both', makes: 'none' } },
    doubleIntegers: true,
  },
};
