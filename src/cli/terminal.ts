/** Where the command line reads and writes; a test gives its own. */
export interface Terminal {
  /** To standard output; may be kept back until `drained` or the end. */
  write(text: string): void;
  /** To standard error. */
  note(text: string): void;
  /** Resolves when what was written is on its way. */
  drained(): Promise<void>;
  /** The lines of standard input that are not blank, without their ends, some thousands at a time. */
  lineBatches(): AsyncIterable<readonly string[]>;
  /** All of standard input. */
  readInput(): Promise<string>;
  readFile(path: string): Promise<string>;
}
