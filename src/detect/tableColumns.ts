import { type LiteralBuilder } from './literalBuilder';
import { type Span } from './span';
import { Tally } from './tally';

/**
 * What the cells of a table are, column by column, while it is read; at the end its literals sorted by columns. The
 * first row has names if a text stands above numbers in it.
 */
export class TableColumns {
  width = 0;
  rows = 0;
  /** The line of the first row. */
  firstLine = 1;
  /** The cells of the first row. */
  readonly header: (Span | undefined)[] = [];
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
  private sorting: Uint32Array[] | undefined;
  private readonly heights = new Tally();
  private next = 0;

  constructor(private readonly literals: LiteralBuilder) {}

  number(column: number, literal: number, line: number): void {
    if (literal >= this.columns.length) {
      const larger = new Uint32Array(this.literals.starts.length);
      larger.set(this.columns);
      this.columns = larger;
    }
    this.columns[literal] = column;
    this.width = Math.max(this.width, column + 1);
    if (this.rows === 0)
      this.header[column] = { start: this.literals.starts[literal] ?? 0, end: this.literals.ends[literal] ?? 0 };
    else {
      if (this.numbers.get(column) === 0) this.lines.set(column, line);
      this.numbers.add(column);
    }
  }

  text(column: number, span: Span): void {
    this.width = Math.max(this.width, column + 1);
    if (this.rows === 0) {
      this.header[column] = span;
      this.headed = true;
    } else this.texts.add(column);
  }

  empty(column: number): void {
    this.width = Math.max(this.width, column + 1);
    if (this.rows > 0) this.missing.add(column);
  }

  endRow(line: number): void {
    if (this.rows === 0) {
      this.firstRow = this.literals.count;
      this.firstLine = line;
    }
    this.rows++;
  }

  /** Whether the first row has names. A table of one line has none. */
  get named(): boolean {
    if (!this.headed || this.rows < 2) return false;
    for (let column = 0; column < this.width; column++)
      if (this.header[column] && !this.beginsWithNumber(column) && this.numbers.get(column) > 0) return true;
    return false;
  }

  /** Whether the cell of the first row is a number. */
  private beginsWithNumber(column: number): boolean {
    let low = 0;
    let high = this.firstRow;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.columns[middle] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low < this.firstRow && this.columns[low] === column;
  }

  /** Goes on sorting the literals by columns, at most `budget` of them. */
  sort(budget: number): void {
    this.sorting ??= this.emptyColumns();
    const end = Math.min(this.literals.count, this.next + budget);
    for (; this.next < end; this.next++) {
      const column = this.columns[this.next] ?? 0;
      const into = this.sorting[column];
      if (into === undefined || into.length === 0) continue;
      const height = this.heights.get(column);
      into[height] = this.next;
      this.heights.set(column, height + 1);
    }
  }

  get sorted(): boolean {
    return this.sorting !== undefined && this.next >= this.literals.count;
  }

  /** The literals of every column; none for a column with texts. */
  get literalsByColumn(): readonly Uint32Array[] {
    return this.sorting ?? [];
  }

  columnOf(literal: number): number {
    return this.columns[literal] ?? 0;
  }

  /** Room for the literals of every numeric column. Without names the first row counts like any other. */
  private emptyColumns(): Uint32Array[] {
    const { named } = this;
    this.next = named ? this.firstRow : 0;
    return Array.from({ length: this.width }, (_, column) => {
      const first = !named && this.beginsWithNumber(column);
      const numeric = this.texts.get(column) === 0 && (named || first || this.header[column] === undefined);
      return new Uint32Array(numeric ? this.numbers.get(column) + (first ? 1 : 0) : 0);
    });
  }
}
