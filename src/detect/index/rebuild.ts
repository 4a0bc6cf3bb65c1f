import { type Definition } from '../code/definition';
import { Harvest } from './harvest';
import { type Indexed } from './editWindow';
import { type Leaf } from './leaf';
import { type Mark, MarkedScan } from './markedScan';
import { type Counts, resume, type RestartState } from './restartState';

/** Reads a text from a restart point to its end, leaf by leaf as they become final. */
export class Rebuild {
  readonly scan: MarkedScan;
  private readonly harvest: Harvest;
  /** The mark that the next leaf begins with, and how many marks nothing behind can change. */
  private taken = 0;
  private certain = 0;
  private isEnded = false;
  /** Something that is written for one type goes over a mark that was certain. */
  private goesOver = false;
  private readonly leafLength: number;

  constructor(
    readonly text: string,
    index: Pick<Indexed, 'lexicon' | 'sizes'>,
    from: { readonly state: RestartState; readonly counts: Counts },
    definitions: Iterable<Definition>,
    isFirst: boolean,
    /** Whether all that stands before such a place is final. */
    private readonly isFinal: (state: RestartState) => boolean,
  ) {
    const { lexicon, sizes } = index;
    this.leafLength = sizes.leaf;
    const resumed = resume(text, lexicon, from, definitions, isFirst);
    this.scan = new MarkedScan(resumed, from, sizes.spacing);
    this.harvest = new Harvest(this.scan);
  }

  /** Where the next leaf begins. */
  get from(): Mark | undefined {
    return this.scan.marks[this.taken];
  }

  /** Everything was read, and every leaf taken. */
  get isOver(): boolean {
    return this.isEnded && this.taken >= this.scan.marks.length;
  }

  /** Reads on to an offset of the text, at most about `budget` units. True when there or at the end of the text. */
  readTo(target: number, budget: number): boolean {
    const there = this.scan.readTo(target, budget);
    if (this.scan.takeCrossed(this.certain)) this.goesOver = true;
    const last = this.scan.marks.length - 1;
    const mark = this.scan.marks[last];
    if (this.scan.done) this.end();
    else if (last > this.certain && mark && this.isFinal(mark.state)) {
      this.certain = last;
      this.harvest.collect();
    }
    return there || this.isEnded;
  }

  /** What was found depends on more than is known where the text begins. */
  get isUnsure(): boolean {
    return this.harvest.isUnsure;
  }

  /** What seemed final was not: a statement, or what is written for one type, goes on behind it. */
  get isCrossed(): boolean {
    return this.harvest.isLate || this.goesOver;
  }

  /** What was read is all that is wanted. */
  end(): void {
    this.isEnded = true;
    this.harvest.collect();
  }

  /** The next leaf, if it is final. */
  take(): Leaf | undefined {
    const { marks } = this.scan;
    const first = this.from;
    const last = this.isEnded ? marks.length : this.certain;
    if (first === undefined || this.taken >= last) return undefined;
    let to = this.taken + 1;
    while (to < last && this.extent(to + 1).at - first.at <= this.leafLength) to++;
    const leaf = this.harvest.take(marks.slice(this.taken, to), this.extent(to));
    this.taken = to;
    return leaf;
  }

  /** What was read since the last leaf: not final, but what is certain, and the outermost list that is still open. */
  soFar(): Leaf | undefined {
    const { scan } = this;
    const first = this.from;
    if (first === undefined) return undefined;
    const harvest = new Harvest(scan, false);
    harvest.collect();
    harvest.skipTo(first.at);
    const open = scan.outermostList;
    if (open) {
      harvest.dropArrays(open.start - scan.origin, false);
      if (open.numbers > 0) harvest.addOpen(open);
    }
    return harvest.take(scan.marks.slice(this.taken), scan.here);
  }

  private extent(mark: number): Pick<Mark, 'at' | 'lines' | 'literals' | 'runs'> {
    return this.scan.marks[mark] ?? this.scan.here;
  }
}
