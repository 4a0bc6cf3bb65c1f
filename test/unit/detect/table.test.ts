import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arraysAt } from '../../../src/detect/arraysAt';
import { createScanner } from '../../../src/detect/scan';
import { arraysShown, languageNamed, markedBy, scanAs, unmarked, valuesOf } from './shown';

const tables: readonly (readonly [string, ...string[]])[] = [
  ['1,2\n3,4\n', '[2,2] = 1 2 3 4'],
  ['1,2\n3,4', '[2,2] = 1 2 3 4'],
  ['1,2,3', '[3] = 1 2 3'],
  ['1\n2\n3\n', '[3] = 1 2 3'],
  ['1;2\r\n3;4\r\n', '[2,2] = 1 2 3 4'],
  ['1\t-2.5\n3\t4e-1\n', '[2,2] = 1 -2.5 3 0.4'],
  ['1 2\n3   4\n  5 6  \n', '[3,2] = 1 2 3 4 5 6'],
  ['1 2\n3\t4\n5 \t6\n7 8\n9 10\n', '[5,2] = 1 2 3 4 5 6 7 8 9 10'],
  ['1,2\n3\n', '[2,2] = 1 2 3 (ragged)'],
  ['a,b\n1,2\n3,4\n', 'a[2] = 1 3', 'b[2] = 2 4'],
  ['a,b,c\n1,x,3\n4,y,6\n', 'a[2] = 1 4', 'c[2] = 3 6'],
  ['a,2020\n1,2\n', 'a[1] = 1', '2020[1] = 2'],
  ['"a","b c"\n"1","2"\n', 'a[1] = 1', 'b c[1] = 2'],
  ['a,b\n1,\n,2\n3,NaN\n', 'a[2] = 1 3 (1 left out)', 'b[1] = 2 (2 left out)'],
  ['x,y\n1,2\n3,oops\n', 'x[2] = 1 3'],
  ['a,b\n,2\n1,3\n', 'b[2] = 2 3', 'a[1] = 1 (1 left out)'],
  ['one,1\ntwo,2\n', '[2] = 1 2'],
  ['# made by hand\n# 5,6\na\n1\n2\n', 'a[2] = 1 2'],
  ['2024-01-05,1\n2024-01-06,2\n', '[2] = 1 2'],
  ['+1.5,-0,.5,1.,0x1F\n', '[5] = 1.5 -0 0.5 1 31'],
  ['t,u\ns,V\n1,2\n3,4\n', 't[2] = 1 3', 'u[2] = 2 4'],
  ['t;r\ns;-\n1;2\n', 't[1] = 1', 'r[1] = 2'],
  ['Bench log\n\nt,u\n1,2\n3,x\n', 't[2] = 1 3'],
  [',a\n0,1\n1,2\n', '[2] = 0 1', 'a[2] = 1 2'],
  ['NaN,1\n2,3\n', '[2,2] = 1 2 3 (ragged)'],
  ['a,b\nNaN,?\n1,2\n', 'a[1] = 1 (1 left out)', 'b[1] = 2 (1 left out)'],
  ['a;b\n1,5;"2,25"\n-0,5;+3e1\n', 'a[2] = 1.5 -0.5', 'b[2] = 2.25 30'],
  ['a;b\n1,5;1.5\n2,5;2.5\n', 'b[2] = 1.5 2.5'],
  ['% made by hand\n! too\n1 2\n3 4\n', '[2,2] = 1 2 3 4'],
  ['% of all,b\n1,2\n', '% of all[1] = 1', 'b[1] = 2'],
  ['x y\n1 2\n3 4\n', 'x[2] = 1 3', 'y[2] = 2 4'],
  ['a,bits\n1,0x3f6fd5c8\n2,0xFF\n', 'a[2] = 1 2', 'bits[2] = 1064293832 255'],
  ['v\n1.2.3\n12:30\n5%\n'],
  ['name\nalpha\nbeta\n'],
  [''],
  ['\n\n'],
];

