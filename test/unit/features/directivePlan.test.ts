import assert from 'node:assert/strict';
import { languageNamed } from '../../../src/detect/languages';
import { scan } from '../../../src/detect/scan';
import { formatName } from '../../../src/core/format';
import { arrayQuestion } from '../../../src/features/arrayQuestion';
import { planDirective } from '../../../src/features/directivePlan';
import { DEFAULT_SETTINGS } from '../../../src/features/lensSettings';

const WANTED = {
  format: { signed: true, bw: 12, fracBw: 9 },
  modes: { rounding: 'floor', overflow: 'saturate' },
} as const;

/** The text with the directive for its last array, or why there is none. */
const written = (id: string, text: string): string => {
  const language = languageNamed(id);
  assert.ok(language, id);
  const found = scan(text, language);
  const array = found.arrays.at(-1);
  assert.ok(array, text);
  const edit = planDirective(found, language, text, array, WANTED, DEFAULT_SETTINGS);
  if (typeof edit === 'string') return edit;
  assert.equal(text.slice(edit.span.start, edit.span.end), edit.before);
  const result = text.slice(0, edit.span.start) + edit.after + text.slice(edit.span.end);
  // It must do what it says.
  const after = scan(result, language);
  const last = after.arrays.at(-1);
  assert.ok(last);
  const { given } = arrayQuestion(after, last, DEFAULT_SETTINGS);
  assert.equal(given && formatName(given.format), 's12/9', result);
  assert.equal(given?.modes.rounding, 'floor');
  return result;
};

const SAID = 'fixed-point: s12/9 rounding=floor';

describe('a directive that is written for an array', () => {
  for (const [id, before, after] of [
    ['c', 'float a[] = {0.5f};', `// ${SAID}\nfloat a[] = {0.5f};`],
    [
      'c',
      'void f() {\n\tfloat a[2] =\n\t\t{0.5f, 1.5f};\n}\n',
      `void f() {\n\t// ${SAID}\n\tfloat a[2] =\n\t\t{0.5f, 1.5f};\n}\n`,
    ],
    ['c', 'int n;\r\nfloat a[] = {0.5f};\r\n', `int n;\r\n// ${SAID}\r\nfloat a[] = {0.5f};\r\n`],
    ['python', 'def f():\n    w = [0.5, 1.5]\n', `def f():\n    # ${SAID}\n    w = [0.5, 1.5]\n`],
    ['rust', 'const W: [f32; 2] = [0.5, 1.5];\n', `// ${SAID}\nconst W: [f32; 2] = [0.5, 1.5];\n`],
    ['vhdl', 'constant c : t := (0.5, 1.5);\n', `-- ${SAID}\nconstant c : t := (0.5, 1.5);\n`],
    ['matlab', 'w = [0.5 1.5];\n', `% ${SAID}\nw = [0.5 1.5];\n`],
    ['lua', 'local w = {0.5, 1.5}\n', `-- ${SAID}\nlocal w = {0.5, 1.5}\n`],
    ['fortran', 'real :: w(2) = [0.5, 1.5]\n', `! ${SAID}\nreal :: w(2) = [0.5, 1.5]\n`],
    ['ruby', 'W = [0.5, 1.5]\n', `# ${SAID}\nW = [0.5, 1.5]\n`],
    ['haskell', 'w = [0.5, 1.5]\n', `-- ${SAID}\nw = [0.5, 1.5]\n`],
    ['yaml', 'w: [0.5, 1.5]\n', `# ${SAID}\nw: [0.5, 1.5]\n`],
    ['toml', 'w = [0.5, 1.5]\n', `# ${SAID}\nw = [0.5, 1.5]\n`],
    ['vb', 'Dim w() As Double = {0.5, 1.5}\n', `' ${SAID}\nDim w() As Double = {0.5, 1.5}\n`],
  ] as const)
    it(`${id}: ${JSON.stringify(before)}`, () => assert.equal(written(id, before), after));

  for (const [what, before, after] of [
    ['on its line', 'float a[] = {0.5f}; // fixed-point: Q1.6\n', `float a[] = {0.5f}; // ${SAID}\n`],
    ['above it', '/* fixed-point: auto 8 */\nfloat a[] = {0.5f};\n', `/* ${SAID} */\nfloat a[] = {0.5f};\n`],
  ] as const)
    it(`takes the place of the one ${what}`, () => assert.equal(written('c', before), after));

  it('stands below the one of the whole file', () =>
    assert.equal(
      written('c', '// fixed-point-file: Q1.6\nfloat a[] = {0.5f};\n'),
      `// fixed-point-file: Q1.6\n// ${SAID}\nfloat a[] = {0.5f};\n`,
    ));

  it('is refused where there are no comments', () => {
    for (const [id, text] of [
      ['json', '{"w": [0.5, 1.5]}'],
      ['csv', '0.5,1.5\n2.5,3.5\n'],
    ] as const)
      assert.match(written(id, text), /no comments/);
  });
});
