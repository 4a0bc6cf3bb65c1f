import { type NumberArray } from '../../../../src/detect/numberArray';
import { type Scan } from '../../../../src/detect/scan';
import { type Difference } from './difference';
import { isInside, type OracleList, type OracleReading } from './oracleReading';
import { type OracleRow } from './oracleRow';
import { storedValue } from './storedValue';
import { writtenValue } from './writtenValue';

/**
 * Which lists of numbers the two see, and whether shape, name and every value agree. The oracle tells only lists of
 * nothing but numbers; a list of ours with other content must be some list of theirs.
 */
export function compareLists(scan: Scan, reading: OracleReading, row: OracleRow): Difference[] {
  const { lists, limit, listStarts, blind, loose } = reading;
  if (!lists) return [];
  const ours = new Map(scan.arrays.map(array => [array.span.start, array]));
  const unclear = [...blind, ...loose];
  const differences: Difference[] = [];
  for (const list of listsToCompare(reading, row)) {
    const array = ours.get(list.start);
    if (array) differences.push(...compareList(array, list, row));
    else if (!scan.arrays.some(({ span }) => span.start < list.start && span.end >= list.end))
      differences.push({ ...list, what: 'list missed', ours: 'no list', theirs: `[${list.shape.join(',')}]` });
  }
  for (const { span, name, shape } of scan.arrays)
    if (span.end <= limit && !listStarts.has(span.start) && !isInside(span, unclear))
      differences.push({ ...span, what: 'list extra', ours: `${name ?? ''}[${shape.join(',')}]`, theirs: 'no list' });
  return differences;
}

/** The oracle's lists that it tells for certain. */
export function listsToCompare({ lists = [], limit, blind, loose }: OracleReading, row: OracleRow): OracleList[] {
  const unclear = [...blind, ...loose];
  return lists.filter(list => list.end <= limit && !isInside(list, unclear) && isReadable(list, row));
}

/** Grammars take `.5u` and the like for numbers. */
const isReadable = ({ elements }: OracleList, { values }: OracleRow): boolean =>
  values === undefined || elements.every(({ text }) => writtenValue(text, values) !== undefined);

const compareList = (array: NumberArray, list: OracleList, row: OracleRow): Difference[] => {
  const differs = (ours: string, theirs: string): Difference[] => [{ ...list, what: 'list differs', ours, theirs }];
  const { span, shape, name, count, values, flags } = array;
  if (span.end !== list.end) return differs(`an end at ${span.end}`, `an end at ${list.end}`);
  if (count !== list.elements.length) return differs(`${count} values`, `${list.elements.length} values`);
  if (shape.join() !== list.shape.join()) return differs(`[${shape.join(',')}]`, `[${list.shape.join(',')}]`);
  if (flags.ragged !== list.ragged) return differs(flags.ragged ? 'ragged' : 'even', list.ragged ? 'ragged' : 'even');
  if (list.name !== undefined && lastOf(name ?? '') !== lastOf(list.name)) return differs(name ?? 'no name', list.name);
  const wrong = list.elements.findIndex((element, i) => {
    const expected = elementValue(element, array.elementType, row);
    return expected !== undefined && expected !== values[i] && !(Number.isNaN(expected) && Number.isNaN(values[i]));
  });
  const { text: written = '', negative = false } = list.elements[wrong] ?? {};
  return wrong < 0
    ? []
    : differs(`${values[wrong]} (${array.elementType ?? 'no type'})`, `${negative ? '-' : ''}${written} at ${wrong}`);
};

const elementValue = (
  { text, negative }: OracleList['elements'][number],
  type: string | undefined,
  { values, stores }: OracleRow,
): number | undefined => {
  const written = values && writtenValue(text, values);
  return written === undefined ? undefined : storedValue(negative ? -written : written, type, stores);
};

/** `net.fc1.bias` and `Net::bias` both end in `bias`; `360.0` is a key. */
const lastOf = (name: string): string =>
  /^[\d.]+$/.test(name) ? name : name.replace(/^(["'])(.*)\1$/, '$2').replace(/^.*[.:]/, '');
