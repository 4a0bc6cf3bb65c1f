import { BlocksScanner } from './blocksScanner';
import { CodeScanner } from './codeScanner';
import { EntriesScanner } from './entriesScanner';
import { type Language } from './language';
import { languageNamed } from './languages';
import { NotebookScanner } from './notebookScanner';
import { MemoryScanner } from './memoryScanner';
import { RecordScanner } from './recordScanner';
import { type Scanner } from './scanner';
import { type Scan } from './scanResult';
import { TableScanner } from './tableScanner';

export { type Scanner } from './scanner';
export { type Refusal, type Scan } from './scanResult';

/** A scan in slices, for the editor. Offsets count from the text's first UTF-16 unit, whatever it is. */
export function createScanner(text: string, language: Language): Scanner {
  const { form, code, entries, memory } = language;
  if (form === 'cells') return new NotebookScanner(text, language, languageNamed);
  if (form === 'records') return new RecordScanner(text, language);
  if (memory) return new MemoryScanner(text, language, memory);
  if (code === undefined) return new TableScanner(text, language);
  if (entries) return new EntriesScanner(text, language, code, entries);
  return form === 'blocks' ? new BlocksScanner(text, language, code) : new CodeScanner(text, language, code);
}

/** The numbers and arrays of a whole text. Takes time in proportion to its length; never throws. */
export function scan(text: string, language: Language): Scan {
  const scanner = createScanner(text, language);
  while (!scanner.advance(text.length + 1));
  return scanner.result();
}
