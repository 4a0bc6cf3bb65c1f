/** Pieces that change what the text behind them is, by language. */
export const rowPieces: Readonly<Record<string, readonly string[]>> = {
  csv: [
    '',
    '1',
    '-2.5',
    ',',
    ';',
    '\t',
    ' ',
    '|',
    '"',
    '""',
    '#',
    '%',
    '\n',
    '\r\n',
    '\r',
    'x',
    'NaN',
    '?',
    '1,5',
    '0x1F',
    '18446744073709551617',
    '1.2.3',
    '\n1,2,3\n4,5,6\n',
    '\na,b,c\n',
    '\n1;2;3\n4;5;6\n',
    '"a\nb",',
    '# fixed-point: Q1.6\n',
    '\n# fixed-point-file: s8/6\n1\n',
    '\n\n',
    '1\t2\n',
    'é\ufeff',
  ],
  mtx: [
    '',
    '1',
    ' 0.5',
    ' ',
    '%',
    '\n',
    '\r\n',
    '\r',
    '"',
    'x',
    '%%MatrixMarket matrix coordinate real general\n',
    '%%MatrixMarket matrix array real general\n2 3\n',
    'complex ',
    'pattern ',
    'array ',
    '3 3 2\n',
    '1 2 0.5\n',
    '2 2 0.25 1\n',
    '% fixed-point: Q1.6\n',
    '\n\n',
  ],
};

const ROWS: Readonly<Record<string, readonly [head: string, row: string]>> = {
  csv: ['t,u,v\n', '0.5,-1,2e-3\n1,,x\n'],
  mtx: ['%%MatrixMarket matrix coordinate real general\n9 9 99\n', '1 2 0.5\n'],
};

/** A text of so many rows. */
export const rowText = (id: string, count: number): string => {
  const [head, row] = ROWS[id] ?? ['', ''];
  return head + row.repeat(count);
};
