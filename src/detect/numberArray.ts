import { type Span } from './span';
import { type TypeName } from './typeName';

/** In `NumberArray.literals`: the element is no single literal (an expression). */
export { NO_LITERAL } from './code/elementRuns';

export interface ArrayFlags {
  /** Rows of different lengths: `shape` tells the longest. */
  readonly ragged: boolean;
  /** Some elements were not understood and are left out. */
  readonly mixed: boolean;
  /** A preprocessor condition stands inside; the values of all its branches are here. */
  readonly preproc: boolean;
  /** The closing bracket was found. */
  readonly complete: boolean;
}

/** A list of numbers in a text, or a column of a table. */
export interface NumberArray {
  /** From the opening to behind the closing bracket; of a column from its first to its last value. */
  readonly span: Span;
  readonly name?: string;
  readonly nameSpan?: Span;
  /** Of the opening bracket, counted from 1; lines end with LF, CRLF or CR. */
  readonly line: number;
  /** The declared type of an element as written: `float`, `ap_fixed<8,2>`, `np.float32`. */
  readonly elementType?: string;
  /** The text defines that type, or (VHDL) the one it stands in place of, by this name. */
  readonly typeName?: TypeName;
  /** Where the statement (or the element of another list) begins that the array is in. */
  readonly statementStart: number;
  /** Outermost dimension first. */
  readonly shape: readonly number[];
  /** How many values there are; the product of `shape` where nothing is ragged. */
  readonly count: number;
  readonly flags: ArrayFlags;
  /** How many elements were not understood. */
  readonly leftOut: number;
  /** A column of a table: the columns beside it interleave with it. */
  readonly column?: boolean;
  /** In order of the text, or of the indices where the elements say theirs. */
  readonly values: Float64Array;
  /** The literal of the first value where all follow each other, else the literal of each, or `NO_LITERAL`. */
  readonly literals: number | Uint32Array;
}

/** The literal that value i comes from; `undefined` where it is no single one. */
export function literalOf({ literals, count }: NumberArray, index: number): number | undefined {
  if (index < 0 || index >= count) return undefined;
  if (typeof literals === 'number') return literals + index;
  const literal = literals[index];
  return literal === 0xffffffff ? undefined : literal;
}
