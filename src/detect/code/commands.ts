import { COLON, EQUALS, isBlank, isLetter, UNDERSCORE } from '../charCodes';
import { type ScanState } from './scanState';
import { wordText } from './tokenText';
import { WORD } from './tokenStack';

/** Longer names are not remembered. */
const LONGEST_NAME = 100;

/**
 * Whether what begins at the offset is the argument of a command: a word that is no known variable and a blank stand
 * before it, none behind, as in `puts -1`.
 */
export function isCommand(s: ScanState, at: number): boolean {
  const { noCommand } = s.lexicon;
  if (noCommand === undefined || !s.operand) return false;
  const last = s.tokens.count - 1;
  if (s.tokens.kind(last) !== WORD || !isBlank(s.text.charCodeAt(at - 1))) return false;
  const next = s.text.charCodeAt(at + 1);
  if (!(next > 32) || next === EQUALS) return false;
  const first = s.text.charCodeAt(s.tokens.start(last));
  const isName = isLetter(first) || first === UNDERSCORE || first >= 128;
  if (!isName && s.text.charAt(s.tokens.start(last)) !== s.lexicon.rules.names.attribute) return false;
  const word = wordText(s, last);
  return !noCommand.has(word) && !s.variables.has(word);
}

/** Ruby's `:/`: the operator behind a colon is a name. */
export const isSymbol = (s: ScanState, at: number): boolean =>
  s.lexicon.noCommand !== undefined && s.text.charCodeAt(at - 1) === COLON;

/** Remembers that the text assigns, with a mark at the offset, to the word that was read last: it is a variable. */
export function noteVariable(s: ScanState, at: number): void {
  if (s.lexicon.noCommand === undefined) return;
  const last = s.tokens.count - 1;
  if (s.tokens.kind(last) !== WORD || s.tokens.end(last) - s.tokens.start(last) >= LONGEST_NAME) return;
  const name = wordText(s, last);
  if (s.variables.has(name)) return;
  s.variables.add(name);
  s.definitions.push({ at, name, isVariable: true });
}
