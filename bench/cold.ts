import { analyze } from './analysis';
import { collect } from './collect';
import { median, timed } from './row';
import { headerScanner, STEP } from './scanHeader';
import { EIGHT_DIGITS, textPair } from './texts';

/** Milliseconds of the first analysis in a process, and of one that has had its practice. */
export interface ColdAndWarm {
  readonly cold: number;
  readonly warm: number;
}

/** To be called once, in a process that has analysed nothing yet. */
export function coldAndWarm(turn: number): ColdAndWarm {
  const { header } = textPair(EIGHT_DIGITS, turn);
  const once = (): number =>
    timed(() => {
      const scanner = headerScanner(header);
      while (!scanner.advance(STEP));
      return analyze(scanner.result());
    });
  // What making the text has left behind is not the analysis's to clear away.
  collect();
  const cold = once();
  const later = Array.from({ length: 12 }, once);
  return { cold, warm: median(later.slice(5)) };
}
