import assert from 'node:assert/strict';
import { type CodeRadix } from '../../../src/core/codeText';
import { languageById } from '../../../src/detect/languages';
import { type LiteralKind } from '../../../src/detect/literalTable';
import { readLiteral } from '../../../src/detect/readLiteral';
import { spellCode } from '../../../src/features/spelling';

const s8 = { signed: true, bw: 8, fracBw: 6 };

const rows: readonly (readonly [bigint, LiteralKind, replaced: string, CodeRadix, expected: string | undefined])[] = [
  [6n, 'hex', '00', 'hex', '06'],
  [-6n, 'hex', '00', 'hex', 'FA'],
  [-6n, 'hex', '00ab', 'hex', 'fffa'],
  [-6n, 'hex', '0', 'hex', 'FA'],
  [-6n, 'binary', '0', 'binary', '11111010'],
  [6n, 'binary', '000000000000', 'binary', '000000000110'],
  [-6n, 'integer', '12', 'decimal', '-6'],
  [-6n, 'float', '0.5', 'decimal', '-6'],
  [6n, 'hex', '00', 'binary', undefined],
  [6n, 'integer', '12', 'hex', undefined],
  [6n, 'octal', '12', 'binary', undefined],
];

describe('a code in the place of a memory word', () => {
  const language = languageById('coe');
  assert(language);
  for (const [code, kind, replaced, radix, expected] of rows)
    it(`${code} for ${replaced} (${kind}) in ${radix} is ${String(expected)}`, () => {
      assert.equal(spellCode(code, s8, radix, 'coe', readLiteral(replaced, language, kind)), expected);
    });
});
