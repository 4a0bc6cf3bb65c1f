import { type Exact } from './exact';

/** How a value between two codes becomes a code. The names are ours; each row below gives the field's. */
export type RoundingMode =
  'halfEven' | 'halfUp' | 'halfDown' | 'halfAway' | 'halfTowardZero' | 'halfOdd' | 'floor' | 'towardZero' | 'ceil';

interface RoundingRow {
  readonly mode: RoundingMode;
  /** What it does, in a few words. */
  readonly says: string;
  /** Suffix of `AP_…`, `SC_…`, `AC_…`, where that family has the mode. */
  readonly ap?: string;
  readonly ac?: string;
  readonly matlab?: string;
  /** True where a tie decides by the nearer code, so that no error exceeds half an LSB. */
  readonly nearest: boolean;
  /** Rounds a number of less than 2^52 in magnitude; exact. */
  readonly round: (r: number) => number;
  /**
   * For a value strictly between two integers: is the upper one taken?
   * `half` is the sign of (fraction − ½), `odd` tells of the lower integer, `negative` of the value.
   */
  readonly up: (half: number, odd: boolean, negative: boolean) => boolean;
}

/** Adding and taking away 2^52 leaves the integer nearest, ties to even: numbers there have no fraction bits. */
const TWO_52 = 2 ** 52;

/** Nearest integer; a tie goes where `tie` says, given the integer next to it on the side of zero. Exact: the fraction of |r| is. */
const nearestBy =
  (tie: (towardZero: number, r: number) => boolean) =>
  (r: number): number => {
    const near = Math.trunc(r);
    const fraction = Math.abs(r - near);
    if (fraction < 0.5) return near;
    const far = r < 0 ? near - 1 : near + 1;
    return fraction > 0.5 || tie(near, r) ? far : near;
  };

/** One row a mode; numerics.md section 3. */
export const ROUNDING: readonly RoundingRow[] = [
  {
    mode: 'halfEven',
    says: 'to the nearest code, ties to the even one',
    ap: 'RND_CONV',
    ac: 'RND_CONV',
    matlab: 'Convergent',
    nearest: true,
    round: r => (r >= 0 ? r + TWO_52 - TWO_52 : r - TWO_52 + TWO_52),
    up: (half, odd) => half > 0 || (half === 0 && odd),
  },
  {
    mode: 'halfUp',
    says: 'to the nearest code, ties up',
    ap: 'RND',
    ac: 'RND',
    matlab: 'Nearest',
    nearest: true,
    round: nearestBy((_near, r) => r > 0),
    up: half => half >= 0,
  },
  {
    mode: 'halfDown',
    says: 'to the nearest code, ties down',
    ap: 'RND_MIN_INF',
    ac: 'RND_MIN_INF',
    nearest: true,
    round: nearestBy((_near, r) => r < 0),
    up: half => half > 0,
  },
  {
    mode: 'halfAway',
    says: 'to the nearest code, ties away from zero',
    ap: 'RND_INF',
    ac: 'RND_INF',
    matlab: 'Round',
    nearest: true,
    round: nearestBy(() => true),
    up: (half, _odd, negative) => half > 0 || (half === 0 && !negative),
  },
  {
    mode: 'halfTowardZero',
    says: 'to the nearest code, ties toward zero',
    ap: 'RND_ZERO',
    ac: 'RND_ZERO',
    nearest: true,
    round: nearestBy(() => false),
    up: (half, _odd, negative) => half > 0 || (half === 0 && negative),
  },
  {
    mode: 'halfOdd',
    says: 'to the nearest code, ties to the odd one',
    ac: 'RND_CONV_ODD',
    nearest: true,
    round: nearestBy(near => near % 2 === 0),
    up: (half, odd) => half > 0 || (half === 0 && !odd),
  },
  {
    mode: 'floor',
    says: 'down',
    ap: 'TRN',
    ac: 'TRN',
    matlab: 'Floor',
    nearest: false,
    round: Math.floor,
    up: () => false,
  },
  {
    mode: 'towardZero',
    says: 'toward zero',
    ap: 'TRN_ZERO',
    ac: 'TRN_ZERO',
    matlab: 'Zero',
    nearest: false,
    round: Math.trunc,
    up: (_half, _odd, negative) => negative,
  },
  {
    mode: 'ceil',
    says: 'up',
    matlab: 'Ceiling',
    nearest: false,
    round: Math.ceil,
    up: () => true,
  },
];

const byMode = new Map(ROUNDING.map(row => [row.mode, row]));

export function roundingRow(mode: RoundingMode): RoundingRow {
  const row = byMode.get(mode);
  if (!row) throw new RangeError(`There is no rounding mode '${mode}'.`);
  return row;
}

/** `x` rounded to an integer by the mode; exact for every rational. */
export function roundExact(x: Exact, mode: RoundingMode): bigint {
  const num = x.exp2 > 0 ? x.num << BigInt(x.exp2) : x.num;
  const den = x.exp2 < 0 ? x.den << BigInt(-x.exp2) : x.den;
  let floor = num / den;
  let rest = num - floor * den;
  if (rest < 0n) {
    floor -= 1n;
    rest += den;
  }
  if (rest === 0n) return floor;
  const twice = 2n * rest;
  const half = twice > den ? 1 : twice < den ? -1 : 0;
  return roundingRow(mode).up(half, (floor & 1n) === 1n, num < 0n) ? floor + 1n : floor;
}
