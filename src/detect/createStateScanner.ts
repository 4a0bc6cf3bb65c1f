import { BlocksScanner } from './blocksScanner';
import { CodeScanner } from './codeScanner';
import { EntriesScanner } from './entriesScanner';
import { type ScanState } from './scanState';
import { type Rest, type StateScanner } from './stateScanner';

/** A scanner of a text of code, entries or blocks that goes on with a state; `rest` is what another knew there. */
export function createStateScanner(s: ScanState, rest?: Rest): StateScanner {
  const { form, entries } = s.lexicon.language;
  if (entries) return new EntriesScanner(s, entries, rest);
  return form === 'blocks' ? new BlocksScanner(s, rest) : new CodeScanner(s);
}
