import { type Scanner } from './scanner';

/** What a scanner knows at a place beside its `ScanState`. */
export type Rest = readonly number[];

/** All that is to know is in the `ScanState`. */
export const NO_REST: Rest = [];

/** A scanner that works on a `ScanState`, so that a scan can begin in the middle of a text. */
export interface StateScanner extends Scanner {
  /** What is known at the place reached beside the state; `undefined` where no scan can begin. */
  readonly rest: Rest | undefined;
}
