import { CodeScanner } from './codeScanner';
import { type Language } from './language';
import { type Scanner } from './scanner';
import { type Scan } from './scanResult';
import { TableScanner } from './tableScanner';

export { type Scanner } from './scanner';
export { type Refusal, type Scan } from './scanResult';

/** A scan in slices, for the editor. Offsets count from the text's first UTF-16 unit, whatever it is. */
export function createScanner(text: string, language: Language): Scanner {
  return language.code === undefined
    ? new TableScanner(text, language)
    : new CodeScanner(text, language, language.code);
}

/** The numbers and arrays of a whole text. Takes time in proportion to its length; never throws. */
export function scan(text: string, language: Language): Scan {
  const scanner = createScanner(text, language);
  while (!scanner.advance(text.length + 1));
  return scanner.result();
}
