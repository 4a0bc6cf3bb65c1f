import { type DataTree } from './dataTree';

/** The lists and maps that are told apart by how far they are indented, outermost first. */
export class Indentation {
  private readonly indents: number[] = [];
  private readonly lists: boolean[] = [];

  constructor(private readonly tree: DataTree) {}

  /** Of the innermost block; -1 without any. */
  get indent(): number {
    return this.indents[this.indents.length - 1] ?? -1;
  }

  private get inList(): boolean {
    return this.lists[this.lists.length - 1] === true;
  }

  /** An item begins whose mark stands at `at`; `last` is behind the content before. */
  beginItem(at: number, column: number, last: number): void {
    if (this.indent === column && this.inList) {
      this.fill(last);
      this.tree.next();
    } else this.begin('list', at, column);
  }

  /** An entry begins whose key stands at `at`. */
  beginEntry(at: number, column: number): void {
    if (this.indent === column && this.indents.length > 0 && !this.inList) this.tree.next();
    else this.begin('map', at, column);
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

  private begin(kind: 'list' | 'map', at: number, column: number): void {
    this.tree.open(kind, at, at + 1);
    this.indents.push(column);
    this.lists.push(kind === 'list');
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
