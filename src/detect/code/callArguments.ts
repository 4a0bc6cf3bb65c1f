import { COMMA, DOT, EQUALS } from '../charCodes';
import { RETYPED } from './arrayRecords';
import { type Frame } from './frame';
import { type ScanState } from './scanState';
import { storageOfType } from './typeStorage';
import { stringContent, tokensText, wordText } from './tokenText';
import { STRING, WORD } from './tokenStack';

/**
 * Reads the argument of a call that has just ended for the element type of the lists before it: `dtype=np.float32`,
 * `dtype='int8'`, or a known type as an argument of its own.
 */
export function noteArgument(s: ScanState, call: Frame): void {
  const { tokens, records, lexicon } = s;
  const { dtype } = lexicon.rules.names;
  const from = call.argument;
  if (dtype === undefined || tokens.count <= from || records.count <= call.records) return;
  const named = wordText(s, from) === dtype && tokens.is(from + 1, EQUALS);
  const value = named ? from + 2 : from;
  if (value >= tokens.count || !isTypeText(s, value)) return;
  const { start, end } = stringContent(s, value);
  const type = tokens.kind(value) === STRING ? s.text.slice(start, end) : tokensText(s, value, tokens.count);
  if (type.length > 100) return;
  const storage = storageOfType(s, type);
  if (!named && storage === undefined) return;
  const ref = records.addType(type, storage);
  for (let record = call.records; record < records.count; record++) {
    records.types[record] = ref;
    if (!storage) continue;
    records.traits[record] = (records.traits[record] ?? 0) | RETYPED;
    s.retypings.push({ record, storage, run: records.runsFrom[record] ?? 0, offset: 0 });
  }
}

/** Whether the tokens from `from` are one string or a dotted name. */
const isTypeText = (s: ScanState, from: number): boolean => {
  const { tokens } = s;
  if (tokens.kind(from) === STRING) return tokens.count === from + 1;
  for (let i = from; i < tokens.count; i++) if (tokens.kind(i) !== WORD && !tokens.is(i, DOT)) return false;
  return true;
};

/** Ends an argument at a comma. In a statement earlier arguments are not needed any more. */
export function endArgument(s: ScanState, call: Frame, at: number): void {
  noteArgument(s, call);
  if (call.comma === 0) call.comma = at;
  if (s.inStatement) s.tokens.count = Math.min(s.tokens.count, call.opener + 1);
  else s.mark(at, COMMA);
  call.argument = s.tokens.count;
}
