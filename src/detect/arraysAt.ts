import { countLeading, countUpTo } from './countLeading';
import { literalAt } from './literalTable';
import { type NumberArray } from './numberArray';
import { type Scan } from './scanResult';

/** What makes a place quick to look up in one scan. */
interface Places {
  /** Bracketed arrays, in text order; they do not overlap. */
  readonly lists: readonly NumberArray[];
  readonly columns: readonly NumberArray[];
  /** Arrays with a name, sorted by where it begins. */
  readonly named: readonly NumberArray[];
}

const known = new WeakMap<Scan, Places>();

const placesOf = (scan: Scan): Places => {
  let places = known.get(scan);
  if (places === undefined) {
    const named = scan.arrays.filter(({ nameSpan }) => nameSpan !== undefined);
    places = {
      lists: scan.arrays.filter(({ column }) => column !== true),
      columns: scan.arrays.filter(({ column }) => column === true),
      named: named.sort((a, b) => nameStart(a) - nameStart(b)),
    };
    known.set(scan, places);
  }
  return places;
};

const nameStart = ({ nameSpan }: NumberArray): number => nameSpan?.start ?? 0;

/**
 * The arrays that have the offset in their name, between their brackets, or (columns of a table) in one of their
 * values. Several lists have one name where a structure's name is all they have.
 */
export function arraysAt(scan: Scan, offset: number): readonly NumberArray[] {
  const { lists, columns, named } = placesOf(scan);
  const found = new Set<NumberArray>();
  const list = lists[countUpTo(lists, ({ span }) => span.start, offset) - 1];
  if (list && offset <= list.span.end) found.add(list);
  const names = countUpTo(named, nameStart, offset);
  const nearest = named[names - 1];
  const start = nearest ? nameStart(nearest) : -1;
  for (let i = names - 1; i >= 0; i--) {
    const array = named[i];
    if (array === undefined || nameStart(array) !== start) break;
    if (offset <= (array.nameSpan?.end ?? 0)) found.add(array);
  }
  if (columns.length > 0) {
    const literal = literalAt(scan.literals, offset);
    if (literal >= 0) for (const column of columns) if (indexOfLiteral(column, literal) >= 0) found.add(column);
  }
  return [...found].sort((a, b) => a.span.start - b.span.start);
}

/** Which value of the array comes from the literal; -1 for none. Takes long only where indices have changed the order. */
export function indexOfLiteral({ literals, count, column }: NumberArray, literal: number): number {
  if (typeof literals === 'number') return literal >= literals && literal < literals + count ? literal - literals : -1;
  const place = countLeading(literals.length, index => (literals[index] ?? 0) < literal);
  if (literals[place] === literal) return place;
  return column === true ? -1 : literals.indexOf(literal);
}
