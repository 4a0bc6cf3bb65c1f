import { type DocumentIndex } from './documentIndex';
import { type Language } from './language';
import { type Scan } from './scanResult';
import { TableScanner } from './tableScanner';
import { type TextLines } from './textLines';

/** The index of a table. Any cell can change what all columns are, so an edit has it read again, in slices. */
export class TableIndex implements DocumentIndex {
  private scanner: TableScanner | undefined;
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
    this.scanner ??= new TableScanner(this.lines.textOf(0, this.lines.lineCount), this.language);
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

  *scanSteps(): Generator<undefined, Scan> {
    if (this.scan) return this.scan;
    yield undefined;
    return (this.scanner ?? new TableScanner('', this.language)).result();
  }
}
