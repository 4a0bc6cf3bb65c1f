import { type ListRules } from './listRules';
import { type MathConstants } from './code/mathConstants';
import { type NumberRules } from './numbers/numberRules';
import { type CommentRule, type HeredocRule, type InsertionRule, type QuoteRule, type StringRule } from './textRules';

export { type NumberRules, type RadixRule, type SuffixRule } from './numbers/numberRules';

/** A language as data: everything the scanners know of it. A new language is a new row in `languages.ts`. */
export interface Language {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** The ids VS Code (or an extension) gives to documents of this language. */
  readonly editorIds: readonly string[];
  /** VS Code has none of the ids: the manifest contributes the first, with the extensions. */
  readonly contributed?: boolean;
  /** With the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Extensions that it has too, but that mean another language first: the content decides. */
  readonly sharedExtensions?: readonly string[];
  readonly form: Form;
  /** Comments are passed over, but a plain text of the language must not have any (JSON). */
  readonly noComments?: boolean;
  /** Absent for tables and memory files. */
  readonly code?: CodeRules;
  readonly entries?: EntryRules;
  readonly memory?: MemoryRules;
  readonly table?: TableRules;
  readonly numbers: NumberRules;
}

/**
 * How a text is read. `code` is lexed; `entries` are keys and values (TOML, JSON5); `blocks` are told apart by their
 * indentation (YAML); `table` is lines of cells (CSV); `memory` is words of one radix; `records` are lines that hold an
 * address and bytes (Intel HEX); `cells` are texts of a programming language inside JSON (notebooks).
 */
export type Form = 'code' | 'entries' | 'blocks' | 'table' | 'memory' | 'records' | 'cells';

export interface TableRules {
  /** Characters that begin a comment line. */
  readonly comments: string;
  /** What stands between cells; absent, where the beginning of the text tells it. */
  readonly separator?: ' ';
  /** The first row tells the size, and a line before it what the others are (MatrixMarket). */
  readonly market?: boolean;
}

/** How the words of a memory file are told. */
export interface MemoryRules {
  readonly comments: readonly CommentRule[];
  /** What stands between words, blanks and line ends aside. */
  readonly separators: string;
  /** Before the address of the words that follow: `@`. */
  readonly address?: string;
  /** `key = value;`: the endings, in lower case, of the keys whose value is the radix, or words. */
  readonly keys?: { readonly radix: readonly string[]; readonly words: readonly string[] };
  /** Words follow an address and a colon, up to a semicolon. */
  readonly addressed?: boolean;
  /** Where no key says it, words that have no digit but 0 and 1 are binary if they have so many digits in all … */
  readonly bits: number;
  /** … and else of this radix. */
  readonly radix: 10 | 16;
}

/** Where the keys of a text of entries stand, beside those of its maps. */
export interface EntryRules {
  /** Outside all brackets there are entries too, and headings in brackets. */
  readonly top: boolean;
}

/** How a language's text falls into words, comments, strings and lists. */
export interface CodeRules {
  readonly words: WordRules;
  readonly comments: readonly CommentRule[];
  readonly strings: readonly StringRule[];
  /** What an apostrophe means where no string rule takes it: a Rust lifetime, a VHDL attribute, a Verilog base. */
  readonly tick?: 'lifetime' | 'attribute' | 'base';
  /** `/…/` is a literal where an operand may begin: on one line (JavaScript), or on more (Ruby, Perl). */
  readonly regex?: 'line' | 'lines';
  /** Code inside a regular expression (Ruby). */
  readonly regexCode?: InsertionRule;
  readonly quotes?: readonly QuoteRule[];
  readonly heredocs?: HeredocRule;
  /** Code stands between these marks only, the first of which has several forms; what is outside is another text (PHP). */
  readonly inside?: { readonly open: readonly string[]; readonly close: string };
  readonly preprocessor?: PreprocessorRules;
  readonly lines: LineRules;
  readonly lists: ListRules;
  readonly names: NameRules;
  readonly expressions: ExpressionRules;
}

