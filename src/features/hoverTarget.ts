import { literalAt } from '../detect/literalTable';
import { type NamedConstant } from '../detect/namedConstant';
import { type NumberArray } from '../detect/numberArray';
import { type Scan } from '../detect/scan';
import { type Span } from '../detect/span';
import { arrayAt } from './arrayPlace';
import { isSilenced, isSilencedArray } from './formatDirectives';
import { namedAt } from './namedAt';

/** What lies under an offset: a literal, an array, or both. */
export interface HoverTarget {
  readonly literal: { readonly index: number; readonly span: Span } | undefined;
  readonly array: NumberArray | undefined;
  /** The literal is a value of the array, not its size or an index. */
  readonly isElement: boolean;
  /** The name there stands for this number. */
  readonly constant: NamedConstant | undefined;
  /** Why a list there is not an array that can be told about. */
  readonly refused: string | undefined;
}

/**
 * The literal and the array at an offset, else what the name there stands for (a word of code that contains the offset);
 * `undefined` where there is nothing to say.
 */
export function hoverTarget(scan: Scan, offset: number, name?: string): HoverTarget | undefined {
  const index = literalAt(scan.literals, offset);
  const literal =
    index < 0
      ? undefined
      : { index, span: { start: scan.literals.starts[index] ?? 0, end: scan.literals.ends[index] ?? 0 } };
  const here = arrayAt(scan, offset);
  const named = name === undefined || literal || here ? undefined : namedAt(scan, name, offset);
  const array = here ?? named?.array;
  const refused = scan.refused.find(({ span }) => offset >= span.start && offset < span.end)?.reason;
  const constant = named?.constant;
  if (!literal && !array && !constant && refused === undefined) return undefined;
  return { literal, array, isElement: literal !== undefined && array !== undefined, constant, refused };
}

/** The target without what a directive silences there; `undefined` where nothing is left. */
export function heardTarget(scan: Scan, offset: number, target: HoverTarget | undefined): HoverTarget | undefined {
  if (target === undefined || isSilenced(scan, offset)) return undefined;
  return target.array && isSilencedArray(scan, target.array) ? withoutArray(target) : target;
}

const withoutArray = (target: HoverTarget): HoverTarget | undefined =>
  target.literal || target.constant ? { ...target, array: undefined, isElement: false } : undefined;
