import assert from 'node:assert/strict';
import { arraysShown } from './shown';

/** A text, and its arrays as `shown` writes them. */
export type Rows = readonly (readonly [string, ...string[]])[];

/** A test for each row, by the language's id. */
export function describeArrays(tables: Readonly<Record<string, Rows>>): void {
  for (const [id, rows] of Object.entries(tables))
    describe(`arrays in ${id}`, () => {
      for (const [text, ...expected] of rows)
        it(text.replace(/\s+/g, ' '), () => assert.deepEqual(arraysShown(id, text), expected));
    });
}
