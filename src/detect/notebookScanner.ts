import { type CellText, cellText } from './cellText';
import { CodeScanner } from './codeScanner';
import { type Language } from './language';
import { lineCounter } from './lineCounter';
import { LiteralBuilder } from './literalBuilder';
import { type FormatComment } from './formatComments';
import { type NamedConstant } from './namedConstant';
import { NO_LITERAL, type NumberArray } from './numberArray';
import { NotebookCells } from './notebookCells';
import { lexiconOf } from './lexicon';
import { ScanState } from './scanState';
import { type Refusal, type Scan } from './scanResult';
import { type Scanner } from './scanner';
import { type Span } from './span';
import { type TypedSpan } from './typedSpan';
import { type TypeName } from './typeName';

/** A cell that begins so is in another language, or none: `%%bash`. */
const OTHER_CELL = /^\s*%%(?!time\b|timeit\b|capture\b|prun\b)/;

/**
 * Scans a notebook's file: each code cell as a text of its own, as the editor does, with offsets in the file. Outputs,
 * notes and metadata are not looked at.
 */
export class NotebookScanner implements Scanner {
  private readonly cells: NotebookCells;
  private readonly literals: LiteralBuilder;
  private readonly arrays: NumberArray[] = [];
  private readonly refused: Refusal[] = [];
  private readonly constants: NamedConstant[] = [];
  private readonly formatComments: FormatComment[] = [];
  private readonly typeNames: TypeName[] = [];
  private readonly typedSpans: TypedSpan[] = [];
  private readonly lineOf: (offset: number) => number;
  private language: Language | undefined;
  /** The next cell, and the one that is being scanned. */
  private next = 0;
  private cell: CellText | undefined;
  private scanner: Scanner | undefined;
  private done = false;

  constructor(
    private readonly text: string,
    private readonly notebook: Language,
    /** The language of a notebook's code, by the name that the notebook gives. */
    private readonly languageNamed: (name: string) => Language | undefined,
  ) {
    this.cells = new NotebookCells(text);
    this.literals = new LiteralBuilder(text.length);
    this.lineOf = lineCounter(text);
  }

  get scanned(): number {
    return this.cells.pos;
  }

  advance(maxChars: number): boolean {
    let left = Math.max(1, maxChars);
    const { cells, text } = this;
    if (cells.pos < text.length) {
      const from = cells.pos;
      cells.read(Math.min(text.length, from + left));
      left -= cells.pos - from;
    }
    while (left > 0 && cells.pos >= text.length && !this.done) left -= this.scanCells(left);
    return this.done;
  }

  result(): Scan {
    const { arrays, refused, constants, formatComments, typeNames, typedSpans } = this;
    return {
      language: this.notebook.id,
      literals: this.literals.snapshot(this.done),
      arrays: [...arrays],
      refused: [...refused],
      constants: [...constants],
      formatComments: [...formatComments],
      typeNames: [...typeNames],
      typedSpans: [...typedSpans],
    };
  }

  /** Scans about so many characters of a cell; how many it has been. */
  private scanCells(left: number): number {
    this.language ??= this.languageNamed(this.cells.language) ?? this.languageNamed('python');
    const { cell, scanner } = this;
    if (cell !== undefined && scanner !== undefined) {
      if (scanner.advance(left)) this.endCell(cell, scanner.result());
      return left;
    }
    const lines = this.cells.cells[this.next++];
    if (lines === undefined || this.language?.code === undefined) {
      this.done = true;
      return left;
    }
    const begun = cellText(this.text, lines);
    if (!OTHER_CELL.test(begun.text.slice(0, 200))) {
      this.cell = begun;
      this.scanner = new CodeScanner(new ScanState(begun.text, lexiconOf(this.language, this.language.code)));
    }
    return begun.text.length;
  }

  /** Takes over what a cell says. */
  private endCell({ starts, ends }: CellText, scan: Scan): void {
    const { literals } = scan;
    const base = this.literals.count;
    const place = ({ start, end }: Span): Span => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 });
    const named = (name: TypeName): TypeName => ({ ...name, nameSpan: place(name.nameSpan) });
    for (let i = 0; i < literals.count; i++) {
      const span = place({ start: literals.starts[i] ?? 0, end: literals.ends[i] ?? 0 });
      this.literals.add(span.start, span.end, literals.values[i] ?? 0, literals.kinds[i] ?? 0);
      const big = literals.big.get(i);
      if (big !== undefined) this.literals.big.set(base + i, big);
    }
    for (const array of scan.arrays) {
      const span = place(array.span);
      this.arrays.push({
        ...array,
        span,
        statementStart: starts[array.statementStart] ?? span.start,
        line: this.lineOf(span.start),
        ...(array.typeName && { typeName: named(array.typeName) }),
        ...(array.nameSpan && { nameSpan: place(array.nameSpan) }),
        literals: moved(array.literals, base),
      });
    }
    for (const refusal of scan.refused) this.refused.push({ ...refusal, span: place(refusal.span) });
    for (const constant of scan.constants)
      this.constants.push({
        ...constant,
        nameSpan: place(constant.nameSpan),
        span: place(constant.span),
        literal: constant.literal < 0 ? constant.literal : constant.literal + base,
      });
    for (const comment of scan.formatComments)
      this.formatComments.push({
        ...comment,
        span: place(comment.span),
        line: this.lineOf(starts[comment.span.start] ?? 0),
        lines: place(comment.lines),
        nextEnd: ends[comment.nextEnd - 1] ?? 0,
      });
    this.typeNames.push(...scan.typeNames.map(named));
    for (const typed of scan.typedSpans)
      this.typedSpans.push({
        ...typed,
        span: place(typed.span),
        ...(typed.typeName && { typeName: named(typed.typeName) }),
      });
    this.cell = this.scanner = undefined;
  }
}

const moved = (literals: number | Uint32Array, base: number): number | Uint32Array =>
  typeof literals === 'number'
    ? literals + base
    : literals.map(literal => (literal === NO_LITERAL ? NO_LITERAL : literal + base));
