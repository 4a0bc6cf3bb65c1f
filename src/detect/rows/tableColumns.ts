import { countLeading } from '../countLeading';
import { type LiteralTable } from '../literalTable';
import { ownText } from '../ownText';
import { type Span } from '../span';
import { columnList, columnsOf, type TablePart } from './tablePart';
import { Tally } from './tally';

/** A table has no more rows of texts alone above its first number. */
const MOST_HEADS = 20;

/** The column is not sorted: it has no numbers, or texts among them. */
const NOWHERE = 0xffffffff;

/**
 * What the cells of a table are, column by column, while it is read; at the end its literals sorted by columns. The
 * first row has names if a text stands above numbers in it. So do the rows of texts alone above the first number: the one
 * with the most cells names the columns, and the others tell units and the like.
 */
export class TableColumns {
  width = 0;
  /** A stretch from below the first row counts that too. */
  rows: number;
  /** The line of the first row. */
  firstLine = 1;
  /** The texts of the row that has names. */
  private header: readonly (Span | undefined)[] = [];
  /** Rows of texts alone above the first number. */
  private heads = 0;
  /** The texts of the row that is read, as long as it may be one of those. */
  private row: (Span | undefined)[] = [];
  /** Its cells that say there is no number. */
  private absent: number[] = [];
  private texted = false;
  private numbered = false;
  /** Cells below the first row that have no number. */
  readonly missing = new Tally();
  /** The lines of the first numbers below the first row. */
  readonly lines = new Tally();
  private readonly texts = new Tally();
  private readonly numbers = new Tally();
  /** Literals of the first row. */
  private firstRow = 0;
  private headed = false;
  /** Of each literal its column. */
  private columns = new Uint32Array(64);
  /** How many literals the first row has, if it is no row of names. */
  get firstCount(): number {
    return this.firstRow;
  }

  /** The literals, column by column, and where in them each column ends as far as it is filled. */
  private order: Uint32Array | undefined;
  private tops = new Uint32Array(0);
  private bottoms = new Uint32Array(0);
  private next = 0;

  constructor(
    private readonly literals: Pick<LiteralTable, 'count' | 'starts' | 'ends'>,
    isBelow = false,
  ) {
    this.rows = isBelow ? 1 : 0;
  }

  number(column: number, literal: number, line: number): void {
    if (literal >= this.columns.length) {
      const larger = new Uint32Array(this.literals.starts.length);
      larger.set(this.columns);
      this.columns = larger;
    }
    this.columns[literal] = column;
    this.width = Math.max(this.width, column + 1);
    this.endHead();
    if (this.isFirst) return;
    if (this.numbers.get(column) === 0) this.lines.set(column, line);
    this.numbers.add(column);
  }

  text(column: number, span: Span): void {
    this.width = Math.max(this.width, column + 1);
    this.texted = true;
    if (this.rows === 0 && (this.isFirst || !this.numbered)) this.row[column] = span;
    else this.texts.add(column);
  }

  /** A cell without text, or one that says that there is no number. */
  empty(column: number, isSaid: boolean): void {
    this.width = Math.max(this.width, column + 1);
    if (this.isFirst) return;
    if (isSaid && this.rows === 0 && !this.numbered) this.absent.push(column);
    else this.missing.add(column);
  }

  /** What is read can be a row of names. */
  get isFirst(): boolean {
    return this.rows === 0 && this.heads === 0;
  }

  /** The row has a number: behind heads, its texts are no names. */
  private endHead(): void {
    if (this.numbered) return;
    this.numbered = true;
    if (this.heads === 0) return;
    for (let column = 0; column < this.row.length; column++) if (this.row[column]) this.texts.add(column);
    for (const column of this.absent) this.missing.add(column);
  }

  endRow(line: number): void {
    const isHead = this.rows === 0 && this.texted && !this.numbered && this.heads < MOST_HEADS;
    if (isHead || this.isFirst) {
      const cells = this.row.length;
      if (cells > this.header.length) this.header = this.row;
      this.headed ||= this.texted;
      this.firstRow = this.literals.count;
      this.firstLine = line;
    }
    if (isHead) this.heads++;
    else {
      if (this.heads > 0 && this.rows === 0) this.endHead();
      this.rows++;
    }
    this.row = [];
    this.absent = [];
    this.texted = this.numbered = false;
  }

  /** Whether the first row has names. A table of one line has none. */
  get named(): boolean {
    if (!this.headed || this.rows + this.heads < 2) return false;
    for (let column = 0; column < this.width; column++)
      if (this.header[column] && this.numbers.get(column) > 0) return true;
    return false;
  }

