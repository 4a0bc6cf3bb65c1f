/** A sum and what its additions have rounded away (Neumaier), so that many terms gather no rounding. */
export class CompensatedSum {
  private sum = 0;
  private rest = 0;

  add(x: number): void {
    const sum = this.sum + x;
    this.rest += Math.abs(this.sum) >= Math.abs(x) ? this.sum - sum + x : x - sum + this.sum;
    this.sum = sum;
  }

  get value(): number {
    // A sum that has left the range stays there; its rest is then no number.
    return Number.isFinite(this.sum) ? this.sum + this.rest : this.sum;
  }
}
