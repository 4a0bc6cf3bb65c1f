import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drained } from '../../../src/core/drained';
import { createIndex } from '../../../src/detect/index/createIndex';
import { languages } from '../../../src/detect/languages';
import { createScanner, scan, type Scan } from '../../../src/detect/scan';
import { EditedText } from './editedText';
import { arraysShown, languageNamed, scanAs, shown } from './shown';

/** Scans in slices of the editor's size; tells how many characters the largest slice has read. */
const sliced = (text: string, id: string): { scan: Scan; largest: number } => {
  const scanner = createScanner(text, languageNamed(id));
  let largest = 0;
  for (let done = false, before = 0; !done; before = scanner.scanned) {
    done = scanner.advance(65_536);
    largest = Math.max(largest, scanner.scanned - before);
  }
  return { scan: scanner.result(), largest };
};

describe('a text that is only', () => {
  for (const text of [
    '',
    '-',
    '.',
    'e',
    '0x',
    '1.2.3',
    '1e',
    '1e+',
    '0x1p',
    "'",
    '\ufeff',
    '\0',
    '\ud800',
    '\u2028',
    '\r',
  ])
    it(`${JSON.stringify(text)} has no literal in any language but those of bare hexadecimal words`, () => {
      for (const language of languages.filter(({ numbers }) => numbers.bare !== true)) {
        const { literals, arrays } = scan(text, language);
        assert.equal(literals.count, 0, language.id);
        assert.deepEqual(arrays, []);
      }
    });
});

describe('integers beyond all doubles', () => {
  it('are constants', () => {
    for (const text of ['N = 2**2000', 'N = 1 << 2000']) {
      const [constant] = scanAs('python', text).constants;
      assert.equal(constant?.value, Infinity, text);
      assert.equal(constant.big, 1n << 2000n, text);
      const index = createIndex(new EditedText(text), languageNamed('python'));
      while (!index.advance(50));
      assert.deepEqual(drained(index.scanSteps()).constants, [constant]);
    }
  });

  it('are bit strings in two’s complement', () => {
    const text = `type t is array (0 to 1) of signed(3999 downto 0);\nconstant W : t := (x"7${'F'.repeat(999)}", x"${'F'.repeat(1000)}");`;
    const { literals } = scanAs('vhdl', text);
    assert.deepEqual([...literals.values].slice(-2), [Infinity, -1]);
    assert.equal(literals.big.get(literals.count - 2), (1n << 3999n) - 1n);
  });
});

describe('values at the edges', () => {
  const values: readonly (readonly [string, number])[] = [
    ['1e400', Infinity],
    ['-1e400', -Infinity],
    ['1e-400', 0],
    ['5e-324', 5e-324],
    ['-0.0', -0],
    ['9007199254740991', 2 ** 53 - 1],
    ['9007199254740993', 2 ** 53],
    ['18446744073709551616', 2 ** 64],
    [`1${'0'.repeat(9_999)}`, Infinity],
    [`0.${'1'.repeat(9_999)}`, 0.1111111111111111],
  ];
  for (const [text, value] of values)
    it(`${text.slice(0, 30)} is ${value}`, () => {
      assert.deepEqual([...scanAs('c', `x = ${text};`).literals.values], [value]);
      assert.deepEqual([...scanAs('json', `[${text}]`).literals.values], [value]);
    });

  it('an integer of 10,000 digits is kept exactly', () =>
    assert.equal(scanAs('python', '7'.repeat(10_000)).literals.big.get(0), BigInt('7'.repeat(10_000))));

  it('numbers agree with JSON.parse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())),
        list => {
          const text = JSON.stringify(list);
          assert.deepEqual([...scanAs('json', text).literals.values], JSON.parse(text) as number[]);
        },
      ),
    );
  });

  it('decimals of every length agree with Number', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 22n }), fc.nat(25), fc.integer({ min: -330, max: 310 }))
      .map(([digits, places, exponent]) => {
        const padded = digits.toString().padStart(places + 1, '0');
        const point = padded.length - places;
        return `${padded.slice(0, point).replace(/^0+(?=\d)/, '')}.${padded.slice(point)}0e${exponent}`;
      });
    fc.assert(
      fc.property(decimal, text => assert.equal(scanAs('c', `x = ${text};`).literals.values[0], Number(text))),
      { numRuns: 1000 },
    );
  });
});

