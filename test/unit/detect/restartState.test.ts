import assert from 'node:assert/strict';
import { Frame } from '../../../src/detect/code/frame';
import { COUNTED, KEPT } from '../../../src/detect/index/restartState';
import { lexiconOf } from '../../../src/detect/lexicon';
import { ScanState } from '../../../src/detect/code/scanState';
import { languageNamed } from './shown';

/** Fields that a restart point has for every bracket (see `OpenFrame`), or as a bit (`filled`, `listed`). */
const ofBrackets = [
  'role',
  'bracket',
  'opener',
  'segment',
  'argument',
  'control',
  'overflow',
  'conditional',
  'levels',
  'slashed',
  'matrix',
  'paired',
  'accounted',
  'rangeFrom',
];

/** Fields that have one and the same value at every restart point. */
const fixed = [
  'ranged',
  'indices',
  'children',
  'barrier',
  'outside',
  'operandBefore',
  'template',
  'closing',
  'format',
  'defines',
  'nesting',
  'nested',
  'heredoc',
];

/** Fields whose value follows from the others, or does not matter once the list is the array that it was. */
const derived = [
  'start',
  'line',
  'owner',
  'records',
  'refused',
  'runs',
  'name',
  'child',
  'above',
  'below',
  'depth',
  'statement',
  'rowStart',
];

/** What matters only to what is written for one type, in which no restart point lies (`MarkedScan`). */
const typed = ['comma'];

describe('a restart point', () => {
  it('knows of every field of a frame what becomes of it', () => {
    const known = [...KEPT, ...COUNTED, 'dims', 'type', ...ofBrackets, ...fixed, ...derived, ...typed];
    assert.deepEqual(Object.keys(new Frame(undefined)).sort(), [...new Set(known)].sort());
  });

  it('knows of every field of the scanner what becomes of it', () => {
    const language = languageNamed('c');
    assert(language.code);
    const known = {
      taken: [
        'top',
        'tokens',
        'open',
        'literals',
        'aliases',
        'elementTypes',
        'typeNamesBy',
        'listed',
        'records',
        'runs',
        'pos',
        'line',
        'mode',
        'joined',
        'bodyOf',
        'bodyColumn',
        'variables',
      ],
      fixed: [
        'operand',
        'cut',
        'tentative',
        'buried',
        'barrier',
        'retypings',
        'debt',
        'heredocs',
        'quasiClose',
        'regexSearched',
      ],
      // Restart points inside what is written for one type are given up (`MarkedScan`).
      betweenPoints: ['typed'],
      meaningless: [
        'resume',
        'comment',
        'depth',
        'string',
        'closing',
        'stringStart',
        'tokenLine',
        'knownTypes',
        'declaredTypes',
        'typeWords',
        'fixedTypes',
        'nesting',
        'halves',
        'isQuote',
        'commentString',
        'assigned',
        'declared',
      ],
      results: ['formatComments', 'typeNames', 'refused', 'constants', 'assignments', 'definitions'],
      given: ['text', 'lexicon', 'reader', 'rereader', 'window'],
    };
    const state = new ScanState('', lexiconOf(language, language.code));
    assert.deepEqual(Object.keys(state).sort(), Object.values(known).flat().sort());
  });
});
