import { type Storage } from '../storage';

/** What a statement says of a name; the last one before a place holds there. */
export interface Definition {
  /** The offset of the statement's end. */
  readonly at: number;
  readonly name: string;
  /** How the type stores its numbers … */
  readonly storage?: Storage;
  /** … or, of an array type, what its elements are (VHDL). */
  readonly elements?: string;
  /** The name by which the text defines the type of those. */
  readonly elementName?: string;
  /** … or of which type of numbers it is a name; empty: of none any more. */
  readonly numbers?: string;
  /** … or that it is a variable, where that decides what may follow it. */
  readonly isVariable?: boolean;
}

/** Whether both say the same, wherever they stand. */
export const isSameDefinition = (a: Omit<Definition, 'at'>, b: Omit<Definition, 'at'>): boolean =>
  a.name === b.name &&
  a.storage === b.storage &&
  a.elements === b.elements &&
  a.elementName === b.elementName &&
  a.numbers === b.numbers &&
  a.isVariable === b.isVariable;