describe('sizes', () => {
  it('braces 100,000 deep', () => {
    const n = 100_000;
    for (const [id, open, close] of [
      ['c', '{', '}'],
      ['python', '[', ']'],
      ['javascript', '(', ')'],
      ['systemverilog', "'{", '}'],
      ['vhdl', '(', ')'],
    ] as const) {
      const { scan, largest } = sliced(`x = ${open.repeat(n)}1, 2${close.repeat(n)};`, id);
      assert.deepEqual([...scan.literals.values], [1, 2]);
      assert(largest <= 70_000);
    }
  }).timeout(20_000);

  it('brackets deeper than anyone can count', () => {
    const { scan } = sliced(`w = [1, 2]\n${'[{('.repeat(1_000_000)}1${')}]'.repeat(1_000_000)}\nv = [3, 4]`, 'python');
    assert.deepEqual(scan.arrays.map(shown), ['w[2] = 1 2', 'v[2] = 3 4']);
  }).timeout(20_000);

  it('an unterminated comment, string or line of 20 MB', () => {
    for (const [id, head] of [
      ['c', '/*'],
      ['c', '//'],
      ['c', '"'],
      ['cpp', 'R"x('],
      ['javascript', '`'],
      ['python', 'f"""'],
      ['rust', 'r#"'],
      ['csv', '"'],
    ] as const) {
      const { scan, largest } = sliced(`${head}${'1,(['.repeat(5_000_000)}`, id);
      assert.equal(scan.literals.count, 0, head);
      assert(largest <= 70_000);
    }
  }).timeout(60_000);

  it('10,000 arrays of one', () => {
    const { arrays } = scanAs('c', 'int a[] = {1};\n'.repeat(10_000));
    assert.equal(arrays.length, 10_000);
    assert.equal(arrays[9_999]?.line, 10_000);
  });

  it('an array of a million zeros in one line', () => {
    const { arrays } = scanAs('c', `char z[] = {${'0,'.repeat(1_000_000)}};`);
    assert.deepEqual(
      arrays.map(({ count, leftOut }) => [count, leftOut]),
      [[1_000_000, 0]],
    );
  });

  it('an array typed behind its end', () => {
    const { scan } = sliced(`w = np.array([${'0.1, '.repeat(100_000)}], dtype=np.float32)\nx = [0.1]`, 'python');
    assert(scan.arrays[0]?.values.every(value => value === Math.fround(0.1)));
    assert.equal(scan.arrays[1]?.values[0], 0.1);
  });

  it('a word, a number and a sequence of points without end', () => {
    for (const piece of ['a', '1', '.', '1.', 'x1', '-', '{', '"', '\\', '😀'])
      for (const { id } of languages) assert(sliced(piece.repeat(100_000 / piece.length), id).largest <= 70_000, id);
  }).timeout(60_000);
});

describe('lines', () => {
  const text = ['/* 1', '2 */ "a" int a[] = {1};', '// x', '', 'int b[] = {', '1};'];
  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const)
    it(`are counted with ${name}`, () =>
      assert.deepEqual(
        scanAs('c', text.join(end)).arrays.map(({ line }) => line),
        [2, 5],
      ));

  it('are counted when mixed, and behind continued ones', () =>
    assert.deepEqual(
      scanAs('c', '#define A \\\r\n 1\r\n\n\rint b[] = {2};\\\n\nint c[] = {3};').arrays.map(({ line }) => line),
      [5, 7],
    ));
});

describe('names', () => {
  it('are text, whatever they contain', () => {
    for (const name of ['<img src=x onerror=alert(1)>', '__proto__', 'constructor', '`a`|b', '\u202eabc', 'a\\nb'])
      assert.deepEqual(arraysShown('json', JSON.stringify({ [name]: [1, 2] }).replace('\\\\n', '\\n')), [
        `${name.replace('\\n', '\\n')}[2] = 1 2`,
      ]);
  });

  it('are cut when they are a megabyte long, and their spans are not', () => {
    const [array] = scanAs('json', `{"${'n'.repeat(1_000_000)}": [1]}`).arrays;
    assert.equal(array?.name?.length, 1000);
    const { start, end } = array.nameSpan ?? { start: 0, end: 0 };
    assert.equal(end - start, 1_000_000);
  });
});

describe('a text that is cut off', () => {
  it('keeps what is sound, marked', () =>
    assert.deepEqual(arraysShown('c', 'float a[] = {1, 2};\nfloat b[2][2] = {{1, 2}, {3'), [
      'a: float[2] = 1 2',
      'b: float[2,2] = 1 2 3 (ragged, incomplete)',
    ]));

  it('tells what is certain before it has been read to its end', () => {
    const scanner = createScanner('int a[] = {1, 2}; int b[] = {{3, 4}, {5', languageNamed('c'));
    while (scanner.scanned < 36) scanner.advance(1);
    assert.deepEqual(scanner.result().arrays.map(shown), ['a: int[2] = 1 2']);
    assert.equal(scanner.result().literals.count >= 3, true);
  });
});
