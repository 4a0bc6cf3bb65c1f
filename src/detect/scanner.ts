import { type Scan } from './scanResult';

/** A scan in slices. The result is the same however the slices are cut. */
export interface Scanner {
  /** Reads about `maxChars` more characters, at least one; true when the text is finished. */
  advance(maxChars: number): boolean;
  /** What was found: everything when finished, else what is certain so far. */
  result(): Scan;
  /** How many characters have been read. */
  readonly scanned: number;
}
