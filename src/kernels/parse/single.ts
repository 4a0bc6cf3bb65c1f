import { FOUND, UNSURE } from './layout';

/**
 * Whether a binary64 that was rounded from a decimal becomes the binary32 nearest to that decimal when it is rounded
 * again: a normal number in the middle of the range, and not half way between two.
 */
export function fitsSingle(x: f64): bool {
  const bits = reinterpret<u64>(x) & 0x7fffffffffffffff;
  if (bits == 0) return true;
  return bits >= 0x3810000000000000 && bits < 0x47e0000000000000 && (bits & 0x1fffffff) != 0x10000000;
}

/** Tells the caller that he must read the number at `place` of the page himself. */
export function noteUnsure(place: i32): void {
  const count = load<i32>(FOUND, 12);
  store<u16>(UNSURE + ((<usize>count) << 1), <u16>place);
  store<i32>(FOUND, count + 1, 12);
}
