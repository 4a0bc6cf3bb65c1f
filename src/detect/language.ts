import { type MathConstants } from './mathConstants';
import { type NumberRules } from './numberRules';

export { type NumberRules, type RadixRule, type SuffixRule } from './numberRules';

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
  /** There a line end ends an entry. */
  readonly lines: boolean;
}

/** How a language's text falls into words, comments, strings and lists. */
export interface CodeRules {
  readonly words: WordRules;
  readonly comments: readonly CommentRule[];
  readonly strings: readonly StringRule[];
  /** What an apostrophe means where no string rule takes it: a Rust lifetime, a VHDL attribute, a Verilog base. */
  readonly tick?: 'lifetime' | 'attribute' | 'base';
  /** `/…/` is a literal where an operand may begin (JavaScript). */
  readonly regex?: boolean;
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
}

/** From `open` to `close`; without `close` to the end of the line. */
export interface CommentRule {
  readonly open: string;
  readonly close?: string;
  readonly nests?: boolean;
  /** `open` and `close` have lines of their own: MATLAB's `%{`. */
  readonly alone?: boolean;
  /** The line end is part of it, so that the next line goes on with this one: MATLAB's `...`. */
  readonly joins?: boolean;
  /** Only blanks may stand before it on its line. */
  readonly lineStart?: boolean;
  /** With this character behind `open` it is none. */
  readonly unless?: string;
}

export interface StringRule {
  readonly open: string;
  readonly close: string;
  /** Words one of which stands directly before `open`; `''` for none, `*` for any. Default: none. */
  readonly prefixes?: readonly string[];
  /** The case of the prefix does not matter. */
  readonly anyCase?: boolean;
  /** How a string holds its own `close`: behind a backslash, or doubled. */
  readonly escape?: 'backslash' | 'doubled';
  /** Without it a line end ends the string, closed or not. */
  readonly multiline?: boolean;
  /** Code inside the string. */
  readonly code?: InsertionRule;
  /** Rust's `r##"…"##`; C++'s `R"x(…)x"`; more quotes behind C#'s `"""`, which then close it; R's `r"--[…]--"`. */
  readonly fence?: 'hashes' | 'delimiter' | 'quotes' | 'dashes';
  /** Of more closing quotes than needed the last ones close it: Kotlin's `"""say "so""""`. */
  readonly lastQuotes?: boolean;
  /** Behind an operand that it touches, `open` is an operator: MATLAB's `a'`. */
  readonly transposes?: boolean;
  /** One character, not a text. */
  readonly character?: boolean;
  /** It is a name: R's `` `my data` ``. */
  readonly name?: boolean;
}

/** Where code stands in a string: `${…}`, `{…}`, `\(…)`. */
export interface InsertionRule {
  readonly open: string;
  /** Default: `}`. */
  readonly close?: ')' | '}';
  /** Begins like `open` and is text: `{{`, `$$`. */
  readonly escape?: string;
  /** A colon in it begins a format text. */
  readonly format?: boolean;
  /** It may go on over line ends, even where the string may not. */
  readonly multiline?: boolean;
}

/** Lines the compiler reads before everything else: `#define`, `` `define ``. */
export interface PreprocessorRules {
  readonly lead: string;
  /** Only blanks may stand before the lead. */
  readonly atLineStart: boolean;
  /** Directives whose text up to the line's end is no code. */
  readonly opaque: readonly string[];
  /** Directives that choose between parts of the text. */
  readonly branch: readonly string[];
  readonly define: readonly string[];
  /** What is not in these lists: `code` is lexed, `opaque` is not, `word` is a macro's use (`` `WIDTH ``). */
  readonly others: 'opaque' | 'word';
}

export interface LineRules {
  /**
   * A line end outside brackets ends the statement: always, or with all open brackets (`strict`); behind an operand (R,
   * Julia); or where nothing else makes sense (JavaScript).
   */
  readonly end?: 'always' | 'strict' | 'operand' | 'inserted';
  /** A minus that begins a line and touches a digit begins a statement too (not in JavaScript). */
  readonly minus?: boolean;
  /** `&` at the end of a line joins the next one to it (Fortran's free form). */
  readonly ampersand?: boolean;
  /** Columns decide what is comment, label and continuation (Fortran's fixed form). */
  readonly fixed?: boolean;
  /** A backslash at the end of a line joins the next one to it. */
  readonly continued?: boolean;
  /** … even inside a number, and it goes on with a line comment (C). */
  readonly spliced?: boolean;
}

/**
 * What an opening bracket begins. `list`: values between commas. `tuple`: a list as soon as a comma (or key) follows.
 * `block`: statements or keyed fields. `braces`: a list or a block, as C decides by what stands before. `pair`: a tuple
 * that is a list only inside of lists, because alone it is one complex number.
 * `group`, `call`, `index`: part of an expression.
 */
