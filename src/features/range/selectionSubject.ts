import { formatName } from '../../core/format';
import { indexOfLiteral } from '../../detect/arraysAt';
import { type NumberArray } from '../../detect/numberArray';
import { arrayOfLiteral } from '../arrayPlace';
import { arrayQuestion } from '../arrayQuestion';
import { realsOf } from '../arrayReport';
import { type FormatDecision, isOfPolicy, settingFormat } from '../formatRule';
import { countText } from '../../core/realText';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { writtenAt } from './arraySubject';
import { type RangeSubject } from './rangeSubject';
import { readAlone, type ReadText, realOfReading } from './readText';

/** Literals read between two rests. */
const PIECE = 4096;

/** A number that was selected: what it stands for, and the format that the source gives to it. */
interface Chosen {
  readonly value: number;
  readonly given: FormatDecision | undefined;
}

/** The literals of a selection, in text order, each as its array or its own hover reads it; what is no value is left out. */
export function* selectionSubjectSteps(
  text: ReadText,
  literals: readonly number[],
  t: Translate,
): Generator<undefined, RangeSubject> {
  const { scan, settings } = text;
  const read = reader(text);
  const values = new Float64Array(literals.length);
  const kept: number[] = [];
  let given: FormatDecision | 'none yet' | 'several' | undefined = 'none yet';
  for (const [i, literal] of literals.entries()) {
    if (i % PIECE === PIECE - 1) yield undefined;
    const chosen = read(literal);
    if (!chosen) continue;
    values[kept.length] = chosen.value;
    kept.push(literal);
    if (given === 'none yet') given = chosen.given;
    else if (given !== 'several' && !isSame(given, chosen.given)) given = 'several';
  }
  const literalAt = (index: number): number | undefined => kept[index];
  const left = literals.length - kept.length;
  return {
    kind: 'selection',
    title: t('selection'),
    subtitle: valuesText(kept.length, t),
    values: values.subarray(0, kept.length),
    shape: [kept.length],
    given: typeof given === 'object' ? given : settingFormat(settings),
    notes: [
      ...(given === 'several' ? [t('The source gives several formats to these numbers.')] : []),
      ...(left > 0 ? [t('{0} numbers that are no values were left out.', countText(left))] : []),
    ],
    literalAt,
    written: writtenAt(scan, literalAt, text.textOf),
  };
}

/** Reads one literal after the other; an array is looked at once. */
function reader(text: ReadText): (literal: number) => Chosen | undefined {
  const { scan, settings } = text;
  const arrays = new Map<NumberArray, { readonly reals: ArrayLike<number>; readonly given: Chosen['given'] }>();
  const arrayOf = (array: NumberArray): { readonly reals: ArrayLike<number>; readonly given: Chosen['given'] } => {
    const known = arrays.get(array);
    if (known) return known;
    const question = arrayQuestion(scan, array, settings);
    const read = { reals: realsOf(question), given: question.given };
    arrays.set(array, read);
    return read;
  };
  return literal => {
    const array = arrayOfLiteral(scan, literal);
    if (array) {
      const { reals, given } = arrayOf(array);
      return { value: reals[indexOfLiteral(array, literal)] ?? NaN, given };
    }
    const reading = readAlone(text, literal);
    return (
      reading && { value: realOfReading(reading), given: isOfPolicy(reading.decision) ? undefined : reading.decision }
    );
  };
}

const isSame = (one: FormatDecision | undefined, other: FormatDecision | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    formatName(one.format) === formatName(other.format) &&
    one.modes.rounding === other.modes.rounding &&
    one.modes.overflow === other.modes.overflow);
