import { DOT, EQUALS, isDigit, isNewline } from '../charCodes';
import { BLOCK } from './frame';
import { indentAt, lineStartOf } from './indent';
import { DIGIT, WORD_START } from '../lexicon';
import { type ScanState } from './scanState';
import { endStatement } from './statementEnd';

/** What a line end before `next` does: it may end the statement of a block. */
export function endLine(s: ScanState, next: number): void {
  const { top } = s;
  if (top.role !== BLOCK || !endsStatement(s, next)) return;
  endStatement(s, top);
  s.operand = false;
}

const endsStatement = (s: ScanState, next: number): boolean => {
  const end = s.lexicon.rules.lines.end ?? 'none';
  switch (end) {
    case 'always':
      return true;
    case 'operand':
      return s.operand && !goesOn(s.text, next);
    case 'offside':
      return isOffside(s, next);
    case 'inserted':
      return s.operand && beginsOperand(s, next);
    case 'strict':
    case 'none':
      return false;
  }
};

/** The next line begins with a word or number: between two operands a statement ends (see `insertEnd`). */
const beginsOperand = ({ text, lexicon }: ScanState, next: number): boolean => {
  const found = lexicon.classes[text.charCodeAt(next + indentAt(text, next))];
  return found === WORD_START || found === DIGIT;
};

/** The next line begins with the point of a method's call. */
const goesOn = (text: string, at: number): boolean => {
  const next = at + indentAt(text, at);
  return text.charCodeAt(next) === DOT && !isDigit(text.charCodeAt(next + 1)) && text.charCodeAt(next + 1) !== DOT;
};

/** The next line is not indented deeper than the statement, or than the lines below the `=` that it has ended with. */
const isOffside = (s: ScanState, next: number): boolean => {
  const { text, tokens, top } = s;
  if (tokens.count <= top.segment) return false;
  const column = indentAt(text, next);
  const at = next + column;
  if (isNewline(text.charCodeAt(at)) || beginsComment(s, at)) return false;
  const first = tokens.start(top.segment);
  const own = s.bodyOf === first ? s.bodyColumn : first - lineStartOf(text, first);
  if (column <= own) return true;
  if (tokens.is(tokens.count - 1, EQUALS)) {
    s.bodyOf = first;
    s.bodyColumn = column;
  }
  return false;
};

const beginsComment = (s: ScanState, at: number): boolean =>
  s.lexicon.rules.comments.some(({ open }) => s.text.startsWith(open, at));