export type BracketRole = 'list' | 'tuple' | 'pair' | 'block' | 'braces' | 'group' | 'call' | 'index';

export interface BracketRule {
  readonly open: '(' | '[' | '{';
  /** Where an operand may begin. */
  readonly first: BracketRole;
  /** Right behind an operand (a name, a number, a closing bracket). */
  readonly after: BracketRole;
}

/**
 * How an element says where its value belongs. `designator`: `[3] = 5`, `.field = 5`; `arrow`: `3 => 5`; `colon`:
 * `3: 5`; `index`: the same, and any key but a number is a field's; `pair`: a colon makes it a map, whatever the keys are;
 * `name`: `a = 5`, a value with a name; `count`: the keys of braces that are a list count from 0 without a gap, any other
 * key makes them a map (JSON).
 */
export type KeyStyle = 'none' | 'designator' | 'arrow' | 'colon' | 'index' | 'pair' | 'name' | 'count';

/**
 * How a language with `braces` tells lists from blocks. `cast`: a list everywhere but behind `)`, `else`, `struct s`
 * (C); `array`: behind `=`, `[]` and in lists (Java); `new`: also behind `new T(…)` (C#); `typed`: behind a type, unless a
 * function's head or an `if` stands before (Go, Zig); `value`: where a value can begin (Dart).
 */
export type BraceStyle = 'cast' | 'array' | 'new' | 'typed' | 'value';

export interface ListRules {
  readonly brackets: readonly BracketRule[];
  readonly keys: KeyStyle;
  /** Default: `cast`. */
  readonly braces?: BraceStyle;
  /** The bracket of maps, where `keys` are pairs. Default: `{`. */
  readonly maps?: '[' | '{';
  /** A mark before a value that says nothing; a square bracket is a list only behind it (Objective-C's `@[@1, @2]`). */
  readonly boxes?: string;
  /** A square bracket at the beginning of a statement is an attribute (C#). */
  readonly attributes?: boolean;
  /** In a `[…]` without commas blanks separate: NumPy's printed arrays. There `...` stands for what was not printed. */
  readonly blanks?: boolean;
  /** `[a:b]` and `[a+:b]` behind a name or before one are ranges, whose ends are no literals (Verilog). */
  readonly ranges?: boolean;
  /** Calls that are themselves the list: `Float32Array.of(1, 2)`. */
  readonly calls?: readonly string[];
  /** Calls that are a row where they stand in a list: `vec2(0.5, 1.0)`. */
  readonly rowCalls?: readonly string[];
  /** The arguments behind an array type are a list: `float[2](0.5, 1.0)`. */
  readonly typedCalls?: boolean;
  /** Words whose parenthesis is a block of declarations: `var ( a = 1 )`. */
  readonly groupWords?: readonly string[];
  /** Those of them whose named elements are fields: R's `list(a = 1)`. */
  readonly records?: readonly string[];
  /** Types directly behind which a square bracket opens a list, not an index: Julia's `Float32[1, 2]`. */
  readonly types?: readonly string[];
  /**
   * Lists in square brackets and braces have rows that semicolons and line ends separate, and blanks separate elements:
   * `lined` every line end (MATLAB), `spaced` only where the elements have no commas (Julia).
   */
  readonly matrix?: 'spaced' | 'lined';
  /** Calls whose list can be a row of another list: `[np.array([1, 2]), np.array([3, 4])]`. Default: every call. */
  readonly wrappers?: readonly string[];
  /** `(/ … /)` is a list (Fortran). */
  readonly slashes?: boolean;
  /** A comma in a block ends a field: `{ a: 1, b: [2] }`. */
  readonly blockCommas?: boolean;
  /** Words directly behind which a brace opens a block: `else`, `noexcept`. */
  readonly blockWords?: readonly string[];
  /** A word behind `) :` is part of a function's head: `float4 main() : SV_Target {` (HLSL). */
  readonly semantics?: boolean;
  /** Words after which the statement's brace opens a block, before any `=`: `struct s {`. */
  readonly bodyWords?: readonly string[];
}

export interface NameRules {
  /**
   * `typeFirst`: `float w[2]`; `packedFirst`: `logic [7:0] w [0:3]`; `nameFirst`: `w: f32`, `self.w`; `colons`:
   * `real, dimension(2) :: w`.
   */
  readonly order: 'typeFirst' | 'packedFirst' | 'nameFirst' | 'colons';
  /** What stands between a target and its value. */
  readonly assign: readonly ('=' | ':=' | '<=' | '<-')[];
  /** What stands between a key and its value in braces. */
  readonly key?: ':' | '=>';
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
  /** A literal's suffix tells the type of its list (Rust). */
  readonly suffixType?: boolean;
}

export interface ConstantRule {
  readonly words: readonly string[];
  readonly not?: readonly string[];
}

export interface ExpressionRules {
  /** What `/` does with two integers, and what integers are. */
  readonly integers: 'truncating' | 'real' | 'double';
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
