import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScanner } from '../../../src/detect/scan';
import { arraysShown, languageNamed, markedBy, scanAs, unmarked, valuesOf } from './shown';

type Literals = readonly (readonly [string, ...(number | bigint)[]])[];
type Arrays = readonly (readonly [string, ...string[]])[];

const literals: Readonly<Record<string, Literals>> = {
  json5: [
    ['[«+1», «-.5», «5.», «0xFF», «-0x1F», «1e3», «-Infinity», «NaN»]', 1, -0.5, 5, 255, -31, 1000, -Infinity, NaN],
    ["{a: «1», 'b 2': '3', \"c4\": «5», $d_6: null, } // 7\n/* 8\n9 */", 1, 5],
    ["{a: 'it\\'s 1\\\n 2', b: «3»}", 3],
    ['[01, 1.2.3, 1e, 0x, 2020-01-02, x4, «5»]', 5],
  ],
  toml: [
    ['a = «1_000»\nb=«+1»\nc = «-0.5e-3» # 4', 1000, 1, -0.0005],
    ['a = «0xDEAD_BEEF»\nb = «0o17»\nc = «0b1101»\nd = «-inf»\ne = «nan»', 0xdeadbeef, 15, 13, -Infinity, NaN],
    ['a = «9007199254740993»', 9007199254740993n],
    ['1234 = "5"\n3.14 = «1»\n"6" = «2»\na.7 = «3»', 1, 2, 3],
    ['[tab.1."x 2"] # 3\n[[row]]\n4 = «5»', 5],
    ['d = 1979-05-27T07:32:00Z\ne = 1979-05-27 07:32:00.5\nf = 07:32:00\ng = 1979-05-27'],
    ['s = """\n1 = 2\n"3" \\""" 4"""\nr = \'\'\'5\n\'6\'\'\'\nt = \'7\\\'\nu = "\\"8"\nv = «9»', 9],
    ['p = { s6=«1.0», 7 = «0.4», t = [«1», «2»,\n «3»] }', 1, 0.4, 1, 2, 3],
    ['a = 1__0\nb = 01\nc = .5\nd = 5.\ne = 1.2.3\nf = 1_\ng = «8»', 8],
  ],
  yaml: [
    ['a: «1»\nb: «-0.5» # 2\nc: «+3»\nd: «.5»\ne: «6.»\nf: «1e3»\ng: «-4.65e-05»', 1, -0.5, 3, 0.5, 6, 1000, -4.65e-5],
    ['a: «0x1F»\nb: «0o17»\nc: «012»\nd: «1_000»\ne: «0b101»', 31, 15, 12, 1000, 5],
    ['[«.inf», «-.Inf», «+.INF», «.nan»]', Infinity, -Infinity, Infinity, NaN],
    ['a: «18446744073709551617»', 18446744073709551617n],
    ['d: 2020-01-02\nv: 1.2.3\nt: 12:30:45\nn: L 7/88\np: 50%\nm: 1,000\nh: 0x1G\ns: 1 2\nu: 5#6\nf: 1e\ng: 1.2e'],
    ['a: 1\n  2\nb: «3»\n\n  # 4\nc:\n  «5»\nd: x\n  6\n  7', 3, 5],
    ['a: |\n  1\n\n  - 2\nb: >-\n 3\n4: «5»', 5],
    ['- |\n 1\n- «2»\n- a: >2 # 3\n    4\n  b: «5»', 2, 5],
    ['--- |\n1\n...\n«2»', 2],
    ['a: "1"\nb: \'it\'\'s 2\'\nc: "3\n  4\\" 5"\nd: «6»', 6],
    ['360: «1»\n? 2\n: «3»', 1, 3],
    ['[1, a]: «2»\n\'[3\': «4»\n{b: "5}"} : «6»\nc:\n- *d7 : «8»\n- [«9»] # e: f', 2, 4, 6, 8, 9],
    ['{4: «5», "6":«7», x: «8» , 9:10}', 5, 7, 8],
    ['a: &x1 «1»\nb: *x1\nc: !!float «2»\nd: !!str 3\ne: !my 4\nf: !!int «5»', 1, 2, 5],
    ['%YAML 1.2\n---\n«1»\n--- \n- «2»\n...\n# 3\n', 1, 2],
    ['[«1», # 2\n «3»\n, 4\n 5, a 6, «7»]', 1, 3, 7],
    ['url: http://b:81/2\ne: a:3\nf: «4»', 4],
    ['a: {{ .y 1 }}\nb: «3»', 3],
    ['a: «1»\r\nb:\r\n- «2»\r\n- - «3»', 1, 2, 3],
    ['\ufeffa: «1»\nb: «2»', 1, 2],
  ],
};

