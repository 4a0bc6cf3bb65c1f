import { createStateScanner } from './createStateScanner';
import { type Language } from './language';
import { languageNamed } from './languages';
import { lexiconOf } from './lexicon';
import { NotebookScanner } from './rows/notebookScanner';
import { MemoryScanner } from './rows/memoryScanner';
import { RecordScanner } from './rows/recordScanner';
import { type Scanner } from './scanner';
import { type Scan } from './scanResult';
import { ScanState } from './code/scanState';
import { TableScanner } from './rows/tableScanner';

export { type Scanner } from './scanner';
export { type Refusal, type Scan } from './scanResult';

/** A scan in slices, for the editor. Offsets count from the text's first UTF-16 unit, whatever it is. */
export function createScanner(text: string, language: Language): Scanner {
  const { form, code, memory } = language;
  if (form === 'cells') return new NotebookScanner(text, language, languageNamed);
  if (form === 'records') return new RecordScanner(text, language);
  if (memory) return new MemoryScanner(text, language, memory);
  if (code === undefined) return new TableScanner(text, language);
  return createStateScanner(new ScanState(text, lexiconOf(language, code)));
}

/** The numbers and arrays of a whole text. Takes time in proportion to its length; never throws. */
export function scan(text: string, language: Language): Scan {
  const scanner = createScanner(text, language);
  while (!scanner.advance(text.length + 1));
  return scanner.result();
}
