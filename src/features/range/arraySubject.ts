import { literalOf, type NumberArray } from '../../detect/numberArray';
import { type Scan } from '../../detect/scan';
import { arrayQuestion } from '../arrayQuestion';
import { realsOf } from '../arrayReport';
import { shownText } from '../hostileText';
import { type LensSettings } from '../lensSettings';
import { countText } from '../../core/realText';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { type RangeSubject } from './rangeSubject';

/** The text between two offsets. */
export type TextOf = (start: number, end: number) => string;

/** What an array is called where it is shown. */
export const arrayTitle = ({ name }: NumberArray, t: Translate): string =>
  name === undefined ? t('array') : shownText(name);

/** How the values are written, given their literals. */
export function writtenAt(
  { literals }: Scan,
  literalAt: (index: number) => number | undefined,
  textOf: TextOf,
): (index: number) => string | undefined {
  return index => {
    const literal = literalAt(index);
    return literal === undefined ? undefined : textOf(literals.starts[literal] ?? 0, literals.ends[literal] ?? 0);
  };
}

/** An array of a text as the subject of a view, read by the same rules as its hover; with it the settings in force there. */
export function arraySubject(
  scan: Scan,
  array: NumberArray,
  settings: LensSettings,
  textOf: TextOf,
  t: Translate,
): { readonly subject: RangeSubject; readonly settings: LensSettings } {
  const question = arrayQuestion(scan, array, settings);
  const { given, areCodes } = question;
  const literalAt = (index: number): number | undefined => literalOf(array, index);
  const type = array.elementType === undefined ? '' : ` ${shownText(array.elementType)}`;
  return {
    settings: question.settings,
    subject: {
      kind: 'array',
      title: arrayTitle(array, t),
      subtitle: `[${array.shape.join(' × ')}]${type} · ${valuesText(array.count, t)}`,
      values: realsOf(question),
      shape: array.shape,
      given,
      notes: notesOf(array, areCodes, t),
      literalAt,
      written: writtenAt(scan, literalAt, textOf),
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
