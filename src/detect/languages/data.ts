import { type CodeRules, type Language, type NumberRules } from '../language';
import { hex } from './radixes';

const numbers: NumberRules = {
  radixes: [],
  separators: '',
  leadingDot: false,
  trailingDot: false,
  leadingZero: 'malformed',
  suffixes: {},
  closeSign: true,
};

const rules: CodeRules = {
  words: { start: '', part: '', prefix: [] },
  comments: [{ open: '//' }, { open: '/*', close: '*/' }],
  strings: [{ open: '"', close: '"', escape: 'backslash' }],
  // One text a line (JSON Lines).
  lines: { end: 'operand' },
  lists: {
    brackets: [
      { open: '[', first: 'list', after: 'list' },
      { open: '{', first: 'list', after: 'list' },
    ],
    keys: 'count',
  },
  names: { order: 'nameFirst', assign: [], key: ':', qualifiers: [], containers: [] },
  expressions: { integers: 'real', calls: { every: false, names: [], not: [] }, types: {} },
};

export const json: Language = {
  id: 'json',
  name: 'JSON',
  editorIds: ['json', 'jsonc', 'jsonl', 'snippets'],
  extensions: ['.json', '.jsonc', '.jsonl', '.ndjson', '.geojson', '.webmanifest', '.jsonlines', '.topojson'],
  form: 'code',
  noComments: true,
  code: rules,
  numbers,
};

export const json5: Language = {
  id: 'json5',
  name: 'JSON5',
  editorIds: ['json5'],
  contributed: true,
  extensions: ['.json5'],
  form: 'entries',
  code: {
    ...rules,
    strings: [
      { open: '"', close: '"', escape: 'backslash' },
      { open: "'", close: "'", escape: 'backslash' },
    ],
  },
  entries: { top: false },
  numbers: {
    ...numbers,
    radixes: hex,
    leadingDot: true,
    trailingDot: true,
    plusSign: true,
    words: { Infinity, NaN },
  },
};

const cells: NumberRules = {
  ...numbers,
  radixes: hex,
  leadingDot: true,
  trailingDot: true,
  leadingZero: 'decimal',
  plusSign: true,
  decimalComma: true,
};

/** Tables of all kinds, and numbers between blanks. */
export const csv: Language = {
  id: 'csv',
  name: 'CSV and numbers in columns',
  editorIds: ['csv', 'tsv', 'csv (semicolon)', 'csv (whitespace)'],
  contributed: true,
  extensions: ['.csv', '.tsv', '.tab'],
  sharedExtensions: ['.txt', '.dat', '.asc', '.prn', '.xy', '.xyz'],
  form: 'table',
  table: { comments: '#' },
  numbers: cells,
};

export const matrixMarket: Language = {
  id: 'mtx',
  name: 'MatrixMarket',
  editorIds: ['mtx'],
  contributed: true,
  extensions: ['.mtx'],
  form: 'table',
  table: { comments: '%', separator: ' ', market: true },
  numbers: cells,
};
