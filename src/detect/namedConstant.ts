import { type Span } from './span';

/** A name that a text gives to one number: `#define K 0.101f`, `const float k = 0.5f;`, `K = 2**-3`. */
export interface NamedConstant {
  readonly name: string;
  readonly nameSpan: Span;
  /** Of the expression that is its value. */
  readonly span: Span;
  /** As the declared type stores it. */
  readonly value: number;
  /** The integer where a double does not hold it. */
  readonly big?: bigint;
  /** The value is a whole number by its type. */
  readonly isInteger: boolean;
  /** The one literal whose value this is, or -1. */
  readonly literal: number;
  /** The declared type as written. */
  readonly type?: string;
}

/** What the scanner remembers of a named constant; offsets and the literal's index, or -1. */
export interface ConstantRecord {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly integer: bigint | undefined;
  readonly real: number;
  readonly literal: number;
  readonly type: string;
  /** It is one only if nothing else is assigned to the name. */
  readonly once: boolean;
}

/** A statement that assigns to a plain name. */
export interface Assignment {
  /** The offset of the name. */
  readonly at: number;
  readonly name: string;
}

/** The names that are assigned to exactly once. */
export function assignedOnce(assignments: Iterable<Assignment>): ReadonlySet<string> {
  const once = new Set<string>();
  const all = new Set<string>();
  for (const { name } of assignments) {
    if (all.has(name)) once.delete(name);
    else once.add(name);
    all.add(name);
  }
  return once;
}
