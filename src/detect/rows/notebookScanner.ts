import { drained } from '../../core/drained';
import { type Language } from '../language';
import { firstNotebookState, type NotebookPart, NotebookReader } from './notebookReader';
import { type Scan } from '../scanResult';
import { type Scanner } from '../scanner';
import { type ReadStretch } from './readStretch';
import { WholeNotebook } from './wholeNotebook';

/**
 * Scans a notebook's file: each code cell as a text of its own, as the editor does, with offsets in the file. Outputs,
 * notes and metadata are not looked at.
 */
export class NotebookScanner implements Scanner {
  private readonly reader: NotebookReader;
  private readonly whole: WholeNotebook;
  /** The text, once it was read. */
  private stretches: readonly ReadStretch<NotebookPart>[] = [];
  private done = false;

  constructor(
    private readonly text: string,
    notebook: Language,
    languageNamed: (name: string) => Language | undefined,
  ) {
    this.reader = new NotebookReader(text, firstNotebookState);
    this.whole = new WholeNotebook(notebook.id, languageNamed);
  }

  get scanned(): number {
    return this.reader.pos;
  }

  advance(maxChars: number): boolean {
    const { reader, text } = this;
    const budget = Math.max(1, maxChars);
    const from = reader.pos;
    reader.read(Math.min(text.length, from + budget));
    if (reader.pos < text.length || this.done) return this.done;
    if (this.stretches.length === 0)
      this.stretches = [{ length: text.length, lines: reader.lines, part: reader.part() }];
    this.done = this.whole.advance(() => this.stretches, Math.max(1, budget - (reader.pos - from)));
    return this.done;
  }

  result(): Scan {
    return drained(this.whole.scanSteps(this.stretches));
  }
}
