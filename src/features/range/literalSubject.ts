import { isOfPolicy } from '../formatRule';
import { shownText } from '../hostileText';
import { type LensSettings } from '../lensSettings';
import { type Translate } from '../translate';
import { writtenAt } from './arraySubject';
import { type RangeSubject } from './rangeSubject';
import { readAlone, type ReadText, realOfReading } from './readText';

/** A number that stands alone, read as its hover reads it; `undefined` where it is nothing to tell about. */
export function literalSubject(
  text: ReadText,
  literal: number,
  t: Translate,
): { readonly subject: RangeSubject; readonly settings: LensSettings } | undefined {
  const reading = readAlone(text, literal);
  if (!reading) return undefined;
  const literalAt = (index: number): number | undefined => (index === 0 ? literal : undefined);
  const written = writtenAt(text.scan, literalAt, text.textOf);
  const { decision, settings } = reading;
  return {
    settings,
    subject: {
      kind: 'literal',
      title: shownText(written(0) ?? ''),
      subtitle: t('one number'),
      values: Float64Array.of(realOfReading(reading)),
      shape: [1],
      given: isOfPolicy(decision) ? undefined : decision,
      notes: reading.kind === 'code' ? [t('The number in the source is a code; the value is what it stands for.')] : [],
      literalAt,
      written,
    },
  };
}
