import { CodeIndex } from './codeIndex';
import { type DocumentIndex } from './documentIndex';
import { type IndexSizes } from './indexSizes';
import { type Language } from './language';
import { languageNamed } from './languages';
import { memoryForm } from './memoryForm';
import { notebookForm } from './notebookForm';
import { recordForm } from './recordForm';
import { RescanIndex } from './rescanIndex';
import { StretchIndex } from './stretchIndex';
import { tableForm } from './tableForm';
import { type TextLines } from './textLines';

/** An index of a text that knows nothing yet. */
export function createIndex(lines: TextLines, language: Language, sizes?: IndexSizes): DocumentIndex {
  const { form, code, memory } = language;
  if (form === 'table') return new StretchIndex(lines, language, tableForm(language), sizes);
  if (form === 'records') return new StretchIndex(lines, language, recordForm(language), sizes);
  if (form === 'cells') return new StretchIndex(lines, language, notebookForm(language, languageNamed), sizes);
  if (memory) return new StretchIndex(lines, language, memoryForm(language, memory), sizes);
  return form === 'code' && code ? new CodeIndex(lines, language, code, sizes) : new RescanIndex(lines, language);
}
