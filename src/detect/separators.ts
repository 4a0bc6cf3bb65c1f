import { SQUARE_OPEN } from './charCodes';
import { type Frame, LINED, SPACED } from './frame';
import { type CodeRules } from './language';

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
const SEMICOLONS_AND_LINES: Separators = { ...SEMICOLONS, lineEnd: 'element' };

/** What separates elements in the list; `undefined` for nothing but commas, or probably nothing but those. */
export function separatorsOf({ lists }: CodeRules, { matrix, bracket, commas }: Frame): Separators | undefined {
  if (matrix === LINED) return LINES;
  if (matrix === SPACED) return commas === 0 ? SPACES : undefined;
  if (lists.semicolons?.includes(String.fromCharCode(bracket)) !== true) return undefined;
  return lists.newlines === true && bracket === SQUARE_OPEN ? SEMICOLONS_AND_LINES : SEMICOLONS;
}
