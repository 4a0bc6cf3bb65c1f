import { lexiconOf } from '../lexicon';
import { ScanState } from './scanState';
import { CodeScanner } from './codeScanner';
import { type Language } from '../language';

/** A line is looked at no further than this. */
const LONGEST = 20_000;

/**
 * Whether a line's beginning ends in code, not in a comment or a string that began on the same line. A comment that began
 * on a line above is not seen.
 */
export function endsInCode(lineStart: string, language: Language): boolean {
  if (language.code === undefined || lineStart.length > LONGEST) return false;
  const scanner = new CodeScanner(new ScanState(lineStart, lexiconOf(language, language.code)));
  while (!scanner.advance(LONGEST));
  return scanner.isInCode;
}
