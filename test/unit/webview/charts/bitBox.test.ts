import assert from 'node:assert/strict';
import { type BitBox, boxEnds, boxKey, type BoxPart, movedBox } from '../../../../src/webview/charts/bitBox';

const box = (bw: number, fracBw: number): BitBox => ({ bw, fracBw });

/** Before, which part, how many bits up, after. */
const MOVES: readonly (readonly [BitBox, BoxPart, number, BitBox])[] = [
  [box(8, 6), 'box', 1, box(8, 5)],
  [box(8, 6), 'box', -3, box(8, 9)],
  [box(8, 6), 'high', 2, box(10, 6)],
  [box(8, 6), 'high', -20, box(1, 6)],
  [box(8, 6), 'low', -2, box(10, 8)],
  [box(8, 6), 'low', 3, box(5, 3)],
  [box(8, 6), 'low', 20, box(1, -1)],
  [box(60, 6), 'low', -20, box(64, 10)],
  [box(60, 6), 'high', 20, box(64, 6)],
  [box(8, 1099), 'box', -9, box(8, 1100)],
  [box(8, 1099), 'low', -9, box(9, 1100)],
];

describe('the box over the bits', () => {
  for (const [before, part, bits, after] of MOVES)
    it(`s${before.bw}/${before.fracBw}: ${part} by ${bits}`, () => {
      assert.deepEqual(movedBox(before, part, bits), after);
    });

  it('the high end stays where the low one is moved, and the reverse', () => {
    for (let bits = -70; bits <= 70; bits++) {
      assert.equal(boxEnds(movedBox(box(8, 6), 'low', bits), true).end, boxEnds(box(8, 6), true).end);
      assert.equal(boxEnds(movedBox(box(8, 6), 'high', bits), true).lsb, -6);
    }
  });

  it('arrows move, with Shift they widen; other keys do nothing', () => {
    assert.deepEqual(boxKey(box(8, 6), 'box', 'ArrowLeft', false), box(8, 7));
    assert.deepEqual(boxKey(box(8, 6), 'box', 'ArrowRight', true), box(9, 6));
    assert.deepEqual(boxKey(box(8, 6), 'low', 'ArrowRight', false), box(7, 5));
    assert.equal(boxKey(box(8, 6), 'box', 'a', false), undefined);
    assert.equal(boxKey(box(8, 6), 'box', 'constructor', false), undefined);
  });
});
