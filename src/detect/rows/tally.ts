/** Counts by index, 0 at first, as many as are asked for. */
export class Tally {
  private counts = new Uint32Array(16);

  get(index: number): number {
    return this.counts[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.counts.length) {
      const larger = new Uint32Array(Math.max(index + 1, this.counts.length * 2));
      larger.set(this.counts);
      this.counts = larger;
    }
    this.counts[index] = value;
  }

  add(index: number): void {
    this.set(index, this.get(index) + 1);
  }
}
