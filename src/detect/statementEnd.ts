import { BLOCK } from './frame';
import { type ScanState } from './scanState';

/** Where a line end makes two operands meet, a statement ends between them (JavaScript). */
export function insertEnd(s: ScanState): void {
  if (s.operand && s.line !== s.tokenLine && s.top.role === BLOCK) {
    s.dropSegment(s.top);
    s.operand = false;
  }
  s.tokenLine = s.line;
}