describe('arrays in csv', () => {
  for (const [text, ...expected] of tables)
    it(JSON.stringify(text), () => assert.deepEqual(arraysShown('csv', text), expected));
});

const cells: readonly (readonly [string, ...(number | bigint)[]])[] = [
  ['a,«1.5»\n«-2»,"«3»",x4,5%,1.2.3,2024-01-05', 1.5, -2, 3],
  ['«+1»,«1e3»,«18446744073709551615»,1e,0x,-,.', 1, 1000, 18446744073709551615n],
  ['# 1,2\n«3»,"4, 5",«6»', 3, 6],
  ['"1\n2",«3»', 3],
  ['"it""s 1",«2»', 2],
  ['«1,5»;«-0,25»;x,5;«3,5e1»', 1.5, -0.25, 35],
];

describe('literals in csv', () => {
  for (const [marked, ...values] of cells)
    it(JSON.stringify(marked), () => {
      const { text } = unmarked(marked);
      const scan = scanAs('csv', text);
      assert.equal(markedBy(scan, text), marked);
      assert.deepEqual(valuesOf(scan), values);
    });
});

const matrices: readonly (readonly [string, ...string[]])[] = [
  ['%%MatrixMarket matrix coordinate real general\n% 5 6\n3 3 2\n1 1 0.5\n3 2 -1e2\n', '[2] = 0.5 -100'],
  ['%%MatrixMarket matrix coordinate complex general\n2 2 2\n1 1 1 2\n2 2 3 4\n', '[2,2] = 1 2 3 4'],
  ['%%MatrixMarket matrix coordinate pattern symmetric\n2 2 1\n1 1\n'],
  ['%%MatrixMarket matrix array real general\n2 3\n1\n2\n3\n4\n5\n6\n', '[2,3] = 1 3 5 2 4 6'],
  ['%%MatrixMarket matrix array real general\n3 1\n1\n2\n3\n', '[3] = 1 2 3'],
  ['%%MatrixMarket matrix array real symmetric\n2 2\n1\n2\n3\n', '[3] = 1 2 3'],
  ['%%MatrixMarket matrix coordinate real general\n3 3 2\n1 1\n3 2 5\n', '[3,3] = 3 3 2 1 1 3 2 5 (ragged)'],
];

describe('arrays in mtx', () => {
  for (const [text, ...expected] of matrices)
    it(JSON.stringify(text), () => assert.deepEqual(arraysShown('mtx', text), expected));
});

describe('a table', () => {
  it('tells the lines of its columns, past comments and line ends of all kinds', () => {
    assert.deepEqual(
      scanAs('csv', '# one\r\na,b\r\n1,\r\n2,3\r\n').arrays.map(({ line }) => line),
      [3, 4],
    );
    assert.equal(scanAs('csv', '\r\r1,2\r3,4').arrays[0]?.line, 3);
  });

  it('finds columns by name and by value, not between', () => {
    const text = 'a,b\n1,2\n3,4\n';
    const scan = scanAs('csv', text);
    const at = (part: string): (string | undefined)[] => arraysAt(scan, text.indexOf(part)).map(({ name }) => name);
    assert.deepEqual([at('a'), at('b'), at('1'), at('2'), at('4')], [['a'], ['b'], ['a'], ['b'], ['b']]);
    assert.deepEqual(arraysAt(scan, text.length), []);
  });

  it('is the same however it is sliced', () => {
    const cell = fc.constantFrom('1', '-2.5', '', 'x', '"3"', '"a,b"', ' 4 ', 'NaN', '#', '"', '1e5');
    const row = fc.array(cell, { maxLength: 4 }).map(parts => parts.join(','));
    const table = fc.array(row, { maxLength: 6 }).map(rows => rows.join('\n'));
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const scanner = createScanner(text, languageNamed('csv'));
        while (!scanner.advance(size));
        assert.deepEqual(scanner.result(), scanAs('csv', text));
      }),
    );
  });
});
