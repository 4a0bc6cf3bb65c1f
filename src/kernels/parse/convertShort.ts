import {
  EIGHT_PLACES,
  HUNDRED_AND_ONE,
  MAGIC,
  MYRIAD_AND_ONE,
  NO_POINT_EACH,
  ONE_EACH,
  SHIFTS,
  TEN_AND_ONE,
} from './constants';
import { DIGITS, DIVISORS, KINDS, SCALES, VALUES } from './layout';
import { fitsSingle, noteUnsure } from './single';

/** Gives the literals `from` … `to` of the page, whose digits and scales wait, their values and kinds. */
export function convertShort(from: i32, to: i32, single: bool): void {
  const count = to - from;
  if (count <= 0) return;
  const tenAndOne = v128.load(TEN_AND_ONE);
  const hundredAndOne = v128.load(HUNDRED_AND_ONE);
  const myriadAndOne = v128.load(MYRIAD_AND_ONE);
  const eightPlaces = v128.load(EIGHT_PLACES);
  const magic = v128.load(MAGIC);
  let values = VALUES + ((<usize>from) << 3);
  let scales = SCALES;
  // Two at once. Where one is left over, what follows it is nothing that is kept.
  for (let digits = DIGITS; digits < DIGITS + ((<usize>count) << 4); digits += 32) {
    const a = i16x8.shr_u(i16x8.mul(v128.load(digits), tenAndOne), 8);
    const b = i16x8.shr_u(i16x8.mul(v128.load(digits, 16), tenAndOne), 8);
    const fours = i16x8.narrow_i32x4_s(i32x4.dot_i16x8_s(a, hundredAndOne), i32x4.dot_i16x8_s(b, hundredAndOne));
    const eights = i32x4.dot_i16x8_s(fours, myriadAndOne);
    const upper = v128.shuffle<i32>(eights, eights, 0, 2, 0, 2);
    const whole = i64x2.add(i64x2.extmul_low_i32x4_u(upper, eightPlaces), i64x2.shr_u(eights, 32));
    // Below 2^50: as last bits of 2^52.
    const exact = f64x2.sub(v128.or(whole, magic), magic);
    const divisors = v128.load64_lane(
      DIVISORS + ((<usize>load<u8>(scales, 1)) << 3),
      v128.load64_zero(DIVISORS + ((<usize>load<u8>(scales)) << 3)),
      1,
    );
    v128.store(values, f64x2.div(exact, divisors));
    scales += 2;
    values += 16;
  }
  for (let i: usize = 0; i < <usize>count; i += 16) {
    const behind = v128.and(v128.load(SCALES + i), v128.load(SHIFTS));
    const isReal = i8x16.ne(behind, v128.load(NO_POINT_EACH));
    v128.store(KINDS + <usize>from + i, v128.and(isReal, v128.load(ONE_EACH)));
  }
  if (single) roundAll(from, to);
}

/** Rounds values of the page to binary32. */
function roundAll(from: i32, to: i32): void {
  for (let place = from; place < to; place++) {
    const at = VALUES + ((<usize>place) << 3);
    const value = load<f64>(at);
    if (fitsSingle(value)) store<f64>(at, <f64>(<f32>value));
    else noteUnsure(place);
  }
}
