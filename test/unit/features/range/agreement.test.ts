import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { languageOf } from '../../../../src/detect/languages';
import { scan } from '../../../../src/detect/scan';
import { arrayFacts } from '../../../../src/features/arrayFacts';
import { arrayMarkdown } from '../../../../src/features/arrayHover';
import { arrayQuestion } from '../../../../src/features/arrayQuestion';
import { arrayReport } from '../../../../src/features/arrayReport';
import { DEFAULT_SETTINGS } from '../../../../src/features/lensSettings';
import { arraySubject } from '../../../../src/features/range/arraySubject';
import { defaultControls } from '../../../../src/features/range/rangeControls';
import { rangeSteps } from '../../../../src/features/range/rangeSteps';
import { english } from '../../../../src/features/translate';
import { fxp } from '../../cli/memoryTerminal';

interface Analyzed {
  readonly arrays: readonly { readonly format: string; readonly count: number; readonly sqnr: number | null }[];
}

/** What each of the three says of an array. */
interface Said {
  readonly format: string | undefined;
  readonly sqnr: string | undefined;
}

const ofPanel = (...args: Parameters<typeof arraySubject>): Said => {
  const { subject, settings } = arraySubject(...args);
  const parts = [...rangeSteps(subject, defaultControls(subject, settings), settings, english)];
  const head = parts.find(part => part?.name === 'head');
  assert.ok(head?.name === 'head');
  const sqnr = head.body.facts.find(({ label }) => label === 'SQNR')?.value;
  return { format: head.body.format.name, sqnr };
};

describe('panel, hover and command line', () => {
  for (const name of readdirSync('examples'))
    it(`say the same of every array of ${name}`, async () => {
      const text = readFileSync(`examples/${name}`, 'utf8');
      const language = languageOf({ fileName: name, text });
      assert.ok(language);
      const found = scan(text, language);
      const { out, code } = await fxp(['analyze', name, '--json'], { files: { [name]: text } });
      const analyzed = code === 0 && out !== '' ? (JSON.parse(out) as Analyzed).arrays : [];
      assert.equal(analyzed.length, found.arrays.length);
      for (const [i, array] of found.arrays.entries()) {
        const textOf = (start: number, end: number): string => text.slice(start, end);
        const panel = ofPanel(found, array, DEFAULT_SETTINGS, textOf, english);
        const question = arrayQuestion(found, array, DEFAULT_SETTINGS);
        const report = arrayReport(question, question.settings);
        const facts = arrayFacts(array, question.areCodes);
        const hover = arrayMarkdown(facts, report, question.settings, 'dark', english, false);
        assert.equal(panel.format, analyzed[i]?.format, array.name);
        assert.match(hover, new RegExp(`\\*\\*${panel.format ?? '-'}[ *]`), array.name);
        assert.ok(hover.includes(`SQNR ${panel.sqnr ?? '-'}`), `${array.name ?? ''}: ${hover}`);
        const { sqnr } = analyzed[i] ?? {};
        if (typeof sqnr === 'number') assert.equal(panel.sqnr, `${sqnr.toFixed(2)} dB`, array.name);
      }
    }).timeout(20_000);
});
