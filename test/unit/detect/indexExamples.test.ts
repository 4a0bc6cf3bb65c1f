import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createIndex } from '../../../src/detect/index/createIndex';
import { type DocumentIndex } from '../../../src/detect/index/documentIndex';
import { languageOf } from '../../../src/detect/languages';
import { scan } from '../../../src/detect/scan';
import { drained } from '../../../src/core/drained';
import { EditedText } from './editedText';

const complete = (index: DocumentIndex): void => {
  while (!index.advance(50));
};

/** Offsets spread over a text, the same at every run. */
const places = (length: number): number[] =>
  Array.from({ length: 12 }, (_unused, i) => Math.floor(((i * 7 + 3) % 12) * (length / 12)));

const PIECES = ['0.5, ', '\n', '/*', '"', '// fixed-point: Q1.6\n', '}', '[1.5, 2.5]', ' ', '#'];

describe('an index of every example', () => {
  for (const name of readdirSync('examples'))
    it(`is the scan, before edits, after each, and when they are undone: ${name}`, () => {
      const content = readFileSync(`examples/${name}`, 'utf8');
      const language = languageOf({ fileName: name, text: content });
      assert.ok(language);
      const text = new EditedText(content);
      const index = createIndex(text, language);
      complete(index);
      assert.deepEqual(drained(index.scanSteps()), scan(content, language));
      for (const [i, at] of places(content.length).entries()) {
        const put = PIECES[i % PIECES.length] ?? '';
        const { edits, undo } = text.apply([{ start: at, end: Math.min(content.length, at + (i % 3)), text: put }]);
        index.edit(edits);
        complete(index);
        assert.deepEqual(drained(index.scanSteps()), scan(text.text, language), `${JSON.stringify(put)} at ${at}`);
        index.edit(text.apply(undo).edits);
        complete(index);
        assert.equal(text.text, content);
        assert.deepEqual(
          drained(index.scanSteps()),
          scan(content, language),
          `${JSON.stringify(put)} at ${at}, undone`,
        );
      }
    });
});
