import { isNewline, LESS } from '../charCodes';
import { passNewline } from './newline';
import { CODE, OUTSIDE, type ScanState } from './scanState';
import { endStatement } from './statementEnd';
import { BLOCK } from './frame';

/** Goes on in the text that is no code, up to a mark that begins code. */
export function readOutside(s: ScanState, limit: number): void {
  const { text } = s;
  const opens = s.lexicon.rules.inside?.open ?? [];
  let i = s.pos;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const open = code === LESS ? opens.find(each => text.startsWith(each, i)) : undefined;
    if (open !== undefined) {
      s.pos = i + open.length;
      s.mode = CODE;
      s.operand = false;
      return;
    }
    i = isNewline(code) ? passNewline(s, i) : i + 1;
  }
  s.pos = i;
}

/** Leaves the code where its closing mark stands at the offset; false where it does not. */
export function leaveCode(s: ScanState, at: number): boolean {
  const close = s.lexicon.rules.inside?.close;
  if (close === undefined || !s.text.startsWith(close, at)) return false;
  if (s.top.role === BLOCK) endStatement(s, s.top);
  s.operand = false;
  s.mode = OUTSIDE;
  s.pos = at + close.length;
  return true;
}
