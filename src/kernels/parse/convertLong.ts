import { HUNDRED_AND_ONE, MYRIAD_AND_ONE, TEN_AND_ONE } from './constants';
import { nearest } from './decimal';
import { BATCH, LONG_DIGITS, LONG_RECORD, LONG_RECORDS, VALUES } from './layout';
import { fitsSingle, noteUnsure } from './single';

/** How many long numbers wait to be converted. */
let waiting: i32 = 0;

/** Adds a number of 32 digits × 10^exponent, in two halves, whose value belongs to `place` on the page. */
export function addLong(high: v128, low: v128, exponent: i32, place: i32, negative: i32, single: bool): void {
  if (waiting == BATCH) convertLong();
  const digits = LONG_DIGITS + ((<usize>waiting) << 5);
  v128.store(digits, high);
  v128.store(digits, low, 16);
  const record = LONG_RECORDS + <usize>waiting * LONG_RECORD;
  store<i16>(record, <i16>exponent);
  store<u16>(record, <u16>place, 2);
  store<u8>(record, <u8>negative, 4);
  store<u8>(record, <u8>single, 5);
  waiting++;
}

/** Two by two digits to numbers below 100, and those to numbers below 10,000. */
function fours(digits: v128): v128 {
  const pairs = i16x8.shr_u(i16x8.mul(digits, v128.load(TEN_AND_ONE)), 8);
  return i32x4.dot_i16x8_s(pairs, v128.load(HUNDRED_AND_ONE));
}

/** Gives all that wait their values. */
export function convertLong(): void {
  const count = waiting;
  waiting = 0;
  for (let i = 0; i < count; i++) {
    const digits = LONG_DIGITS + ((<usize>i) << 5);
    const record = LONG_RECORDS + <usize>i * LONG_RECORD;
    const place = <i32>load<u16>(record, 2);
    const all = i16x8.narrow_i32x4_s(fours(v128.load(digits)), fours(v128.load(digits, 16)));
    const eights = i32x4.dot_i16x8_s(all, v128.load(MYRIAD_AND_ONE));
    const high = <u64>i64x2.extract_lane(eights, 0);
    const low = <u64>i64x2.extract_lane(eights, 1);
    const leading = high >>> 32;
    const mantissa = leading * 10000000000000000 + (low & 0xffffffff) * 100000000 + (low >>> 32);
    let value = nearest(mantissa, <i32>load<i16>(record));
    const isSingle = load<u8>(record, 5) != 0;
    // More than nineteen digits are too many for 64 bits.
    if ((high & 0xffffffff) != 0 || leading >= 1000 || isNaN(value) || (isSingle && !fitsSingle(value))) {
      noteUnsure(place);
      continue;
    }
    if (isSingle) value = <f64>(<f32>value);
    const sign = (<u64>load<u8>(record, 4)) << 63;
    store<u64>(VALUES + ((<usize>place) << 3), reinterpret<u64>(value) | sign);
  }
}
