import { type Frame, LINED, SPACED, TUPLES } from '../code/frame';
import { type CodeRules } from '../language';

/** Whether something between elements ends the one before, or a row of a matrix with it. */
export type Ends = 'nothing' | 'element' | 'row';

/** What separates the elements of a list besides commas. */
export interface Separators {
  readonly semicolon: Ends;
  readonly lineEnd: Ends;
  /** Behind a comma a line end ends nothing more. */
  readonly commaJoins: boolean;
  /** A blank between two numbers; a minus is the second one's sign where it touches that only. */
  readonly blank: boolean;
}

const COMMAS_ONLY: Separators = { semicolon: 'nothing', lineEnd: 'nothing', commaJoins: false, blank: false };
const LINES: Separators = { semicolon: 'row', lineEnd: 'row', commaJoins: false, blank: true };
const SPACES: Separators = { ...LINES, commaJoins: true };
const SEMICOLONS: Separators = { ...COMMAS_ONLY, semicolon: 'element' };
const ROWS: Separators = { ...SPACES, blank: false };
/** A line end behind a comma ends no row, one behind a value does: which it is must be looked at. */
const ROWS_WITH_COMMAS: Separators = { ...COMMAS_ONLY, semicolon: 'row' };

/** What separates elements in the list; `undefined` for nothing but commas, or probably nothing but those. */
export function separatorsOf({ lists }: CodeRules, { matrix, bracket, commas }: Frame): Separators | undefined {
  if (matrix === LINED) return LINES;
  if (matrix === SPACED) return commas === 0 ? SPACES : undefined;
  if (matrix === TUPLES) return commas === 0 ? ROWS : ROWS_WITH_COMMAS;
  return lists.semicolons?.includes(String.fromCharCode(bracket)) === true ? SEMICOLONS : undefined;
}
