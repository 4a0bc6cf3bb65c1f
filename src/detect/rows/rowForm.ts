import { type FormatComment } from '../formatComments';
import { type Scan } from '../scanResult';
import { type ReadStretch } from './readStretch';

/** Reads a text of rows from a beginning of a line on. */
export interface RowReader<State, Part> {
  readonly pos: number;
  /** How many line ends it has passed. */
  readonly lines: number;
  /** What a reader has to know to begin where this one is. */
  readonly state: State;
  /**
   * Where a line begins: a stretch may end here, for what stands behind does not change what was found before, and what
   * was found before is told by the state alone.
   */
  readonly isBetween: boolean;
  /** Reads on to `limit`, or a little further where a token goes on. */
  read(limit: number): void;
  /** The text, all of which was read, ends here. */
  end(): void;
  /** What was found since the last `restart`, as offsets and lines from there. */
  part(): Part;
  /** Forgets what was found. */
  restart(): void;
}

/** How texts that are read row by row are read, and what all their stretches together say. */
export interface RowForm<Manner, State, Part> {
  /** How many units of a text, whose beginning `head` is, tell how all of it is read. */
  reachOf(head: string): number;
  /** What they tell. */
  mannerOf(head: string): Manner;
  isSameManner(a: Manner, b: Manner): boolean;
  /** What is known at the beginning of a text. */
  firstState(manner: Manner): State;
  isSameState(a: State, b: State): boolean;
  reader(text: string, manner: Manner, state: State): RowReader<State, Part>;
  whole(): RowsWhole<Part>;
}

/** What all stretches of a text together say. */
export interface RowsWhole<Part> {
  /** The stretches are others than those that it was last given. */
  change(): void;
  /** Does what must be done before their scan can be put together, about `budget` units of text; true when nothing is left. */
  advance(stretches: () => readonly ReadStretch<Part>[], budget: number): boolean;
  formatComments(stretches: readonly ReadStretch<Part>[]): readonly FormatComment[];
  /** Their scan, in steps; what is certain of it, where they are not the whole text. */
  scanSteps(stretches: readonly ReadStretch<Part>[], isComplete: boolean): Generator<undefined, Scan>;
}

/** Stretches whose scan can be put together as soon as they are read. */
export const plainWhole = <Part>(
  formatComments: RowsWhole<Part>['formatComments'],
  scanSteps: RowsWhole<Part>['scanSteps'],
): RowsWhole<Part> => ({ change: () => undefined, advance: () => true, formatComments, scanSteps });
