import { type Frame } from './frame';
import { ZERO } from '../charCodes';

/** A list has no more elements. */
const LONGEST_INDEX = 10;

/** Whether the text from `start` to `end` is the index of the element that comes next in the list, without leading zeros. */
export function nextIndex(text: string, start: number, end: number, frame: Frame): boolean {
  if (end <= start || end - start > LONGEST_INDEX) return false;
  let index = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9 || (digit === 0 && i === start && end > start + 1)) return false;
    index = index * 10 + digit;
  }
  return index === frame.direct + frame.sublists + frame.strange;
}
