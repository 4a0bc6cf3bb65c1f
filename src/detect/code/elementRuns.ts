/** In `firsts`: an element that is no single literal; its value stands in `values`. */
export const NO_LITERAL = 0xffffffff;

/** As `FIRST_TOKENS`. */
const FIRST_RUNS = 8;

/**
 * The elements of all arrays, in the order of the text, as runs of consecutive literals; an element with a value of its
 * own is a run of one. Arrays own disjoint or nested ranges of runs.
 */
export class ElementRuns {
  count = 0;
  /** How many there were at the least since somebody set this. */
  lowest = 0;
  firsts = new Uint32Array(FIRST_RUNS);
  lengths = new Uint32Array(FIRST_RUNS);
  /** Only where the run is no literal. */
  values = new Float64Array(FIRST_RUNS);

  /** Adds a literal; runs before `from` belong to another list and are not lengthened. */
  addLiteral(literal: number, from: number): void {
    this.addLiterals(literal, 1, from);
  }

  /** Adds `length` literals from `literal` on. */
  addLiterals(literal: number, length: number, from: number): void {
    const last = this.count - 1;
    if (last >= from) {
      const before = this.lengths[last] ?? 0;
      if ((this.firsts[last] ?? 0) + before === literal && this.firsts[last] !== NO_LITERAL) {
        this.lengths[last] = before + length;
        return;
      }
    }
    this.addRun(literal, length);
  }

  /** Adds `length` literals as a run of their own; which one it is. */
  addRun(literal: number, length: number): number {
    this.add(literal, 0);
    this.lengths[this.count - 1] = length;
    return this.count - 1;
  }

  addValue(value: number): void {
    this.add(NO_LITERAL, value);
  }

  /** Adds the last element once more. */
  repeatLast(): void {
    const last = this.count - 1;
    const first = this.firsts[last] ?? NO_LITERAL;
    const isValue = first === NO_LITERAL;
    this.add(isValue ? first : first + (this.lengths[last] ?? 1) - 1, this.values[last] ?? 0);
  }

  truncate(count: number): void {
    this.count = count;
    this.lowest = Math.min(this.lowest, count);
  }

  private add(first: number, value: number): void {
    const index = this.count;
    if (index === this.firsts.length) this.grow();
    this.firsts[index] = first;
    this.lengths[index] = 1;
    this.values[index] = value;
    this.count = index + 1;
  }

  private grow(): void {
    const { firsts, lengths, values } = this;
    const capacity = firsts.length * 2;
    this.firsts = new Uint32Array(capacity);
    this.firsts.set(firsts);
    this.lengths = new Uint32Array(capacity);
    this.lengths.set(lengths);
    this.values = new Float64Array(capacity);
    this.values.set(values);
  }
}
