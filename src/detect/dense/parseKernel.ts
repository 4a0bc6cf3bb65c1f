import { kernelExports, mayUseKernels, ownWebAssembly, type WebAssemblyHost } from '../../core/webAssembly';
import bytes from '../../kernels/parse.wasm';
import { type LiteralColumns } from '../literalColumns';
import { leadingBits } from '../numbers/powersOfTen';
import { type RowBreak, type RowsAhead } from './rowsAhead';
import { type Separators } from './separators';

/** A constant of src/kernels/parse/layout.ts. */
interface Constant {
  readonly value: number;
}

/** The exports of src/kernels/parse.ts. */
interface ParseExports {
  readonly memory: { readonly buffer: ArrayBuffer };

  readonly PAGE: Constant;
  readonly WINDOW: Constant;
  readonly MARGIN: Constant;
  readonly FOUND: Constant;
  readonly UNSURE: Constant;
  readonly LOWEST_POWER: Constant;
  readonly HIGHEST_POWER: Constant;
  readonly POWERS: Constant;
  readonly STARTS: Constant;
  readonly ENDS: Constant;
  readonly VALUES: Constant;
  readonly KINDS: Constant;
  readonly TEXT: Constant;
  readonly ROWS: Constant;
  readonly ROW_BYTES: Constant;

  readonly LEADING_DOT: Constant;
  readonly SUFFIX_F: Constant;
  readonly BARE_EXPONENT: Constant;
  readonly BLANK_ENDS: Constant;
  readonly SINGLE: Constant;
  readonly REALS_SINGLE: Constant;
  readonly TRAILING_DOT: Constant;
  readonly MEMBERS: Constant;
  readonly SEMICOLONS: Constant;
  readonly SEMICOLON_ROWS: Constant;
  readonly LINE_ENDS: Constant;
  readonly LINE_ROWS: Constant;
  readonly COMMA_JOINS: Constant;
  readonly BLANKS: Constant;

  prepare(): void;
  readDense(
    from: number,
    limit: number,
    base: number,
    count: number,
    rules: number,
    left: number,
    size: number,
    bracket: number,
    comment: number,
  ): number;
  readSeparated(from: number, limit: number, base: number, count: number, rules: number): number;
}

/** What is used of a TextEncoder, which both of the editor's hosts have. */
interface Encoder {
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
}

/** Stands for every character that is none of ASCII. */
const FOREIGN = 127;

/**
 * Reads the dense inside of lists in WebAssembly: from a window of the text onto a page of literals, both in its memory.
 * That is 512 KiB, whatever the text; only one scanner at a time has it.
 */
export class ParseKernel {
  /** The literals found; whoever has taken the kernel may also add his own. */
  readonly page: LiteralColumns;
  readonly margin: number;
  readonly window: number;
  readonly rules: Readonly<
    Record<
      'leadingDot' | 'suffixF' | 'bareExponent' | 'blankEnds' | 'single' | 'realsSingle' | 'trailingDot' | 'members',
      number
    >
  >;
  private readonly separators: Readonly<
    Record<'semicolons' | 'semicolonRows' | 'lineEnds' | 'lineRows' | 'commaJoins' | 'blanks', number>
  >;
  private readonly text: Uint8Array<ArrayBuffer>;
  private readonly behind: Uint8Array<ArrayBuffer>;
  private readonly found: Int32Array<ArrayBuffer>;
  private readonly places: Uint16Array<ArrayBuffer>;
  private readonly rowColumns: Int32Array<ArrayBuffer>;
  private readonly rowLength: number;
  private readonly encoder: Encoder | undefined;
  private taken = false;

  constructor(private readonly run: ParseExports) {
    const { buffer } = run.memory;
    run.prepare();
    const page = run.PAGE.value;
    this.page = {
      starts: new Uint32Array(buffer, run.STARTS.value, page),
      ends: new Uint32Array(buffer, run.ENDS.value, page),
      values: new Float64Array(buffer, run.VALUES.value, page),
      kinds: new Uint8Array(buffer, run.KINDS.value, page),
    };
    this.margin = run.MARGIN.value;
    this.window = run.WINDOW.value;
    this.rules = {
      leadingDot: run.LEADING_DOT.value,
      suffixF: run.SUFFIX_F.value,
      bareExponent: run.BARE_EXPONENT.value,
      blankEnds: run.BLANK_ENDS.value,
      single: run.SINGLE.value,
      realsSingle: run.REALS_SINGLE.value,
      trailingDot: run.TRAILING_DOT.value,
      members: run.MEMBERS.value,
    };
    this.separators = {
      semicolons: run.SEMICOLONS.value,
      semicolonRows: run.SEMICOLON_ROWS.value,
      lineEnds: run.LINE_ENDS.value,
      lineRows: run.LINE_ROWS.value,
      commaJoins: run.COMMA_JOINS.value,
      blanks: run.BLANKS.value,
    };
    this.text = new Uint8Array(buffer, run.TEXT.value, this.window);
    this.behind = new Uint8Array(buffer, run.TEXT.value, this.window + this.margin);
    this.found = new Int32Array(buffer, run.FOUND.value, 6);
    this.rowLength = run.ROW_BYTES.value / 4;
    this.rowColumns = new Int32Array(buffer, run.ROWS.value, (page + 1) * this.rowLength);
    this.places = new Uint16Array(buffer, run.UNSURE.value, page);
    new BigUint64Array(buffer, run.POWERS.value).set(leadingBits(run.LOWEST_POWER.value, run.HIGHEST_POWER.value));
    const { TextEncoder } = globalThis as { readonly TextEncoder?: new () => Encoder };
    this.encoder = TextEncoder && new TextEncoder();
  }