  /**
   * What is known of a stretch, before which `lines` line ends stand. `text`: it is the table's first, and this is its
   * text.
   */
  part(lines: number, text: string | undefined): Omit<TablePart, 'literals' | 'comments' | 'market'> {
    const texts: number[] = [];
    const missing: (readonly [column: number, count: number])[] = [];
    const later: (readonly [column: number, line: number])[] = [];
    let line = 0;
    for (let column = 0; column < this.width; column++) {
      if (this.texts.get(column) > 0) texts.push(column);
      const count = this.missing.get(column);
      if (count > 0) missing.push([column, count]);
      const own = this.numbers.get(column) > 0 ? this.lines.get(column) - lines : 0;
      line ||= own;
      if (own !== line && own > 0) later.push([column, own]);
    }
    const { width, rows, heads, headed, firstRow, firstLine, header } = this;
    const columns = columnList(this.columns, this.literals.count);
    const lists = { texts: kept(texts), missing: kept(missing), later: kept(later) };
    const shared = { width, rows, columns, line, ...lists };
    if (text === undefined) return { ...shared, rows: rows - 1, head: undefined };
    return { ...shared, head: { heads, headed, firstRow, firstLine, header, names: this.names(text) } };
  }

  /** What the cells of the first row say where there may be names. */
  private names(text: string): ReadonlyMap<number, string> {
    const names = new Map<number, string>();
    if (!this.headed) return names;
    for (let column = 0; column < this.width; column++) {
      const span = this.headerOf(column);
      if (span && span.end > span.start) names.set(column, ownText(text, span));
    }
    return names;
  }

  /** Adds a stretch behind those that are there, with so many literals and line ends before it. */
  add(part: TablePart, first: number, lines: number): void {
    const { head, width } = part;
    if (head) {
      this.heads = head.heads;
      this.headed = head.headed;
      this.firstRow = head.firstRow;
      this.firstLine = head.firstLine;
      this.header = head.header;
    }
    if (this.columns.length < this.literals.count) this.columns = new Uint32Array(this.literals.count);
    this.rows += part.rows;
    this.width = Math.max(this.width, width);
    for (const column of part.texts) this.texts.add(column);
    for (const [column, count] of part.missing) this.missing.set(column, this.missing.get(column) + count);
    const later = new Map(part.later);
    for (let column = 0; column < width; column++)
      if (this.numbers.get(column) === 0) this.lines.set(column, lines + (later.get(column) ?? part.line));
    columnsOf(part, this.columns, first);
    const end = first + part.literals.count;
    for (let i = Math.max(first, this.firstRow); i < end; i++) this.numbers.add(this.columns[i] ?? 0);
  }

  /** The cell of the first row: a text or a number. */
  headerOf(column: number): Span | undefined {
    const literal = this.firstLiteralOf(column);
    return literal < 0
      ? this.header[column]
      : { start: this.literals.starts[literal] ?? 0, end: this.literals.ends[literal] ?? 0 };
  }

  /** The literal in the first row, or -1. */
  private firstLiteralOf(column: number): number {
    const first = countLeading(this.firstRow, index => (this.columns[index] ?? 0) < column);
    return first < this.firstRow && this.columns[first] === column ? first : -1;
  }

  /** Goes on sorting the literals by columns, at most `budget` of them. */
  sort(budget: number): void {
    const order = (this.order ??= this.emptyOrder());
    const end = Math.min(this.literals.count, this.next + budget);
    for (; this.next < end; this.next++) {
      const column = this.columns[this.next] ?? 0;
      const place = this.tops[column] ?? NOWHERE;
      if (place === NOWHERE) continue;
      order[place] = this.next;
      this.tops[column] = place + 1;
    }
  }

  get sorted(): boolean {
    return this.order !== undefined && this.next >= this.literals.count;
  }

  /** The literals of a column once it is sorted; none for a column with texts. */
  literalsOf(column: number): Uint32Array {
    return this.order?.subarray(this.bottoms[column], this.bottoms[column + 1]) ?? new Uint32Array(0);
  }

  /** How many numbers the column has; 0 with texts among them. */
  countOf(column: number): number {
    return (this.bottoms[column + 1] ?? 0) - (this.bottoms[column] ?? 0);
  }

  columnOf(literal: number): number {
    return this.columns[literal] ?? 0;
  }

  /** Room for the literals of every numeric column. Without names the first row counts like any other. */
  private emptyOrder(): Uint32Array {
    const { named, width } = this;
    this.next = named ? this.firstRow : 0;
    this.tops = new Uint32Array(width);
    this.bottoms = new Uint32Array(width + 1);
    let height = 0;
    let literal = 0;
    for (let column = 0; column < width; column++) {
      const first = !named && literal < this.firstRow && this.columns[literal] === column;
      if (first) literal++;
      const numeric = this.texts.get(column) === 0 && (named || first || this.header[column] === undefined);
      const count = numeric ? this.numbers.get(column) + (first ? 1 : 0) : 0;
      this.tops[column] = count === 0 ? NOWHERE : height;
      this.bottoms[column] = height;
      height += count;
    }
    this.bottoms[width] = height;
    return new Uint32Array(height);
  }
}

const NONE: readonly never[] = [];

/** A list without the room that it has grown. */
const kept = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());
