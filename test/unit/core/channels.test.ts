import assert from 'node:assert/strict';
import { Channels } from '../../../src/core/channels';

describe('channels of a tensor', () => {
  // Shape [2, 3, 2]: each value says its own indices.
  const values = Float64Array.of(0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121);
  for (const [axis, rows] of [
    [
      0,
      [
        [0, 1, 10, 11, 20, 21],
        [100, 101, 110, 111, 120, 121],
      ],
    ],
    [
      1,
      [
        [0, 1, 100, 101],
        [10, 11, 110, 111],
        [20, 21, 120, 121],
      ],
    ],
    [
      2,
      [
        [0, 10, 20, 100, 110, 120],
        [1, 11, 21, 101, 111, 121],
      ],
    ],
  ] as const)
    it(`along axis ${axis}`, () => {
      const channels = new Channels([2, 3, 2], axis);
      assert.deepEqual(
        Array.from({ length: channels.count }, (_unused, channel) => [...channels.of(values, channel)]),
        rows,
      );
    });

  it('have no axis that the shape does not have', () =>
    assert.throws(() => new Channels([2, 3], 2), /A shape of 2 dimensions has no axis 2/));
});
