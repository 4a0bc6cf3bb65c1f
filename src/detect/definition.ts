import { type Storage } from './storage';

/** What a statement says of a type name; the last one before a place holds there. */
export interface Definition {
  /** The offset of the statement's end. */
  readonly at: number;
  readonly name: string;
  /** How the type stores its numbers … */
  readonly storage?: Storage;
  /** … or, of an array type, what its elements are (VHDL). */
  readonly elements?: string;
}
