import { DEFAULT_SETTINGS } from '../../../../src/features/lensSettings';
import { defaultControls, type RangeControls } from '../../../../src/features/range/rangeControls';
import { rangeSteps, type RangePart } from '../../../../src/features/range/rangeSteps';
import { type RangeSubject } from '../../../../src/features/range/rangeSubject';
import { english } from '../../../../src/features/translate';

type Body<N extends RangePart['name']> = Extract<RangePart, { readonly name: N }>['body'];

/** The parts of a view of these values, as the host computes them, with the controls in force. */
export function partsOf(values: readonly number[], shape = [values.length], changed: Partial<RangeControls> = {}) {
  const subject: RangeSubject = {
    kind: 'array',
    title: 'w',
    subtitle: '',
    values: Float64Array.from(values),
    shape,
    given: undefined,
    notes: [],
  };
  const controls = { ...defaultControls(subject, DEFAULT_SETTINGS), ...changed };
  const parts = [...rangeSteps(subject, controls, DEFAULT_SETTINGS, english)].filter(part => part !== undefined);
  const body = <N extends RangePart['name']>(name: N): Body<N> => {
    const isWanted = (part: RangePart): part is Extract<RangePart, { readonly name: N }> => part.name === name;
    const found = parts.find(isWanted);
    if (!found) throw new Error(`There is no part ${name}.`);
    return found.body as Body<N>;
  };
  return { controls, body };
}

/** A bell of 400 values and one far outside. */
export const BELL: readonly number[] = [
  1.9,
  ...Array.from({ length: 400 }, (_unused, k) => {
    const sum = Math.sin(k * 12.9898) + Math.sin(k * 78.233) + Math.sin(k * 3.7);
    return Math.round(sum * 2000) / 10000;
  }),
];
