import { DOT, EQUALS, isBlank, isDigit, isNewline, SQUARE_OPEN } from './charCodes';
import { endElement } from './elements';
import { BLOCK, LIST_ROLE } from './frame';
import { type ScanState } from './scanState';
import { endStatement } from './statementEnd';

/** Columns further right count as this. */
const WIDEST = 300;

/** What a line end before `next` does: it may end the statement of a block, or a value in brackets. */
export function endLine(s: ScanState, next: number): void {
  const { top } = s;
  if (top.role === BLOCK) {
    if (!endsStatement(s, next)) return;
    endStatement(s, top);
    s.operand = false;
  } else if (
    s.lexicon.rules.lists.newlines === true &&
    top.role === LIST_ROLE &&
    top.bracket === SQUARE_OPEN &&
    s.operand
  ) {
    endElement(s, top);
    s.operand = false;
  }
}

const endsStatement = (s: ScanState, next: number): boolean => {
  const end = s.lexicon.rules.lines.end ?? 'inserted';
  switch (end) {
    case 'always':
      return true;
    case 'operand':
      return s.operand && !goesOn(s.text, next);
    case 'offside':
      return isOffside(s, next);
    case 'strict':
    case 'inserted':
      return false;
  }
};

/** The next line begins with the point of a method's call. */
const goesOn = (text: string, at: number): boolean => {
  const next = at + indentation(text, at);
  return text.charCodeAt(next) === DOT && !isDigit(text.charCodeAt(next + 1)) && text.charCodeAt(next + 1) !== DOT;
};

const indentation = (text: string, at: number): number => {
  let i = at;
  while (i < at + WIDEST && isBlank(text.charCodeAt(i))) i++;
  return i - at;
};

/** The next line is not indented deeper than the statement, or than the lines below the `=` that it has ended with. */
const isOffside = (s: ScanState, next: number): boolean => {
  const { text, tokens, top } = s;
  if (tokens.count <= top.segment) return false;
  const column = indentation(text, next);
  const at = next + column;
  if (isNewline(text.charCodeAt(at)) || beginsComment(s, at)) return false;
  const first = tokens.start(top.segment);
  const own = s.bodyOf === first ? s.bodyColumn : columnOf(text, first);
  if (column <= own) return true;
  if (tokens.is(tokens.count - 1, EQUALS)) {
    s.bodyOf = first;
    s.bodyColumn = column;
  }
  return false;
};

const beginsComment = (s: ScanState, at: number): boolean =>
  s.lexicon.rules.comments.some(({ open }) => s.text.startsWith(open, at));

const columnOf = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && start > at - WIDEST && !isNewline(text.charCodeAt(start - 1))) start--;
  return at - start;
};
