import { c } from '../src/detect/languages/cFamily';
import { createScanner, scan, type Scan, type Scanner } from '../src/detect/scan';

/** The scan of a C header. */
export function scanHeader(text: string): Scan {
  return scan(text, c);
}

/** How the editor reads a text: so many characters, then a look at the clock. */
export const STEP = 1 << 15;

/** The same in slices. */
export function headerScanner(text: string): Scanner {
  return createScanner(text, c);
}

/** The values of all arrays, one behind the other. */
export function numbersInArrays({ arrays }: Scan): Float64Array {
  const all = new Float64Array(arrays.reduce((count, array) => count + array.count, 0));
  let at = 0;
  for (const { values } of arrays) {
    all.set(values, at);
    at += values.length;
  }
  return all;
}
