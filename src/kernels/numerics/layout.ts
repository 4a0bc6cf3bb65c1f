/**
 * Where everything lies in the kernels' memory, in bytes. Nothing is allocated: a call works on one chunk of values that
 * the caller has copied to INPUT, and leaves what it found at a fixed place.
 */

/** Values whose sums stand in one record. */
export const BLOCK: i32 = 4096;
/** The most values a call takes: four blocks. */
export const CHUNK: i32 = 16384;

/** v128 constants (constants.ts). */
export const CONSTANTS: usize = 0x400;

/** One record of f64 a block of the chunk. */
export const RECORDS: usize = 0x1000;
export const RECORD_BYTES: usize = 256;

/** u32 counts of the 2048 biased exponents, of each in four lanes beside one another. */
export const OCTAVES: usize = 0x2000;
export const OCTAVE_BYTES: usize = 0x8000;

/** f64 values, f64 integers before overflow, f64 results, each a chunk; behind each some room for whole vectors. */
export const INPUT: usize = 0x10000;
export const CODES: usize = 0x31000;
export const OUTPUT: usize = 0x52000;
/** f64: count and sums of an octave, and three columns of its levels (octaves.ts); behind the bins, where CODES are. */
export const LEVELS: usize = CODES + 0x4000;
export const MOST_LEVELS: i32 = 17;
/** f32 values on their way to INPUT. */
export const NARROW: usize = OUTPUT;

/*
 * Bins (see bins.ts). A ring of 64 octaves a side, the negative one SIDE bytes behind the positive; the room between the
 * sides holds the other tables. Nothing of it is touched before bins are first asked for.
 */

/** f64 in four lanes an octave. */
export const SECOND: usize = 0x80000;
export const SECOND_SIDE: usize = 0x10000;
/** f64 an octave, positive then negative. */
export const SECOND_TOTAL: usize = 0xa0000;
/** {i64 count, i64 sum} a bin, 256 bins an octave. */
export const COARSE: usize = 0x100000;
export const COARSE_SIDE: usize = 0x800000;
/** {i64 count, i64 sum} a bin, 4 × 256 bins an octave. */
export const FINE: usize = 0x200000;
export const FINE_SIDE: usize = 0x100000;
/** {f64 count, f64 sum}: what the above were when they were last emptied; sides without room between them. */
export const COARSE_TOTAL: usize = 0x400000;
export const FINE_TOTAL: usize = 0x500000;
