import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Compares with test/snapshots/NAME.md (or another ending), whole; a change is written beside it as NAME.actual.md. */
export function assertSnapshot(name: string, actual: string, ending: 'md' | 'svg' = 'md'): void {
  const file = `test/snapshots/${name}.${ending}`;
  const beside = `test/snapshots/${name}.actual.${ending}`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== actual) writeFileSync(beside, actual);
  else rmSync(beside, { force: true });
  assert.ok(existsSync(file), `${file} is missing: look at ${beside} and rename it.`);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
