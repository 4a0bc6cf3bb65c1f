import { CodeIndex } from './codeIndex';
import { type DocumentIndex } from './documentIndex';
import { type IndexSizes } from './indexSizes';
import { type Language } from './language';
import { RescanIndex } from './rescanIndex';
import { type TextLines } from './textLines';

/** An index of a text that knows nothing yet. */
export function createIndex(lines: TextLines, language: Language, sizes?: IndexSizes): DocumentIndex {
  const { code } = language;
  return code ? new CodeIndex(lines, language, code, sizes) : new RescanIndex(lines, language);
}
