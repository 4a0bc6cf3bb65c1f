import { type LineAhead } from './lineAhead';
import { type DataTree } from './dataTree';

/** The lists and maps that are told apart by how far they are indented, outermost first. */
export class Indentation {
  private readonly indents: number[] = [];
  private readonly lists: boolean[] = [];

  /** The line's item or entry has ended the one before. */
  isSettled: boolean;

  /** `known`: whether a line is settled, and the indents of open blocks, outermost first; of lists the complement. */
  constructor(
    private readonly tree: DataTree,
    [isSettled = 0, ...known]: readonly number[],
  ) {
    this.isSettled = isSettled === 1;
    for (const each of known) {
      this.indents.push(each < 0 ? ~each : each);
      this.lists.push(each < 0);
    }
  }

  /** What is known, as the constructor takes it. */
  get known(): readonly number[] {
    const indents = this.indents.map((indent, depth) => (this.lists[depth] === true ? ~indent : indent));
    return [this.isSettled ? 1 : 0, ...indents];
  }

  /** Of the innermost block; -1 without any. */
  get indent(): number {
    return this.indents[this.indents.length - 1] ?? -1;
  }

  private get inList(): boolean {
    return this.lists[this.lists.length - 1] === true;
  }

  /** Ends what a line of which only the beginning is known is no part of; `last` is behind the content before. */
  settle({ column, isItem }: LineAhead, last: number): void {
    this.endTo(column, isItem, last);
    this.isSettled = this.next(isItem, column, last);
  }

  /** Begins an item or else an entry, whose mark or key stands at `at`, and a block with it if it is the first one. */
  begin(isItem: boolean, at: number, column: number, last: number): void {
    if (!this.isSettled && !this.next(isItem, column, last)) this.open(isItem, at, column);
    this.isSettled = false;
  }

  /** An item or entry begins at the column: that ends the one before in the innermost block. False where there is none. */
  private next(isItem: boolean, column: number, last: number): boolean {
    if (this.indents.length === 0 || this.indent !== column || this.inList !== isItem) return false;
    if (isItem) this.fill(last);
    this.tree.next();
    return true;
  }

  private open(isItem: boolean, at: number, column: number): void {
    this.tree.open(isItem ? 'list' : 'map', at, at + 1);
    this.indents.push(column);
    this.lists.push(isItem);
  }

  /** Ends the blocks that a line whose content begins at the column is not part of; `isItem`: with an item's mark. */
  endTo(column: number, isItem: boolean, last: number): void {
    while (this.indents.length > 0 && (this.indent > column || (this.indent === column && this.inList && !isItem)))
      this.end(last, true);
  }

  /** How many blocks are open. */
  get depth(): number {
    return this.indents.length;
  }

  /** Ends the innermost block. */
  end(last: number, complete: boolean): void {
    if (this.inList) this.fill(last);
    this.indents.pop();
    this.lists.pop();
    this.tree.close(last, complete);
  }

  /** An item without content has no value. */
  private fill(last: number): void {
    if (this.tree.isEmpty) this.tree.other(last, last);
  }
}
