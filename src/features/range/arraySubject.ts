import { valuesOfCodes } from '../../core/quantizeArray';
import { literalOf, type NumberArray } from '../../detect/numberArray';
import { type Scan } from '../../detect/scan';
import { arrayQuestion } from '../arrayQuestion';
import { shownText } from '../hostileText';
import { type LensSettings } from '../lensSettings';
import { countText } from '../../core/realText';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { type RangeSubject } from './rangeSubject';

/** An array of a text as the subject of a view, read by the same rules as its hover; with it the settings in force there. */
export function arraySubject(
  scan: Scan,
  array: NumberArray,
  settings: LensSettings,
  textOf: (start: number, end: number) => string,
  t: Translate,
): { readonly subject: RangeSubject; readonly settings: LensSettings } {
  const question = arrayQuestion(scan, array, settings);
  const { given, areCodes } = question;
  const written = (index: number): string | undefined => {
    const literal = literalOf(array, index);
    if (literal === undefined) return undefined;
    return textOf(scan.literals.starts[literal] ?? 0, scan.literals.ends[literal] ?? 0);
  };
  const type = array.elementType === undefined ? '' : ` ${shownText(array.elementType)}`;
  return {
    settings: question.settings,
    subject: {
      kind: 'array',
      title: array.name ?? t('array'),
      subtitle: `[${array.shape.join(' × ')}]${type} · ${valuesText(array.count, t)}`,
      values: areCodes && given ? valuesOfCodes(question.values, given.format) : question.values,
      shape: array.shape,
      given,
      notes: notesOf(array, areCodes, t),
      written,
    },
  };
}

function notesOf({ leftOut, flags }: NumberArray, areCodes: boolean, t: Translate): string[] {
  return [
    ...(areCodes ? [t('The numbers in the source are codes; the values are what they stand for.')] : []),
    ...(leftOut > 0 ? [t('{0} elements not understood and left out', countText(leftOut))] : []),
    ...(flags.ragged ? [t('Rows differ in length; the shape tells the longest.')] : []),
    ...(flags.preproc
      ? [t('A condition of the preprocessor stands inside: the values of all its branches are here.')]
      : []),
  ];
}
