import { type PackedLiterals } from '../index/leaf';
import { emptyTable, type FilledTable, unpackLiterals } from '../index/packedLiterals';
import { type ReadStretch } from './readStretch';

/**
 * The literals that stretches hold, a stretch a step. `meet` is told each of them once its literals are in the table: the
 * index of their first, and how many line ends stand before.
 */
export function* literalsOfStretches<Part extends { readonly literals: PackedLiterals }>(
  stretches: readonly ReadStretch<Part>[],
  meet: (part: Part, first: number, lines: number, table: FilledTable) => void,
): Generator<undefined, FilledTable> {
  const table = emptyTable(stretches.reduce((sum, { part }) => sum + part.literals.count, 0));
  let [at, lines, first] = [0, 0, 0];
  for (const stretch of stretches) {
    const { part } = stretch;
    unpackLiterals(part.literals, at, first, table);
    meet(part, first, lines, table);
    at += stretch.length;
    lines += stretch.lines;
    first += part.literals.count;
    yield undefined;
  }
  return table;
}
