import { ArrayRecords } from './arrayRecords';
import { type Definition } from './definition';
import { ElementRuns } from './elementRuns';
import { type ElementType as DeclaredElement } from './elementType';
import { FormatComments } from '../formatComments';
import { BLOCK, Frame, type Heredoc } from './frame';
import { type StringRule, type CommentRule } from '../textRules';
import { type Lexicon } from '../lexicon';
import { type Assignment, type ConstantRecord } from '../namedConstant';
import { LiteralBuilder } from '../literalBuilder';
import { NumberReader } from '../numbers/numberReader';
import { ParseWindow } from '../dense/parseWindow';
import { type Refusal } from '../scanResult';
import { type Storage } from '../storage';
import { TypedRecords } from './typedRecords';
import { type TypeNameRecord } from '../typeName';
import { MOST_TOKENS, NUMBER, OPAQUE, PUNCTUATION, TokenStack } from './tokenStack';

/** What the characters at the place are. */
export const CODE = 0;
export const LINE_COMMENT = 1;
export const BLOCK_COMMENT = 2;
export const STRING_MODE = 3;
/** The text parts of an interpolated string; the frame on top is its template. */
export const TEMPLATE_MODE = 4;
/** The rest of a directive that is no code. */
export const OPAQUE_LINE = 5;
/** The rest of a word or number that is too long. */
export const WORD_TAIL = 6;
/** Text outside the marks that code stands between. */
export const OUTSIDE = 7;
/** The first columns of a line. */
export const MARGIN = 8;

/** An array whose element type became known after its elements. */
export interface Retyping {
  readonly record: number;
  readonly storage: Storage;
  run: number;
  offset: number;
}

/** What the elements of a type are, and by which name the text defines that type, if it does. */
export interface ElementType {
  readonly type: string;
  readonly typeName: string;
}

/** Everything a scan in progress knows. The functions of the scanner's other files work on it. */
export class ScanState {
  pos = 0;
  line = 1;
  mode = CODE;
  /** The mode to go back to behind a comment. */
  resume = CODE;
  comment: CommentRule | undefined;
  depth = 0;
  string: StringRule | undefined;
  /** What closes the string: its rule's text, with the hashes or the delimiter of this one. */
  closing = '';
  stringStart = 0;
  /** The bracket that opens another level of the string; empty where none does. */
  nesting = '';
  /** The string goes on with a second part behind its closing delimiter: `s/a/b/`. */
  halves = false;
  /** Letters behind the string belong to it: `m/x/gi`. */
  isQuote = false;
  /** What closes the string inside a comment that the place is in; empty outside of one. */
  commentString = '';
  /** Heredocs told on the line, whose text begins on the next one. */
  readonly heredocs: Heredoc[] = [];
  /** The statement whose first token is at `bodyOf` goes on on lines of its own, indented by `bodyColumn`. */
  bodyOf = -1;
  bodyColumn = 0;
  /** The next `|]`, as far as it has been looked for; Infinity where there is none. */
  quasiClose = -1;
  /** No regular expression begins before this offset: its end was looked for in vain. */
  regexSearched = 0;
  /** Names that are assigned to, where that decides what may follow them. */
  readonly variables = new Set<string>();

  /** What came last can be the left side of an operator: a minus behind it is binary. */
  operand = false;
  /** The line's end does not end the statement: an `&` stands before it. */
  joined = false;
  /** The offset from which on the line is no code; `Infinity` for none. */
  cut = Infinity;
  /** Line of the last token, where line ends matter. */
  tokenLine = 1;
  /** How many literals there were when a list with numbers closed last: those are not dropped any more. */
  listed = 0;
  /** A number read as negative that may turn out to be subtracted: its token, or -1. */
  tentative = -1;

  /** How many `(`, `[`, `{` are open inside the innermost directive or insertion. */
  readonly open: [number, number, number] = [0, 0, 0];
  top: Frame;
  /** Open brackets that are too deep to have frames. */
  buried = 0;
  /** The innermost directive or insertion that is open. */
  barrier: Frame | undefined;

  /** Work done beyond what the characters read stand for, in characters: it makes the slice end earlier. */
  debt = 0;

