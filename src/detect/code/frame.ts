import { type StringRule } from '../textRules';

/** What an open bracket (or a directive, or an interpolated string) is to the scanner. */
export const BLOCK = 0;
export const LIST_ROLE = 1;
/** A parenthesis that is a list as soon as a comma or key follows. */
export const TUPLE = 2;
export const GROUP = 3;
export const CALL = 4;
export const INDEX = 5;
export const DIRECTIVE = 6;
/** An interpolated string. */
export const TEMPLATE = 7;
/** Code inside an interpolated string. */
export const INSERTION = 8;

/** Of `Frame.matrix`: blanks separate elements, semicolons rows, and a line end ends a row that has no commas … */
export const SPACED = 1;
/** … or any row. */
export const LINED = 2;
/** Blanks separate nothing; semicolons and line ends end rows, most of which have one element. */
export const TUPLES = 3;

/** Whether a matrix of several rows is a plain list. */
export const isColumn = (matrix: number, columns: number): boolean =>
  columns === 1 && (matrix === SPACED || matrix === TUPLES);

/** A list whose dimensions no declaration tells. */
export const UNDECLARED = -1;

/** Lists nested deeper are arrays of their own, not dimensions of one. */
export const MOST_DIMENSIONS = 16;

/** Brackets deeper than this are only counted. */
const DEEPEST = 150_000;

/** A text that begins on the next line and ends with a line that has only its closing word. */
export interface Heredoc {
  readonly closing: string;
  /** Blanks may stand before the closing word. */
  readonly indented: boolean;
  /** It has code in it. */
  readonly code: boolean;
}

/** What a closed list leaves to the element it stands in. */
export class ListSummary {
  /** It can be a row of a larger array. */
  mergeable = false;
  numbers = 0;
  leftOut = 0;
  ragged = false;
  preproc = false;
  elided = false;
  blanks = false;
  levels = 0;
  /** Values a dimension, outermost first; as many as `levels`, what follows is older. */
  readonly shape: number[] = [];

  copy(from: ListSummary): void {
    this.mergeable = from.mergeable;
    this.numbers = from.numbers;
    this.leftOut = from.leftOut;
    this.ragged = from.ragged;
    this.preproc = from.preproc;
    this.elided = from.elided;
    this.blanks = from.blanks;
    this.levels = from.levels;
    for (let level = 0; level < from.levels; level++) this.shape[level] = from.shape[level] ?? 0;
  }
}

export const UNKNOWN_COMMA = -1;

/**
 * One open bracket and everything known of its content so far. Frames are a chain that is kept and used again, so that
 * opening one costs no memory.
 */
export class Frame {
  role = BLOCK;
  /** The opening character; 0 for the text itself, directives and strings. */
  bracket = 0;
  start = 0;
  line = 1;
  /** The frame whose element or statement the tokens here belong to: the nearest list, tuple or block. */
  owner: Frame;
  /** Token stack: the first token of the current element or statement, and the height before the bracket. */
  segment = 0;
  opener = 0;
  /** Token stack: the first token of the current argument of a call. */
  argument = 0;
  /** Of a call: where its first comma is; 0 before there is one, `UNKNOWN_COMMA` where it began before the text. */
  comma = 0;
  /** Too many tokens for one element. */
  overflow = false;
  /** The parenthesis belongs to a word such as `if`. */
  control = false;
  /** The directive defines a macro without parameters. */
  defines = false;
  /** The list begins where an operand may begin, not behind a name. */
  initial = false;

  /** Literals when the range's left end may have begun; whether a range word was seen since. */
  rangeFrom = 0;
  ranged = false;
  conditional = false;

  /** Heights of the stacks when the frame was opened. */
  records = 0;
  refused = 0;
  runs = 0;
  /** The height of the records that the elements so far account for. */
  accounted = 0;

  /** References into the names and types of the array records; 0 for none. */
  name = 0;
  type = 0;

  /** The bracket has two characters: Elixir's `<<`. */
  paired = false;
  /** Slashes are (part of) its brackets: `(/ … /)`, `data x / … /`. */
  slashed: '' | 'paren' | 'data' = '';
  /** How rows are told apart; 0 where the list has none. */
  matrix = 0;
  rows = 0;
  /** Of the widest row. */
  columns = 0;
  /** `direct` when the row began. */
  rowStart = 0;

