import { APOSTROPHE, DOT, isDigit, PAREN_CLOSE } from '../charCodes';
import { isDense, readDense } from '../dense/denseList';
import { endElement } from './elements';
import { LIST_ROLE } from './frame';
import { readDottedWord } from './marks';
import { readNumber } from './numbers';
import { type ScanState } from './scanState';
import { WORD } from './tokenStack';
import { readWord } from './words';

/** A point begins a number, a member (`t.0` is none), a range or an ellipsis. */
export function readDot(s: ScanState, at: number): void {
  const { text } = s;
  let end = at + 1;
  if (s.lexicon.dotWords && !isDigit(text.charCodeAt(end))) {
    readWord(s, at);
    return;
  }
  if (s.lexicon.numbers.dotted && readDottedWord(s, at)) return;
  while (text.charCodeAt(end) === DOT && end < at + 3) end++;
  if (end > at + 1) {
    if (end === at + 3) readEllipsis(s, at);
    else readRange(s, at);
    s.operand = false;
    s.pos = end;
    return;
  }
  if (!isDigit(text.charCodeAt(end))) {
    s.mark(at, DOT);
    if (s.lexicon.transposes && text.charCodeAt(end) === APOSTROPHE) s.mark(end++, APOSTROPHE);
    else s.operand = false;
    s.pos = end;
    return;
  }
  const before = text.charCodeAt(at - 1);
  const touches = s.operand && before > 32 && before !== PAREN_CLOSE;
  if (s.lexicon.numbers.rules.leadingDot && !touches) {
    if (isDense(s, s.top)) readDense(s, at + 1);
    else readNumber(s, at, at);
    return;
  }
  while (isDigit(text.charCodeAt(end)) && end < at + 1000) end++;
  s.mark(at, DOT);
  s.push(WORD, at + 1, end, 0);
  s.operand = true;
  s.pos = end;
}

const readRange = (s: ScanState, at: number): void => {
  if (s.top.role === LIST_ROLE && s.lexicon.rules.lists.steps === true) s.top.repeated = true;
  s.mark(at, DOT);
};

/** `...`: in a list, values that were not printed; before a value its spread; in an index a range. */
const readEllipsis = (s: ScanState, at: number): void => {
  const { top, text } = s;
  const { blanks, varargs } = s.lexicon.rules.lists;
  if (top.role === LIST_ROLE && varargs !== true && (blanks === true || !spreads(text, at + 3))) {
    endElement(s, top);
    top.elided = true;
  } else s.mark(at, DOT);
};

const spreads = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at);
  return next > 32 && next !== 44 && next !== 93 && next !== 125;
};
