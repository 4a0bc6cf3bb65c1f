import { CodeIndex } from './codeIndex';
import { type DocumentIndex } from './documentIndex';
import { type IndexSizes } from './indexSizes';
import { type Language } from '../language';
import { languageNamed } from '../languages';
import { memoryForm } from '../rows/memoryForm';
import { notebookForm } from '../rows/notebookForm';
import { recordForm } from '../rows/recordForm';
import { StretchIndex } from './stretchIndex';
import { tableForm } from '../rows/tableForm';
import { type TextLines } from './textLines';

/** An index of a text that knows nothing yet. */
export function createIndex(lines: TextLines, language: Language, sizes?: IndexSizes): DocumentIndex {
  const { form, code, memory } = language;
  if (code) return new CodeIndex(lines, language, code, sizes);
  if (memory) return new StretchIndex(lines, language, memoryForm(language, memory), sizes);
  if (form === 'records') return new StretchIndex(lines, language, recordForm(language), sizes);
  if (form === 'cells') return new StretchIndex(lines, language, notebookForm(language, languageNamed), sizes);
  return new StretchIndex(lines, language, tableForm(language), sizes);
}
