import { CARRIAGE_RETURN, COMMA, CURLY_OPEN, LINE_FEED, SPACE, SQUARE_OPEN, TAB } from '../charCodes';
import { type CodeRules } from '../language';

/** How one row of a list follows the other where nothing but blanks, line ends and comments stands beside `}, {`. */
export interface RowRules {
  /** The opening brackets of such rows; the closing one is two characters further on. */
  readonly brackets: readonly number[];
  /** The character that begins a line comment, 256 more where it is doubled; 0 where a kernel can pass none. */
  readonly comment: number;
}

/** By ASCII code, the texts that begin a comment or a string. */
type Openers = readonly (readonly { readonly text: string }[] | undefined)[];

/** `undefined` where a line end, a blank or a row says more in the language. */
export function rowRulesOf(rules: CodeRules, openers: Openers): RowRules | undefined {
  const { lines, lists, names, words } = rules;
  const linesMatter = lines.fixed === true || lines.end === 'strict' || lines.ampersand === true;
  const listsDiffer = lists.matrix !== undefined || lists.pairs !== undefined || lists.boxes !== undefined;
  if (linesMatter || listsDiffer || words.range !== undefined || names.suffixType === true) return undefined;
  const isFree = (code: number): boolean => openers[code] === undefined;
  if (![SPACE, TAB, LINE_FEED, CARRIAGE_RETURN, COMMA].every(isFree)) return undefined;
  const brackets = [SQUARE_OPEN, CURLY_OPEN].filter(open => {
    const rule = lists.brackets.find(bracket => bracket.open.charCodeAt(0) === open);
    return (rule?.first === 'list' || rule?.first === 'braces') && isFree(open) && isFree(open + 2);
  });
  return { brackets, comment: commentMark(rules, openers) };
}

/** The mark of the comments that end with their line, whatever stands in them or around, and that nothing else begins like. */
const commentMark = ({ comments }: CodeRules, openers: Openers): RowRules['comment'] => {
  for (const rule of comments) {
    const { open } = rule;
    const first = open.charCodeAt(0);
    const isShort = open.length === 1 || (open.length === 2 && open.charCodeAt(1) === first);
    const alike = (openers[first] ?? []).filter(({ text }) => text.startsWith(open) || open.startsWith(text));
    if (isShort && Object.keys(rule).length === 1 && alike.length === 1) return open.length === 2 ? first + 256 : first;
  }
  return 0;
};
