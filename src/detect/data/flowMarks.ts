import { COMMA, CURLY_CLOSE, CURLY_OPEN, isBlank, isNewline, SQUARE_CLOSE, SQUARE_OPEN } from '../charCodes';

/** What ends a list or map in brackets. */
export const isClosing = (code: number): boolean => code === SQUARE_CLOSE || code === CURLY_CLOSE;

/** What ends a scalar without quotes inside brackets. */
export const isFlowMark = (code: number): boolean =>
  code === COMMA || code === SQUARE_OPEN || code === CURLY_OPEN || isClosing(code);

/** Whether a mark at the offset stands alone: a blank, a line end or the text's end follows. */
export function standsAlone(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isBlank(next) || isNewline(next) || at + 1 >= text.length;
}
