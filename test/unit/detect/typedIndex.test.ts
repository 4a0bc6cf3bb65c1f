import assert from 'node:assert/strict';
import { CodeIndex } from '../../../src/detect/index/codeIndex';
import { scan, type Scan } from '../../../src/detect/scan';
import { type TextEdit } from '../../../src/detect/index/textLines';
import { EditedText } from './editedText';
import { languageNamed } from './shown';

const c = languageNamed('c');

const resultOf = (index: CodeIndex): Scan => {
  const steps = index.scanSteps();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const complete = (index: CodeIndex): void => {
  while (!index.advance(1000));
};

const indexed = (content: string): { text: EditedText; index: CodeIndex } => {
  assert(c.code);
  const text = new EditedText(content);
  const index = new CodeIndex(text, c, c.code);
  complete(index);
  return { text, index };
};

const isRightAfter = (step: readonly TextEdit[], text: EditedText, index: CodeIndex): void => {
  index.edit(step);
  complete(index);
  assert.deepEqual(resultOf(index), scan(text.text, c));
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
      isRightAfter(edits, text, index);
      isRightAfter(text.apply(undo).edits, text, index);
    });

  const call = `float a[] = {\n${rows}};\nx = Fxp({\n${rows}}, 1, 8, 6);\nfloat b[] = {\n${rows}};\n`;
  const block = `void f() {\nw_t x = g([&] {\n${'  y = {0.5, 1};\n'.repeat(2000)}}, 0.5|);\n}\nfloat b[] = {\n${rows}};\n`;
  const crossing: readonly (readonly [what: string, marked: string, typed: string])[] = [
    ['inside a long list that is one argument for a type', call.replace('\nx = Fxp({\n', '$&|'), '0.25, '],
    ['to such a call', call.replace('8, 6', '8, |6'), '1'],
    ['to a statement with blocks inside', `typedef ap_fixed<8,2> w_t;\n${block}`, ' + 0.25'],
    [
      'before a list without an end that has statements',
      `|\nfloat a = 1;\nint b[] = {1,\n2};\n`,
      'ap_fixed<8,2> w[] = {\n',
    ],
    ['to the type of such a statement', `|\n${block.replace('|', '')}`, 'typedef ap_fixed<8,2> w_t;\n'],
  ];
  for (const [what, marked, put] of crossing)
    it(`${what}: is right after it, and after its undoing`, () => {
      const at = marked.indexOf('|');
      const { text, index } = indexed(marked.replace('|', ''));
      assert.deepEqual(resultOf(index), scan(text.text, c));
      const { edits, undo } = text.apply([{ start: at, end: at, text: put }]);
      isRightAfter(edits, text, index);
      isRightAfter(text.apply(undo).edits, text, index);
    });

  it('beside such a list: only the text around is read again', () => {
    const { text, index } = indexed(call);
    const at = call.lastIndexOf('0.125');
    index.edit(text.apply([{ start: at, end: at, text: '1' }]).edits);
    assert(index.isComplete);
    assert.deepEqual(resultOf(index), scan(text.text, c));
  });
});
