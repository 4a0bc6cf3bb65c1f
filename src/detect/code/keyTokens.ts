import { QUESTION, SQUARE_CLOSE, SQUARE_OPEN } from '../charCodes';
import { type ScanState } from './scanState';
import { STRING, WORD } from './tokenStack';

/** The colon stands right behind a word or string, and no `?` before it. */
export function isLabelled(s: ScanState, from: number, at: number): boolean {
  const { tokens } = s;
  const last = at - 1;
  if (last < from || tokens.end(last) !== tokens.start(at)) return false;
  if (tokens.kind(last) !== WORD && tokens.kind(last) !== STRING) return false;
  for (let i = from; i < last; i++) if (tokens.is(i, QUESTION)) return false;
  return true;
}

/** Lua's `["key"] =`. */
export const isStringKey = ({ tokens }: ScanState, from: number, end: number): boolean =>
  end - from === 3 &&
  tokens.is(from, SQUARE_OPEN) &&
  tokens.kind(from + 1) === STRING &&
  tokens.is(from + 2, SQUARE_CLOSE);
