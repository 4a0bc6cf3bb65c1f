import { MINUS, SPACE } from '../charCodes';
import { standsAlone } from './flowMarks';

/** Lines that are indented more are not told by their beginning. */
const WIDEST_INDENT = 64;

/** No key without marks of its own begins so. */
const NO_KEYS = '\t\r\n #[]{},&!*|>%@`?:';

/** What the beginning of a line of YAML tells of it. */
export interface LineAhead {
  /** How far it is indented. */
  readonly column: number;
  /** It begins with an item's mark, else with what may be a key. */
  readonly isItem: boolean;
}

/** The line that begins at the offset; `undefined` where it is blank, a comment, or begins with a mark of another kind. */
export function lineAhead(text: string, start: number): LineAhead | undefined {
  let at = start;
  while (at < start + WIDEST_INDENT && text.charCodeAt(at) === SPACE) at++;
  const isItem = text.charCodeAt(at) === MINUS && standsAlone(text, at);
  if (!isItem && (at >= text.length || NO_KEYS.includes(text.charAt(at)))) return undefined;
  return { column: at - start, isItem };
}
