import { blanksEnd, lines, setLines } from './blanks';
import { DIGIT_END, firstBytes, lastBytes, LOW_BYTES, NO_POINT, ZEROS } from './constants';
import { convertLong } from './convertLong';
import { convertShort } from './convertShort';
import { behindElement, isOpen, isReal, readElement } from './element';
import {
  BATCH,
  DIGITS,
  ENDS,
  FOUND,
  KINDS,
  LEADING_DOT,
  PAGE,
  REALS_SINGLE,
  SCALES,
  SINGLE,
  STARTS,
  SUFFIX_F,
  TEXT,
} from './layout';
import { beginRows } from './rows';
import { beginSeparators, endLines, endSeparators, separatorEnd } from './separators';

/**
 * Reads elements of a list as `readDense` does, where not only commas separate them, but what `rules` says (separators.ts).
 * Where rows end is told at ROWS: of each its end on the page.
 */
export function readSeparated(from: i32, limit: i32, base: i32, count: i32, rules: i32): i32 {
  const lowBytes = v128.load(LOW_BYTES);
  const digitEnd = v128.load(DIGIT_END);
  const zeros = v128.load(ZEROS);
  const stop = TEXT + <usize>limit;
  const offset = base - <i32>TEXT;
  let at = TEXT + <usize>from;
  // Short numbers from here on wait to be converted, all of them to binary32 or none.
  let waiting = count;
  let single = (rules & SINGLE) != 0;
  v128.store(FOUND, i32x4.splat(0));
  v128.store(FOUND, i32x4.splat(0), 16);
  setLines(0);
  beginRows(0, 0, 0, 0, stop);
  beginSeparators(rules);
  for (;;) {
    if (load<u8>(at) == 32) at++;
    if (load<u8>(at) <= 32) {
      const before = lines;
      at = blanksEnd(at, stop);
      if (lines != before) endLines(count);
    }
    if (at >= stop || count == PAGE) break;

    const negative = <i32>(load<u8>(at) == 45);
    const first = at + <usize>negative;
    const isDigit = i8x16.bitmask(i8x16.lt_s(i8x16.add(v128.load(first), lowBytes), digitEnd));
    const whole = <i32>ctz(~isDigit);
    let end = first + <usize>whole;
    let scale = NO_POINT;
    if (load<u8>(end) == 46) {
      scale = <i32>ctz(~((isDigit >> whole) >> 1));
      end = scale == 0 ? 0 : end + <usize>scale + 1;
    }
    // No more than fifteen characters, and no leading zero or point that the language does not have.
    if (end - first - 1 < 15 && (whole | (rules & LEADING_DOT)) != 0 && (load<u8>(first) != 48 || whole == 1)) {
      const hasSuffix = scale != NO_POINT && (load<u8>(end) | 32) == 102 && (rules & SUFFIX_F) != 0;
      const isSingle = hasSuffix || (rules & (scale == NO_POINT ? SINGLE : SINGLE | REALS_SINGLE)) != 0;
      const behind = end + <usize>hasSuffix;
      const next = separatorEnd(behind, count + 1);
      if (next != 0) {
        if (isSingle != single || count - waiting == BATCH) {
          convertShort(waiting, count, single);
          waiting = count;
          single = isSingle;
        }
        const place = <usize>(count - waiting);
        const left = v128.load(end - 17);
        const right = v128.load(end - 16);
        const digits = i8x16.sub(v128.bitselect(left, right, firstBytes(16 - scale)), zeros);
        v128.store(DIGITS + (place << 4), v128.and(digits, lastBytes(whole + (scale & 15))));
        store<u8>(SCALES + place, <u8>(scale | (negative << 5)));
        store<i32>(STARTS + ((<usize>count) << 2), <i32>at + offset);
        store<i32>(ENDS + ((<usize>count) << 2), <i32>behind + offset);
        count++;
        at = next;
        continue;
      }
    }
    convertShort(waiting, count, single);
    waiting = count;
    end = readElement(first, rules, count, negative);
    if (end == 0) break;
    store<i32>(STARTS + ((<usize>count) << 2), <i32>at + offset);
    store<i32>(ENDS + ((<usize>count) << 2), <i32>end + offset);
    store<u8>(KINDS + <usize>count, <u8>isReal);
    waiting = ++count;
    at = behindElement;
    if (isOpen) {
      store<i32>(FOUND, 1, 8);
      break;
    }
  }
  convertShort(waiting, count, single);
  convertLong();
  endSeparators();
  store<i32>(FOUND, count);
  store<i32>(FOUND, lines, 4);
  return <i32>(at - TEXT);
}
