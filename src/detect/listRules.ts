/**
 * What an opening bracket begins. `list`: values between commas. `tuple`: a list as soon as a comma (or key) follows.
 * `block`: statements or keyed fields. `braces`: a list or a block, as C decides by what stands before. `pair`: a tuple
 * that is a list only inside of lists, because alone it is one complex number. `group`, `call`, `index`: part of an
 * expression. `subscript`: an index behind a variable or another index, else a block (Perl).
 */
export type BracketRole = 'list' | 'tuple' | 'pair' | 'block' | 'braces' | 'group' | 'call' | 'index' | 'subscript';

export interface BracketRule {
  readonly open: '(' | '[' | '{';
  /** Where an operand may begin. */
  readonly first: BracketRole;
  /** Right behind an operand (a name, a number, a closing bracket). */
  readonly after: BracketRole;
  /** Behind an operand and a blank. Default: `after`. */
  readonly spaced?: BracketRole;
}

/**
 * How an element says where its value belongs. `designator`: `[3] = 5`, `.field = 5`; `arrow`: `3 => 5`; `colon`:
 * `3: 5`; `index`: the same, and any key but a number is a field's; `pair`: a colon makes it a map, whatever the keys are;
 * `map`: so does `=>` or a word with a colon in any brackets; `name`: `a = 5`, a value with a name; `count`: the keys of
 * braces that are a list count from 0 without a gap, any other key makes them a map (JSON).
 */
export type KeyStyle = 'none' | 'designator' | 'arrow' | 'colon' | 'index' | 'pair' | 'map' | 'name' | 'count';

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
  /** `...` is a value, never what a printed list leaves out (Lua). */
  readonly varargs?: boolean;
  /** Calls that are themselves the list: `Float32Array.of(1, 2)`. */
  readonly calls?: readonly string[];
  /** The same calls may have square brackets: `Matrix[[1, 2]]` (Ruby). */
  readonly squareCalls?: boolean;
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
  /** Names directly behind which a square bracket opens a list, not an index: NumPy's `np.r_[1, 2]`. */
  readonly indexLists?: readonly string[];
  /**
   * Lists in square brackets and braces have rows that semicolons and line ends separate, and blanks separate elements:
   * `lined` every line end (MATLAB), `spaced` only where the elements have no commas (Julia). `tuples`: only commas
   * separate elements, and a line end behind a value ends a row: `[1, 2; 3, 4]` (F#).
   */
  readonly matrix?: 'spaced' | 'lined' | 'tuples';
  /** Calls whose list can be a row of another list: `[np.array([1, 2]), np.array([3, 4])]`. Default: every call. */
  readonly wrappers?: readonly string[];
  /** `(/ … /)` is a list (Fortran). */
  readonly slashes?: boolean;
  /** A comma in a block ends a field, `{ a: 1, b: [2] }`, and a declaration where it is not only so in braces. */
  readonly blockCommas?: boolean | 'braces';
  /** A semicolon separates values, not statements, in these brackets. */
  readonly semicolons?: string;
  /** `..` in a list makes it a range, whatever stands before: `[0, 2 .. 10]` (Haskell). */
  readonly steps?: boolean;
  /** A block is a value: an operator can follow it (Ruby). */
  readonly blockValues?: boolean;
  /** A mark right behind which a bracket is an index: `x->[1]`, `x.[1]`; `?` right behind an operand, and two points too (Dart). */
  readonly access?: '->' | '.' | '?';
  /** Marks that are part of the bracket before or behind them: F#'s `[| … |]`, Elixir's `<< … >>`. */
  readonly pairs?: '[|' | '<<';
  /** Words directly behind which a brace opens a block: `else`, `noexcept`. */
  readonly blockWords?: readonly string[];
  /** A word behind `) :` is part of a function's head: `float4 main() : SV_Target {` (HLSL). */
  readonly semantics?: boolean;
  /** Words after which the statement's brace opens a block, before any `=`: `struct s {`. */
  readonly bodyWords?: readonly string[];
}
