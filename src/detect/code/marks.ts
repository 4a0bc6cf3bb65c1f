import { COLON, DOT, EQUALS, LESS, MINUS, PAREN_OPEN } from '../charCodes';
import { dottedWordEnd } from './dottedWord';
import { endsLine } from './lineJoin';
import { type ScanState } from './scanState';
import { tokensText } from './tokenText';
import { PUNCTUATION } from './tokenStack';
import { storageOfType } from './typeStorage';

/** R's `<-` and `<<-`, which assign as `=` does. */
export function readArrow(s: ScanState, at: number): boolean {
  const dash = s.text.charCodeAt(at + 1) === LESS ? at + 2 : at + 1;
  if (s.text.charCodeAt(dash) !== MINUS) return false;
  s.push(PUNCTUATION, at, dash + 1, EQUALS);
  s.operand = false;
  s.pos = dash + 1;
  return true;
}

/** `.and.`, and `.true.`, which is a value. */
export function readDottedWord(s: ScanState, at: number): boolean {
  const end = dottedWordEnd(s.text, at);
  if (end === at) return false;
  const isValue = s.lexicon.rules.words.dotted?.includes(s.text.slice(at + 1, end - 1).toLowerCase()) === true;
  if (isValue) s.opaque(at, end);
  else {
    s.mark(at, DOT);
    s.operand = false;
  }
  s.pos = end;
  return true;
}

/** Fortran's `&`: at the end of a line it joins the next one to it, at the beginning it only says so again. */
export function readAmpersand(s: ScanState, at: number): void {
  s.joined ||= endsLine(s.text, at);
  s.pos = at + 1;
}

/** In a list, Fortran's `real ::` tells the type; `i = 1` makes its parentheses a loop. */
export function noteColons(s: ScanState, at: number, code: number): void {
  const { top, tokens } = s;
  if (!top.isList) return;
  if (code === EQUALS) top.keyed ||= top.bracket === PAREN_OPEN && top.slashed === '';
  else if (s.text.charCodeAt(at - 1) === COLON && top.commas === 0) {
    const type = tokensText(s, top.segment, tokens.count - 2);
    if (type !== '' && type.length < 200) top.type = s.records.addType(type, storageOfType(s, type));
    s.dropSegment(top);
  }
}
