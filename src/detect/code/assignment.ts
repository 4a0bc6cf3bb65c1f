import { COLON, EQUALS, GREATER, LESS, PAREN_OPEN, SQUARE_OPEN } from '../charCodes';
import { type ScanState } from './scanState';
import { closingOf } from './tokenText';

/** The first `=` outside brackets that assigns; of `:=` the colon. -1 where the statement has none. */
export function assignment(s: ScanState, from: number, to: number): number {
  const { tokens } = s;
  const { assign } = s.lexicon.rules.names;
  for (let i = from; i < to; i++) {
    if (tokens.is(i, PAREN_OPEN) || tokens.is(i, SQUARE_OPEN)) {
      i = closingOf(tokens, i, to);
      if (i < 0) return -1;
    } else if (tokens.is(i, EQUALS)) {
      if (tokens.isPair(i, EQUALS, EQUALS) || tokens.isPair(i, EQUALS, GREATER)) return -1;
      if (tokens.isPair(i - 1, COLON, EQUALS)) return assign.includes(':=') ? i - 1 : -1;
      if (tokens.isPair(i - 1, LESS, EQUALS) || tokens.isPair(i - 1, 33, EQUALS)) return -1;
      return assign.includes('=') ? i : -1;
    }
  }
  return -1;
}