  numbers = 0;
  leftOut = 0;
  direct = 0;
  /** Elements of this list itself that were not understood. */
  strange = 0;
  sublists = 0;
  commas = 0;
  strings = false;
  keyed = false;
  foreign = false;
  elided = false;
  preproc = false;
  ragged = false;
  blanks = false;
  repeated = false;
  /** Sizes of the dimensions below the rows; none before the first row. */
  dims: number[] | undefined;
  /** Where the elements belong, once one has said so. */
  indices: number[] | undefined;
  nextIndex = 0;
  /** The list that closed last inside the current element. */
  child: ListSummary | undefined;
  children = 0;

  /** Of directives and insertions: the open brackets outside, which nothing inside can close … */
  outside: readonly [number, number, number] | undefined;
  /** … the directive or insertion around … */
  barrier: Frame | undefined;
  /** … and whether an operand stood before. */
  operandBefore = false;
  /** Of an interpolated string: its rule and what closes it. Of an insertion: `format` once its format text has begun. */
  template: StringRule | undefined;
  closing = '';
  /** Of a string whose delimiters nest: the opening one, and how many are open inside. */
  nesting = '';
  nested = 0;
  /** The text of a heredoc: it ends with a line, and was told as a token before. */
  heredoc: Heredoc | undefined;
  format = false;
  /** How many dimensions the declared type has; 0 where it does not say. */
  expected = 0;
  /** Of a list: where the statement or element that it stands in begins. */
  statement = 0;
  /** How many levels of lists from this one on hold elements, as declared; `UNDECLARED` where the text does not say. */
  levels = UNDECLARED;
  /** The type was told right before this list, not before one around it. */
  ownType = false;
  /** The type was told by an element that is not the first: those before it are not of the type yet. */
  lateType = false;

  above: Frame | undefined;
  private readonly depth: number;

  constructor(readonly below: Frame | undefined) {
    this.owner = this;
    this.depth = below === undefined ? 0 : below.depth + 1;
  }

  /** No frame may be opened above. */
  get isDeepest(): boolean {
    return this.depth >= DEEPEST;
  }

  /** The frame above, emptied, for a bracket at `start`. */
  open(role: number, bracket: number, start: number, line: number): Frame {
    const frame = (this.above ??= new Frame(this));
    frame.role = role;
    frame.bracket = bracket;
    frame.slashed = '';
    frame.start = start;
    frame.line = line;
    frame.ownType =
      frame.lateType =
      frame.overflow =
      frame.control =
      frame.defines =
      frame.initial =
      frame.ranged =
      frame.conditional =
      frame.paired =
        false;
    frame.name = frame.type = frame.expected = frame.matrix = frame.comma = 0;
    frame.levels = UNDECLARED;
    frame.owner = role === GROUP || role === CALL || role === INDEX ? this.owner : frame;
    if (role === LIST_ROLE || role === TUPLE) frame.clear();
    return frame;
  }

  /** Empties a row for the next one of the same list, which begins at `start`. */
  renew(start: number, line: number): void {
    this.clear();
    this.start = this.statement = start;
    this.line = line;
    this.initial = true;
    this.ownType = this.conditional = false;
    this.expected = 0;
  }

  /** Forgets all elements. */
  clear(): void {
    this.numbers =
      this.leftOut =
      this.direct =
      this.strange =
      this.sublists =
      this.commas =
      this.children =
      this.nextIndex =
      this.rows =
      this.columns =
      this.rowStart =
        0;
    this.strings = this.keyed = this.foreign = this.elided = false;
    this.preproc = this.ragged = this.blanks = this.repeated = false;
    if (this.dims) this.dims.length = 0;
    this.indices = undefined;
  }

  /** Sizes below and beside each other: of rows that are lists, or of a matrix; `undefined` for one dimension. */
  get shape(): readonly number[] | undefined {
    if (this.sublists > 0) return [this.sublists, ...(this.dims ?? [])];
    const isFlat = this.rows < 2 || isColumn(this.matrix, this.columns);
    return isFlat ? undefined : [this.rows, this.columns];
  }

  get isList(): boolean {
    return this.role === LIST_ROLE || this.role === TUPLE;
  }

  /** The content can no longer be an array, whatever follows. */
  get spoiled(): boolean {
    return (
      this.strings ||
      this.keyed ||
      this.foreign ||
      this.repeated ||
      (this.direct + this.strange > 0 && this.sublists > 0)
    );
  }
}
