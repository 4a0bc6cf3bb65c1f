import { type Language, type NumberRules } from '../language';
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

export const json: Language = {
  id: 'json',
  name: 'JSON',
  editorIds: ['json', 'jsonc', 'jsonl', 'snippets'],
  extensions: ['.json', '.jsonc', '.jsonl', '.ndjson', '.geojson', '.webmanifest', '.ipynb'],
  form: 'code',
  code: {
    words: { start: '', part: '', prefix: [] },
    comments: [{ open: '//' }, { open: '/*', close: '*/' }],
    strings: [{ open: '"', close: '"', escape: 'backslash' }],
    lines: {},
    lists: {
      brackets: [
        { open: '[', first: 'list', after: 'list' },
        { open: '{', first: 'block', after: 'block' },
      ],
      keys: 'none',
      blockCommas: true,
    },
    names: { order: 'nameFirst', assign: [], key: ':', qualifiers: [], containers: [] },
    expressions: { integers: 'real', calls: { every: false, names: [], not: [] }, types: {} },
  },
  numbers,
};

export const csv: Language = {
  id: 'csv',
  name: 'CSV',
  editorIds: ['csv', 'tsv', 'csv (semicolon)', 'csv (whitespace)'],
  contributed: true,
  extensions: ['.csv', '.tsv', '.tab'],
  form: 'table',
  numbers: {
    ...numbers,
    radixes: hex,
    leadingDot: true,
    trailingDot: true,
    leadingZero: 'decimal',
    plusSign: true,
  },
};
