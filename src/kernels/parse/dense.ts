import { blanksEnd, lines, setLines } from './blanks';
import { COMMAS, DIGIT_END, firstBytes, lastBytes, LOW_BYTES, NO_POINT, ZEROS } from './constants';
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
import { beginRows, passRow } from './rows';

/**
 * The next comma at `at` or behind, if it is near. The loop goes on from there before it knows that a number ends there:
 * reading one number does not wait for the one before.
 */
function commaBehind(at: usize): usize {
  const commas = v128.load(COMMAS);
  const near = i8x16.bitmask(i8x16.eq(v128.load(at), commas));
  if (near != 0) return at + <usize>ctz(near);
  return at + 16 + <usize>ctz(i8x16.bitmask(i8x16.eq(v128.load(at, 16), commas)) | 0x10000);
}

/**
 * Reads elements of a list, numbers with a comma behind them and blanks and line ends between, from `from` on as long
 * as they begin before `limit` (both count from the beginning of the window, which is character `base` of the text) and
 * the page has room behind its `count` literals. Where `size` is not 0, `left` numbers before the end of a row of as many
 * it goes on with the next row (see rows.ts). Where it stops: at the first character that it leaves to others, or behind a
 * last number without a comma, which is told at FOUND.
 */
export function readDense(
  from: i32,
  limit: i32,
  base: i32,
  count: i32,
  rules: i32,
  left: i32,
  size: i32,
  bracket: i32,
  comment: i32,
): i32 {
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
  beginRows(count + left, size, bracket, comment, stop);
  for (;;) {
    let code = load<u8>(at);
    if (code == 32) code = load<u8>(++at);
    if (code <= 32) {
      at = blanksEnd(at, stop);
      code = load<u8>(at);
    }
    if (at >= stop || count == PAGE) break;

    const negative = <i32>(code == 45);
    const first = at + <usize>negative;
    const comma = commaBehind(at);
    const isDigit = i8x16.bitmask(i8x16.lt_s(i8x16.add(v128.load(first), lowBytes), digitEnd));
    const whole = <i32>ctz(~isDigit);
    let end = first + <usize>whole;
    let scale = NO_POINT;
    if (load<u8>(end) == 46) {
      scale = <i32>ctz(~((isDigit >> whole) >> 1));
      end = scale == 0 ? 0 : end + <usize>scale + 1;
    }
    let isShort = end == comma;
    let isSingle = (rules & (scale == NO_POINT ? SINGLE : SINGLE | REALS_SINGLE)) != 0;
    if (!isShort && end + 1 == comma && (load<u8>(end) | 32) == 102 && (rules & SUFFIX_F) != 0) {
      isShort = scale != NO_POINT;
      isSingle = true;
    }
    // No more than fifteen characters, and no leading zero or point that the language does not have.
    if (
      isShort &&
      end - first - 1 < 15 &&
      (whole | (rules & LEADING_DOT)) != 0 &&
      (load<u8>(first) != 48 || whole == 1)
    ) {
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
      store<i32>(ENDS + ((<usize>count) << 2), <i32>comma + offset);
      count++;
      at = comma + 1;
      continue;
    }
    convertShort(waiting, count, single);
    waiting = count;
    end = readElement(first, rules, count, negative);
    if (end == 0) {
      const next = passRow(at, count);
      if (next == 0) break;
      at = next;
      continue;
    }
    store<i32>(STARTS + ((<usize>count) << 2), <i32>at + offset);
    store<i32>(ENDS + ((<usize>count) << 2), <i32>end + offset);
    store<u8>(KINDS + <usize>count, <u8>isReal);
    waiting = ++count;
    at = comma + 1;
    if (behindElement == at) continue;
    at = behindElement;
    if (isOpen) {
      store<i32>(FOUND, 1, 8);
      break;
    }
  }
  convertShort(waiting, count, single);
  convertLong();
  store<i32>(FOUND, count);
  store<i32>(FOUND, lines, 4);
  return <i32>(at - TEXT);
}