for (const [id, rows] of Object.entries(literals))
  describe(`literals in ${id}`, () => {
    for (const [marked, ...values] of rows)
      it(JSON.stringify(marked), () => {
        const { text } = unmarked(marked);
        const scan = scanAs(id, text);
        assert.equal(markedBy(scan, text), marked);
        assert.deepEqual(valuesOf(scan), values);
      });
  });

const arrays: Readonly<Record<string, Arrays>> = {
  json: [
    ['{"w": {"0": 0.1, "1": -0.2, "2": 3}}', 'w[3] = 0.1 -0.2 3'],
    ['{"w": {"0": {"0": 1, "1": 2}, "1": {"0": 3, "1": 4}}}', 'w[2,2] = 1 2 3 4'],
    ['{"l": {"0": {"bias": 1, "w": {"0": 2, "1": 3}}, "1": {"w": [4]}}}', 'w[2] = 2 3', 'w[1] = 4'],
    ['{"w": {"1": 0.1, "2": 0.2}, "v": {"0": 1, "2": 2}, "u": {"00": 1}, "t": {"0": "1"}}'],
    ['{"w": {"0": 1, "1": null, "2": 3}}', 'w[2] = 1 3 (1 left out)'],
    ['{"a": 1, "b": [2, 3]}\n{"a": 4, "b": [5, 6]}\n', 'b[2] = 2 3', 'b[2] = 5 6'],
    ['[1, 2]\n[3, 4]\n', '[2] = 1 2', '[2] = 3 4'],
    ['[{"a": 1, "w": [2, 3]}, {"a": 4, "w": [5, 6]}]', 'w[2] = 2 3', 'w[2] = 5 6'],
    ['{"w": [[1, 2], {}], "v": [{}, 3]}', 'w[2] = 1 2'],
    ['{"a": {}, "w": [[], [1]]}', 'w[2,1] = 1 (ragged)'],
  ],
  json5: [
    ["{w: [1, 2,], 'v 1': {0: 3, 1: 4}, u: {a: 1}}", 'w[2] = 1 2', 'v 1[2] = 3 4'],
    ['[[1, 2], // 3\n [4, 5]]', '[2,2] = 1 2 4 5'],
    ['{w: [1, null, 2], s: ["1", 2]}', 'w[2] = 1 2 (1 left out)'],
  ],
  toml: [
    ['w = [1, 2, # 3\n 4,\n]', 'w[3] = 1 2 4'],
    ['[a]\nw = [[1, 2], [3, 4]]\nv = [[1], [2, 3]]', 'w[2,2] = 1 2 3 4', 'v[2,2] = 1 2 3 (ragged)'],
    ['"q k" = [1]\na.b = [2]\np = { w = [3, 4], x = 5 }', 'q k[1] = 1', 'a.b[1] = 2', 'w[2] = 3 4'],
    ['p = [{ w = [1] }, { w = [2] }]\nd = [1, 2, 1979-05-27]', 'w[1] = 1', 'w[1] = 2', 'd[2] = 1 2 (1 left out)'],
    ['w = [1, 2', 'w[2] = 1 2 (incomplete)'],
    ['w = [inf, 1]\ns = ["1", "2"]', 'w[2] = Infinity 1'],
  ],
  yaml: [
    ['w: [1, 2,\n  3] # 4', 'w[3] = 1 2 3'],
    ['w:\n  - 1\n  - -2.5 # c\n\n  - 3\nv: 4', 'w[3] = 1 -2.5 3'],
    ['w:\n- 1\n- 2\nv:\n- 3', 'w[2] = 1 2', 'v[1] = 3'],
    ['w:\n  - [1, 2]\n  - [3, 4]', 'w[2,2] = 1 2 3 4'],
    ['- - 1\n  - 2\n- - 3\n  - 4\n', '[2,2] = 1 2 3 4'],
    ['-\n  - 1\n  - 2\n-\n  - 3\n', '[2,2] = 1 2 3 (ragged)'],
    ['layers:\n  - name: a\n    w: [1, 2]\n  - {name: b, w: [3]}', 'w[2] = 1 2', 'w[1] = 3'],
    ['"k 1": [1]\n360: [2]\n\'q\': {r: [3]}\ns : [4]', 'k 1[1] = 1', '360[1] = 2', 'r[1] = 3', 's[1] = 4'],
    ['w: &a [1, ~, null, 2]\nv: !!python/tuple [3, 4]', 'w[2] = 1 2 (2 left out)', 'v[2] = 3 4'],
    ['w:\n  - 1\n  -\n  - 2', 'w[2] = 1 2 (1 left out)'],
    ['a: {0: 0.5, 1: 1.5}\nb:\n  0: 2\n  1: 3\nc: {1: 4}', 'a[2] = 0.5 1.5', 'b[2] = 2 3'],
    ['- 1\n- 2\n---\n- 3\n', '[2] = 1 2', '[1] = 3'],
    ['w: [1, a]\nv:\n- 1\n- b\n- "2"'],
    ['w: [1, 2', 'w[2] = 1 2 (incomplete)'],
    ['w: [\n1, 2\n]\nv: [3]', 'w[2] = 1 2', 'v[1] = 3'],
    ['{"w": [[1, 2], [3, 4]], "s": "1"}', 'w[2,2] = 1 2 3 4'],
    ['comp: {C: 2, H: 6}\ndata:\n- [0.1, 1.0e+05]\n- [0.2, -9.46e+04]', 'data[2,2] = 0.1 100000 0.2 -94600'],
  ],
};

