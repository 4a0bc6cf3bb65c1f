/** What a row's size and place say to the parse kernel, which goes on to the next row by itself. */
export interface RowsAhead {
  /** Numbers that the row on top still lacks. */
  readonly left: number;
  /** Numbers of a row; 0 where the kernel is to stop at its end. */
  readonly size: number;
  readonly bracket: number;
  readonly comment: number;
}

export const NO_ROWS: RowsAhead = { left: 0, size: 0, bracket: 0, comment: 0 };

/** The end of a row and the beginning of the next one, as the kernel has found them. */
export interface RowBreak {
  /** Literals before it. */
  readonly literals: number;
  /** Where the closing bracket stands, on which line; the same of the bracket that opens the next row. */
  readonly close: number;
  readonly closeLine: number;
  readonly open: number;
  readonly openLine: number;
}
