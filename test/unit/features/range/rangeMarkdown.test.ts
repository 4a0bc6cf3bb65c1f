import { DEFAULT_SETTINGS } from '../../../../src/features/lensSettings';
import { defaultControls, type RangeControls } from '../../../../src/features/range/rangeControls';
import { rangeMarkdown } from '../../../../src/features/range/rangeMarkdown';
import { rangeSteps } from '../../../../src/features/range/rangeSteps';
import { type RangeSubject } from '../../../../src/features/range/rangeSubject';
import { english } from '../../../../src/features/translate';
import { assertSnapshot } from '../snapshot';

interface Row {
  readonly name: string;
  readonly values: readonly number[];
  readonly shape?: readonly number[];
  readonly changed?: Partial<RangeControls>;
}

/** numerics.md section 5: one value ten times larger than a thousand others. */
const OUTLIER = [1.01, ...Array.from({ length: 1000 }, (_unused, k) => (0.1037 * (k % 2 === 0 ? 1 : -1) * k) / 500)];

const SNAPSHOTS: readonly Row[] = [
  { name: 'range-quiz', values: [-1.99, 0.101, 0.75, 1.98, -0.5] },
  { name: 'range-outlier', values: OUTLIER },
  { name: 'range-outlier-clipped', values: OUTLIER, changed: { clip: { kind: 'bounds', min: -0.25, max: 0.25 } } },
  {
    name: 'range-matrix',
    values: [0.01, -0.02, 0.03, 1.5, -2.5, 1.25],
    shape: [2, 3],
    changed: { wanted: { kind: 'sqnr', decibels: 40 } },
  },
  { name: 'range-zeros', values: [0, 0, 0] },
  { name: 'range-one-value', values: [0.101] },
];

describe('an analysis as text', () => {
  for (const { name, values, shape, changed } of SNAPSHOTS)
    it(name, () => {
      const subject: RangeSubject = {
        kind: 'array',
        title: 'w<b>`x`',
        subtitle: `[${values.length}]`,
        values: Float64Array.from(values),
        shape: shape ?? [values.length],
        given: undefined,
        notes: [],
        written: index => String(values[index]),
      };
      const controls = { ...defaultControls(subject, DEFAULT_SETTINGS), ...changed };
      const parts = [...rangeSteps(subject, controls, DEFAULT_SETTINGS, english)].filter(part => part !== undefined);
      assertSnapshot(name, rangeMarkdown(subject, parts, english));
    });
});
