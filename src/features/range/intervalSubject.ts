import { SAMPLE } from '../../core/policy';
import { evenSample, type Range, rangeText } from '../../core/range';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { type RangeSubject } from './rangeSubject';

/** An interval that a person typed: policies of the range see its ends, everything else a sample of it. */
export function intervalSubject(range: Range, t: Translate): RangeSubject {
  const values = evenSample(range, SAMPLE);
  return {
    kind: 'interval',
    title: rangeText(range),
    subtitle: endsText(range, t),
    values,
    shape: [values.length],
    given: undefined,
    notes: [t('{0}, spread evenly, stand for the interval.', valuesText(values.length, t))],
    range,
  };
}

function endsText({ minOpen, maxOpen }: Range, t: Translate): string {
  if (minOpen === maxOpen) return minOpen ? t('interval without its ends') : t('interval with both of its ends');
  return minOpen ? t('interval without its lower end') : t('interval without its upper end');
}
