import { AdaptiveIndex } from './adaptiveIndex';
import { type DocumentIndex } from './documentIndex';
import { type IndexSizes } from './indexSizes';
import { type CodeRules, type Language } from './language';
import { RescanIndex } from './rescanIndex';
import { type TextLines } from './textLines';

/** An index of a text that knows nothing yet. */
export function createIndex(lines: TextLines, language: Language, sizes?: IndexSizes): DocumentIndex {
  const { form, code } = language;
  return form === 'code' && code && isRestartable(code)
    ? new AdaptiveIndex(lines, language, code, sizes)
    : new RescanIndex(lines, language);
}

/** Rules by which a scan cannot begin in the middle of a text with what restart points know. */
const NEVER: readonly ((rules: CodeRules) => boolean)[] = [
  // Columns, labels, indentation or the kind of a line's last word say what a statement is.
  ({ lines }) => lines.fixed === true || lines.ampersand === true || lines.joiner !== undefined,
  ({ lines: { end } }) => end === 'strict' || end === 'operand' || end === 'offside',
  ({ words }) => words.labels !== undefined || words.commands === true || words.layout !== undefined,
  ({ names }) => names.order === 'equation',
  ({ lists }) => lists.matrix !== undefined || lists.slashes === true || lists.newlines === true,
  // The end of a call takes its numbers back.
  ({ words }) => words.numberless !== undefined,
  // What a word is depends on what the text assigned to before.
  ({ words }) => words.noCommand !== undefined,
  // Texts of many lines that are told on one before, and code that is not everywhere.
  ({ quotes, heredocs, inside, regex }) =>
    quotes !== undefined || heredocs !== undefined || inside !== undefined || regex === 'lines',
  ({ comments }) => comments.some(({ joins, alone }) => joins === true || alone === true),
];

const isRestartable = (rules: CodeRules): boolean => !NEVER.some(holds => holds(rules));
