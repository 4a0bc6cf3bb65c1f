import { type LiteralBuilder } from '../literalBuilder';
import { type NumberPlan } from '../numbers/numberPlan';
import { type ParseKernel, parseKernel } from './parseKernel';
import { type RowBreak, type RowsAhead } from './rowsAhead';
import { type Separators } from './separators';

/** Of fewer characters the kernel is not worth its call. */
const SHORTEST = 48;

/** Where the kernel finds nothing, it is not asked again for so many characters, and twice as many every time. */
const FIRST_REST = 64;
const LONGEST_REST = 4096;

const NONE: readonly number[] = [];

/** How numbers look to the kernel. */
export interface WindowRules {
  readonly plan: NumberPlan;
  /** A literal's suffix tells the type of its list. */
  readonly suffixType: boolean;
}

/**
 * The way of one scan to the parse kernel: it takes the kernel when it first needs it, keeps the window where the scan
 * is, and gives the kernel back at the end of every slice.
 */
export class ParseWindow {
  /** Line ends passed by the last `read`, and whether its last number has no comma behind it and is no element yet. */
  lines = 0;
  isOpen = false;
  /** Literals found by the last `read` whose values are not known yet. */
  unsure: readonly number[] = NONE;
  /** How many rows ended in the last `read`, and how many elements without a comma. */
  rows = 0;
  bare = 0;

  private kernel: ParseKernel | undefined;
  /** The literal that stands first on the kernel's page. */
  private page = 0;
  private from = 0;
  private to = 0;
  private notBefore = 0;
  private rest = FIRST_REST;
  /** What the language says of numbers, for the kernel. */
  private flags = 0;

  constructor(
    private readonly text: string,
    private readonly literals: LiteralBuilder,
    private readonly rules: WindowRules,
  ) {}

  /**
   * Reads elements of a list from `at` on, as long as they begin before `limit`; `single`: the list stores binary32, and
   * so are the values of its elements; `between`: the rows through which it may go on, or what separates the elements
   * besides commas. Where it stops, which is `at` where there is no kernel.
   */
  read(at: number, limit: number, single: boolean, between: RowsAhead | Separators): number {
    if (at < this.notBefore || limit - at < SHORTEST) return at;
    const kernel = this.kernel ?? this.take();
    if (kernel === undefined) return at;
    const { literals } = this;
    const before = literals.makeRoomOnPage();
    if (at < this.from || at >= this.end(kernel)) {
      this.from = at;
      this.to = Math.min(this.text.length, limit + kernel.margin, at + kernel.window);
      kernel.load(this.text, at, this.to);
    }
    const stop = Math.min(limit, this.end(kernel)) - this.from;
    const rules = single ? this.flags | kernel.rules.single : this.flags;
    const behind =
      'blank' in between
        ? kernel.readSeparated(at - this.from, stop, this.from, before, rules, between)
        : kernel.read(at - this.from, stop, this.from, before, rules, between);
    const found = kernel.count;
    literals.foundOnPage(found);
    this.page = literals.count - found;
    this.unsure = kernel.isSure ? NONE : Array.from(kernel.unsure, place => this.page + place);
    this.rows = kernel.rowCount;
    this.bare = kernel.bare;
    this.lines = kernel.lines;
    this.isOpen = kernel.isOpen;
    if (found > before || this.rows > 0) this.rest = FIRST_REST;
    else {
      this.notBefore = at + this.rest;
      this.rest = Math.min(2 * this.rest, LONGEST_REST);
    }
    return this.from + behind;
  }

  /** Row `index` of those that ended in the last `read`, which began on that line. */
  row(index: number, line: number): RowBreak | undefined {
    return this.kernel?.row(index, this.from, this.page, line);
  }

  /** The literal before which row `index` of a matrix ends, of those that ended in the last `read`. */
  rowEnd(index: number): number {
    return this.page + (this.kernel?.rowEnd(index) ?? 0);
  }

  /** From where on it may be worth to call `read` again, once what is at `at` has been read. */
  resumption(at: number, limit: number): number {
    if (this.kernel === undefined || limit - at < SHORTEST) return limit;
    return Math.max(this.notBefore, at + 1);
  }

  /** Gives the kernel back; the next `read` takes it again. */
  close(): void {
    if (this.kernel === undefined) return;
    this.literals.leavePage();
    this.kernel.give();
    this.kernel = undefined;
    this.from = this.to = 0;
  }

  /** Numbers that begin before it lie inside the window. */
  private end(kernel: ParseKernel): number {
    return this.to === this.text.length ? this.to : this.to - kernel.margin;
  }

  private take(): ParseKernel | undefined {
    const { real } = this.rules.plan.rules;
    if (real === 'binary16' || real === 'bfloat16') return undefined;
    const kernel = parseKernel();
    if (kernel?.take() !== true) return undefined;
    const { leadingDot, suffixF, bareExponent, blankEnds, realsSingle, trailingDot, members } = kernel.rules;
    const { plan, suffixType } = this.rules;
    this.flags =
      (plan.rules.leadingDot ? leadingDot : 0) |
      (plan.plainF && !suffixType ? suffixF : 0) |
      (plan.rules.based === 'vhdl' ? 0 : bareExponent) |
      (plan.rules.based === undefined && plan.units.size === 0 ? blankEnds : 0) |
      (real === 'binary32' ? realsSingle : 0) |
      (plan.rules.trailingDot ? trailingDot : 0) |
      (plan.rules.member === undefined ? 0 : members);
    this.literals.usePage(kernel.page);
    return (this.kernel = kernel);
  }
}
