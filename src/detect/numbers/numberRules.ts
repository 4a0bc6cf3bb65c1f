import { type FloatType } from '../../core/nearestFloat';

/** How a language writes numbers. */
export interface NumberRules {
  readonly radixes: readonly RadixRule[];
  /** Digit separators. */
  readonly separators: string;
  /** Separators may follow each other and end the digits (Rust, Verilog). */
  readonly looseSeparators?: boolean;
  /** One may follow the radix prefix: `0x_FF` (Python). */
  readonly radixSeparator?: boolean;
  readonly leadingDot: boolean;
  readonly trailingDot: boolean;
  /** A real has a point, also before an exponent: `1.0e-7` (VHDL, Elixir). */
  readonly pointRequired?: boolean;
  /** What a leading zero means: `octal` (C), `legacy` (JavaScript: octal where it can be), `decimal`, `zero` (only zeros follow), `malformed`. */
  readonly leadingZero: 'octal' | 'legacy' | 'decimal' | 'zero' | 'malformed';
  readonly hexFloat?: boolean;
  /** A hexadecimal real needs no exponent: `0x1.8` (Zig, Lua). */
  readonly hexPoint?: boolean;
  /** The type of a real without a suffix. Default: binary64. */
  readonly real?: FloatType;
  /** A suffix such as `_wp` tells the kind; where `suffixes` does not know it, a real is a binary64 (Fortran). */
  readonly kinds?: boolean;
  /** By text, in lower case where `anyCaseSuffix`; a suffix may be a mark: VB's `1.5!`. */
  readonly suffixes: Readonly<Record<string, SuffixRule>>;
  readonly anyCaseSuffix?: boolean;
  /** Letters that begin an exponent beside `e`, and the type that they give: `1.5f0`, `1d-3`. */
  readonly exponents?: Readonly<Record<string, FloatType>>;
  /** A point before one of these, or before two more points, is the operator's: `1.*x`. */
  readonly pointOperators?: string;
  /** A word directly behind is a factor: `2x` (Julia). */
  readonly juxtaposed?: boolean;
  /** `_km` after a number is the user's own operator (C++). */
  readonly userSuffix?: boolean;
  /**
   * What may have a member without brackets: `1.foo` (and `0..4` is a range), only reals: `1.5.foo`, or numbers as vectors:
   * `1.xxx`, `0.5f.xxx`. `ranges`: integers have none, but begin ranges.
   */
  readonly member?: 'integer' | 'real' | 'swizzle' | 'ranges';
  /** A word such as `if` may follow without a blank (Python). */
  readonly wordsAfter?: readonly string[];
  /** `0x1e+3` is one (malformed) number, as for the C preprocessor. */
  readonly preprocessing?: boolean;
  /** A unit in angle brackets may follow, `1.0<m>`, and a number right behind `^` is the exponent of one (F#). */
  readonly measures?: boolean;
  /** `8'shFF`, `16#FF#`, `z'FF'`. */
  readonly based?: 'verilog' | 'vhdl' | 'boz';
  /** A `+` belongs to the number (data). */
  readonly plusSign?: boolean;
  /** A comma can be the decimal point (tables that are separated by something else). */
  readonly decimalComma?: boolean;
  /** Words without prefix: what a literal is written in, its kind in the table tells. */
  readonly bare?: boolean;
  /** Words that are numbers: `NaN`, `Infinity`. A sign directly before one belongs to it. */
  readonly words?: Readonly<Record<string, number>>;
  /** No blank may stand between sign and digits (data). */
  readonly closeSign?: boolean;
  /** Integers without a suffix are doubles, so nothing beyond 2^53 is exact (JavaScript). */
  readonly doubleIntegers?: boolean;
}

export interface RadixRule {
  readonly prefix: string;
  readonly radix: 2 | 8 | 10 | 16;
}

/** What a suffix makes of a number. `none`: not a plain number any more (imaginary, time). */
export interface SuffixRule {
  readonly on: 'integer' | 'real' | 'both';
  readonly makes: 'integer' | 'float' | 'fixed' | 'exact' | 'none';
  readonly float?: FloatType;
}
