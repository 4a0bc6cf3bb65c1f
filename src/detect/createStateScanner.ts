import { BlocksScanner } from './data/blocksScanner';
import { CodeScanner } from './code/codeScanner';
import { EntriesScanner } from './data/entriesScanner';
import { type ScanState } from './code/scanState';
import { type Rest, type StateScanner } from './stateScanner';

/** A scanner of a text of code, entries or blocks that goes on with a state; `rest` is what another knew there. */
export function createStateScanner(s: ScanState, rest?: Rest): StateScanner {
  const { form, entries } = s.lexicon.language;
  if (entries) return new EntriesScanner(s, entries, rest);
  return form === 'blocks' ? new BlocksScanner(s, rest) : new CodeScanner(s);
}