export interface WordRules {
  /** Characters beside letters, `_` and everything beyond ASCII that can begin a word. */
  readonly start: string;
  /** The same inside a word, digits aside. */
  readonly part: string;
  /** A backslash begins a word that goes on to the next blank (Verilog). */
  readonly escaped?: boolean;
  /** Words are compared in lower case. */
  readonly caseless?: boolean;
  /** Words behind which an operand begins, so that a minus is a sign and a bracket no index: `return`, `in`. */
  readonly prefix: readonly string[];
  /** Those of them that are plain names but at a statement's beginning: Python's `case`. */
  readonly first?: readonly string[];
  /** Words that stand between operands or clauses, so that a list beside one is no row of a list: `in`, `for`, `if`. */
  readonly between?: readonly string[];
  /** A word between two operands is an operator: `5 downTo -1`. */
  readonly infix?: boolean;
  /** The mark of a label behind a word such as `return`, whose value follows: `return@map -1`, `break :found -1`. */
  readonly label?: '@' | ':';
  /** Words whose parenthesis holds versions, which are no literals: `@available(iOS 16.0, *)`. */
  readonly versions?: readonly string[];
  /** Words that begin a statement wherever they stand. */
  readonly statement?: readonly string[];
  /** Words behind which a statement begins: Haskell's `where`. */
  readonly layout?: readonly string[];
  /** Words whose parenthesis is followed by a statement: `if (x) /re/`. */
  readonly control?: readonly string[];
  /** Words between the ends of a range, whose ends are no literals: `7 downto 0`. */
  readonly range?: readonly string[];
  /** Words that end what stands before a range: `in`, `loop`. */
  readonly rangeEnd?: readonly string[];
  /** Units that make the number before them no plain one: `10 ns`. */
  readonly units?: readonly string[];
  /** A statement's first word that another word or number follows is a command, whose line is text: `hold on` (MATLAB). */
  readonly commands?: boolean;
  /** A word that begins with it is a macro's name, behind which an operand begins after a blank: `@test -1 < x` (Julia). */
  readonly macro?: string;
  /** Words between points are operators (`.and.`), but for these, which are values (Fortran). */
  readonly dotted?: readonly string[];
  /** Statements have labels, which are no literals: at their beginning, and behind these words. */
  readonly labels?: readonly string[];
  /** Calls whose numbers are none to tell about: Fortran's `format(f8.3)`. */
  readonly numberless?: readonly string[];
  /** Words that begin a statement in which a list stands between slashes: `data x / 1, 2 /`. */
  readonly data?: readonly string[];
  /** Before a parenthesis it makes the content parameters, behind which an operand begins: MATLAB's `@(x) -x`. */
  readonly lambda?: string;
  /** Characters that begin a word where an operand may begin, and are operators elsewhere: Perl's `%h`. */
  readonly sigils?: string;
  /** Characters that form operators of any length: a minus beside one of them is no sign (Haskell). */
  readonly operators?: string;
  /** The word that repeats what stands before it, also right before a number: Perl's `"-"x20`. */
  readonly repeat?: string;
  /** Characters that can end a word: Ruby's `empty?`. */
  readonly tail?: string;
  /** Characters that are the name of a variable behind `$`: Perl's `$/`. */
  readonly special?: string;
  /**
   * A word with a blank behind it may be a command: what follows without a blank of its own begins an operand, as in
   * `puts -1` and `puts [1]`; not behind these words (Ruby, Elixir). Names that are assigned to are no commands.
   */
  readonly noCommand?: readonly string[];
  /** A single character behind `?` is a character: Ruby's `?a`. */
  readonly questionCharacter?: boolean;
}

/** Lines the compiler reads before everything else: `#define`, `` `define ``. */
export interface PreprocessorRules {
  readonly lead: string;
  /** Only blanks may stand before the lead. */
  readonly atLineStart: boolean;
  /** Only where a statement begins: elsewhere the lead is an operator (MATLAB's `!`). */
  readonly atStatement?: boolean;
  /** Directives whose text up to the line's end is no code. */
  readonly opaque: readonly string[];
  /** Directives that choose between parts of the text; the condition is code unless they are `opaque`. */
  readonly branch: readonly string[];
  readonly define: readonly string[];
  /** What is not in these lists: `code` is lexed, `opaque` is not, `word` is a macro's use (`` `WIDTH ``). */
  readonly others: 'opaque' | 'word';
  /** Two leads join what stands on their sides to one name: `type##4`. */
  readonly pastes?: boolean;
}

export interface LineRules {
  /**
   * A line end outside brackets ends the statement: always, or with all open brackets (`strict`); behind an operand (R,
   * Julia, Ruby); where nothing else makes sense (JavaScript); or where the next line is not indented deeper than the
   * statement (Haskell).
   */
  readonly end?: 'always' | 'strict' | 'operand' | 'inserted' | 'offside';
  /** A minus that begins a line and touches a digit begins a statement too (not in JavaScript). */
  readonly minus?: boolean;
  /** `&` at the end of a line joins the next one to it (Fortran's free form). */
  readonly ampersand?: boolean;
  /** Columns decide what is comment, label and continuation (Fortran's fixed form). */
  readonly fixed?: boolean;
  /** This word at the end of a line joins the next one to it (VB). */
  readonly joiner?: '_';
  /** A backslash at the end of a line joins the next one to it. */
  readonly continued?: boolean;
  /** … even inside a number, and it goes on with a line comment (C). */
  readonly spliced?: boolean;
}

