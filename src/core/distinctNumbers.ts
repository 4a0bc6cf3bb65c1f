/** Ranges of so many whole numbers are marked in a table, if there are not much fewer to be marked; others are sorted. */
const MOST_MARKS = 2 ** 24;
const MARKS_A_NUMBER = 64;

/** Many numbers are sorted in heaps of their own, so that no sort takes long. */
const HEAPS = 256;
const FEW = 1 << 16;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** 0 … count − 1, a power of two up to 256: the same for equal numbers (−0 is 0), and spread evenly for others. */
const heapOf = (x: number, count: number): number => {
  float[0] = x + 0;
  return (Math.imul((words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x85ebca6b), 0x9e3779b1) >>> 24) & (count - 1);
};

/** Counts how many different numbers there are among those added; NaN is none. */
export class DistinctNumbers {
  private readonly marks: Uint8Array | undefined;
  private readonly gathered: Float64Array[] = [];
  private marked = 0;

  /** All numbers are whole and lie in low … high, both included; about `expected` of them come. */
  constructor(
    private readonly low: number,
    high: number,
    private readonly expected: number,
  ) {
    const span = high - low + 1;
    const isDense = span <= Math.min(MOST_MARKS, Math.max(FEW, expected * MARKS_A_NUMBER));
    this.marks = isDense ? new Uint8Array(span) : undefined;
  }

  /** `numbers` may be used for something else afterwards. */
  add(numbers: Float64Array): void {
    const { marks, low } = this;
    if (!marks) {
      this.gathered.push(numbers.slice());
      return;
    }
    for (const x of numbers) {
      const place = x - low;
      if (marks[place] !== 0) continue;
      marks[place] = 1;
      this.marked++;
    }
  }

  /** A rest after each heap. */
  *countSteps(): Generator<undefined, number> {
    if (this.marks) return this.marked;
    let distinct = 0;
    for (const heap of yield* this.heaps()) {
      heap.sort();
      for (let i = 0; i < heap.length; i++) if (i === 0 || heap[i] !== heap[i - 1]) distinct++;
      yield undefined;
    }
    return distinct;
  }

  private *heaps(): Generator<undefined, readonly Float64Array[]> {
    const count = this.expected <= FEW ? 1 : HEAPS;
    const sizes = new Uint32Array(count);
    for (const numbers of this.gathered) {
      for (const x of numbers) {
        const heap = heapOf(x, count);
        if (x === x) sizes[heap] = (sizes[heap] ?? 0) + 1;
      }
      yield undefined;
    }
    const heaps = Array.from(sizes, size => new Float64Array(size));
    sizes.fill(0);
    for (const numbers of this.gathered) {
      for (const x of numbers) {
        if (x !== x) continue;
        const heap = heapOf(x, count);
        const at = sizes[heap] ?? 0;
        const into = heaps[heap];
        if (into) into[at] = x + 0;
        sizes[heap] = at + 1;
      }
      yield undefined;
    }
    return heaps;
  }
}
