import assert from 'node:assert/strict';
import { languageOf } from '../../../src/detect/languages';
import { scan } from '../../../src/detect/scan';
import { fileReportSteps } from '../../../src/features/fileReport';
import { DEFAULT_SETTINGS } from '../../../src/features/lensSettings';
import { english } from '../../../src/features/translate';

const reportOf = (languageId: string, text: string): string => {
  const language = languageOf({ languageId });
  assert(language);
  const facts = { name: 'weights.py', language: language.name, why: 'Read from disk.' };
  const steps = fileReportSteps(scan(text, language), facts, DEFAULT_SETTINGS, english);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

describe('the report of a file', () => {
  it('has a row an array, and says what was left out', () =>
    assert.equal(
      reportOf('python', 'w = [-1.99, 0.101]\nv = [[1.5, 2.5], [0.5, -0.5]]\nx = [1.5, ..., 2.5]\n'),
      `# weights.py

Python · 8 numbers, 2 arrays · policy cover

Read from disk.

| array | line | shape | min | max | format | SQNR | max error |
|---|--:|---|--:|--:|---|--:|--:|
| w | 1 | 2 | -1.99 | 0.101 | s8/6 | 46.73 dB | 0.00725 |
| v | 2 | 2 × 2 | -0.5 | 2.5 | s8/5 | ∞ dB | 0 |

1 lists are printed in part only and left out.
`,
    ));

  it('shows hostile names as text', () =>
    assert(!reportOf('json', '{"<img src=x onerror=alert(1)>": [0.5, 0.25]}').includes('<img')));

  it('tells how many arrays it does not show', () =>
    assert(reportOf('c', 'int a[] = {1};\n'.repeat(1001)).includes('Showing 1,000 of 1,001 arrays.')));
});
