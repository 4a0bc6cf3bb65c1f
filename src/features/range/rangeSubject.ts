import { type Range } from '../../core/range';
import { type RealArray } from '../../core/realArray';
import { type Statistics } from '../../core/statistics';
import { type FormatDecision } from '../formatRule';

/** What a range view is about: reals, and what is known of where they come from. */
export interface RangeSubject {
  readonly kind: 'array' | 'selection' | 'literal' | 'interval' | 'file';
  /** Fit to be shown. */
  readonly title: string;
  readonly subtitle: string;
  /** The reals; of an array of codes what they stand for. */
  readonly values: RealArray;
  readonly shape: readonly number[];
  /** The format that the source or the settings give. */
  readonly given: FormatDecision | undefined;
  /** What is to be said beside: elements left out, a list still being read. */
  readonly notes: readonly string[];
  /** Value i as it is written; `undefined` where it comes from no single literal. */
  readonly written?: (index: number) => string | undefined;
  /** The literal, in the scan, that value i is written as. */
  readonly literalAt?: (index: number) => number | undefined;
  /** An interval typed by hand, with its open ends; `values` are a sample of it. */
  readonly range?: Range;
  /** Where statistics are known already. */
  readonly statistics?: Statistics;
}
