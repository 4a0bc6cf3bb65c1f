import assert from 'node:assert/strict';
import { arraysShown, markedBy, scanAs, unmarked, valuesOf } from '../shown';

/** What a language's text holds, with the data in sight. */
export interface LanguageTables {
  /** Text with its literals in « », and their values. */
  readonly found: readonly (readonly [string, ...(number | bigint)[]])[];
  /** Text without any literal. */
  readonly absent: readonly string[];
  /** Text and its arrays as `shown` prints them. */
  readonly arrays: readonly (readonly [string, ...string[]])[];
}

export function testLanguage(id: string, { found, absent, arrays }: LanguageTables): void {
  describe(`literals in ${id}`, () => {
    for (const [marked, ...values] of found)
      it(JSON.stringify(marked), () => {
        const { text } = unmarked(marked);
        const scan = scanAs(id, text);
        assert.equal(markedBy(scan, text), marked);
        assert.deepEqual(valuesOf(scan), values);
      });
  });

  describe(`no literal in ${id}`, () => {
    for (const text of absent) it(JSON.stringify(text), () => assert.equal(markedBy(scanAs(id, text), text), text));
  });

  describe(`arrays in ${id}`, () => {
    for (const [text, ...expected] of arrays)
      it(text.replace(/\s+/g, ' '), () => assert.deepEqual(arraysShown(id, text), expected));
  });
}
