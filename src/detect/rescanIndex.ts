import { type DocumentIndex } from './documentIndex';
import { type FormatComment } from './formatComments';
import { type Language } from './language';
import { createScanner } from './scan';
import { type Scanner } from './scanner';
import { type Scan } from './scanResult';
import { type TextLines } from './textLines';

/** The index of a text any edit of which can change everything, such as a table: it is read again, in slices. */
export class RescanIndex implements DocumentIndex {
  private scanner: Scanner | undefined;
  private scan: Scan | undefined;

  constructor(
    private readonly lines: TextLines,
    readonly language: Language,
  ) {}

  get isComplete(): boolean {
    return this.scan !== undefined;
  }

  advance(budget: number): boolean {
    if (this.scan) return true;
    this.scanner ??= createScanner(this.lines.textOf(0, this.lines.lineCount), this.language);
    if (!this.scanner.advance(budget)) return false;
    this.scan = this.scanner.result();
    this.scanner = undefined;
    return true;
  }

  edit(): void {
    this.reset();
  }

  reset(): void {
    this.scanner = undefined;
    this.scan = undefined;
  }

  formatComments(): readonly FormatComment[] {
    return this.scan?.formatComments ?? [];
  }

  *scanSteps(): Generator<undefined, Scan> {
    if (this.scan) return this.scan;
    yield undefined;
    return (this.scanner ?? createScanner('', this.language)).result();
  }
}
