import { createStateScanner } from '../createStateScanner';
import { type Frame } from '../code/frame';
import { type NamePlace } from './indexedArray';
import { type Extent } from './joinLeaves';
import { type OpenFrame } from './openFrame';
import { type Captured, capture, type Counts, type Resumed, type RestartState } from './restartState';
import { type ScanState } from '../code/scanState';
import { type StateScanner } from '../stateScanner';

/** A restart point of a scan. Offsets, line ends, literals and runs are counted from the beginning of its text. */
export interface Mark {
  readonly at: number;
  readonly lines: number;
  readonly literals: number;
  runs: number;
  readonly state: RestartState;
  readonly counts: Counts;
}

/** How many times the usual distance a mark waits for the end of a list or map, and of a row of a list. */
const PATIENCE = 2;
const ROW_PATIENCE = 4;

/** A scan that notes restart points at the beginnings of lines as it goes. */
export class MarkedScan {
  readonly s: ScanState;
  readonly origin: number;
  readonly marks: Mark[];
  /** Brackets that were open at a mark, by where they stand. */
  readonly opened = new Map<number, OpenFrame>();
  /** Lists among them that have names, and the references of these. */
  readonly named: (readonly [OpenFrame, number])[] = [];
  /** By reference, the names of lists that were open where the text begins. */
  readonly names: ReadonlyMap<number, NamePlace>;
  /** The text was read and everything closed. */
  done = false;
  private readonly scanner: StateScanner;
  private readonly dummies: number;
  private captured: Captured;
  private next: number;
  /** How many typed parts were looked at, and the first mark inside one of them; `Infinity` for none. */
  private typed = 0;
  private crossed = Infinity;

  constructor(
    resumed: Resumed,
    { state, counts }: { readonly state: RestartState; readonly counts: Counts },
    private readonly spacing: number,
  ) {
    this.s = resumed.s;
    this.origin = resumed.origin;
    this.names = resumed.names;
    this.dummies = resumed.literals;
    this.scanner = createStateScanner(this.s, state.rest);
    this.captured = { state, counts, starts: state.frames.map(() => 0) };
    this.marks = [{ at: 0, lines: 0, literals: 0, runs: 0, state, counts }];
    this.next = this.lineStart(spacing);
  }

  /**
   * Whether something that is written for one type, and was met since the last time, goes over one of the marks up to
   * the `last`, which were to be kept. Others that it goes over are given up.
   */
  takeCrossed(last: number): boolean {
    const isCrossed = this.crossed <= last;
    this.crossed = Infinity;
    return isCrossed;
  }

  /** How far the text was read. */
  get at(): number {
    return this.s.pos - this.origin;
  }

  get lines(): number {
    return this.s.line - 1;
  }

  /** The end of the text was met, so that what was read last may have wanted more of it. */
  get isExhausted(): boolean {
    return this.s.pos >= this.s.text.length;
  }

  /**
   * Reads on to `target`, or a little further where a token goes on; at most about `budget` units, and not beyond the next
   * mark. True when there.
   */
  readTo(target: number, budget = Infinity): boolean {
    for (let left = budget; this.at < target || (this.isExhausted && !this.done);) {
      if (left <= 0 || this.done) return this.done;
      const from = this.at;
      const wanted = Math.max(1, Math.min(left, Math.min(target, this.next) - from));
      this.done = this.scanner.advance(wanted);
      if (this.done) this.s.formatComments.end(this.s.text, this.s.text.length, this.s.text.length);
      this.passTyped();
      left -= this.at > from ? this.at - from : wanted;
      if (this.at >= this.next && this.passMark()) return this.at >= target;
    }
    return true;
  }

  /** Where the text was read to. */
  get here(): Extent {
    const { s } = this;
    this.lowerRuns();
    return { at: this.at, lines: this.lines, literals: s.literals.count - this.dummies, runs: s.runs.count };
  }

