import { type Language } from '../../../../src/detect/language';
import { readLiteral } from '../../../../src/detect/readLiteral';
import { type Scan } from '../../../../src/detect/scan';
import { type Difference } from './difference';
import { isInside, type OracleLiteral, type OracleReading, type Stretch } from './oracleReading';
import { type NumberStyle, writtenValue } from './writtenValue';

/** A literal of ours: the stretch is without its sign. */
interface OurLiteral {
  readonly start: number;
  readonly end: number;
  readonly negative: boolean;
  readonly value: number | bigint;
  /** What the scan says, which types around and the radix of the file change. */
  readonly scanned: number | bigint;
}

/** Types around a literal change its value in a scan, so that it is read once more on its own. */
const ourLiterals = ({ literals }: Scan, text: string, language: Language): OurLiteral[] =>
  Array.from({ length: literals.count }, (_, i) => {
    const start = literals.starts[i] ?? 0;
    const end = literals.ends[i] ?? 0;
    const scanned = literals.big.get(i) ?? literals.values[i] ?? NaN;
    const reading = readLiteral(text.slice(start, end), language);
    if (!reading) return { start, end, negative: false, value: NaN, scanned };
    const { sign, negative, big, value } = reading;
    return { start: start + sign.end, end, negative, value: big ?? value, scanned };
  });

/** Where, with which sign and with which value the two see literals. */
export function compareLiterals(
  text: string,
  scan: Scan,
  language: Language,
  reading: OracleReading,
  style: NumberStyle | undefined,
): Difference[] {
  if (reading.pieces === true) return comparePlaces(ourLiterals(scan, text, language), reading.literals);
  const differences: Difference[] = [];
  const theirs = new Map(reading.literals.map(literal => [`${literal.start} ${literal.end}`, literal]));
  for (const ours of ourLiterals(scan, text, language)) {
    if (ours.end >= reading.limit) break;
    const key = `${ours.start} ${ours.end}`;
    const other = theirs.get(key);
    theirs.delete(key);
    if (other) differences.push(...compareLiteral(text, ours, other, reading, style));
    else if (!isInside(ours, reading.blind))
      differences.push({ ...stretchOf(ours), what: 'only ours', ours: String(ours.value), theirs: 'nothing' });
  }
  for (const other of theirs.values())
    if (other.end < reading.limit)
      differences.push({ ...other, what: 'only theirs', ours: 'nothing', theirs: 'a number' });
  return differences;
}

/** Whether each literal of the one meets one of the other; both are in text order. */
const comparePlaces = (ours: readonly OurLiteral[], theirs: readonly OracleLiteral[]): Difference[] => [
  ...ours
    .filter(each => !meets(each, theirs))
    .map(each => ({ ...stretchOf(each), what: 'only ours' as const, ours: String(each.value), theirs: 'nothing' })),
  ...theirs
    .filter(each => !meets(each, ours))
    .map(each => ({ ...each, what: 'only theirs' as const, ours: 'nothing', theirs: 'a number' })),
];

const meets = ({ start, end }: Stretch, others: readonly Stretch[]): boolean => {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((others[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (others[low]?.start ?? Infinity) < end;
};

const stretchOf = ({ start, end }: OurLiteral): { start: number; end: number } => ({ start, end });

const compareLiteral = (
  text: string,
  ours: OurLiteral,
  theirs: OracleLiteral,
  { loose }: OracleReading,
  style: NumberStyle | undefined,
): Difference[] => {
  const at = { start: ours.start, end: ours.end, ...(theirs.step && { step: theirs.step }) };
  if (theirs.negative !== undefined && theirs.negative !== ours.negative && !isInside(theirs, loose))
    return [{ ...at, what: 'sign', ours: signText(ours.negative), theirs: signText(theirs.negative) }];
  if (theirs.value !== undefined)
    return Number(theirs.value) === Number(ours.scanned) &&
      (typeof ours.scanned !== 'bigint' || BigInt(theirs.value) === ours.scanned)
      ? []
      : [{ ...at, what: 'value', ours: String(ours.scanned), theirs: String(theirs.value) }];
  const written = style && writtenValue(text.slice(theirs.start, theirs.end), style);
  if (written === undefined) return [];
  const value = ours.negative ? -written : written;
  return Number(value) === Number(ours.value) && (typeof ours.value !== 'bigint' || ours.value === value)
    ? []
    : [{ ...at, what: 'value', ours: String(ours.value), theirs: String(value) }];
};

const signText = (negative: boolean): string => (negative ? 'a minus' : 'no minus');
