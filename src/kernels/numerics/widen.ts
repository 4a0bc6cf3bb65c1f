import { INPUT, NARROW } from './layout';

/** Turns `count` f32 at NARROW into f64 at INPUT. */
export function widen(count: i32): void {
  const end = NARROW + ((<usize>count) << 2);
  let to = INPUT;
  for (let from = NARROW; from < end; from += 16) {
    const four = v128.load(from);
    v128.store(to, f64x2.promote_low_f32x4(four));
    v128.store(to, f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 1)), 16);
    to += 32;
  }
}