  /** Runs that were given up since a mark are not before it. */
  private lowerRuns(): void {
    const { runs } = this.s;
    for (let i = this.marks.length - 1; i >= 0; i--) {
      const mark = this.marks[i];
      if (mark === undefined || mark.runs <= runs.lowest) break;
      mark.runs = runs.lowest;
    }
    runs.lowest = runs.count;
  }

  /** Fewer than so many brackets of those at the beginning are still open. */
  isBelow(depth: number): boolean {
    let frame: ScanState['top'] | undefined = this.s.top;
    const starts: number[] = [];
    for (; frame; frame = frame.below) starts.push(frame.start);
    return starts.length < depth || (starts.reverse()[depth - 1] ?? 0) >= Math.max(1, this.origin);
  }

  /** The outermost list that is open and may become an array. */
  get outermostList(): Frame | undefined {
    let found: Frame | undefined;
    for (let frame: Frame | undefined = this.s.top; frame; frame = frame.below)
      if (frame.isList && !frame.spoiled) found = frame;
    return found;
  }

  /** Where the open bracket at this depth begins. */
  startOf(depth: number): number {
    let frame = this.s.top;
    const chain = [frame];
    for (; frame.below; frame = frame.below) chain.push(frame.below);
    return (chain.reverse()[depth]?.start ?? 0) - this.origin;
  }

  /** A mark for the place reached, if a scan can begin there. */
  markHere(): Mark | undefined {
    const { s } = this;
    const { rest } = this.scanner;
    const captured = rest && capture(s, rest, this.captured);
    if (captured === undefined) return undefined;
    this.captured = captured;
    this.remember(captured);
    return {
      ...this.here,
      state: captured.state,
      counts: captured.counts,
    };
  }

  /** The first literal of the text in the scanner's table. */
  get firstLiteral(): number {
    return this.dummies;
  }

  private remember({ state, starts }: Captured): void {
    let own: Frame | undefined = this.s.top;
    for (let depth = starts.length - 1; depth > 0; depth--, own = own?.below) {
      const at = (starts[depth] ?? 0) - this.origin;
      const frame = state.frames[depth];
      if (at < 0 || frame === undefined || this.opened.get(at) === frame) return;
      this.opened.set(at, frame);
      if (own?.isList === true && own.name > 0) this.named.push([frame, own.name]);
    }
  }

  /** Gives up the marks inside what is written for one type: that lies between two of them. */
  private passTyped(): void {
    const { typed } = this.s;
    for (; this.typed < typed.count; this.typed++) {
      const start = typed.start(this.typed) - this.origin;
      const end = typed.end(this.typed) - this.origin;
      for (let i = this.marks.length - 1; i >= 0; i--) {
        const at = this.marks[i]?.at ?? 0;
        if (at <= start) break;
        if (at >= end) continue;
        this.crossed = Math.min(this.crossed, i);
        if (i > 0) this.marks.splice(i, 1);
      }
    }
  }

  private passMark(): boolean {
    if (this.at < (this.marks.at(-1)?.at ?? 0) + this.patience * this.spacing) {
      this.next = this.lineStart(this.at + 1);
      return false;
    }
    const mark = this.at === this.next && !this.isExhausted ? this.markHere() : undefined;
    if (mark) this.marks.push(mark);
    this.next = this.lineStart(mark ? mark.at + this.spacing : Math.max(this.at, this.next + 1));
    return mark !== undefined;
  }

  /** A list (or map) that was not open at the last mark is better over: an edit before or behind it would find another. */
  private get patience(): number {
    let frame: Frame | undefined = this.s.top;
    while (frame && !frame.isList) frame = frame.below;
    if (frame === undefined || frame.start - this.origin < (this.marks.at(-1)?.at ?? 0)) return 0;
    return frame.below?.owner.isList === true && !frame.below.owner.keyed ? ROW_PATIENCE : PATIENCE;
  }

  /** The first beginning of a line at the offset or behind it, lines that end with a lone CR aside. */
  private lineStart(at: number): number {
    const { text } = this.s;
    const end = text.indexOf('\n', this.origin + at - 1);
    return end < 0 ? Infinity : end + 1 - this.origin;
  }
}
