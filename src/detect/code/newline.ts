import { CARRIAGE_RETURN, LINE_FEED } from '../charCodes';
import { type ScanState } from './scanState';

/** Behind a line end, which CR LF is one of. Counts the line. */
export function passNewline(s: ScanState, at: number): number {
  s.line++;
  if (s.formatComments.waiting) s.formatComments.endLine(s.text, at);
  return s.text.charCodeAt(at) === CARRIAGE_RETURN && s.text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}
