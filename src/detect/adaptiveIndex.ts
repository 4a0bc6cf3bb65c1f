import { CodeIndex } from './codeIndex';
import { type DocumentIndex } from './documentIndex';
import { type FormatComment } from './formatComments';
import { type IndexSizes } from './indexSizes';
import { type CodeRules, type Language } from './language';
import { RescanIndex } from './rescanIndex';
import { type Scan } from './scanResult';
import { type TextEdit, type TextLines } from './textLines';

/**
 * The index of a program's text. Edits are followed from line to line unless something long is written for one type,
 * such as the call `Fxp([…], 1, 8, 6)` of a long list; then every edit is followed by reading the text again.
 */
export class AdaptiveIndex implements DocumentIndex {
  private readonly code: CodeIndex;
  private plain: RescanIndex | undefined;

  constructor(
    private readonly lines: TextLines,
    readonly language: Language,
    rules: CodeRules,
    sizes?: IndexSizes,
  ) {
    this.code = new CodeIndex(lines, language, rules, sizes);
  }

  get isComplete(): boolean {
    return this.index.isComplete;
  }

  /** Edits are followed from line to line. */
  get isIncremental(): boolean {
    return this.plain === undefined;
  }

  advance(budget: number): boolean {
    const isDone = this.index.advance(budget);
    return this.turn() ? this.index.advance(budget) : isDone;
  }

  edit(edits: readonly TextEdit[]): void {
    this.index.edit(edits);
    this.turn();
  }

  reset(): void {
    this.plain = undefined;
    this.code.reset();
  }

  formatComments(): readonly FormatComment[] {
    return this.index.formatComments();
  }

  scanSteps(): Generator<undefined, Scan> {
    return this.index.scanSteps();
  }

  private get index(): DocumentIndex {
    return this.plain ?? this.code;
  }

  /** Goes over to reading the text again where that is necessary; true where it has just become so. */
  private turn(): boolean {
    if (this.plain || !this.code.isBeyond) return false;
    this.plain = new RescanIndex(this.lines, this.language);
    this.code.reset();
    return true;
  }
}
