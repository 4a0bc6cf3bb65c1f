import { CodeIndex } from './codeIndex';
import { type DocumentIndex } from './documentIndex';
import { type Language } from './language';
import { TableIndex } from './tableIndex';
import { type TextLines } from './textLines';

/** An index of a text that knows nothing yet. */
export function createIndex(lines: TextLines, language: Language): DocumentIndex {
  return language.code === undefined ? new TableIndex(lines, language) : new CodeIndex(lines, language, language.code);
}
