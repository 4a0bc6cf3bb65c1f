import { isBlank, isNewline, isWideBlank, MINUS, PLUS, QUOTE, SPACE } from '../charCodes';
import { decimalCommaEnd } from './decimalComma';
import { type FormatComment, FormatComments } from '../formatComments';
import { type Language, type TableRules } from '../language';
import { LiteralBuilder } from '../literalBuilder';
import { kindCode } from '../literalTable';
import { marketHead } from './marketArrays';
import { type NumberPlan, numberPlan } from '../numbers/numberPlan';
import { NumberReader } from '../numbers/numberReader';
import { packLiterals } from '../index/packedLiterals';
import { type RowReader } from './rowForm';
import { commentsOfPart } from './stretchComments';
import { TableColumns } from './tableColumns';
import { endsCell, type TableDialect } from './tableDialect';
import { type TablePart } from './tablePart';
import { behindLineEnd, endsLine } from '../lineEnds';

/** What the characters at the place are. */
const CELL_START = 0;
const CELL_TEXT = 1;
const QUOTED = 2;
const COMMENT = 3;

const NO_RULES: TableRules = { comments: '' };

/** Cells that say there is no number. */
const MISSING = /^(na|n\/a|#n\/a|null|none|-{1,3}|\?|\.)$/i;
const NOT_FINITE = /^[+-]?(nan|inf)$/i;

/** Where a stretch of a table begins: above its first row that has numbers or is no row of names, or below it. */
export type TablePlace = 'head' | 'body';

/** How a language's tables are read. */
export interface TablePlan {
  readonly rules: TableRules;
  readonly numbers: NumberPlan;
}

export const tablePlan = ({ table, numbers }: Language): TablePlan => ({
  rules: table ?? NO_RULES,
  numbers: numberPlan(numbers, [], undefined),
});

/** Reads lines of cells: `1,2`, `"a";0.5`, blanks between numbers. `#` begins a comment line. */
export class TableReader implements RowReader<TablePlace, TablePart> {
  pos = 0;
  literals: LiteralBuilder;
  columns: TableColumns;
  private line = 1;
  private mode = CELL_START;
  private cellStart = 0;
  private column = 0;
  /** The line has a cell. */
  private filled = false;
  /** A separator was the last: a cell follows, if only an empty one. */
  private open = false;
  private readonly separator: number;
  private readonly decimalComma: boolean;
  private readonly comments: string;
  private readonly reader: NumberReader;
  private formatComments = new FormatComments();
  /** Where the stretch that is read begins, after how many line ends, and what stands there. */
  private start = 0;
  private startLines = 0;
  private place: TablePlace;

  constructor(
    private readonly text: string,
    private readonly plan: TablePlan,
    dialect: TableDialect,
    place: TablePlace,
  ) {
    this.comments = dialect.comments;
    this.separator = dialect.separator.charCodeAt(0);
    this.decimalComma = dialect.decimalComma;
    this.literals = new LiteralBuilder(text.length);
    this.columns = new TableColumns(this.literals, place === 'body');
    this.place = place;
    this.reader = new NumberReader(text, plan.numbers);
  }

  get lines(): number {
    return this.line - 1;
  }

  get state(): TablePlace {
    return this.columns.rows > 0 ? 'body' : 'head';
  }

  get isBetween(): boolean {
    return this.mode === CELL_START && !this.formatComments.waiting && this.columns.rows > 0;
  }

  read(limit: number): void {
    while (this.pos < limit) this.step(limit);
  }

  end(): void {
    if (this.mode === CELL_TEXT || this.mode === QUOTED) this.endTextCell(this.cellStart, this.text.length);
    this.endRow();
    this.mode = CELL_START;
    this.formatComments.end(this.text, this.pos, this.pos);
  }

  /** The comments about formats so far. */
  get found(): readonly FormatComment[] {
    return this.formatComments.from(0, this.text, this.pos);
  }

  part(): TablePart {
    const { text, start, startLines, pos, columns, literals } = this;
    const comments = commentsOfPart(this.found, start, startLines);
    const packed = packLiterals(literals, 0, literals.count, start, pos - start);
    const isHead = this.place === 'head';
    const market = isHead && this.plan.rules.market === true ? marketHead(text) : undefined;
    return { literals: packed, comments, market, ...columns.part(startLines, isHead ? text : undefined) };
  }

  restart(): void {
    this.start = this.pos;
    this.startLines = this.lines;
    this.place = 'body';
    this.literals.truncate(0);
    this.columns = new TableColumns(this.literals, true);
    if (this.formatComments.count > 0) this.formatComments = new FormatComments();
  }

  private step(limit: number): void {
    switch (this.mode) {
      case CELL_START:
        return this.startCell();
      case CELL_TEXT:
        return this.skipTo(limit, code => endsCell(code, this.separator));
      case QUOTED:
        return this.skipQuoted(limit);
      default:
        return this.skipTo(limit, isNewline);
    }
  }

  /** At the first character of a cell, or a blank before it. */
  private startCell(): void {
    const { text, pos } = this;
    const code = text.charCodeAt(pos);
    if (isNewline(code)) return this.endLine();
    if (code === this.separator && this.separator !== SPACE) {
      this.columns.empty(this.column++, false);
      this.filled = this.open = true;
      this.pos++;
    } else if (isBlank(code) || isWideBlank(code)) this.pos++;
    else if (this.comments.includes(text.charAt(pos)) && this.column === 0 && !this.filled) {
      this.formatComments.begin(pos, pos + 1, this.line, true);
      this.mode = COMMENT;
    } else if (!this.readNumber(pos)) {
      this.cellStart = pos;
      this.mode = code === QUOTE ? QUOTED : CELL_TEXT;
      if (code === QUOTE) this.pos++;
    }
  }

  /** Reads the number that fills the cell, with or without quotes; false where the cell is something else. */
  private readNumber(at: number): boolean {
    const { text, reader } = this;
    const quoted = text.charCodeAt(at) === QUOTE;
    const start = quoted ? at + 1 : at;
    const sign = text.charCodeAt(start);
    const digits = sign === MINUS || sign === PLUS ? start + 1 : start;
    const first = text.charCodeAt(digits);
    if (!(first >= 48 && first <= 57) && first !== 46) return false;
    if (!reader.read(digits, sign === MINUS)) return false;
    const commaEnd = this.decimalComma ? decimalCommaEnd(text, digits) : -1;
    let end = commaEnd < 0 ? reader.end : commaEnd;
    if (quoted && text.charCodeAt(end++) !== QUOTE) return false;
    let after = end;
    if (this.separator !== SPACE)
      while (after < end + 64 && isBlank(text.charCodeAt(after)) && text.charCodeAt(after) !== this.separator) after++;
    if (!endsCell(text.charCodeAt(after), this.separator)) return false;
    const literal = commaEnd < 0 ? this.literals.addRead(start, reader) : this.addDecimal(start, digits, commaEnd);
    this.columns.number(this.column, literal, this.line);
    this.pos = after;
    this.endCell();
    return true;
  }

  /** `1,5`. */
  private addDecimal(start: number, digits: number, end: number): number {
    const value = Number(this.text.slice(digits, end).replace(',', '.'));
    return this.literals.add(start, end, this.text.charCodeAt(start) === MINUS ? -value : value, kindCode.float);
  }

  /** Behind a cell: passes its separator. */
  private endCell(): void {
    this.filled = true;
    this.mode = CELL_START;
    this.column++;
    this.open = this.text.charCodeAt(this.pos) === this.separator;
    if (this.open) this.pos++;
  }

  private skipTo(limit: number, ends: (code: number) => boolean): void {
    let i = this.pos;
    while (i < limit && !ends(this.text.charCodeAt(i))) i++;
    this.pos = i;
    if (i === limit && i < this.text.length) return;
    if (this.mode === COMMENT) this.mode = CELL_START;
    else this.endTextCell(this.cellStart, i);
  }

  private skipQuoted(limit: number): void {
    const { text } = this;
    let i = this.pos;
    for (; i < limit; i++) {
      const code = text.charCodeAt(i);
      if (endsLine(text, i)) this.line++;
      if (code !== QUOTE) continue;
      if (text.charCodeAt(i + 1) !== QUOTE) {
        this.pos = i + 1;
        this.mode = CELL_TEXT;
        return;
      }
      i++;
    }
    this.pos = Math.min(i, text.length);
  }

  private endTextCell(start: number, end: number): void {
    const { text } = this;
    let to = end;
    while (to > start && isBlank(text.charCodeAt(to - 1)) && to > end - 64) to--;
    const quoted = to - start >= 2 && text.charCodeAt(start) === QUOTE && text.charCodeAt(to - 1) === QUOTE;
    const span = quoted ? { start: start + 1, end: to - 1 } : { start, end: to };
    const short = span.end - span.start <= 4 ? text.slice(span.start, span.end) : '?';
    const isSaid = NOT_FINITE.test(short) || (!this.columns.isFirst && MISSING.test(short));
    if (short === '' || isSaid) this.columns.empty(this.column, isSaid);
    else this.columns.text(this.column, span);
    this.endCell();
  }

  private endLine(): void {
    this.endRow();
    if (this.formatComments.waiting) this.formatComments.endLine(this.text, this.pos);
    this.line++;
    this.pos = behindLineEnd(this.text, this.pos);
    this.column = 0;
  }

  private endRow(): void {
    if (this.open && this.separator !== SPACE) this.columns.empty(this.column, false);
    if (this.filled) this.columns.endRow(this.line);
    this.filled = this.open = false;
  }
}
