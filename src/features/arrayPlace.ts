import { arraysAt, indexOfLiteral } from '../detect/arraysAt';
import { literalAt } from '../detect/literalTable';
import { type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';

/** The literal is one of the array's values: not its size, not an index, not part of an expression. */
export function isElementOf(array: NumberArray, literal: number): boolean {
  return indexOfLiteral(array, literal) >= 0;
}

/** The array that a literal is a value of. */
export function arrayOfLiteral(scan: Scan, literal: number): NumberArray | undefined {
  return arraysAt(scan, scan.literals.starts[literal] ?? 0).find(array => isElementOf(array, literal));
}

/**
 * The array at an offset: one of its values is there, its name, or its outer bracket. A comment, a comma or a blank
 * between its elements is not it, nor is a number there that is none of its values.
 */
export function arrayAt(scan: Scan, offset: number): NumberArray | undefined {
  const literal = literalAt(scan.literals, offset);
  if (literal >= 0) return arrayOfLiteral(scan, literal);
  return arraysAt(scan, offset).find(array => isOnNameOrBracket(array, offset));
}

function isOnNameOrBracket({ span, nameSpan, column }: NumberArray, offset: number): boolean {
  if (nameSpan && offset >= nameSpan.start && offset <= nameSpan.end) return true;
  return column !== true && (offset === span.start || offset === span.end - 1 || offset === span.end);
}