  readonly tokens = new TokenStack();
  readonly literals: LiteralBuilder;
  readonly runs = new ElementRuns();
  readonly records = new ArrayRecords();
  readonly refused: Refusal[] = [];
  readonly retypings: Retyping[] = [];
  readonly formatComments = new FormatComments();
  /** Type names that the text itself defines. */
  readonly aliases = new Map<string, Storage>();
  /** The answers of `storageOfType`. */
  readonly knownTypes = new Map<string, Storage | undefined>();
  /** What the elements of an array type are, as the text itself defines it (VHDL). */
  readonly elementTypes = new Map<string, ElementType>();
  /** What the text says of names of number types, and what they mean now. */
  readonly typeNames: TypeNameRecord[] = [];
  readonly typeNamesBy = new Map<string, string>();
  /** The answers of `insideContainers`. */
  readonly declaredTypes = new Map<string, DeclaredElement>();
  /** The answers of `wordClass`. */
  readonly typeWords = new Map<string, number>();
  /** The answers of `isFixedType`. */
  readonly fixedTypes = new Map<string, boolean>();
  readonly typed = new TypedRecords();
  /** All that was defined, in text order. */
  readonly definitions: Definition[] = [];
  /** Names of numbers, in the order in which their statements end. */
  readonly constants: ConstantRecord[] = [];
  /** Of languages without constants of their own: every assignment. A name with more than one is a variable. */
  readonly assignments: Assignment[] = [];
  /** Where the names stand that were noted last, as assigned to and as constants: a statement tells them again at its end. */
  assigned = -1;
  declared = -1;
  readonly reader: NumberReader;
  readonly window: ParseWindow;
  /** Reads numbers again while `reader` still holds the one that is being read. */
  readonly rereader: NumberReader;

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.top = new Frame(undefined);
    if (lexicon.rules.lines.fixed === true) this.mode = MARGIN;
    this.literals = new LiteralBuilder(text.length);
    this.reader = new NumberReader(text, lexicon.numbers);
    const suffixType = lexicon.rules.names.suffixType === true;
    this.window = new ParseWindow(text, this.literals, { plan: lexicon.numbers, suffixType });
    this.rereader = new NumberReader(text, lexicon.numbers);
    if (lexicon.rules.inside !== undefined) this.mode = OUTSIDE;
  }

  /** Remembers how a type that the text defines stores its numbers. */
  define(name: string, storage: Storage): void {
    this.aliases.set(name, storage);
    this.knownTypes.clear();
    this.definitions.push({ at: this.pos - 1, name, storage });
  }

  /** Remembers what the elements of an array type are. */
  defineElements(name: string, elements: ElementType): void {
    this.elementTypes.set(name, elements);
    this.definitions.push({ at: this.pos - 1, name, elements: elements.type, elementName: elements.typeName });
  }

  /** Puts a token on the stack, as long as its element or statement does not have too many. */
  push(kind: number, start: number, end: number, data: number): void {
    this.joined = false;
    if (this.tentative >= 0) this.settle(kind);
    const { owner } = this.top;
    if (this.tokens.count - owner.segment >= MOST_TOKENS) {
      if (owner.role === BLOCK && this.top === owner) this.tokens.count = owner.segment;
      else {
        owner.overflow = true;
        return;
      }
    }
    this.tokens.push(kind, start, end, data);
  }

  /** Puts a punctuation mark of one character on the stack. */
  mark(at: number, code: number): void {
    this.push(PUNCTUATION, at, at + 1, code);
  }

  opaque(start: number, end: number): void {
    this.push(OPAQUE, start, end, 0);
    this.operand = true;
  }

  /** Begins a new element or statement in the frame on top (or in the one that a group there belongs to). */
  dropSegment(frame: Frame): void {
    this.tokens.count = frame.segment;
    frame.overflow = false;
    this.tentative = -1;
  }

  /** Forgets the literals from `count` on: they were the ends of a range. Their tokens lose their value. */
  dropLiterals(count: number, firstToken: number): void {
    this.literals.truncate(count);
    for (let i = Math.max(firstToken, this.tokens.count - MOST_TOKENS); i < this.tokens.count; i++)
      if (this.tokens.kind(i) === NUMBER && this.tokens.data(i) >= count) this.tokens.obscure(i);
  }

  /**
   * `[1 -2` may be two elements or a difference. Anything but a number behind it says the latter: the minus becomes a
   * mark of its own and leaves the literal.
   */
  private settle(kind: number): void {
    const token = this.tentative;
    this.tentative = -1;
    if (kind === NUMBER) return;
    this.subtract(token);
  }

  /** Takes the minus of the number away from it. */
  subtract(token: number): void {
    const { tokens, literals } = this;
    const literal = tokens.data(token);
    const start = tokens.start(token);
    const end = tokens.end(token);
    let digits = start + 1;
    while (this.text.charCodeAt(digits) <= 32) digits++;
    literals.starts[literal] = digits;
    literals.values[literal] = -(literals.values[literal] ?? 0);
    const big = literals.big.get(literal);
    if (big !== undefined) literals.big.set(literal, -big);
    tokens.count = token;
    tokens.push(PUNCTUATION, start, start + 1, 45);
    tokens.push(NUMBER, digits, end, literal);
  }

  /** Whether the tokens here belong to a statement, not to a list's element. */
  get inStatement(): boolean {
    return !this.top.owner.isList;
  }
}
