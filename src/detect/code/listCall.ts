import { GREATER, SQUARE_CLOSE } from '../charCodes';
import { type ScanState } from './scanState';
import { angleOf, openingOf, pathStart } from './tokenText';

/** A call's path has no more tokens than this, its type arguments included. */
const MOST_TOKENS = 40;

/** The tokens of a call's name and of its type arguments. */
export interface CalledPath {
  readonly from: number;
  readonly to: number;
  /** The brackets of the type arguments: `<` and `>`, or `[` and `]`; -1 where there are none. */
  readonly typesOpen: number;
  readonly typesClose: number;
}

/** The path of the call whose parenthesis opens behind the last token: `List.of`, `arrayOf<Double>`, `Array[Double]`. */
export function calledPath(s: ScanState, end = s.tokens.count): CalledPath | undefined {
  const { tokens } = s;
  const least = Math.max(s.top.owner.segment, end - MOST_TOKENS);
  const last = end - 1;
  const angle = tokens.is(last, GREATER) ? angleOf(tokens, last, least) : -1;
  const typesOpen = tokens.is(last, SQUARE_CLOSE) ? openingOf(tokens, last, least) : angle;
  const to = typesOpen < 0 ? end : typesOpen;
  const from = pathStart(tokens, to, least);
  return from < to ? { from, to, typesOpen, typesClose: typesOpen < 0 ? -1 : last } : undefined;
}
