import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { scanAs } from './shown';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The numeric literals of TypeScript's own parser, with the minus where it is a sign. */
const literalsOf = (text: string, fileName: string): Found[] => {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) {
      const { parent } = node;
      const minus = ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.MinusToken;
      const value = Number(node.text.replace(/n$/, ''));
      found.push({ start: (minus ? parent : node).getStart(), end: node.getEnd(), value: minus ? -value : value });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found.sort((a, b) => a.start - b.start);
};

const ours = (text: string): Found[] => {
  const { literals } = scanAs('typescript', text);
  return Array.from(literals.values, (value, i) => ({
    start: literals.starts[i] ?? 0,
    end: literals.ends[i] ?? 0,
    value,
  }));
};

/** Without the numbers of typed arrays, which are rounded to their type on purpose. */
const untyped = (text: string): string => text.replace(/(Float32|Float16|U?[Ii]nt\w+)Array/g, 'PlainArray');

const tricky = [
  'const r = /1.5[/2]/.test("3") ? 4 : -5;',
  'a = b / 2 / c; d = (e) / 3; f = g[0] / 4; h = i++ / 5;',
  'const t = `1 ${2 + `3 ${4}`} 5` + 6;',
  'for (const x of [1, 2]) if (x) /7/.exec("8"); else -9;',
  'type T = 0 | -1 | 2n; enum E { A = 1 << 3, B = -1 }',
  'x = y - 1; x = y -1; x = -1 - -2; x = +3; x = ~4; x = !5; x = typeof -6; x = void 7;',
  'x = y ? -1 : -2; f(-1, - 2); a[-1]; (-3).toFixed(2); 1.5.toFixed(3); 1..toString(); .5e-3;',
  '0b1010_1010; 0o17; 0xFF_ff; 1_000.5; 1e3; 1E+3; 0.0; 0; 10n;',
  'class A { #b1 = 2; static c3 = -4; get d5() { return -6; } }',
  'label: for (;;) { break label; } /* 1 */ // 2',
  'const { a = 1, b: [c = -2] } = { 3: 4, "5": 6, [7]: 8 };',
  'async () => { await -1; yield_ - 2; return -3 }',
];

describe('TypeScript’s own parser agrees', () => {
  for (const text of tricky) it(text, () => assert.deepEqual(ours(text), literalsOf(text, 'x.ts')));

  it('on every file of this project', () => {
    for (const room of ['src', 'test'])
      for (const name of readdirSync(room, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts')) continue;
        const text = untyped(readFileSync(path.join(room, name), 'utf8').replace(/^\uFEFF/, ''));
        assert.deepEqual(ours(text), literalsOf(text, name), name);
      }
  }).timeout(20_000);
});
