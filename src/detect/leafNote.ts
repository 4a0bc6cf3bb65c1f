import { type NamePlace } from './indexedArray';
import { type Storage } from './storage';

interface Placed {
  /** The offset from the beginning of the leaf. */
  at: number;
}

/** The place of a name that arrays have. */
export interface NameNote extends Placed, NamePlace {
  readonly kind: 'name';
}

export interface RefusalNote extends Placed {
  readonly kind: 'refusal';
  length: number;
  readonly reason: string;
}

export interface DefinitionNote extends Placed {
  readonly kind: 'definition';
  readonly name: string;
  readonly storage?: Storage;
  readonly elements?: string;
}

export interface AssignmentNote extends Placed {
  readonly kind: 'assignment';
  readonly name: string;
}

/** A named constant; its offsets count from that of its name. */
export interface ConstantNote extends Placed {
  readonly kind: 'constant';
  readonly name: string;
  readonly nameLength: number;
  readonly start: number;
  readonly end: number;
  readonly integer: bigint | undefined;
  readonly real: number;
  /** Where its literal begins; `undefined`: it is none. */
  readonly literal: number | undefined;
  readonly type: string;
  readonly once: boolean;
}

/** What a leaf knows beside literals and arrays. A new list of `Scan` is a new kind of note. */
export type LeafNote = NameNote | RefusalNote | DefinitionNote | AssignmentNote | ConstantNote;
