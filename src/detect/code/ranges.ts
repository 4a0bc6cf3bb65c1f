import { type Frame } from './frame';
import { type ScanState } from './scanState';

/** Ends what may be a range: if a range word or colon was seen, the numbers since are its ends, and no literals. */
export function endRange(s: ScanState, frame: Frame): void {
  if (frame.ranged) {
    if (s.listed <= frame.rangeFrom) s.dropLiterals(frame.rangeFrom, frame.owner.segment);
    frame.ranged = false;
  }
  frame.rangeFrom = s.literals.count;
}
