import { PAREN_CLOSE, PAREN_OPEN, SQUARE_CLOSE, SQUARE_OPEN } from '../charCodes';

/** The index of a bracket's kind in the counts of open ones. */
export const kindOfBracket = (code: number): 0 | 1 | 2 =>
  code === PAREN_OPEN || code === PAREN_CLOSE ? 0 : code === SQUARE_OPEN || code === SQUARE_CLOSE ? 1 : 2;
