import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('l10n/bundle.l10n.json', () => {
  it('holds every string that the sources show (npm run l10n rewrites it)', () => {
    const script = "import('./scripts/l10n.mjs').then(m => process.stdout.write(JSON.stringify(m.shownStrings())))";
    const shown: unknown = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
    assert.deepEqual(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')), shown);
  });
});
