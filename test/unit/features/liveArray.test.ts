import assert from 'node:assert/strict';
import { bestFracBw, policyData } from '../../../src/core/policy';
import { DEFAULT_POLICY } from '../../../src/core/policyName';
import { CodeIndex } from '../../../src/detect/index/codeIndex';
import { scan } from '../../../src/detect/scan';
import { LiveArray } from '../../../src/features/liveArray';
import { EditedText } from '../detect/editedText';
import { languageNamed } from '../detect/shown';

const WIDTH = { signed: true, bw: 8 } as const;

const started = (content: string): { text: EditedText; index: CodeIndex; live: LiveArray } => {
  const language = languageNamed('c');
  assert(language.code);
  const text = new EditedText(content);
  const index = new CodeIndex(text, language, language.code);
  while (!index.advance(1 << 15));
  const array = index.arrayAt(content.indexOf('{') + 5000);
  assert(array);
  const live = new LiveArray(index, array, WIDTH);
  const steps = live.read();
  while (steps.next().done !== true);
  return { text, index, live };
};

const type = (text: EditedText, index: CodeIndex, at: number, taken: number, typed: string): void =>
  index.edit(text.apply([{ start: at, end: at + taken, text: typed }]).edits);

/** Count, range and best formats of the array, from scratch. */
const fresh = (text: string): unknown => {
  const [array] = scan(text, languageNamed('c')).arrays;
  const data = policyData(array?.values ?? new Float64Array(0));
  return {
    count: data.statistics.count,
    range: { min: data.statistics.min, max: data.statistics.max },
    best: {
      cover: bestFracBw(DEFAULT_POLICY, data, WIDTH),
      minMse: bestFracBw({ ...DEFAULT_POLICY, policy: 'minMse' }, data, WIDTH),
    },
  };
};

const known = (live: LiveArray): unknown => ({ count: live.count, range: live.range, best: live.bestFracBw() });

const content = `float w[] = {\n${'  0.5, -0.25, 0.125, 0.75, -0.0625, 0.3, 0.101, -0.9,\n'.repeat(1000)}};\nint v[] = {1, 2};\n`;

describe('a live array', () => {
  it('says after every keystroke what a fresh look at the whole text says', () => {
    const { text, index, live } = started(content);
    const place = content.indexOf('0.3', 20_000);
    for (const [offset, taken, typed] of [
      [3, 0, '7'],
      [0, 0, '1'],
      [0, 2, '0'],
      [0, 0, '2.5, '],
      [0, 5, ''],
      [0, 0, '-'],
      [1, 0, '100'],
      [0, 6, '0.'],
      [0, 0, 'x, '],
    ] as const) {
      type(text, index, place + offset, taken, typed);
      assert(!live.isLost);
      assert.deepEqual(known(live), fresh(text.text), JSON.stringify(text.text.slice(place - 10, place + 20)));
    }
  });

  it('ends where a comment begins that nothing closes', () => {
    const { text, index, live } = started(content);
    type(text, index, content.indexOf('0.3', 20_000), 0, '/*');
    assert(!live.isLost);
    assert.deepEqual(known(live), fresh(text.text));
  });

  it('is lost when it is no array of numbers any more', () => {
    const { text, index, live } = started(content);
    type(text, index, content.indexOf('int v') - 1, 0, '/*');
    assert(!live.isLost);
    type(text, index, content.indexOf('0.3', 20_000), 0, '"text", ');
    assert(live.isLost);
  });

  it('is told nothing of edits elsewhere', () => {
    const { text, index, live } = started(content);
    const before = known(live);
    type(text, index, text.text.indexOf('1, 2'), 1, '9');
    assert(!live.isLost);
    assert.deepEqual(known(live), before);
  });
});
