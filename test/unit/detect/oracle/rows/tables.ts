import { type FileRow, type OracleRow } from '../oracleRow';
import { tableOracle } from '../readers/tableOracle';

const commas: FileRow = {
  lines: ['%n,-%n,%s', '%w,%n,%n', '%s, %n ,%n', '# 1,2', '"%n",-%n,%s', '%n,%n,%n'],
  row: ['', ''],
  numbers: ['0', '1', '23', '0x2F', '1e-3', '2.5E+4', '1.25', '.5', '3.', '12345678901234567890'],
  strings: ['"a, 1"', '"1 ""2"""', 'x4', '5%', '2024-01-05', '1.2.3', '', 'NaN'],
  comments: [],
};

export const tableRows: readonly OracleRow[] = [
  {
    language: 'csv',
    dialect: /\d,/,
    reader: tableOracle({ name: 'the commas of RFC 4180', separator: ',', comment: '#' }),
    files: commas,
    texts: ['a,b\n1,-2.5\n3,4e-1\n', '"1\n2",3\n"it""s 1",2\n', '+1,1e3,1e,0x,-,.\n'],
    explained: [],
  },
  {
    language: 'csv',
    dialect: /;/,
    reader: tableOracle({ name: 'semicolons and decimal commas', separator: ';', comment: '#', decimalComma: true }),
    files: {
      lines: ['%n;-%n;%s', '%w;%n;%n', '"%n";-%n;%s', '# 1;2', '%n;%n;1,5'],
      row: ['', ''],
      numbers: ['0', '1', '23', '1,25', '0,5', '2,5e3'],
      strings: ['"a; 1"', 'x4', '5%', ''],
      comments: [],
    },
    texts: ['a;b\n1,5;"2,25"\n-0,5;+3e1\n'],
    explained: [],
  },
  {
    language: 'csv',
    dialect: /^[\d.]+ /m,
    reader: tableOracle({ name: 'blanks', separator: ' ', comment: '#' }),
    files: {
      frame: ['0 1 2\n0 1 2\n0 1 2\n0 1 2\n', ''],
      lines: ['%n -%n %n', '%n   %n  ', '# 1 2'],
      row: ['', ''],
      between: ' ',
      numbers: ['0', '1', '23', '1e-3', '2.5E+4', '1.25', '.5', '3.'],
      strings: [],
      comments: [],
    },
    texts: ['0.5 0.25\n1 2\n', '1 2\n3\t4\n5 6\n7 8\n', 'x y\n1 2\n3 4\n'],
    explained: [],
  },
  {
    language: 'mtx',
    reader: tableOracle({ name: 'blanks, as in MatrixMarket', separator: ' ', comment: '%' }),
    files: {
      frame: ['%%MatrixMarket matrix array real general\n% 1 2\n4 2\n', ''],
      lines: ['%n', '-%n', '  %n', '%n -%n', '%s %n'],
      row: ['', ''],
      numbers: ['0', '1', '23', '1e-3', '2.5E+4', '1.25'],
      strings: ['1,5', '1,'],
      comments: [],
    },
    texts: ['%%MatrixMarket matrix coordinate real general\n% 5 6\n3 3 2\n1 1 0.5\n3 2 -1e2\n'],
    explained: [],
  },
];
