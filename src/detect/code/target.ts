/** What a list's surroundings say of it: its name and the declared type of its elements. */
export interface Target {
  /** Offsets; both 0 where there is no name. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** As written; empty where the text does not say. */
  readonly type: string;
  /** How many dimensions the declared type has; 0 where it does not say. */
  readonly dimensions: number;
  /** In how many levels of braces elements of a declared array can stand: those inside are structures. Absent: not known. */
  readonly levels?: number;
}

export const NO_TARGET: Target = { nameStart: 0, nameEnd: 0, type: '', dimensions: 0 };
