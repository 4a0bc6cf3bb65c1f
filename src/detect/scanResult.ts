import { type FormatComment } from './formatComments';
import { type LiteralTable } from './literalTable';
import { type NumberArray } from './numberArray';
import { type NamedConstant } from './namedConstant';
import { type Span } from './span';
import { type TypedSpan } from './typedSpan';
import { type TypeName } from './typeName';

/** Why a list of numbers is not reported as an array. */
export type RefusalReason = 'elided';

/** A list of numbers that the text shows only in part, or that cannot be told for another reason. */
export interface Refusal {
  readonly span: Span;
  /** A plain sentence. */
  readonly reason: string;
}

/** What a text says: its literals, its arrays, and what looked like an array and is none. */
export interface Scan {
  /** The id of the language. */
  readonly language: string;
  readonly literals: LiteralTable;
  /** In text order. */
  readonly arrays: readonly NumberArray[];
  readonly refused: readonly Refusal[];
  /** In text order of their declarations. */
  readonly constants: readonly NamedConstant[];
  /** In text order. */
  readonly formatComments: readonly FormatComment[];
  /** In text order of their definitions. */
  readonly typeNames: readonly TypeName[];
  /** In text order; they nest and do not overlap. */
  readonly typedSpans: readonly TypedSpan[];
}

/** What a text of numbers alone says beside them. */
export const NOTHING_ELSE: Omit<Scan, 'language' | 'literals' | 'arrays'> = {
  refused: [],
  constants: [],
  formatComments: [],
  typeNames: [],
  typedSpans: [],
};
