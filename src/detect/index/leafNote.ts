import { type NamePlace } from './indexedArray';
import { type Definition } from '../code/definition';
import { type Span } from '../span';

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

export interface DefinitionNote extends Placed, Omit<Definition, 'at'> {
  readonly kind: 'definition';
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

/** What a name means from here on, as `TypeNameTable` has it. */
export interface TypeNameNote extends Placed {
  readonly kind: 'typeName';
  readonly key: string;
  readonly name: string;
  readonly length: number;
  readonly type: string;
}

/** A part of the text that is written for a type. It lies between two stops. */
export interface TypedNote extends Placed {
  readonly kind: 'typed';
  readonly length: number;
  readonly type: string;
  /** The name by which the text defines the type, or nothing. */
  readonly typeName: string;
  readonly codes: boolean;
}

/** A comment about formats; its offsets count from that of its word, its line from the beginning of the leaf. */
export interface CommentNote extends Placed {
  readonly kind: 'comment';
  line: number;
  readonly length: number;
  readonly text: string;
  readonly leads: boolean;
  readonly lines: Span;
  readonly nextEnd: number;
  readonly alone: boolean;
}

/** What a leaf knows beside literals and arrays. A new list of `Scan` is a new kind of note. */
export type LeafNote =
  NameNote | RefusalNote | DefinitionNote | AssignmentNote | ConstantNote | TypeNameNote | TypedNote | CommentNote;

/** Moves a note with the text that it is in. */
export function moveNote(note: LeafNote, by: number, lines: number): void {
  note.at += by;
  if (note.kind === 'comment') note.line += lines;
}
