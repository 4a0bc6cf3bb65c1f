import { convertLiteral } from './convertLiteral';
import { NO_LITERAL } from './elementRuns';
import { keeps, storeReal, type Storage } from '../storage';
import { type ScanState } from './scanState';

/**
 * Goes on with the arrays whose element type was told behind them (`dtype=np.float32`), for as many elements as
 * `budget`; what is left of it is returned.
 */
export function retype(s: ScanState, budget: number): number {
  let left = budget;
  const { runs, literals, records } = s;
  for (;;) {
    const work = s.retypings[0];
    if (work === undefined || left <= 0) return Math.max(left, 0);
    const end = records.runsTo[work.record] ?? 0;
    while (work.run < end && left > 0) {
      const first = runs.firsts[work.run] ?? 0;
      if (first === NO_LITERAL) {
        const value = runs.values[work.run] ?? 0;
        if (work.storage.ownWidth !== true && !keeps(value, work.storage))
          runs.values[work.run] = storeReal(value, work.storage);
        work.run++;
        left--;
        continue;
      }
      const length = runs.lengths[work.run] ?? 0;
      const stop = Math.min(length, work.offset + left);
      left -= stop - work.offset;
      for (; work.offset < stop; work.offset++)
        convertLiteral(literals, first + work.offset, work.storage, s.text, s.lexicon.numbers);
      if (work.offset === length) {
        work.run++;
        work.offset = 0;
      }
    }
    if (work.run >= end) s.retypings.shift();
  }
}

/** Does at once what a type told behind the list makes of the elements from a run on. */
export function retypeRuns(s: ScanState, run: number, storage: Storage): void {
  const record = s.records.add(undefined);
  s.records.runsTo[record] = s.runs.count;
  s.retypings.push({ record, storage, run, offset: 0 });
  retype(s, Infinity);
  s.records.truncate(record);
}
