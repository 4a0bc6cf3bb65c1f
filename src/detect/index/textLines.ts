/** A text line by line, as an editor gives it without copying the whole. Lines end with LF, CRLF or CR. */
export interface TextLines {
  readonly lineCount: number;
  /** The lines from `from` (counted from 0) to `to`, exclusive, each with its line end. */
  textOf(from: number, to: number): string;
}

/** A stretch of the text that was replaced. */
export interface TextEdit {
  /** Offsets in the text before. */
  readonly start: number;
  readonly end: number;
  /** How many UTF-16 units stand there now. */
  readonly length: number;
  /** How many line ends the text has more than before. */
  readonly lines: number;
}
