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
  /** Both marks stand at the beginning of a line, and the line of `close` is comment to its end: Ruby's `=begin`. */
  readonly atLineStart?: boolean;
  /** No letter or digit touches `open`: VB's `REM`. */
  readonly whole?: boolean;
  /** A letter follows `open`, as in Perl's `=head1`. */
  readonly named?: boolean;
  /** Nothing behind it is code any more: `__END__`. */
  readonly toEnd?: boolean;
  /** Equals signs and a second bracket follow `open`; `close` has as many: Lua's `--[==[ … ]==]`. */
  readonly fence?: 'equals';
  /** An operator's character before or behind `open` makes it part of that: Haskell's `-->`. */
  readonly operator?: boolean;
  /** Characters behind `open` with which it is none: PHP's `#[`. */
  readonly unless?: string;
  /** A line comment also ends before this: PHP's `?>`. */
  readonly until?: string;
  /** Strings inside hide `close` (F#). */
  readonly strings?: boolean;
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
  /**
   * Rust's `r##"…"##`; C++'s `R"x(…)x"`; more quotes behind C#'s `"""`, which then close it; Lua's `[==[…]==]`; Haskell's
   * `[name|…|]`; R's `r"--[…]--"`.
   */
  readonly fence?: 'hashes' | 'delimiter' | 'quotes' | 'equals' | 'quasi' | 'dashes';
  /** Of more closing quotes than needed the last ones close it: Kotlin's `"""say "so""""`. */
  readonly lastQuotes?: boolean;
  /** Behind an operand that it touches, `open` is an operator: MATLAB's `a'`. */
  readonly transposes?: boolean;
  /**
   * It closes on its line, a digit comes first, and nothing but these characters stands in it; otherwise `open` begins no
   * string: VB's `#1/2/2000#`.
   */
  readonly holds?: string;
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
  /** `$name[1]` is code as well, without braces (PHP). */
  readonly subscripts?: boolean;
}

/** Strings whose delimiters the writer chooses: Perl's `qw(…)`, Ruby's `%w[…]`, Elixir's `~r/…/`. */
export interface QuoteRule {
  /** What stands before the word; empty where the word alone says it (Perl). */
  readonly lead: '' | '%' | '~';
  /** Words between `lead` and the opening delimiter; `''` for none. */
  readonly words: readonly string[];
  /** Opening brackets inside need a closing one of their own. */
  readonly nests: boolean;
  /** Two parts follow each other: `s/a/b/`. */
  readonly parts?: 2;
  /** Three quotes are one delimiter (Elixir). */
  readonly triple?: boolean;
  readonly escape?: 'backslash';
  readonly code?: InsertionRule;
}

/** A text that begins on the next line and goes to a line with the word told: `<<EOT`. */
export interface HeredocRule {
  readonly open: '<<' | '<<<';
  /** Characters behind `open` that let blanks stand before the closing word. */
  readonly marks: string;
  /** Blanks may always stand there, and code may follow the closing word on its line (PHP). */
  readonly inline?: boolean;
  readonly code?: InsertionRule;
}
