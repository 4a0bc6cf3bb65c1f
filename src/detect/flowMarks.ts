import { COMMA, CURLY_CLOSE, CURLY_OPEN, SQUARE_CLOSE, SQUARE_OPEN } from './charCodes';

/** What ends a list or map in brackets. */
export const isClosing = (code: number): boolean => code === SQUARE_CLOSE || code === CURLY_CLOSE;

/** What ends a scalar without quotes inside brackets. */
export const isFlowMark = (code: number): boolean =>
  code === COMMA || code === SQUARE_OPEN || code === CURLY_OPEN || isClosing(code);
