import { BLOCK, type Frame } from './frame';
import { noteConstants } from './namedConstants';
import { type ScanState } from './scanState';

/** Where a line end makes two operands meet, a statement ends between them (JavaScript). */
export function insertEnd(s: ScanState): void {
  if (s.operand && s.line !== s.tokenLine && s.top.role === BLOCK) {
    endStatement(s, s.top);
    s.operand = false;
  }
  s.tokenLine = s.line;
}

/** Ends the statement of the block: what it declares is remembered, its tokens are forgotten. */
export function endStatement(s: ScanState, block: Frame): void {
  noteConstants(s, block);
  s.dropSegment(block);
}