export interface NameRules {
  /**
   * `typeFirst`: `float w[2]`; `packedFirst`: `logic [7:0] w [0:3]`; `nameFirst`: `w: f32`, `self.w`; `colons`:
   * `real, dimension(2) :: w`; `equation`: the statement's first word, arguments may follow it: `w x y = …`.
   */
  readonly order: 'typeFirst' | 'packedFirst' | 'nameFirst' | 'colons' | 'equation';
  /** What stands between a target and its value. */
  readonly assign: readonly ('=' | ':=' | '<=' | '<-')[];
  /** What stands between a key and its value in braces; `both`: either, and the colon right behind a word anywhere. */
  readonly key?: ':' | '=>' | 'both';
  /** Words before a declared type that are not part of it: `static`, `const`. */
  readonly qualifiers: readonly string[];
  /** Brackets stand behind the type, so that the name is the last word: `double[] w`. */
  readonly arrayTypes?: boolean;
  /** A type may stand behind the name without a mark: `var w [2]float64`. */
  readonly typeBehind?: boolean;
  /** `w: [1, 2]` among the arguments of a call names the list. */
  readonly labels?: boolean;
  /** What stands between a name and its type where it is no single colon. */
  readonly annotation?: '::';
  /** In a type the word before the element's type: Ada's `array (1 .. 3) of Float`. */
  readonly of?: string;
  /** Types whose argument is the element's type: `std::array<float, 4>`, `Vec<f32>`. */
  readonly containers: readonly string[];
  /** The keyword argument that names the element's type: `dtype=np.float32`. */
  readonly dtype?: string;
  /** `typedef`, `using` and `type` declare another name for a type. */
  readonly aliases?: boolean;
  /**
   * What makes the name of a number a constant: one of these words in its declaration, and none of `not`; or `once`,
   * that the text assigns to it nowhere else (Python).
   */
  readonly constants?: ConstantRule | 'once';
  /** Functions of a type that make a number of it: of a real, or of its code (Rust's `I2F6::from_num(0.5)`). */
  readonly makers?: { readonly reals: readonly string[]; readonly codes: readonly string[] };
  /** A word beginning with this character has the value behind it, without any mark: Elixir's `@w [1, 2]`. */
  readonly attribute?: '@';
  /** The word between a constructed object and its values: VB's `New List(Of Double) From {1, 2}`. */
  readonly initialWord?: string;
  /** The word between a name and its type: VB's `w() As Single`. */
  readonly typeWord?: string;
  /** Attributes may stand between a name and its `=`: in angle brackets, `w <const> =` (Lua), or as calls of these words, `w align(4) =`. */
  readonly attributes?: 'angle' | readonly string[];
  /** A literal's suffix tells the type of its list (Rust). */
  readonly suffixType?: boolean;
}

export interface ConstantRule {
  readonly words: readonly string[];
  readonly not?: readonly string[];
}

export interface ExpressionRules {
  /** What `/` does with two integers (`flooring`: rounds down, as in Ruby), and what integers are. */
  readonly integers: 'truncating' | 'flooring' | 'real' | 'double';
  /** `//` divides and rounds down (Python). */
  readonly floorDivision?: boolean;
  /** `(type)value` converts. */
  readonly casts?: boolean;
  /** `++` and `--` exist. */
  readonly increments?: boolean;
  /** Marks that touch an operand and leave it one: `x! - 1`, Zig's `p.* - 1`. */
  readonly postfix?: readonly string[];
  /** `<-` is one mark, whatever follows. */
  readonly leftArrow?: boolean;
  /** `&` joins instead of calculating (VHDL). */
  readonly joins?: boolean;
  /** The operator of powers, before which a minus is no sign of the base. */
  readonly power?: '**' | '^';
  /** A word that converts what stands before it: Rust's `as`. */
  readonly as?: string;
  readonly calls: CallRules;
  /** Methods that convert the number before them, with the storage or `''`: `0x80.toByte()`. */
  readonly conversions?: Readonly<Record<string, string>>;
  /** Numbers that the language's libraries name, by their path. */
  readonly constants?: MathConstants;
  /** The storage of declared element types, by name: `f32`, `s16`, `u8` (see `storage.ts`). */
  readonly types: Readonly<Record<string, string>>;
}

/** Calls whose numeric argument is the value: in lists every name but `not`, or only these. */
export interface CallRules {
  readonly every: boolean;
  readonly names: readonly string[];
  readonly not: readonly string[];
  /** Where the value is a named constant's, of `every` name only these: as macros and conversions are called. */
  readonly macro?: RegExp;
}