for (const [id, rows] of Object.entries(arrays))
  describe(`arrays in ${id} files`, () => {
    for (const [text, ...expected] of rows)
      it(JSON.stringify(text), () => assert.deepEqual(arraysShown(id, text), expected));
  });

/** Pieces from which texts of each format, sound or not, are made. */
const soups: Readonly<Record<string, readonly string[]>> = {
  json5: ['{', '}', '[', ']', ',', ':', 'a', "'b'", '1', '-2.5', '+', ' ', '\n', '//', '/*', '*/', '"', '\\', 'NaN'],
  toml: [
    'a',
    '=',
    '1',
    '-2.5',
    '[',
    ']',
    '[[',
    '{',
    '}',
    ',',
    ' ',
    '\n',
    '"""',
    "'''",
    '"',
    "'",
    '#',
    '1979-05-27',
    '\\',
  ],
  yaml: [
    '- ',
    'a: ',
    '1',
    '2.5',
    '[',
    ']',
    '{',
    '}',
    ',',
    ' ',
    '\n',
    '\n  ',
    '|\n',
    '>',
    '#',
    '"',
    "'",
    '---',
    '&x ',
    '!!str ',
  ],
};

describe('a data format', () => {
  for (const [id, pieces] of Object.entries(soups))
    it(`${id} is the same however it is sliced`, () => {
      const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''));
      fc.assert(
        fc.property(soup, fc.integer({ min: 1, max: 7 }), (text, size) => {
          const scanner = createScanner(text, languageNamed(id));
          while (!scanner.advance(size));
          assert.deepEqual(scanner.result(), scanAs(id, text));
        }),
        { numRuns: 500 },
      );
    });
});
