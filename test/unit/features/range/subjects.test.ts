import assert from 'node:assert/strict';
import { drained } from '../../../../src/core/drained';
import { parseRange } from '../../../../src/core/range';
import { languageNamed } from '../../../../src/detect/languages';
import { scan } from '../../../../src/detect/scan';
import { DEFAULT_SETTINGS, type LensSettings } from '../../../../src/features/lensSettings';
import { parseFormatChoice } from '../../../../src/features/formatChoice';
import { selectedLiterals } from '../../../../src/features/convert';
import { arraySubject } from '../../../../src/features/range/arraySubject';
import { fileArrays, fileSubjectSteps } from '../../../../src/features/range/fileSubject';
import { headPart } from '../../../../src/features/range/head';
import { intervalSubject } from '../../../../src/features/range/intervalSubject';
import { literalSubject } from '../../../../src/features/range/literalSubject';
import { defaultControls, type RangeControls } from '../../../../src/features/range/rangeControls';
import { rangeStateSteps } from '../../../../src/features/range/rangeState';
import { type RangeSubject } from '../../../../src/features/range/rangeSubject';
import { type ReadText } from '../../../../src/features/range/readText';
import { selectionSubjectSteps } from '../../../../src/features/range/selectionSubject';
import { english } from '../../../../src/features/translate';

const SOURCE = `const float fir[4] = {-1.99f, 0.101f, 0.5f, 1.25f};
const q15_t codes[2] = {0x4000, -32768};
const float gain = 0.101f;
ap_fixed<8,2> k = 0.3; // three
int taps[2] = {64, -128}; // fixed-point: frac_bw=6
`;

const readC = (text: string, settings: LensSettings = DEFAULT_SETTINGS): ReadText => {
  const language = languageNamed('c');
  assert.ok(language);
  return { scan: scan(text, language), language, textOf: (start, end) => text.slice(start, end), settings };
};

const formatOf = (
  subject: RangeSubject,
  settings: LensSettings = DEFAULT_SETTINGS,
  changed: Partial<RangeControls> = {},
): string => {
  const state = drained(rangeStateSteps(subject, { ...defaultControls(subject, settings), ...changed }));
  return headPart(state, settings, english).format.name;
};

/** The literals between the first `from` and the end of the first `to`. */
const selected = (text: string, from: string, to: string): RangeSubject => {
  const read = readC(text);
  const span = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
  return drained(selectionSubjectSteps(read, selectedLiterals(read.scan, [span]), english));
};

describe('an interval typed by hand', () => {
  for (const [typed, policy, format] of [
    ['(-2, 2)', 'cover', 's8/6'],
    ['[-2, 2]', 'cover', 's8/5'],
    ['[-2, 2)', 'cover', 's8/6'],
    ['(-2, 2)', 'strict', 's8/5'],
    ['(-2, 2)', 'roundSafe', 's8/5'],
    ['[0, 0]', 'cover', 's8/7'],
  ] as const)
    it(`${typed} by ${policy} needs ${format}`, () => {
      const range = parseRange(typed);
      assert.ok(typeof range !== 'string');
      assert.equal(formatOf(intervalSubject(range, english), DEFAULT_SETTINGS, { policy }), format);
    });

  it('loses its open ends where clipping moves them', () => {
    const range = parseRange('(-2, 2)');
    assert.ok(typeof range !== 'string');
    const subject = intervalSubject(range, english);
    const clipped = (min: number, max: number): string =>
      formatOf(subject, DEFAULT_SETTINGS, { clip: { kind: 'bounds', min, max } });
    assert.deepEqual(
      [clipped(-2, 2), clipped(-1, 1), clipped(-0.5, 0.75), clipped(5, 6)],
      ['s8/6', 's8/6', 's8/7', 's8/4'],
    );
  });
});

