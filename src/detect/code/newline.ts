import { behindLineEnd } from '../lineEnds';
import { type ScanState } from './scanState';

/** Behind a line end, which CR LF is one of. Counts the line. */
export function passNewline(s: ScanState, at: number): number {
  s.line++;
  if (s.formatComments.waiting) s.formatComments.endLine(s.text, at);
  return behindLineEnd(s.text, at);
}
