import { type Language, type NumberRules } from '../language';

const numbers: NumberRules = {
  radixes: [],
  separators: '_',
  looseSeparators: true,
  leadingDot: true,
  trailingDot: true,
  leadingZero: 'decimal',
  suffixes: {},
  plusSign: true,
  closeSign: true,
  bare: true,
};

/** What `$readmemh` and `$readmemb` read. */
export const readmem: Language = {
  id: 'readmem',
  name: 'Memory words ($readmemh, $readmemb)',
  editorIds: ['readmem'],
  contributed: true,
  extensions: ['.mem', '.memh', '.memb', '.readmemh', '.readmemb'],
  sharedExtensions: ['.hex', '.dat', '.rom', '.data'],
  form: 'memory',
  memory: {
    comments: [{ open: '//' }, { open: '/*', close: '*/' }],
    separators: ',',
    address: '@',
    bits: 32,
    radix: 16,
  },
  numbers,
};

/** Xilinx coefficient files, of memories and of filters. */
export const coe: Language = {
  id: 'coe',
  name: 'Coefficients (COE)',
  editorIds: ['coe'],
  contributed: true,
  extensions: ['.coe'],
  form: 'memory',
  memory: {
    comments: [
      { open: ';', lineStart: true },
      { open: '#', lineStart: true },
    ],
    separators: ',',
    keys: { radix: ['radix'], words: ['vector', 'data', 'pattern'] },
    bits: 32,
    radix: 10,
  },
  numbers,
};

/** Altera's memory initialization files, and Xilinx' that have nothing but binary words. */
export const mif: Language = {
  id: 'mif',
  name: 'Memory initialization (MIF)',
  editorIds: ['mif'],
  contributed: true,
  extensions: ['.mif'],
  form: 'memory',
  memory: {
    comments: [{ open: '--' }, { open: '%', close: '%' }],
    separators: ',',
    keys: { radix: ['data_radix'], words: [] },
    addressed: true,
    bits: 1,
    radix: 16,
  },
  numbers,
};

export const intelHex: Language = {
  id: 'intel-hex',
  name: 'Intel HEX',
  editorIds: ['intel-hex'],
  contributed: true,
  extensions: ['.hex', '.ihex', '.ihx', '.h86', '.mcs'],
  form: 'records',
  numbers,
};
