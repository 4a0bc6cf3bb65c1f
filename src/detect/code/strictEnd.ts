import { closeFrame } from './brackets';
import { type ScanState } from './scanState';
import { endStatement } from './statementEnd';

/** Ends the statement at the offset with whatever it has left open: nothing goes on over an end of line (Fortran). */
export function endStrictly(s: ScanState, at: number): void {
  while (s.top !== s.barrier && s.top.below !== undefined) closeFrame(s, s.top, at, false);
  endStatement(s, s.top);
  s.operand = false;
}
