import { CodeIndex } from './codeIndex';
import { type DocumentIndex } from './documentIndex';
import { type IndexSizes } from './indexSizes';
import { type CodeRules, type Language } from './language';
import { RescanIndex } from './rescanIndex';
import { type TextLines } from './textLines';

/** An index of a text that knows nothing yet. */
export function createIndex(lines: TextLines, language: Language, sizes?: IndexSizes): DocumentIndex {
  const { form, code } = language;
  return form === 'code' && code && isRestartable(code)
    ? new CodeIndex(lines, language, code, sizes)
    : new RescanIndex(lines, language);
}

/**
 * Whether a scan can begin in the middle of a text with what restart points know: not where columns, labels or line ends
 * say what a statement is, nor in matrices, nor where the end of a call takes its numbers back.
 */
const isRestartable = ({ lines, lists, words, comments }: CodeRules): boolean =>
  lines.fixed !== true &&
  lines.ampersand !== true &&
  lines.end !== 'strict' &&
  lists.matrix === undefined &&
  lists.slashes !== true &&
  words.numberless === undefined &&
  words.labels === undefined &&
  words.commands !== true &&
  comments.every(({ joins, alone }) => joins !== true && alone !== true);
