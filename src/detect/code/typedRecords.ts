/** The parts of a text that are written for types, in the order in which they end; numbers alone, because they are many. */
export class TypedRecords {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** References of the array records, doubled; odd where the numbers are codes. */
  private readonly types: number[] = [];

  get count(): number {
    return this.starts.length;
  }

  /** `type` is a reference of the array records. */
  add(start: number, end: number, type: number, codes: boolean): void {
    this.starts.push(start);
    this.ends.push(end);
    this.types.push(2 * type + (codes ? 1 : 0));
  }

  start(index: number): number {
    return this.starts[index] ?? 0;
  }

  end(index: number): number {
    return this.ends[index] ?? 0;
  }

  type(index: number): number {
    return (this.types[index] ?? 0) >> 1;
  }

  codes(index: number): boolean {
    return (this.types[index] ?? 0) % 2 === 1;
  }
}
