/**
 * Where everything lies in the parse kernel's memory, in bytes. Nothing is allocated: a call works on one window of a text
 * that the caller has copied to TEXT, and adds what it finds to one page of literals.
 */

/** The most literals of a page. */
export const PAGE: i32 = 4096;
/** The most characters of a window, one byte each. */
export const WINDOW: i32 = 0x8000;
/** A number that begins so far before the end of a window (and all that is looked at behind it) lies inside of it. */
export const MARGIN: i32 = 96;

/**
 * i32 each: literals on the page, line ends passed, whether the last number ends no element, how many are in UNSURE, in
 * ROWS, and how many elements end without a comma.
 */
export const FOUND: usize = 0x400;
/** v128 constants (constants.ts). */
export const CONSTANTS: usize = 0x440;
/** f64: 10^0 … 10^22. */
export const TENS: usize = 0x600;
/** f64: what the digits of a short number are divided by, by its scale. */
export const DIVISORS: usize = 0x700;
/** The smallest and largest power of ten of POWERS. */
export const LOWEST_POWER: i32 = -64;
export const HIGHEST_POWER: i32 = 64;
/** u64 pairs, upper half first: the 128 leading bits of each power; the caller writes them once. */
export const POWERS: usize = 0x1000;

/** Numbers that are found but not converted yet, of either kind. */
export const BATCH: i32 = 128;
/** Of short numbers: 16 digits each, and a u8 scale. */
export const DIGITS: usize = 0x2000;
export const SCALES: usize = 0x2820;
/** Of long numbers: 32 digits each, and {i16 exponent, u16 place on the page, u8 negative, u8 single}. */
export const LONG_DIGITS: usize = 0x3000;
export const LONG_RECORDS: usize = 0x4000;
export const LONG_RECORD: usize = 8;

/** u16: places on the page of numbers that the caller must read himself. */
export const UNSURE: usize = 0x5000;

/** The columns of the page: u32, u32, f64, u8; behind each some room for whole vectors. */
export const STARTS: usize = 0x7000;
export const ENDS: usize = 0xb100;
export const VALUES: usize = 0xf200;
export const KINDS: usize = 0x17300;

/** The window, and behind it zeros. What stands before is read, but not used. */
export const TEXT: usize = 0x18800;

/**
 * i32 of each row that ends: its end on the page; of one in brackets also where its closing bracket stands in the window,
 * and the bracket of the next row; how many line ends were passed up to either. As many as a page has literals, and one.
 */
export const ROWS: usize = 0x30000;
export const ROW_BYTES: usize = 20;

/** Bits of `rules`: what a language's numbers may look like, and how a list stores them. */
export const LEADING_DOT: i32 = 1;
export const SUFFIX_F: i32 = 2;
/** An exponent alone, without a point, makes a number real. */
export const BARE_EXPONENT: i32 = 4;
/** A blank ends a number, whatever follows. */
export const BLANK_ENDS: i32 = 8;
/** The list stores binary32. */
export const SINGLE: i32 = 16;
/** A number that is no integer by its spelling is binary32 without a suffix. */
export const REALS_SINGLE: i32 = 32;
/** A point may stand behind the last digit ... */
export const TRAILING_DOT: i32 = 4096;
/** ... but with a letter behind it, it is none of the number's. */
export const MEMBERS: i32 = 8192;

/** What separates elements besides a comma: a semicolon, which is one, or ends a row ... */
export const SEMICOLONS: i32 = 64;
export const SEMICOLON_ROWS: i32 = 128;
/** ... a line end, which may end a row too ... */
export const LINE_ENDS: i32 = 256;
export const LINE_ROWS: i32 = 512;
/** ... but is nothing behind the first comma; or a blank, where a number follows. */
export const COMMA_JOINS: i32 = 1024;
export const BLANKS: i32 = 2048;
/** Any of them. */
export const SEPARATED: i32 = SEMICOLONS | LINE_ENDS | BLANKS;
