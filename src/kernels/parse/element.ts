import { DIGIT_END, firstBytes, lastBytes, LOW_BYTES, ZEROS } from './constants';
import { addLong } from './convertLong';
import {
  BARE_EXPONENT,
  BLANK_ENDS,
  LEADING_DOT,
  MEMBERS,
  REALS_SINGLE,
  SEPARATED,
  SINGLE,
  SUFFIX_F,
  TRAILING_DOT,
} from './layout';
import { passRow } from './rows';
import { separatorEnd } from './separators';

/** Between a number and its comma. */
const LONGEST_GAP: usize = 16;

/** Of the element that `readElement` has read: behind its comma or row; whether it has none; whether it is no integer. */
export let behindElement: usize = 0;
export let isOpen: bool = false;
export let isReal: bool = false;

/** Of the exponent that `exponentEnd` has read. */
let power: i32 = 0;

/** Whether a point with `whole` digits before it and none behind is part of the number. */
function hasTrailingDot(whole: i32, rules: i32): bool {
  return whole != 0 && (rules & TRAILING_DOT) != 0;
}

/** Whether a letter can belong to a number with so many digits behind its point. */
function mayHaveSuffix(fraction: i32, rules: i32): bool {
  return fraction != 0 || (rules & MEMBERS) == 0;
}

/** Behind the exponent of at most three digits whose letter is at `at`; 0 for any other. */
function exponentEnd(at: usize): usize {
  const sign = load<u8>(at, 1);
  const first = at + (sign == 45 || sign == 43 ? 2 : 1);
  let end = first;
  power = 0;
  for (let digit = <u32>load<u8>(end) - 48; digit < 10; digit = <u32>load<u8>(++end) - 48) {
    if (end == first + 3) return 0;
    power = power * 10 + <i32>digit;
  }
  if (sign == 45) power = -power;
  return end == first ? 0 : end;
}

/** What may follow the last number of a list, right behind it. */
function closes(code: i32): bool {
  return code == 125 || code == 93 || code == 41 || code == 10 || code == 13;
}

/** Whether a comment may begin at `at` that leaves the number before it an element: `//`, `#`, `%` or MATLAB's `...`. */
function mayComment(at: usize, code: i32): bool {
  return code == 47 || code == 35 || code == 37 || (code == 46 && load<u8>(at, 1) == 46);
}

/**
 * Sets where the element `place` of the page ends, whose number ends at `end`; false where its language may see more in
 * what follows.
 */
function findEnd(end: usize, rules: i32, place: i32): bool {
  if ((rules & SEPARATED) != 0) {
    isOpen = false;
    behindElement = separatorEnd(end, place + 1);
    if (behindElement != 0) return true;
  }
  let at = end;
  let code = <i32>load<u8>(at);
  isOpen = closes(code);
  if (!isOpen && (code == 32 || code == 9)) {
    do code = <i32>load<u8>(++at);
    while ((code == 32 || code == 9) && at < end + LONGEST_GAP);
    isOpen = (rules & BLANK_ENDS) != 0 && (closes(code) || mayComment(at, code));
  }
  behindElement = isOpen ? end : at + 1;
  return isOpen || code == 44;
}

/**
 * Reads the number whose first digit or point is at `at`, of less than 32 characters before its exponent, and what ends
 * its element. Behind the number; 0 where it is none, or one that others must read.
 */
export function readElement(at: usize, rules: i32, place: i32, negative: i32): usize {
  const lowBytes = v128.load(LOW_BYTES);
  const digitEnd = v128.load(DIGIT_END);
  const lower = <u32>i8x16.bitmask(i8x16.lt_s(i8x16.add(v128.load(at), lowBytes), digitEnd));
  const upper = <u32>i8x16.bitmask(i8x16.lt_s(i8x16.add(v128.load(at, 16), lowBytes), digitEnd));
  const isDigit = lower | (upper << 16);
  if (isDigit == 0xffffffff) return 0;
  const whole = <i32>ctz(~isDigit);
  const hasPoint = load<u8>(at + <usize>whole) == 46;
  const rest = hasPoint ? ~((isDigit >>> (<u32>whole)) >>> 1) : 1;
  const fraction = <i32>ctz(rest);
  const total = whole + fraction + <i32>hasPoint;
  if (total > 31 || (whole > 1 && load<u8>(at) == 48)) return 0;
  if (
    (hasPoint && fraction == 0 && !hasTrailingDot(whole, rules)) ||
    (whole == 0 && (!hasPoint || !(rules & LEADING_DOT)))
  )
    return 0;
  const digits = at + <usize>total;
  let end = digits;
  power = 0;
  isReal = hasPoint;
  const mayGoOn = !hasPoint || mayHaveSuffix(fraction, rules);
  if (mayGoOn && (load<u8>(end) | 32) == 101) {
    if (!hasPoint && !(rules & BARE_EXPONENT)) return 0;
    isReal = true;
    end = exponentEnd(end);
    if (end == 0) return 0;
  }
  // An integer of more digits may be none that a binary64 holds.
  if (!isReal && total > 15) return 0;
  const hasSuffix = mayGoOn && isReal && (load<u8>(end) | 32) == 102 && (rules & SUFFIX_F) != 0;
  if (hasSuffix) end++;
  if (!findEnd(end, rules, place)) return 0;
  const next = isOpen ? passRow(end, place + 1) : 0;
  if (next != 0) {
    behindElement = next;
    isOpen = false;
  }
  // A number that something may follow is not stored yet.
  const byRule = isReal ? REALS_SINGLE : 0;
  const single = hasSuffix || (rules & (isOpen ? byRule : SINGLE | byRule)) != 0;

  // Behind the point the characters as they stand, before it those one to the left.
  const point = <usize>hasPoint;
  const behind = hasPoint ? fraction : 32;
  const zeros = v128.load(ZEROS);
  const high = v128.bitselect(v128.load(digits - 32 - point), v128.load(digits - 32), firstBytes(32 - behind));
  const low = v128.bitselect(v128.load(digits - 16 - point), v128.load(digits - 16), firstBytes(16 - behind));
  const count = whole + fraction;
  addLong(
    v128.and(i8x16.sub(high, zeros), lastBytes(count - 16)),
    v128.and(i8x16.sub(low, zeros), lastBytes(count)),
    power - fraction,
    place,
    negative,
    single,
  );
  return end;
}
