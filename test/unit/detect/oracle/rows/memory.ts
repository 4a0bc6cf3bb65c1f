import { type FileRow, type OracleRow } from '../oracleRow';
import { coeOracle, intelHexOracle, mifOracle, readmemOracle } from '../readers/memoryOracles';

const hexWords = ['00', '7F', 'ff', '1A', '2c', 'DEAD', '0', 'FFFFFFFFFFFFFFFF'];

const readmemFiles: FileRow = {
  lines: ['%n %n %c', '@10 %n', '%n,%n', '%c', '%n %s %n', '@ff\n%n\n%n'],
  row: ['', ''],
  numbers: [...hexWords, '1_A'],
  strings: ['xx', 'zz', '0x'],
  comments: ['// 1 2', '/* 3\n 4 */'],
};

const coeFiles: FileRow = {
  frame: ['; 1, 2\nmemory_initialization_radix = 16;\nmemory_initialization_vector =\n', '0;\n'],
  lines: ['%n,', '%n, %n,', '%n %n,', '; 3, 4', '# 5', '%n,\n\n%n,'],
  row: ['', ''],
  numbers: hexWords,
  strings: [],
  comments: [],
};

export const memoryRows: readonly OracleRow[] = [
  {
    language: 'readmem',
    dialect: /[2-9a-f]/i,
    reader: readmemOracle,
    values: {},
    files: readmemFiles,
    texts: ['@0010\n00 7F ff /* 3\n 4 */ 1A//5\n@ff 10', '0001 00xz zzzz 8000', '00000001 00000010\n00000011 01111111'],
    explained: [],
  },
  {
    language: 'readmem',
    dialect: /^[01\s]*$/,
    reader: readmemOracle,
    values: {},
    files: {
      ...readmemFiles,
      frame: ['', '00000001 00000010 00000011 01111111\n'],
      numbers: ['0', '1', '0101', '11111111', '0000_1111'],
      strings: ['xx', '0x', 'zz'],
    },
    texts: [],
    explained: [],
  },
  {
    language: 'coe',
    reader: coeOracle,
    values: {},
    files: coeFiles,
    texts: [
      'Radix=10;\nCoefData_vector = 1, -2;',
      'memory_initialization_radix=2;\nmemory_initialization_vector=0101 1111;',
    ],
    explained: [],
  },
  {
    language: 'coe',
    dialect: /radix *= *10/,
    reader: coeOracle,
    values: {},
    files: {
      ...coeFiles,
      frame: ['radix = 10;\nvector =\n', '0;\n'],
      numbers: ['0', '1', '-23', '12345678901234567890', '0.5', '-.25', '1e-3'],
    },
    texts: [],
    explained: [],
  },
  {
    language: 'mif',
    reader: mifOracle,
    values: {},
    files: {
      frame: ['WIDTH=8;\nDEPTH=64;\nADDRESS_RADIX=HEX;\nDATA_RADIX=HEX;\nCONTENT BEGIN\n', 'END;\n'],
      lines: ['0 : %n;', '%n : %n %n; -- 1 : 2;', '[0..3] : %n;', '% 1 : 2; %', '-- 3', 'A: %n;', '4:%n,%n;'],
      row: ['', ''],
      numbers: hexWords,
      strings: [],
      comments: [],
    },
    texts: ['DATA_RADIX = DEC;\nCONTENT\nBEGIN\n\t0 : -1 2 3;\nEND;\n', 'DATA_RADIX=OCT;CONTENT BEGIN 0:17;1:20;END;'],
    explained: [],
  },
  {
    language: 'intel-hex',
    reader: intelHexOracle,
    values: {},
    files: {
      lines: [
        ':01000000%nFF',
        ':02001000%n%n00',
        ':020000040800F2',
        ':04002000%n%n%n%n1C',
        ' :01000000%nFF',
        '# :01000000AAFF',
      ],
      row: ['', ''],
      numbers: ['00', '7F', 'ff', '1A', '2c', '27'],
      strings: [],
      comments: [],
    },
    texts: [':0300100001A0ff4D\r\n:020000040800F2\n:00000001FF\n', ':10000000010203'],
    explained: [],
  },
];
