import { closeFrame, openBracket } from '../code/brackets';
import { readItems } from './blockItems';
import { CURLY_OPEN, DOT, isDigit, MINUS, PLUS, SQUARE_OPEN } from '../charCodes';
import { isDense, readByKernel } from '../dense/denseList';
import { endElement } from '../code/elements';
import { kindCode } from '../literalTable';
import { nextIndex } from '../code/nextIndex';
import { NO_ROWS, type RowsAhead } from '../dense/rowsAhead';
import { scanOf } from '../code/materialize';
import { type Scan } from '../scanResult';
import { type ScanState } from '../code/scanState';
import { type Span } from '../span';
import { OPAQUE, STRING, NUMBER } from '../code/tokenStack';

/** Of `.inf`, `Infinity` and the like. */
const LONGEST_WORD = 10;

const noRows = (): RowsAhead => NO_ROWS;

/** What closing a list or map at the end of the text costs, in characters. */
export const CLOSING_WORK = 20;

/**
 * Lists, maps and scalars as a scanner of a data format tells them one after the other. Numbers become literals, lists of
 * numbers arrays, and maps whose keys count from 0 too.
 */
export class DataTree {
  /** The key whose value is awaited. */
  private key: Span | undefined;
  /** Lists and maps that are too deep to be looked at. */
  private buried = 0;
  /** A number that fast reading has left to others. */
  private left = -1;

  /** How many lists and maps are open. */
  depth = 0;

  /** Goes on with what is open in the state. */
  constructor(readonly s: ScanState) {
    for (let frame = s.top; frame.below; frame = frame.below) this.depth++;
  }

  /** No key awaits its value, and all that is open is looked at. */
  get isResting(): boolean {
    return this.key === undefined && this.buried === 0;
  }

  /** Begins a list (or map) that stands from `start` on. Its name is the key before it, else that of what is around. */
  open(kind: 'list' | 'map', start: number, end: number): void {
    const { s, key } = this;
    this.depth++;
    this.key = undefined;
    if (this.buried > 0 || s.top.isDeepest) {
      this.buried++;
      s.top.owner.foreign = true;
      return;
    }
    const { pos } = s;
    s.operand = false;
    openBracket(s, kind === 'list' ? SQUARE_OPEN : CURLY_OPEN, start, end);
    s.pos = pos;
    if (key && key.end > key.start) s.top.name = s.records.addName(key.start, key.end);
  }

  /** Whether the innermost thing open is a map. */
  get inMap(): boolean {
    return this.s.top.bracket === CURLY_OPEN && this.buried === 0;
  }

  /** Ends the innermost list or map. */
  close(end: number, complete: boolean): void {
    const { s } = this;
    this.key = undefined;
    if (this.depth === 0) return;
    this.depth--;
    if (this.buried > 0) this.buried--;
    else closeFrame(s, s.top, end, complete);
    s.operand = false;
  }

  /** Ends an element or a map's entry. */
  next(): void {
    const { s } = this;
    this.key = undefined;
    if (this.buried > 0) return;
    if (s.top.isList) endElement(s, s.top);
    else s.dropSegment(s.top);
    s.operand = false;
  }

  /** Tells the key of the value that follows; its quotes are not part of it. */
  setKey(key: Span): void {
    const { s } = this;
    this.key = key;
    if (this.buried > 0 || !s.top.isList) return;
    if (s.top.bracket !== CURLY_OPEN || !nextIndex(s.text, key.start, key.end, s.top)) s.top.keyed = true;
  }

  /** Reads a number that fills the text from `start` to `end` as an element or value; false where it is none. */
  number(start: number, end: number): boolean {
    const { s } = this;
    const sign = s.text.charCodeAt(start);
    const { rules, words } = s.lexicon.numbers;
    const at = sign === MINUS || (sign === PLUS && rules.plusSign === true) ? start + 1 : start;
    const code = s.text.charCodeAt(at);
    if (!isDigit(code)) {
      const word = end - at <= LONGEST_WORD ? words.get(s.text.slice(at, end)) : undefined;
      if (word !== undefined)
        return this.push(start, end, s.literals.add(start, end, sign === MINUS ? -word : word, kindCode.float));
      if (code !== DOT || !rules.leadingDot) return false;
    }
    const { reader } = s;
    if (!reader.read(at, sign === MINUS) || reader.end !== end) return false;
    return this.push(start, end, s.literals.addRead(start, reader));
  }

  /**
   * Reads numbers of a list in brackets that have commas behind them, and no other, as far as that is fast; `isRow`: the
   * list around is one in brackets too. False where nothing was read.
   */
  numbers(limit: number, isRow: boolean): boolean {
    const { s } = this;
    const from = s.pos;
    if (from === this.left || !this.isResting || s.top.bracket !== SQUARE_OPEN || !isDense(s, s.top)) return false;
    if (!readByKernel(s, limit, isRow ? undefined : noRows)) this.leaveLast();
    return s.pos > from;
  }

  /** Reads the items of a block that are numbers (see `readItems`). */
  items(column: number, limit: number): number {
    const { s } = this;
    return this.isResting && isDense(s, s.top) && s.top.children === 0 ? readItems(s, column, limit) : -1;
  }

  /** The last number has no comma behind it: what follows may belong to it. */
  private leaveLast(): void {
    const { s } = this;
    const literal = s.literals.count - 1;
    s.pos = this.left = s.literals.start(literal);
    s.literals.truncate(literal);
    s.dropSegment(s.top);
    s.operand = false;
  }

  private push(start: number, end: number, literal: number): true {
    const { s } = this;
    if (this.buried === 0) s.push(s.top.keyed ? OPAQUE : NUMBER, start, end, literal);
    return true;
  }

  /** A text as an element or value. */
  string(start: number, end: number): void {
    if (this.buried === 0) this.s.push(STRING, start, end, 0);
  }

  /** Anything else that has no value: nothing, a truth value, a date. */
  other(start: number, end: number): void {
    if (this.buried === 0) this.s.push(OPAQUE, start, end, 0);
  }

  /** Whether the element or entry has no value yet. */
  get isEmpty(): boolean {
    return this.buried === 0 && this.s.tokens.count === this.s.top.segment;
  }

  result(finished: boolean): Scan {
    return scanOf(this.s, finished);
  }
}
