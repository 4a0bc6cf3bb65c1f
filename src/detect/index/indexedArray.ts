import { type ArrayExtra } from '../code/arrayRecords';
import { type Storage } from '../storage';

/** Where a name stands. It moves with the leaf that it is in, and several arrays may have it. */
export interface NamePlace {
  readonly name: string;
  readonly length: number;
}

/** An array as an index keeps it; edits inside and before it change some of its members. */
export interface IndexedArray {
  /** Offset and line of the opening bracket, from the beginning of the leaf. */
  at: number;
  line: number;
  /** From the beginning of its statement or element to the opening bracket. */
  lead: number;
  /** From the opening to behind the closing bracket. */
  length: number;
  readonly name: NamePlace | undefined;
  readonly type: string;
  /** By which name the text defines that type, if it does. */
  readonly typeName: string;
  /** The type was told behind the elements: how it stores them. */
  readonly retyped: Storage | undefined;
  /** Elements say where they belong. */
  readonly isIndexed: boolean;
  /** The first of its runs, from the beginning of the leaf; where that has no more, the next leaf's first. */
  run: number;
  count: number;
  extra: ArrayExtra | undefined;
}
