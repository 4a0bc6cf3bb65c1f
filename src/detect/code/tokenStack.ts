/** What stands on the token stack. */
export const NUMBER = 1;
export const WORD = 2;
export const STRING = 3;
/** A closed list. */
export const LIST = 4;
export const PUNCTUATION = 5;
/** Anything that has no value: a malformed or imaginary number, a block, a regular expression. */
export const OPAQUE = 6;

/** No more tokens of one element or statement are kept. */
export const MOST_TOKENS = 160;

/** Arrays of so many numbers cost a keystroke, which makes a stack, least: V8 keeps 64 bytes without a buffer. */
const FIRST_TOKENS = 16;

/**
 * The tokens of the statement that is being read and of every list element around the place: a column each for kind,
 * offsets, and data (the index of a number's literal, the character of a punctuation mark).
 */
export class TokenStack {
  count = 0;
  private kinds = new Uint8Array(FIRST_TOKENS);
  private starts = new Uint32Array(FIRST_TOKENS);
  private ends = new Uint32Array(FIRST_TOKENS);
  private datas = new Uint32Array(FIRST_TOKENS);

  push(kind: number, start: number, end: number, data: number): void {
    const index = this.count;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.datas[index] = data;
    this.count = index + 1;
  }

  /** 0 outside the stack. */
  kind(index: number): number {
    return index < this.count ? (this.kinds[index] ?? 0) : 0;
  }

  start(index: number): number {
    return this.starts[index] ?? 0;
  }

  end(index: number): number {
    return this.ends[index] ?? 0;
  }

  data(index: number): number {
    return this.datas[index] ?? 0;
  }

  /** Whether the token is this punctuation mark. */
  is(index: number, code: number): boolean {
    return index < this.count && this.kinds[index] === PUNCTUATION && this.datas[index] === code;
  }

  /** Whether the two tokens from `index` are these marks without a blank between them. */
  isPair(index: number, first: number, second: number): boolean {
    return this.is(index, first) && this.is(index + 1, second) && this.end(index) === this.start(index + 1);
  }

  /** Takes the value away from a token. */
  obscure(index: number): void {
    this.kinds[index] = OPAQUE;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = this.kinds;
    this.kinds = new Uint8Array(capacity);
    this.kinds.set(kinds);
    for (const column of ['starts', 'ends', 'datas'] as const) {
      const old = this[column];
      this[column] = new Uint32Array(capacity);
      this[column].set(old);
    }
  }
}
