import { type RangeSubject } from '../../../../src/features/range/rangeSubject';

/** Values as the subject of a view, without a text. */
export const subjectOf = (values: Float64Array, shape: readonly number[] = [values.length]): RangeSubject => ({
  kind: 'array',
  title: 'w',
  subtitle: '',
  values,
  shape,
  given: undefined,
  notes: [],
});
