import assert from 'node:assert/strict';
import { AdaptiveIndex } from '../../../src/detect/adaptiveIndex';
import { scan, type Scan } from '../../../src/detect/scan';
import { type TextEdit } from '../../../src/detect/textLines';
import { EditedText } from './editedText';
import { languageNamed } from './shown';

const c = languageNamed('c');

const resultOf = (index: AdaptiveIndex): Scan => {
  const steps = index.scanSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const complete = (index: AdaptiveIndex): void => {
  while (!index.advance(1000));
};

const indexed = (content: string): { text: EditedText; index: AdaptiveIndex } => {
  assert(c.code);
  const text = new EditedText(content);
  const index = new AdaptiveIndex(text, c, c.code);
  complete(index);
  return { text, index };
};

const rows = '  0.5, -0.25, 1e-3, 42, 0.125,\n'.repeat(500);

describe('an index of a text that comes to speak of formats', () => {
  const typed: readonly (readonly [what: string, marked: string, typed: string])[] = [
    ['another meaning of a type', `|w_t w[] = {0.1};\nw_t v[] = {0.1, 300.5};\n`, 'typedef float w_t;\n'],
    ['a directive', `float w[] = {\n${rows}  0.5,| 1.5,\n${rows}};\n`, ' // fixed-point: Q1.6\n'],
    ['a directive above', `|\nfloat w[] = {\n${rows}};\n`, '// fixed-point-file: ap_fixed<16,6>\n'],
    ['a number for a type', `float w[] = {\n${rows}};\n|`, 'const int16_t k = 5;\n'],
    ['a list for a type', `|\nweight_t w[] = {\n${rows}};\n`, '#define weight_t ap_fixed<8,2>\n'],
  ];
  for (const [what, marked, put] of typed)
    it(`${what}: follows it, and back`, () => {
      const at = marked.indexOf('|');
      const { text, index } = indexed(marked.replace('|', ''));
      const { edits, undo } = text.apply([{ start: at, end: at, text: put }]);
      const follows = (step: readonly TextEdit[]): void => {
        index.edit(step);
        complete(index);
        assert.equal(index.isIncremental, true);
        assert.deepEqual(resultOf(index), scan(text.text, c));
      };
      follows(edits);
      follows(text.apply(undo).edits);
    });

  it('reads a text again that writes a long list as one argument for a type, until the text is another one', () => {
    const { text, index } = indexed(`x = Fxp({\n${rows}}, 1, 8, 6);\n`);
    assert.equal(index.isIncremental, false);
    assert.deepEqual(resultOf(index), scan(text.text, c));
    index.edit(text.apply([{ start: text.length, end: text.length, text: 'y = 1;\n' }]).edits);
    complete(index);
    assert.deepEqual(resultOf(index), scan(text.text, c));
    text.apply([{ start: 0, end: 'x = Fxp('.length, text: 'x = f(' }]);
    index.reset();
    complete(index);
    assert.equal(index.isIncremental, true);
    assert.deepEqual(resultOf(index), scan(text.text, c));
  });
});