  /** False where another scanner has it. */
  take(): boolean {
    if (this.taken) return false;
    this.taken = true;
    return true;
  }

  give(): void {
    this.taken = false;
  }

  /** Makes `text` from `from` to `to` the window, at most `window` characters. */
  load(text: string, from: number, to: number): void {
    const part = text.substring(from, to);
    const length = to - from;
    const written = this.encoder?.encodeInto(part, this.text);
    if (written?.read !== length || written.written !== length)
      for (let i = 0; i < length; i++) {
        const code = part.charCodeAt(i);
        this.text[i] = code < 128 ? code : FOREIGN;
      }
    this.behind.fill(0, length, length + this.margin);
  }

  /** Reads from `from` on, as long as elements begin before `limit`, onto the page behind its `count` literals. */
  read(from: number, limit: number, base: number, count: number, rules: number, ahead: RowsAhead): number {
    const { left, size, bracket, comment } = ahead;
    return this.run.readDense(from, limit, base, count, rules, left, size, bracket, comment);
  }

  /** The same of a list with more separators than commas, which has no rows in brackets. */
  readSeparated(from: number, limit: number, base: number, count: number, rules: number, between: Separators): number {
    return this.run.readSeparated(from, limit, base, count, rules | this.separatorBits(between));
  }

  private separatorBits({ semicolon, lineEnd, commaJoins, blank }: Separators): number {
    const bits = this.separators;
    return (
      (semicolon === 'nothing' ? 0 : bits.semicolons) |
      (semicolon === 'row' ? bits.semicolonRows : 0) |
      (lineEnd === 'nothing' ? 0 : bits.lineEnds) |
      (lineEnd === 'row' ? bits.lineRows : 0) |
      (commaJoins ? bits.commaJoins : 0) |
      (blank ? bits.blanks : 0)
    );
  }

  /** How many literals the page has after `read`. */
  get count(): number {
    return this.found[0] ?? 0;
  }

  /** How many line ends `read` has passed. */
  get lines(): number {
    return this.found[1] ?? 0;
  }

  /** How many rows have ended in `read`. */
  get rowCount(): number {
    return this.found[4] ?? 0;
  }

  /** How many elements `read` has passed that no comma ends. */
  get bare(): number {
    return this.found[5] ?? 0;
  }

  /** How many literals the page has where row `index` of those ends. */
  rowEnd(index: number): number {
    return this.rowColumns[index * this.rowLength] ?? 0;
  }

  /**
   * Row `index` of those, in the window that `begins` at an offset, on a page whose first literal is `first`, where `read`
   * has begun on `line`.
   */
  row(index: number, begins: number, first: number, line: number): RowBreak {
    const { rowColumns: columns } = this;
    const at = index * this.rowLength;
    return {
      literals: first + this.rowEnd(index),
      close: begins + (columns[at + 1] ?? 0),
      open: begins + (columns[at + 2] ?? 0),
      closeLine: line + (columns[at + 3] ?? 0),
      openLine: line + (columns[at + 4] ?? 0),
    };
  }

  /** The last number that `read` has found has no comma behind it. */
  get isOpen(): boolean {
    return this.found[2] === 1;
  }

  /** The places on the page of numbers that `read` has found, but whose values it does not know for sure. */
  get unsure(): Uint16Array<ArrayBuffer> {
    return this.places.subarray(0, this.found[3]);
  }

  get isSure(): boolean {
    return this.found[3] === 0;
  }
}

let loaded: ParseKernel | undefined | 'not yet' = 'not yet';

/** The kernel, made at the first call; `undefined` where there can be none. */
export function parseKernel(): ParseKernel | undefined {
  if (!mayUseKernels()) return undefined;
  if (loaded === 'not yet') loaded = loadParseKernel(ownWebAssembly());
  return loaded;
}

/** A kernel of its own, in `host`. */
export function loadParseKernel(host: WebAssemblyHost | undefined): ParseKernel | undefined {
  const exports = kernelExports(bytes, host) as ParseExports | undefined;
  return exports && new ParseKernel(exports);
}