describe('a number alone', () => {
  const read = readC(SOURCE);
  const at = (text: string, nth = 0): ReturnType<typeof literalSubject> => {
    let offset = SOURCE.indexOf(text);
    for (let i = 0; i < nth; i++) offset = SOURCE.indexOf(text, offset + 1);
    const literal = read.scan.literals.starts.indexOf(offset);
    assert.ok(literal >= 0);
    return literalSubject(read, literal, english);
  };

  it('has the policy’s best format, as its hover says', () => {
    const found = at('0.101f', 1);
    assert.ok(found);
    assert.deepEqual([...found.subject.values], [Math.fround(0.101)]);
    assert.equal(found.subject.title, '0.101f');
    assert.equal(formatOf(found.subject, found.settings), 's8/10');
  });

  it('has the format of its declared type, with its modes', () => {
    const found = at('0.3');
    assert.ok(found);
    assert.equal(formatOf(found.subject, found.settings), 's8/6');
    assert.equal(defaultControls(found.subject, found.settings).rounding, 'floor');
  });

  it('may be a plain integer, since it was asked for', () => {
    const found = literalSubject(readC('int n = 3;'), 0, english);
    assert.deepEqual([...(found?.subject.values ?? [])], [3]);
  });
});

describe('a selection', () => {
  it('of one array reads as the array does', () => {
    const part = selected(SOURCE, '0x4000', '-32768');
    assert.deepEqual([...part.values], [0.5, -1]);
    assert.equal(formatOf(part), 's16/15');
    assert.equal(part.written?.(0), '0x4000');
    assert.deepEqual(part.notes, []);
  });

  it('of several arrays says that they have several formats, and takes the policy’s best', () => {
    const all = selected(SOURCE, 'const float fir', '-128');
    assert.deepEqual(
      [...all.values],
      [Math.fround(-1.99), Math.fround(0.101), 0.5, 1.25, 0.5, -1, Math.fround(0.101), 0.3, 1, -2],
    );
    assert.deepEqual(all.notes, ['The source gives several formats to these numbers.']);
    assert.equal(formatOf(all), 's8/6');
  });

  it('can be empty', () => {
    const none = drained(selectionSubjectSteps(readC(SOURCE), [], english));
    assert.equal(none.values.length, 0);
    assert.equal(formatOf(none), 's8/7');
  });
});

describe('the arrays of a file', () => {
  const read = readC(SOURCE);

  it('are one row of values, and each value finds its literal', () => {
    const subject = drained(fileSubjectSteps(read, 'fir.c', english));
    assert.deepEqual([...subject.values], [Math.fround(-1.99), Math.fround(0.101), 0.5, 1.25, 0.5, -1, 1, -2]);
    assert.deepEqual(
      Array.from(subject.values, (_unused, i) => subject.written?.(i)),
      ['-1.99f', '0.101f', '0.5f', '1.25f', '0x4000', '-32768', '64', '-128'],
    );
    assert.equal(subject.written?.(8), undefined);
    assert.equal(formatOf(subject), 's8/6');
  });

  it('have each the format that the view of it opens with', () => {
    for (const array of fileArrays(read, english)) {
      const found = read.scan.arrays[array.id];
      assert.ok(found);
      const { subject, settings } = arraySubject(read.scan, found, read.settings, read.textOf, english);
      const { bw, fracBw } = array.decision.format;
      assert.equal(formatOf(subject, settings), `s${bw}/${fracBw}`);
      assert.deepEqual([...array.values], [...subject.values]);
    }
  });

  it('that a directive silences are not shown', () => {
    const text = `// fixed-point: off\nfloat a[] = {1.5f, 2.5f};\n// fixed-point: on\nfloat b[] = {0.5f, 0.25f};\n`;
    const arrays = [...fileArrays(readC(text), english)];
    assert.deepEqual(
      arrays.map(({ id, name }) => [id, name]),
      [[0, 'b']],
    );
  });

  it('follow the setting where it says a format', () => {
    const choice = parseFormatChoice('Q1.6', DEFAULT_SETTINGS.notation);
    assert.ok(typeof choice !== 'string');
    const settings: LensSettings = { ...DEFAULT_SETTINGS, choice, choiceText: 'Q1.6' };
    const subject = drained(fileSubjectSteps(readC('float a[] = {100.0f, 0.5f};', settings), 'a.c', english));
    assert.equal(formatOf(subject, settings), 's8/6');
  });

  it('with hostile names are shown as text of few characters', () => {
    const name = 'x'.repeat(2000);
    const [array] = [...fileArrays(readC(`float ${name}[] = {0.5f, 0.25f};`), english)];
    assert.equal(array?.name.length, 64);
  });
});
