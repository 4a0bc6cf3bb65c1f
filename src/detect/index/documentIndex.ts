import { type FormatComment } from '../formatComments';
import { type Language } from '../language';
import { type Scan } from '../scanResult';
import { type TextEdit } from './textLines';

/** What is known of the numbers and arrays of a text that is being edited. */
export interface DocumentIndex {
  readonly language: Language;
  /** Nothing is left to be read: the scan is that of the whole text. */
  readonly isComplete: boolean;
  /** Reads on, about `budget` UTF-16 units; true when nothing is left. */
  advance(budget: number): boolean;
  /** Takes in edits, whose offsets are those before all of them, in text order, as soon as the text has changed. */
  edit(edits: readonly TextEdit[]): void;
  /** Forgets everything: the text is another one. */
  reset(): void;
  /** The comments about formats of what was read: the scan's, without the cost of all else. */
  formatComments(): readonly FormatComment[];
  /**
   * The scan of the text, in steps between which the caller may rest as long as there is no edit. While something is left
   * to be read, it is what is certain so far, and a list that is still open as far as it was read.
   */
  scanSteps(): Generator<undefined, Scan>;
}
