import assert from 'node:assert/strict';
import { markedBy, scanAs, unmarked, valuesOf } from './shown';

/** A text with « and » around its literals, and their values. */
export type LiteralRow = readonly [string, ...(number | bigint)[]];

/** Tests by language what is found in each text, and that nothing is in the others. */
export function describeLiterals(
  found: Readonly<Record<string, readonly LiteralRow[]>>,
  absent: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [id, rows] of Object.entries(found))
    describe(`literals in ${id}`, () => {
      for (const [marked, ...values] of rows)
        it(JSON.stringify(marked), () => {
          const { text } = unmarked(marked);
          const scan = scanAs(id, text);
          assert.equal(markedBy(scan, text), marked);
          assert.deepEqual(valuesOf(scan), values);
        });
    });
  for (const [id, texts] of Object.entries(absent))
    describe(`no literal in ${id}`, () => {
      for (const text of texts) it(JSON.stringify(text), () => assert.equal(markedBy(scanAs(id, text), text), text));
    });
}
