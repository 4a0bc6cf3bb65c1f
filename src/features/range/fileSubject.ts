import { policyData } from '../../core/policy';
import { countText } from '../../core/realText';
import { countUpTo } from '../../detect/countLeading';
import { literalOf, type NumberArray } from '../../detect/numberArray';
import { arrayQuestion } from '../arrayQuestion';
import { realsOf } from '../arrayReport';
import { isSilencedArray } from '../formatDirectives';
import { autoFormat, settingFormat } from '../formatRule';
import { valuesText } from '../reportTexts';
import { type Translate } from '../translate';
import { type FileArray } from './arraysPart';
import { arrayTitle, writtenAt } from './arraySubject';
import { type RangeSubject } from './rangeSubject';
import { type ReadText } from './readText';

/** The arrays that a file shows: those that no directive silences, in text order. */
export function shownArrays({ scan }: Pick<ReadText, 'scan'>): readonly NumberArray[] {
  return scan.arrays.filter(array => !isSilencedArray(scan, array));
}

/** The arrays of a file, one after the other as they are asked for, each read as its hover reads it; ids count `shownArrays`. */
export function* fileArrays(text: ReadText, t: Translate): Generator<FileArray> {
  const { scan, settings } = text;
  for (const [id, array] of shownArrays(text).entries()) {
    const question = arrayQuestion(scan, array, settings);
    const values = realsOf(question);
    const decision = question.given ?? autoFormat(policyData(values), 'array', question.settings);
    yield { id, name: arrayTitle(array, t), line: array.line, shape: array.shape, values, decision };
  }
}

/** All arrays of a file as one row of values, for a format that is to hold them all. */
export function* fileSubjectSteps(text: ReadText, title: string, t: Translate): Generator<undefined, RangeSubject> {
  const { scan, settings, textOf } = text;
  const arrays = shownArrays(text);
  const starts: number[] = [];
  let count = 0;
  for (const array of arrays) {
    starts.push(count);
    count += array.count;
  }
  const values = new Float64Array(count);
  for (const [i, array] of arrays.entries()) {
    values.set(realsOf(arrayQuestion(scan, array, settings)), starts[i]);
    yield undefined;
  }
  const literalAt = (index: number): number | undefined => {
    const place = countUpTo(starts, start => start, index) - 1;
    const array = arrays[place];
    return array && literalOf(array, index - (starts[place] ?? 0));
  };
  return {
    kind: 'file',
    title,
    subtitle: t('{0} arrays · {1}', countText(arrays.length), valuesText(count, t)),
    values,
    shape: [count],
    given: settingFormat(settings),
    notes: [t('All arrays of the file as one: a format here holds each of them.')],
    literalAt,
    written: writtenAt(scan, literalAt, textOf),
  };
}
