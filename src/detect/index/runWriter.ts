import { NO_LITERAL } from '../code/elementRuns';
import { type Extent } from './joinLeaves';
import { type Mark, type MarkedScan } from './markedScan';

/** Writes runs as a leaf has them: cut at its stops and where arrays begin, else as long as they can be. */
export class RunWriter {
  readonly pairs: number[] = [];
  readonly values = new Map<number, number>();
  private readonly places = new Map<number, number>();
  /** Literals before the leaf. */
  private base = 0;

  constructor(
    private readonly scan: MarkedScan,
    private readonly breaks: ReadonlySet<number>,
  ) {}

  /** Where the run that an array begins with came to stand; behind the last one, if it is not here. */
  placeOf(run: number): number {
    return this.places.get(run) ?? this.pairs.length / 2;
  }

  /** How many runs stand before each mark. */
  write(marks: readonly Mark[], end: Extent): number[] {
    const all: readonly Extent[] = [...marks, end];
    this.base = marks[0]?.literals ?? 0;
    return marks.map((mark, index) => {
      const height = this.pairs.length / 2;
      this.writeSegment(mark, all[index + 1] ?? end);
      return height;
    });
  }

  private writeSegment({ literals: from, runs: firstRun }: Extent, { literals: to, runs: endRun }: Extent): void {
    const { runs } = this.scan.s;
    const { firstLiteral } = this.scan;
    const segment = this.pairs.length;
    for (let run = Math.max(0, firstRun - 1); run < endRun || run < firstRun; run++) {
      const first = runs.firsts[run] ?? 0;
      if (first === NO_LITERAL) {
        if (run >= firstRun) this.writeValue(run, runs.values[run] ?? 0);
        continue;
      }
      const start = Math.max(first - firstLiteral, from);
      const end = Math.min(first - firstLiteral + (runs.lengths[run] ?? 0), to);
      if (end > start) this.writeLiterals(run, start - this.base, end - start, segment);
    }
  }

  private writeValue(run: number, value: number): void {
    const place = this.pairs.length / 2;
    this.places.set(run, place);
    this.values.set(place, value);
    this.pairs.push(-1, 1);
  }

  private writeLiterals(run: number, first: number, length: number, segment: number): void {
    const last = this.pairs.length - 2;
    const before = this.pairs[last] ?? -1;
    const isFollowing = before >= 0 && before + (this.pairs[last + 1] ?? 0) === first;
    if (last >= segment && isFollowing && !this.breaks.has(run)) {
      this.pairs[last + 1] = (this.pairs[last + 1] ?? 0) + length;
      return;
    }
    if (!this.places.has(run)) this.places.set(run, this.pairs.length / 2);
    this.pairs.push(first, length);
  }
}
